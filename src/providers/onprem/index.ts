import type { Provider } from '../provider.ts'
import { onpremCatalog } from './catalog/index.ts'
import { deviceEmitter } from './emit/devices.ts'
import { siteCircuitEnd } from './lower/circuit-end.ts'
import { lowerOnprem } from './lower/index.ts'
import { siteEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const onprem: Provider = {
  ...onpremCatalog,
  lower: lowerOnprem,
  vpnEnd: siteEnd,
  circuitEnd: siteCircuitEnd,
  views,
  emitters: [deviceEmitter],
  rules,
}
