import type { Provider } from '../provider.ts'
import { azureCatalog } from './catalog/index.ts'
import { bicepEmitter } from './emit/bicep.ts'
import { terraformEmitter } from './emit/terraform.ts'
import { circuitEnd } from './lower/express-route/circuit.ts'
import type { Circuit } from './lower/express-route/records.ts'
import { lowerAzure } from './lower/index.ts'
import { azureVpnEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const azure: Provider = {
  ...azureCatalog,
  lower: lowerAzure,
  vpnEnd: azureVpnEnd,
  circuitEnd: (record) => (record.kind === 'azure/expressroute-circuit' ? circuitEnd(record as Circuit) : undefined),
  views,
  emitters: [bicepEmitter, terraformEmitter],
  rules,
}
