import { en as expressRoute } from './lower/express-route/messages.en.ts'
import { en as virtualWan } from './lower/virtual-wan/messages.en.ts'
import { en as services } from './services/messages.en.ts'

export const en = {
  'provider.azure': 'Azure',

  'rule.azure/vnet-local': 'Every subnet has a route to each prefix of its own VNet’s address space.',
  'rule.azure/internet': 'Every subnet has a default route to the Internet.',
  'rule.azure/none': 'The platform drops packets to private and shared address space that no other route covers.',
  'rule.azure/peering': 'A connected peering adds a route to each prefix of the peered VNet, and to nothing behind it.',
  'rule.azure/user-route': 'A route of the route table on the subnet.',
  'rule.azure/source-order':
    'For the same prefix a user-defined route wins over routes of the VNet and its peers, then gateway routes, then the other system routes.',
  'rule.azure/equal-routes': 'Routes to the same prefix that nothing tells apart share the traffic.',
  'rule.azure/vnet-beats-learned':
    'A gateway route equal to or inside the address space of this VNet or of a directly peered VNet is not programmed.',
  'rule.azure/default-replaced': 'A default route learned from the gateway replaces the system route to the Internet.',
  'rule.azure/none-replaced': 'A route with exactly this prefix replaces the platform’s drop route.',
  'rule.azure/none-inside-vnet': 'The VNet’s address space contains this block, so the platform’s drop route is gone.',
  'rule.azure/none-needs-internet':
    'The platform’s drop routes exist only while the default route leads to the Internet or is dropped.',
  'rule.azure/peering-access': 'The peering does not allow access to the remote virtual network.',
  'rule.azure/peering-forwarded':
    'The peering does not allow forwarded traffic: an appliance forwarded this packet, and its source is neither in the peered VNet nor behind a gateway used over the peering.',
  'rule.azure/gateway-propagation': 'The VNet’s gateway programs the routes of its connections into the subnets.',
  'rule.azure/gateway-transit':
    'With gateway transit on one side and remote gateways used on the other, a peered VNet gets the hub gateway’s routes.',
  'rule.azure/vpn-source-order':
    'In the gateway, prefixes of its VNets come first, then prefixes of local network gateways, then BGP routes.',
  'rule.azure/bgp-shortest-path': 'The shorter AS path wins.',
  'rule.azure/bgp-neighbor': 'Everything else being equal, the neighbor with the lower address wins.',
  'rule.azure/vpn-own-vnet': 'The gateway announces the address space of its own VNet.',
  'rule.azure/vpn-client-vnet': 'The gateway announces the address space of peered VNets that use it.',
  'rule.azure/gateway-subnet-decides':
    'What comes out of a tunnel is forwarded by the routes of GatewaySubnet, also to peered VNets that do not use the gateway.',
  'rule.azure/gateway-no-internet':
    'A VPN gateway is no way out to the Internet: without a default route to a site, packets to public addresses end here.',
  'rule.azure/lng-prefix': 'Address prefixes of a local network gateway are static routes of the gateway.',
  'rule.azure/lng-host-route': 'With BGP the platform adds a host route to the peer’s BGP address by itself.',
  'rule.azure/vpn-announces':
    'The gateway announces its VNets, the prefixes of its other local network gateways and the routes it learned.',
  'rule.azure/vpn-default-stays': 'The gateway does not announce a learned default route to other BGP peers.',
  'rule.azure/vpn-overlap-stays': 'The gateway does not announce learned routes that overlap its VNet.',
  'rule.azure/vpn-learns': 'The gateway accepts the routes of its BGP peers.',
  'rule.azure/vpn-refuses-own-space': 'The gateway refuses BGP routes equal to or inside its VNet’s address space.',
  'rule.azure/host-route-stays': 'Beside a Route Server the gateway keeps host routes to its BGP peers for itself.',
  'rule.azure/server-own-vnet': 'The Route Server announces the address space of its own VNet.',
  'rule.azure/server-client-vnet': 'The Route Server announces the address space of peered VNets that use it.',
  'rule.azure/server-announces':
    'The Route Server tells each appliance about its networks and what other appliances announced; with branch-to-branch also what gateways learned.',
  'rule.azure/server-programs':
    'The Route Server programs what appliances announce into the subnets, with the appliance as next hop.',
  'rule.azure/server-exchanges': 'With branch-to-branch the Route Server and the gateway exchange their routes.',
  'rule.azure/appliance-source-order':
    'In the appliance, connected subnets come first, then static routes and what it announces itself, then BGP routes, then its default route.',
  'rule.azure/appliance-connected': 'The appliance is connected to the subnets of its NICs.',
  'rule.azure/appliance-default': 'Everything else leaves the appliance through its first NIC.',
  'rule.azure/appliance-announces': 'The appliance announces the prefixes listed for it.',
  'rule.azure/appliance-passes-on': 'The appliance passes on to BGP peers what it learned from others.',
  'rule.azure/appliance-learns': 'The appliance accepts the routes of its BGP peers.',
  'rule.azure/appliance-static': 'A static route of the appliance into its tunnel.',
  'rule.azure/appliance-peer-route': 'The route to the BGP peer through the tunnel.',
  'rule.azure/nsg-rule': 'A rule of the network security group.',
  'rule.azure/nsg-default-allow': 'A default rule of the network security group.',
  'rule.azure/nsg-default-deny': 'The network security group denies what no rule allows.',

  'azure.view.effective-routes': 'Effective routes',
  'azure.view.effective-routes-of': 'Effective routes of {{name}}',
  'azure.view.gateway-routes': 'Gateway’s own routes',
  'azure.view.gateway-subnet': 'Routes of GatewaySubnet',
  'azure.view.learned': 'Learned routes from {{peer}}',
  'azure.view.advertised': 'Advertised routes to {{peer}}',
  'azure.view.server-routes': 'Routes of the Route Server',
  'azure.view.system': 'Routes of the operating system',

  'azure.column.source': 'Source',
  'azure.column.state': 'State',
  'azure.column.prefixes': 'Address Prefixes',
  'azure.column.next-hop-type': 'Next Hop Type',
  'azure.column.next-hop-ip': 'Next Hop IP Address',
  'azure.column.route-name': 'User Defined Route Name',
  'azure.column.network': 'Network',
  'azure.column.next-hop': 'Next hop',
  'azure.column.origin': 'Origin',
  'azure.column.source-peer': 'Source peer',
  'azure.column.as-path': 'AS path',
  'azure.column.weight': 'Weight',

  'azure.source.Default': 'Default',
  'azure.source.User': 'User',
  'azure.source.VirtualNetworkGateway': 'Virtual network gateway',
  'azure.state.Active': 'Active',
  'azure.state.Invalid': 'Invalid',
  'azure.hop.VnetLocal': 'Virtual network',
  'azure.hop.VNetPeering': 'VNet peering',
  'azure.hop.VNetGlobalPeering': 'VNet global peering',
  'azure.hop.VirtualNetworkGateway': 'Virtual network gateway',
  'azure.hop.VirtualAppliance': 'Virtual appliance',
  'azure.hop.Internet': 'Internet',
  'azure.hop.None': 'None',
  'azure.hop.VirtualNetworkServiceEndpoint': 'VirtualNetworkServiceEndpoint',
  'azure.view.service-prefixes': 'Public prefixes of {{service}}',
  'azure.origin.connected': 'Connected',
  'azure.origin.static': 'Static',
  'azure.origin.bgp': 'BGP',
  'azure.origin.local': 'Local',
  ...expressRoute,
  ...services,
  ...virtualWan,
} as const
