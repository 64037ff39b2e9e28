import { text } from '../../../model/index.ts'
import type { ProviderCatalog } from '../../provider.ts'
import { onpremCircuitCandidates } from './circuit-candidates.ts'
import { host } from './host.ts'
import { site } from './site.ts'
import { onpremVpnCandidates } from './vpn-candidates.ts'

export const onpremCatalog: ProviderCatalog = {
  id: 'onprem',
  title: text('provider.onprem'),
  version: 1,
  migrations: [],
  targets: ['devices'],
  kinds: [site, host],
  links: [],
  vpnCandidates: onpremVpnCandidates,
  circuitCandidates: onpremCircuitCandidates,
}
