import type { Network, OrderId } from '../../network/index.ts'

/** Kinds of routes of a site's router. `announced` lies behind the site: packets to it leave the design. */
const ROUTER_KINDS = ['connected', 'static', 'bgp', 'floating', 'announced'] as const
export const ROUTER_ORDER: OrderId = 'onprem/router'

/** Administrative distance 0, 1, 20, more; among static routes their own; then the decision process of RFC 4271, 9.1.2. */
export const orders: Network['orders'] = {
  [ROUTER_ORDER]: [
    { k: 'rank-kinds', kinds: [...ROUTER_KINDS], rule: 'onprem/distance' },
    { k: 'lowest', attr: 'priority', rule: 'onprem/distance' },
    { k: 'highest', attr: 'localPref', rule: 'onprem/local-preference' },
    { k: 'shortest-as-path', rule: 'onprem/as-path' },
    { k: 'lowest', attr: 'originCode', rule: 'onprem/origin' },
    { k: 'med', rule: 'onprem/med' },
    { k: 'external-first', rule: 'onprem/external' },
    { k: 'equal-from-here', rule: 'onprem/equal' },
    { k: 'router-id', rule: 'onprem/router-id' },
    { k: 'neighbor-address', rule: 'onprem/neighbor' },
  ],
}
