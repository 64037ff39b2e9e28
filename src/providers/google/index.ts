import type { Provider } from '../provider.ts'
import { googleCatalog } from './catalog/index.ts'
import { terraformEmitter } from './emit/terraform.ts'
import { lowerGoogle } from './lower/index.ts'
import { googleVpnEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const google: Provider = {
  ...googleCatalog,
  lower: lowerGoogle,
  vpnEnd: googleVpnEnd,
  views,
  emitters: [terraformEmitter],
  rules,
}
