import { text } from '../../model/index.ts'
import type { Provider } from '../provider.ts'
import { azureKinds, azureLinks, azureVpnCandidates } from './catalog/index.ts'
import { bicepEmitter } from './emit/bicep.ts'
import { terraformEmitter } from './emit/terraform.ts'
import { lowerAzure } from './lower/index.ts'
import { azureVpnEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const azure: Provider = {
  id: 'azure',
  title: text('provider.azure'),
  version: 1,
  migrations: [],
  kinds: azureKinds,
  links: azureLinks,
  lower: lowerAzure,
  vpnEnd: azureVpnEnd,
  vpnCandidates: azureVpnCandidates,
  views,
  emitters: [bicepEmitter, terraformEmitter],
  rules,
}
