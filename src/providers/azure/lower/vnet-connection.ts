import type { DesignRecord } from '../../../model/index.ts'
import { lowerVpn, type Vpn } from '../../joint/lower-vpn.ts'
import type { VpnSide } from '../../joint/vpn-fields.ts'
import type { LowerContext, NetworkPart } from '../../provider.ts'
import type { VnetConnectionProps } from '../schema/vpn.ts'
import { azureFacts } from './facts.ts'
import { gatewayAsn } from './gateway-addresses.ts'
import type { GatewayFacts } from './records.ts'
import { gatewayEnd } from './vpn-end.ts'

/**
 * A VNet-to-VNet connection: a VPN whose ends know each other without local network gateways. Without BGP each side
 * routes the other VNet's address space, not that of its spokes.
 * Source: learn.microsoft.com, Configure a VNet-to-VNet VPN gateway connection; azure-networking-lab, lab 10.
 */
export function lowerVnetConnection(
  record: DesignRecord & { props: VnetConnectionProps },
  context: LowerContext,
): NetworkPart {
  const { gateways } = azureFacts(context)
  const a = gateways.find(({ gateway }) => gateway.id === record.ends?.a)
  const b = gateways.find(({ gateway }) => gateway.id === record.ends?.b)
  if (!a || !b) return {}
  const bgp = [a, b].every(({ gateway }) => gatewayAsn(gateway) !== undefined) && bothEnable(record.props)
  const half = (own: GatewayFacts, other: GatewayFacts, side: VnetConnectionProps['a']): Vpn['a'] => ({
    end: gatewayEnd(own, context),
    side: side && sideOf(other, side.enableBgp, bgp),
  })
  const vpn: Vpn = {
    id: record.id,
    tunnels: tunnelsBetween(a, b, record.props.up),
    a: half(a, b, record.props.a),
    b: half(b, a, record.props.b),
  }
  return lowerVpn(vpn)
}

const bothEnable = ({ a, b }: VnetConnectionProps): boolean => a?.enableBgp === true && b?.enableBgp === true

const instances = ({ gateway }: GatewayFacts): number[] => (gateway.props.activeActive ? [0, 1] : [0])

const tunnelsBetween = (a: GatewayFacts, b: GatewayFacts, up: boolean): Vpn['tunnels'] =>
  instances(a).flatMap((i) => instances(b).map((j) => ({ a: i, b: j, up })))

const sideOf = (other: GatewayFacts, enableBgp: boolean, bgp: boolean): VpnSide => ({
  enableBgp,
  remotes: instances(other).map((i) => ({
    interface: i,
    prefixes: bgp ? [] : [...other.vnet.props.addressSpace],
  })),
  selectors: 'any',
})
