import type { Provider } from '../provider.ts'
import { awsCatalog } from './catalog/index.ts'
import { terraformEmitter } from './emit/terraform.ts'
import { awsCircuitEnd } from './lower/direct-connect.ts'
import { lowerAws } from './lower/index.ts'
import { awsVpnEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const aws: Provider = {
  ...awsCatalog,
  lower: lowerAws,
  vpnEnd: awsVpnEnd,
  circuitEnd: awsCircuitEnd,
  views,
  emitters: [terraformEmitter],
  rules,
}
