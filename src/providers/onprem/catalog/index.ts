import type { Kind } from '../../provider.ts'
import { host } from './host.ts'
import { site } from './site.ts'

export { onpremVpnCandidates } from './vpn-candidates.ts'

export const onpremKinds: readonly Kind[] = [site, host]
