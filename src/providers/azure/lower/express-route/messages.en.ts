export const en = {
  'rule.azure/routing-preference':
    'Of routes for one prefix, those of ExpressRoute come before those of VPN and appliances, unless the Route Server’s routing preference says otherwise.',
  'rule.azure/appliance-filters': 'The filter of this BGP peering decides what the appliance announces.',
  'rule.azure/appliance-prepends': 'The appliance puts its own AS number in front once more, as this BGP peering says.',
  'rule.azure/er-source-order':
    'An ExpressRoute gateway prefers its own networks, then what circuits brought, then the Route Server.',
  'rule.azure/er-weight': 'Among connections of one gateway the highest routing weight wins.',
  'rule.azure/er-own-vnet': 'An ExpressRoute gateway announces the prefixes of its network.',
  'rule.azure/er-client-vnet': 'It announces the prefixes of the peers that use it.',
  'rule.azure/er-summary': 'The summarized gateway prefixes of the network are announced.',
  'rule.azure/er-summary-replaces': 'A summarized gateway prefix is announced in its place.',
  'rule.azure/er-announces':
    'An ExpressRoute gateway announces its networks to the circuit, and what the Route Server told it. It passes nothing from one circuit on to another.',
  'rule.azure/er-learns': 'An ExpressRoute gateway takes what the edge routers of the circuit announce.',
  'rule.azure/er-remote-vnet':
    'Networks of one circuit hear of each other only where both gateways allow traffic from remote virtual networks.',
  'rule.azure/edge-announces':
    'The edge router passes on what it learned. The site sees AS 12076 alone, because private AS numbers are removed.',
  'rule.azure/edge-learns': 'The edge router takes what the site announces.',
  'azure.view.circuit-routes': 'Route table of the circuit, {{link}}',
  'azure.view.link-primary': 'primary',
  'azure.view.link-secondary': 'secondary',
  'azure.column.path': 'Path',
  'azure.column.loc-prf': 'LocPrf',
} as const
