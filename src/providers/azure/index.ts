import type { Provider } from '../provider.ts'
import { azureCatalog } from './catalog/index.ts'
import { bicepEmitter } from './emit/bicep.ts'
import { terraformEmitter } from './emit/terraform.ts'
import { lowerAzure } from './lower/index.ts'
import { azureVpnEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const azure: Provider = {
  ...azureCatalog,
  lower: lowerAzure,
  vpnEnd: azureVpnEnd,
  views,
  emitters: [bicepEmitter, terraformEmitter],
  rules,
}
