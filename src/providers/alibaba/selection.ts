import type { Network, OrderId } from '../../network/index.ts'

/** Kinds of routes of a VPC route table: vSwitches, the service range, what the user added or published, what is learned. */
export type VpcKind = 'system' | 'service' | 'custom' | 'dynamic' | 'eip'
/** Kinds of routes of a VPN gateway. `vpc` is announced only; `fallback` is the VPC's router behind a tunnel. */
export type GatewayKind = 'tunnel' | 'local' | 'destination' | 'bgp' | 'transit' | 'vpc' | 'fallback'
/** Kinds of routes of a transit router, by what they came from. */
export type TransitKind = 'static' | 'vpc' | 'vpn' | 'vbr' | 'peer'

export const VPC_ORDER: OrderId = 'alibaba/vpc'
export const GATEWAY_ORDER: OrderId = 'alibaba/gateway'
export const TRANSIT_ORDER: OrderId = 'alibaba/transit'

/** Who wins for one prefix. Sources stand with the rules. */
export const orders: Network['orders'] = {
  [VPC_ORDER]: [
    {
      k: 'rank-kinds',
      kinds: ['system', 'service', 'custom', 'dynamic', 'eip'] satisfies VpcKind[],
      rule: 'alibaba/route-type',
    },
    { k: 'equal-from-here', rule: 'alibaba/ecmp' },
  ],
  [GATEWAY_ORDER]: [
    {
      k: 'rank-kinds',
      kinds: ['tunnel', 'local', 'destination', 'bgp', 'transit', 'vpc', 'fallback'] satisfies GatewayKind[],
      rule: 'alibaba/gateway-tables',
    },
    { k: 'shortest-as-path', rule: 'alibaba/bgp-path' },
    { k: 'neighbor-address', rule: 'alibaba/bgp-master' },
  ],
  [TRANSIT_ORDER]: [
    {
      k: 'rank-kinds',
      kinds: ['static', 'vpc', 'vpn', 'vbr', 'peer'] satisfies TransitKind[],
      rule: 'alibaba/tr-route-type',
    },
    { k: 'shortest-as-path', rule: 'alibaba/bgp-path' },
    { k: 'equal-from-here', rule: 'alibaba/ecmp' },
  ],
}
