import { fields, type PropsOf } from '../../../model/index.ts'

const LEARN = 'https://learn.microsoft.com/azure/virtual-wan/'

/** Hubs of one Virtual WAN are joined to each other by the platform. */
export const virtualWanFields = fields({
  /** Sites exchange routes with each other through the hubs. */
  branchToBranch: { type: 'flag', default: true, docs: `${LEARN}virtual-wan-about` },
})

const ROUTING_PREFERENCES = ['ExpressRoute', 'VpnGateway', 'ASPath'] as const

export const virtualHubFields = fields({
  location: { type: 'text', default: 'eastasia', example: 'japaneast', maxLength: 40 },
  prefix: { type: 'prefix', family: 4, example: '192.168.1.0/24', docs: `${LEARN}hub-settings` },
  routingPreference: {
    type: 'choice',
    options: ROUTING_PREFERENCES,
    default: 'ExpressRoute',
    docs: `${LEARN}about-virtual-hub-routing-preference`,
  },
  /** Routing intent: all traffic between networks, sites and hubs passes this firewall. */
  privatePolicy: {
    type: 'ref',
    kinds: ['azure/hub-firewall'],
    optional: true,
    docs: `${LEARN}how-to-routing-policies`,
  },
  /** Routing intent: traffic to the Internet passes this firewall. */
  internetPolicy: {
    type: 'ref',
    kinds: ['azure/hub-firewall'],
    optional: true,
    docs: `${LEARN}about-internet-routing`,
  },
  /** Private address space outside RFC 1918 that the private policy covers too. */
  privatePrefixes: { type: 'list', of: { type: 'prefix', family: 4 }, optional: true, advanced: true },
  /** What all of its branch connections propagate to. Absent: its default table, and the label `default`. */
  branchTables: {
    type: 'list',
    of: { type: 'ref', kinds: ['azure/hub-route-table'] },
    optional: true,
    advanced: true,
  },
  branchLabels: {
    type: 'list',
    of: { type: 'text', maxLength: 60, example: 'default' },
    optional: true,
    advanced: true,
  },
  /** BGP peers of appliances. Absent: the platform's usual choice. */
  routerAddresses: { type: 'list', of: { type: 'address' }, max: 2, optional: true, advanced: true },
  /** What effective routes print as the next hop for other networks: known after deployment only. */
  shownRouterAddress: { type: 'address', optional: true, advanced: true, example: '20.40.60.80' },
})

/** Tables and connections that a static route can lead to, by name of their kinds. */
const HUB_NEXT_HOPS = ['azure/hub-firewall', 'azure/hub-connection'] as const

export const hubRouteTableFields = fields({
  /** Every hub has one Default and one None table by itself. */
  role: { type: 'choice', options: ['Custom', 'Default', 'None'], default: 'Custom' },
  labels: { type: 'list', of: { type: 'text', maxLength: 60, example: 'production' }, default: [] },
  routes: {
    type: 'list',
    max: 400,
    default: [],
    docs: `${LEARN}how-to-virtual-hub-routing`,
    of: {
      type: 'group',
      fields: {
        name: { type: 'text', maxLength: 80, example: 'to-nva' },
        prefixes: { type: 'list', of: { type: 'prefix', family: 4 }, min: 1, default: [] },
        nextHop: { type: 'ref', kinds: HUB_NEXT_HOPS },
      },
    },
  },
})

/** End `a` is the hub, end `b` the virtual network. */
export const hubConnectionFields = fields({
  /** Absent: the hub's default table. */
  associated: { type: 'ref', kinds: ['azure/hub-route-table'], optional: true },
  propagatedTables: { type: 'list', of: { type: 'ref', kinds: ['azure/hub-route-table'] }, default: [] },
  /** Tables of all hubs with one of these labels. */
  labels: { type: 'list', of: { type: 'text', maxLength: 60, example: 'default' }, default: ['default'] },
  /** `enableInternetSecurity`: whether the default route of the hub reaches this network. */
  propagateDefaultRoute: { type: 'flag', default: true, docs: `${LEARN}effective-routes-virtual-hub` },
  staticRoutes: {
    type: 'list',
    default: [],
    advanced: true,
    docs: `${LEARN}howto-connect-vnet-hub`,
    of: {
      type: 'group',
      fields: {
        name: { type: 'text', maxLength: 80, example: 'to-branch' },
        prefixes: { type: 'list', of: { type: 'prefix', family: 4 }, min: 1, default: [] },
        nextHopIp: { type: 'address', example: '10.1.0.4' },
      },
    },
  },
  propagateStaticRoutes: { type: 'flag', default: true, advanced: true },
  /** Packets for the network itself do not take its static routes. */
  bypassNextHop: { type: 'flag', default: false, advanced: true, docs: `${LEARN}howto-connect-vnet-hub` },
})

/** A site-to-site VPN gateway of a hub. Its ASN is 65515, and it always has two active instances. */
export const hubVpnGatewayFields = fields({
  scaleUnits: { type: 'integer', min: 1, max: 20, default: 1, docs: `${LEARN}gateway-settings` },
  /** One per instance. Absent: the platform's usual choice. */
  bgpAddresses: { type: 'list', of: { type: 'address' }, max: 2, optional: true, advanced: true },
  /** `enableInternetSecurity` of its connections: whether sites learn the hub's default route. */
  propagateDefaultRoute: { type: 'flag', default: false },
})

export const hubExpressRouteGatewayFields = fields({
  scaleUnits: { type: 'integer', min: 1, max: 10, default: 1, docs: `${LEARN}gateway-settings` },
  propagateDefaultRoute: { type: 'flag', default: false },
  /** `allowNonVirtualWanTraffic`: takes traffic of networks behind other gateways of the circuit. */
  allowRemoteVnetTraffic: {
    type: 'flag',
    default: false,
    advanced: true,
    docs: 'https://learn.microsoft.com/azure/expressroute/virtual-network-connectivity-guidance',
  },
})

/** Azure Firewall in a hub. Its policy is taken to allow what routing brings it. */
export const hubFirewallFields = fields({
  tier: { type: 'choice', options: ['Standard', 'Premium'], default: 'Standard' },
  /** Known after deployment only: what effective routes print as the next hop. */
  privateAddress: { type: 'address', optional: true, advanced: true, example: '192.168.1.132' },
})

/** BGP of an appliance in a connected network with the hub's router. End `a` is the hub. */
export const hubBgpConnectionFields = fields({
  up: { type: 'flag', default: true },
  /** What the appliance writes as the next hop; absent: itself. */
  nextHop: { type: 'address', optional: true, advanced: true, example: '10.1.0.100' },
  /** The appliance puts its own AS number in the place of the hub's, so that the hub does not see a loop. */
  asOverride: { type: 'flag', default: false, advanced: true },
})

export type VirtualWanProps = PropsOf<typeof virtualWanFields>
export type VirtualHubProps = PropsOf<typeof virtualHubFields>
export type HubRouteTableProps = PropsOf<typeof hubRouteTableFields>
export type HubConnectionProps = PropsOf<typeof hubConnectionFields>
export type HubVpnGatewayProps = PropsOf<typeof hubVpnGatewayFields>
export type HubExpressRouteGatewayProps = PropsOf<typeof hubExpressRouteGatewayFields>
export type HubFirewallProps = PropsOf<typeof hubFirewallFields>
export type HubBgpConnectionProps = PropsOf<typeof hubBgpConnectionFields>
