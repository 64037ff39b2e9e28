import { type Address, addressAt, parsePrefix } from '../../../ip/index.ts'
import type { Planned, VpnGateway } from './plan.ts'

/**
 * BGP address that the platform gives a gateway with one instance: the last usable one of GatewaySubnet.
 * Source: azure-docs vpn-gateway-faq-bgp (BGP FAQ; What The Hack, published outputs).
 */
export function platformBgpAddress(gateway: VpnGateway, resources: readonly Planned[]): Address | undefined {
  const vnet = resources.find((one) => one.kind === 'vnet' && one.key === gateway.subnet.vnet)
  const subnets = vnet?.kind === 'vnet' ? vnet.subnets : []
  const range = parsePrefix(subnets.find((one) => one.record === gateway.subnet.subnet)?.prefix ?? '')
  return range && addressAt(range, -2)
}
