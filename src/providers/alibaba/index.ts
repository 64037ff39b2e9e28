import type { Provider } from '../provider.ts'
import { alibabaCatalog } from './catalog/index.ts'
import { rosEmitter } from './emit/ros/index.ts'
import { terraformEmitter } from './emit/terraform.ts'
import { lowerAlibaba } from './lower/index.ts'
import { alibabaVpnEnd } from './lower/vpn-end.ts'
import { rules } from './rules.ts'
import { views } from './views/index.ts'

export const alibaba: Provider = {
  ...alibabaCatalog,
  lower: lowerAlibaba,
  vpnEnd: alibabaVpnEnd,
  views,
  emitters: [terraformEmitter, rosEmitter],
  rules,
}
