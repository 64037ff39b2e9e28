import type { Network, OrderId, Shadow, Step } from '../../network/index.ts'

/** Kinds of routes in the table that a NIC uses. */
export const NIC_KINDS = [
  'user',
  'local',
  'peering',
  'global-peering',
  'private-endpoint',
  'gateway',
  'internet',
  'none',
] as const
export type NicKind = (typeof NIC_KINDS)[number]

/** Kinds of routes in a gateway's own table. `around` and `fallback` only forward: nothing announces
 * them. `exchanged` came from the Route Server beside it, which programs it into subnets itself. */
export const GATEWAY_KINDS = ['vnet', 'lng', 'learned', 'exchanged', 'around', 'fallback'] as const
export type GatewayKind = (typeof GATEWAY_KINDS)[number]

/** What of it a gateway programs into subnets. */
export const PROGRAMMED_KINDS = ['lng', 'learned'] as const satisfies readonly GatewayKind[]

/** Kinds of routes in the operating system of an appliance. What it announces by itself stays best when others announce it too. */
export const SYSTEM_KINDS = ['connected', 'static', 'announced', 'learned', 'default'] as const
export type SystemKind = (typeof SYSTEM_KINDS)[number]

export const NIC_ORDER: OrderId = 'azure/nic'
export const GATEWAY_ORDER: OrderId = 'azure/vpn-gateway'
export const CIRCUIT_GATEWAY_ORDER: OrderId = 'azure/expressroute-gateway'
export const EDGE_ORDER: OrderId = 'azure/expressroute-edge'
export const SERVER_ORDER: OrderId = 'azure/route-server'
export const SYSTEM_ORDER: OrderId = 'azure/appliance'

const nicOrder: Step[] = [
  { k: 'rank-kinds', kinds: [...NIC_KINDS], rule: 'azure/source-order' },
  { k: 'highest', attr: 'weight', rule: 'azure/routing-preference' },
  { k: 'shortest-as-path', rule: 'azure/bgp-shortest-path' },
  { k: 'equal-from-here', rule: 'azure/equal-routes' },
]

const bgpSteps: Step[] = [
  { k: 'shortest-as-path', rule: 'azure/bgp-shortest-path' },
  { k: 'equal-from-here', rule: 'azure/equal-routes' },
  { k: 'neighbor-address', rule: 'azure/bgp-neighbor' },
]

export const orders: Network['orders'] = {
  [NIC_ORDER]: nicOrder,
  [GATEWAY_ORDER]: [{ k: 'rank-kinds', kinds: [...GATEWAY_KINDS], rule: 'azure/vpn-source-order' }, ...bgpSteps],
  // Source: learn.microsoft.com, Optimize ExpressRoute routing (connection weight).
  [CIRCUIT_GATEWAY_ORDER]: [
    { k: 'rank-kinds', kinds: [...GATEWAY_KINDS], rule: 'azure/er-source-order' },
    { k: 'highest', attr: 'weight', rule: 'azure/er-weight' },
    ...bgpSteps,
  ],
  [EDGE_ORDER]: bgpSteps,
  // What the routing preference leaves equal, the AS path decides.
  // Source: learn.microsoft.com, Azure Route Server FAQ; Configure routing preference.
  [SERVER_ORDER]: [{ k: 'highest', attr: 'weight', rule: 'azure/routing-preference' }, ...bgpSteps],
  [SYSTEM_ORDER]: [{ k: 'rank-kinds', kinds: [...SYSTEM_KINDS], rule: 'azure/appliance-source-order' }, ...bgpSteps],
}

/**
 * What one row of a NIC's table does to rows of other prefixes.
 * Source: learn.microsoft.com, Virtual network traffic routing; outputs of github.com/erjosito/azure-networking-lab.
 */
export const nicShadows: Shadow[] = [
  {
    losers: ['gateway'],
    by: ['local', 'peering', 'global-peering'],
    relation: 'inside-or-equal',
    becomes: 'absent',
    rule: 'azure/vnet-beats-learned',
  },
  { losers: ['internet'], by: ['gateway'], relation: 'same-prefix', becomes: 'absent', rule: 'azure/default-replaced' },
  {
    losers: ['none'],
    by: ['user', 'local', 'peering', 'global-peering', 'gateway'],
    relation: 'same-prefix',
    becomes: 'absent',
    rule: 'azure/none-replaced',
  },
  { losers: ['none'], by: ['local'], relation: 'strictly-inside', becomes: 'absent', rule: 'azure/none-inside-vnet' },
  {
    losers: ['none'],
    by: ['user', 'gateway'],
    relation: 'default-winner',
    unlessNext: ['exit', 'drop'],
    becomes: 'absent',
    rule: 'azure/none-needs-internet',
  },
]
