import { text } from '../../model/index.ts'
import type { Provider } from '../provider.ts'
import { onpremKinds, onpremVpnCandidates } from './catalog/index.ts'
import { lowerOnprem } from './lower/index.ts'
import { siteEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const onprem: Provider = {
  id: 'onprem',
  title: text('provider.onprem'),
  version: 1,
  migrations: [],
  kinds: onpremKinds,
  links: [],
  lower: lowerOnprem,
  vpnEnd: siteEnd,
  vpnCandidates: onpremVpnCandidates,
  views,
  emitters: [],
  rules,
}
