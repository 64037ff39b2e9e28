export const en = {
  'check.azure/hub-place.why': 'Hubs stand in a Virtual WAN, and what belongs to a hub stands in it once.',
  'check.azure/hub-range.why': 'A hub needs a /24 of its own: the platform joins it to every connected network.',
  'check.azure/hub-connected-network.why':
    'A connection makes the network use the hub as its remote gateway, so it can have no other gateway, and its ranges must be free in the whole WAN.',
  'check.azure/hub-tables.why': 'Route tables belong to one hub; only labels reach other hubs.',
  'check.azure/hub-routing-intent.why':
    'Routing intent takes over association and propagation of all connections of a hub, so nothing else may set them.',
  'check.azure/hub-bgp.why': 'The hub’s router peers with appliances of connected networks, in the default table only.',
  'check.azure/hub-label.why':
    'What is propagated to a label reaches the tables that have it. If none has, nobody learns it.',
  'check.azure/hub-default-route.why':
    'The default route of a hub reaches only connections with enableInternetSecurity. The API’s default is off.',
  'azure.finding.hub-label.what': '{{connection}} propagates to the label {{label}}, and no route table has it.',
  'azure.finding.hub-default.what': '{{hub}} leads to the Internet, but {{connection}} does not get the default route.',
  'azure.fix.hub-default': 'Propagate the default route over {{connection}}',
} as const
