export const en = {
  'rule.azure/hub-peering': 'A hub connection shows the hub’s prefix as that of a peer.',
  'rule.azure/hub-programs':
    'The hub programs the routes of the route table that the connection is associated with into the subnets.',
  'rule.azure/hub-default-stays':
    'A default route stays in its hub, and reaches only connections that propagate it (enableInternetSecurity).',
  'rule.azure/hub-vnet': 'A connection propagates the address space of its virtual network.',
  'rule.azure/hub-static': 'A static route of the hub route table. It stays in this hub.',
  'rule.azure/hub-connection-static': 'A static route of the connection, towards an appliance in its network.',
  'rule.azure/hub-static-contains':
    'A static route that contains the network takes its packets to the next hop too, unless that is bypassed.',
  'rule.azure/hub-remote': 'Hubs of one Virtual WAN tell each other their routes, with 65520 twice in the AS path.',
  'rule.azure/hub-private-policy': 'The private routing policy leads private address space to the firewall.',
  'rule.azure/hub-internet-policy': 'The Internet routing policy leads to the Internet through the firewall.',
  'rule.azure/hub-firewall-exit':
    'The firewall’s own way to the Internet comes after any default route that the hub learns.',
  'rule.azure/hub-source-order':
    'In the hub, routing policies come first, then static routes, then connected networks, then what sites, appliances and other hubs announce.',
  'rule.azure/hub-prefers-expressroute':
    'The routing preference: routes of this hub before those of remote hubs, ExpressRoute before VPN; of remote ones VPN first.',
  'rule.azure/hub-prefers-vpn':
    'The routing preference: routes of this hub before those of remote hubs, VPN before ExpressRoute.',
  'rule.azure/hub-gateway-order':
    'In the hub’s gateway, prefixes of VPN sites come first, then what sites announce, then the hub’s routes.',
  'rule.azure/hub-branch-enters': 'What comes from a site is routed by the hub’s default table.',
  'rule.azure/hub-own-prefix': 'The hub’s gateways announce the hub’s own prefix.',
  'rule.azure/hub-learns-branch': 'Sites propagate to the hub’s route tables; all sites of a hub to the same ones.',
  'rule.azure/hub-tells-branch': 'Sites learn what the hub’s default table holds.',
  'rule.azure/hub-branch-to-branch':
    'Routes of one branch go to another only with branch-to-branch, and never from ExpressRoute to ExpressRoute.',
  'rule.azure/hub-site-prefix': 'The address space of a VPN site is a static route of the hub’s gateway.',
  'rule.azure/hub-learns-nva': 'The hub’s router learns what the appliance announces.',
  'rule.azure/hub-tells-nva': 'The hub’s router tells the appliance what the hub knows.',
  'rule.azure/hub-nva-inside': 'What an appliance announces inside a connected network goes to no site.',

  'azure.view.hub-routes': 'Effective routes: {{name}}',
  'azure.view.hub-firewall-routes': 'Effective routes of the firewall',
  'azure.column.route-origin': 'Origin',
  'azure.column.hub-next-hop-type': 'Next hop type',
  'azure.column.hub-next-hop': 'Next hop',
} as const
