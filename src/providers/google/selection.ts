import type { Network, OrderId, Shadow, Step } from '../../network/index.ts'

/** Kinds of routes in the table that a machine of a network uses. */
export const SUBNET_KINDS = ['subnet', 'peer-subnet'] as const
export const CUSTOM_KINDS = ['static', 'dynamic', 'peer-static', 'peer-dynamic'] as const

/** Kinds in a Cloud Router: `inside` leads to BGP peers, `subnet` and `range` are announced, `learned` is programmed. */
const ROUTER_KINDS = ['inside', 'subnet', 'range', 'learned'] as const

/** Kinds in the table of a Classic VPN gateway with static routing. */
export const GATEWAY_KINDS = ['vpn-static', 'inside'] as const

export const LEAF_ORDER: OrderId = 'google/routes'
export const ROUTER_ORDER: OrderId = 'google/cloud-router'
export const PROGRAMMED_ORDER: OrderId = 'google/programmed'
export const STANDARD_ROUTER_ORDER: OrderId = 'google/cloud-router-standard'
export const GATEWAY_ORDER: OrderId = 'google/vpn-gateway'
export const SYSTEM_ORDER: OrderId = 'google/system'

/** Priority of dynamic routes in standard mode: behind every static route. */
export const STANDARD_PRIORITY = 65536

/** Preference categories of routes with equal prefix and priority; lower wins. */
export const CATEGORY = { tunnel: 0, dynamic: 1, loadBalancer: 2, internet: 3 } as const

/** Stands for "as near as can be"; the cost between regions is taken off. */
export const NEAREST = 100_000

const ROUTER_STEPS: Step[] = [
  { k: 'rank-kinds', kinds: [...ROUTER_KINDS], rule: 'google/router-kinds' },
  { k: 'shortest-as-path', rule: 'google/as-path' },
  { k: 'lowest', attr: 'originCode', rule: 'google/origin' },
]

export const orders: Network['orders'] = {
  /** Standard mode compares dynamic routes further; in legacy mode their attributes there are all equal or ignored. */
  [LEAF_ORDER]: [
    { k: 'rank-tags', tags: ['local', 'peer'], rule: 'google/local-before-peer' },
    { k: 'highest', attr: 'weight', rule: 'google/one-peer' },
    { k: 'lowest', attr: 'priority', rule: 'google/priority' },
    { k: 'lowest', attr: 'category', rule: 'google/category' },
    { k: 'equal-from-here', rule: 'google/category' },
  ],
  [`${LEAF_ORDER}-standard`]: [
    { k: 'rank-tags', tags: ['local', 'peer'], rule: 'google/local-before-peer' },
    { k: 'highest', attr: 'weight', rule: 'google/one-peer' },
    { k: 'lowest', attr: 'priority', rule: 'google/priority' },
    { k: 'lowest', attr: 'category', rule: 'google/category' },
    { k: 'shortest-as-path', rule: 'google/as-path' },
    { k: 'lowest', attr: 'originCode', rule: 'google/origin' },
    { k: 'med', rule: 'google/med' },
    { k: 'highest', attr: 'localPref', rule: 'google/region-cost' },
    { k: 'equal-from-here', rule: 'google/region-cost' },
  ],
  /** The set that shares the best path goes on, whatever its MEDs: the control plane looks at those. */
  [ROUTER_ORDER]: [
    ...ROUTER_STEPS,
    { k: 'equal-from-here', rule: 'google/as-path' },
    { k: 'lowest', attr: 'med', rule: 'google/two-lowest-meds' },
  ],
  [STANDARD_ROUTER_ORDER]: [
    ...ROUTER_STEPS,
    { k: 'med', rule: 'google/med' },
    { k: 'equal-from-here', rule: 'google/med' },
  ],
  [PROGRAMMED_ORDER]: [
    { k: 'lowest', attr: 'med', rule: 'google/two-lowest-meds' },
    { k: 'equal-from-here', rule: 'google/two-lowest-meds' },
  ],
  [GATEWAY_ORDER]: [
    { k: 'rank-kinds', kinds: [...GATEWAY_KINDS], rule: 'google/router-kinds' },
    { k: 'equal-from-here', rule: 'google/router-kinds' },
  ],
  [SYSTEM_ORDER]: [
    { k: 'rank-kinds', kinds: ['connected', 'static', 'default'], rule: 'google/system-order' },
    { k: 'equal-from-here', rule: 'google/system-order' },
  ],
}

/**
 * Nothing may be more specific than a subnet route: such routes are not used, whoever they come from.
 * Sources: cloud.google.com, Learned routes; VPC routes, Routing order.
 */
export const leafShadows: Shadow[] = [
  {
    losers: [...CUSTOM_KINDS],
    by: [...SUBNET_KINDS],
    relation: 'inside-or-equal',
    becomes: 'lost',
    rule: 'google/inside-subnet',
  },
]
