import type { Network, OrderId, Step } from '../../../../network/index.ts'
import type { VirtualHubProps } from '../../schema/virtual-wan.ts'

/**
 * Kinds of routes in the route tables of a hub and in its firewall. `exit` is the firewall's own way to the Internet, which any
 * learned default route replaces; `internet` the one of an Internet routing policy, which nothing replaces.
 */
export const HUB_KINDS = [
  'internet',
  'policy',
  'static',
  'firewall-static',
  'vnet',
  'passed-static',
  'er',
  'vpn',
  'nva',
  'remote',
  'remote-er',
  'remote-vpn',
  'exit',
] as const
export type HubKind = (typeof HUB_KINDS)[number]

/** Kinds of routes in a gateway of a hub: prefixes of VPN sites, what sites announced, and what the hub knows. */
export const HUB_GATEWAY_KINDS = ['site', 'learned', 'hub'] as const

export type Preference = VirtualHubProps['routingPreference']

/** Where a route came from, as the routing preference tells sources apart. */
export type Source = 'er' | 'vpn' | 'remote' | 'remote-er' | 'remote-vpn'

/**
 * Rank of a source under a routing preference; lower wins. Local before remote hubs, then ExpressRoute or VPN as preferred;
 * of remote routes those of VPN, because ExpressRoute does not pass on to ExpressRoute. Appliances count as VPN.
 * Source: learn.microsoft.com, Virtual hub routing preference, route selection algorithm.
 */
export function rankOf(preference: Preference, source: Source): number {
  const locals = preference === 'VpnGateway' ? ['vpn', 'er'] : ['er', 'vpn']
  const local = locals.indexOf(source)
  if (local >= 0) return local + 1
  return source === 'remote-er' ? 4 : 3
}

const HUB_ORDERS: Readonly<Record<Preference, OrderId>> = {
  ExpressRoute: 'azure/hub/express-route',
  VpnGateway: 'azure/hub/vpn',
  ASPath: 'azure/hub/as-path',
}

export const hubOrder = (preference: Preference): OrderId => HUB_ORDERS[preference]

export const HUB_GATEWAY_ORDER: OrderId = 'azure/hub/gateway'
export const HUB_CONNECTION_ORDER: OrderId = 'azure/hub/connection'

const configured: Step[] = [
  {
    k: 'rank-kinds',
    kinds: ['internet', 'policy', 'static', 'firewall-static', 'vnet', 'passed-static'],
    rule: 'azure/hub-source-order',
  },
  { k: 'lowest', attr: 'priority', rule: 'azure/hub-firewall-exit' },
]

const ranked = (rule: string): Step => ({ k: 'lowest', attr: 'category', rule })
const shortest: Step = { k: 'shortest-as-path', rule: 'azure/bgp-shortest-path' }
const last: Step[] = [
  { k: 'equal-from-here', rule: 'azure/equal-routes' },
  { k: 'neighbor-address', rule: 'azure/bgp-neighbor' },
]

/** Source: learn.microsoft.com, Virtual hub routing preference, route selection algorithm. */
export const hubOrders: Network['orders'] = {
  [HUB_ORDERS.ExpressRoute]: [...configured, ranked('azure/hub-prefers-expressroute'), shortest, ...last],
  [HUB_ORDERS.VpnGateway]: [...configured, ranked('azure/hub-prefers-vpn'), shortest, ...last],
  [HUB_ORDERS.ASPath]: [...configured, shortest, ranked('azure/hub-prefers-expressroute'), ...last],
  [HUB_GATEWAY_ORDER]: [
    { k: 'rank-kinds', kinds: [...HUB_GATEWAY_KINDS], rule: 'azure/hub-gateway-order' },
    { k: 'highest', attr: 'weight', rule: 'azure/er-weight' },
    shortest,
    ...last,
  ],
  // Source: learn.microsoft.com, About virtual hub routing: static routes take precedence for the same prefix.
  [HUB_CONNECTION_ORDER]: [{ k: 'rank-kinds', kinds: ['static', 'vnet'], rule: 'azure/hub-source-order' }],
}
