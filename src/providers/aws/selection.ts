import type { Network, OrderId, Shadow, Step } from '../../network/index.ts'

/** Kinds of routes in the route table of a subnet. */
export const VPC_KINDS = ['local', 'static', 'prefix-list', 'propagated'] as const

/** Kinds in a virtual private gateway. */
export const VGW_KINDS = ['vpc', 'direct-connect', 'static', 'learned', 'inside'] as const

/** Kinds in a transit gateway route table, best first. */
export const TRANSIT_KINDS = [
  'static',
  'prefix-list',
  'vpc',
  'direct-connect',
  'connect',
  'vpn-private',
  'vpn',
  'peering',
] as const

/** Kinds at the end of a VPN on a transit gateway. `table`: what the associated route table says, to be announced. */
export const ATTACHMENT_KINDS = ['inside', 'learned', 'table', 'fallback'] as const

/** Kinds in an instance that forwards between several interfaces. */
export const SYSTEM_KINDS = ['connected', 'default'] as const

export const VPC_ORDER: OrderId = 'aws/vpc'
export const VGW_ORDER: OrderId = 'aws/virtual-private-gateway'
export const TRANSIT_ORDER: OrderId = 'aws/transit-gateway'
export const DIRECT_CONNECT_ORDER: OrderId = 'aws/direct-connect-gateway'
export const ATTACHMENT_ORDER: OrderId = 'aws/attachment'
export const SYSTEM_ORDER: OrderId = 'aws/instance'

/**
 * Local preference that a route over Direct Connect gets from its communities: high, medium, low; none counts as medium.
 * Source: docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html.
 */
export function preferenceOf(communities: readonly string[]): number {
  if (communities.includes('7224:7300')) return 300
  return communities.includes('7224:7100') ? 100 : 200
}

const bgpSteps: Step[] = [
  { k: 'shortest-as-path', rule: 'aws/shortest-as-path' },
  { k: 'med', rule: 'aws/lowest-med' },
  { k: 'equal-from-here', rule: 'aws/equal-routes' },
  { k: 'neighbor-address', rule: 'aws/one-tunnel' },
]

export const orders: Network['orders'] = {
  [VPC_ORDER]: [
    { k: 'rank-kinds', kinds: [...VPC_KINDS], rule: 'aws/source-order' },
    { k: 'equal-from-here', rule: 'aws/prefix-list-overlap' },
  ],
  [VGW_ORDER]: [
    { k: 'rank-kinds', kinds: [...VGW_KINDS], rule: 'aws/vgw-order' },
    { k: 'highest', attr: 'localPref', rule: 'aws/direct-connect-preference' },
    ...bgpSteps,
  ],
  [TRANSIT_ORDER]: [{ k: 'rank-kinds', kinds: [...TRANSIT_KINDS], rule: 'aws/tgw-order' }, ...bgpSteps],
  [ATTACHMENT_ORDER]: [{ k: 'rank-kinds', kinds: [...ATTACHMENT_KINDS], rule: 'aws/tgw-order' }, ...bgpSteps],
  [DIRECT_CONNECT_ORDER]: [
    { k: 'highest', attr: 'localPref', rule: 'aws/direct-connect-preference' },
    { k: 'shortest-as-path', rule: 'aws/shortest-as-path' },
    { k: 'med', rule: 'aws/lowest-med' },
    { k: 'equal-from-here', rule: 'aws/dx-equal-routes' },
  ],
  [SYSTEM_ORDER]: [{ k: 'rank-kinds', kinds: [...SYSTEM_KINDS], rule: 'aws/instance-routes' }],
}

/**
 * Propagated routes that are equal to or inside a block of the VPC do nothing, longest match or not.
 * Source: docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html.
 */
export const vpcShadows: Shadow[] = [
  {
    losers: ['propagated'],
    by: ['local'],
    relation: 'inside-or-equal',
    becomes: 'lost',
    rule: 'aws/local-beats-propagated',
  },
]
