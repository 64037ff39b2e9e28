export const en = {
  'rule.azure/endpoint-route':
    'A private endpoint adds a /32 route in its own VNet and in directly peered ones, and nowhere else.',
  'rule.azure/endpoint-policy':
    'Network policies for route tables are on in the endpoint’s subnet: a user route at least as long as the address space of its VNet puts the /32 route out of force.',
  'rule.azure/endpoint-protocols': 'A private endpoint takes TCP and UDP only: it does not answer a ping.',
  'rule.azure/endpoint-approval':
    'The owner of the Private Link service has not approved the connection of this endpoint.',
  'rule.azure/endpoint-answers-only':
    'A private endpoint answers and never opens a connection: Private Link works in one direction.',
  'rule.azure/system-static': 'A static route in the operating system of the appliance.',
  'rule.azure/overlay-connected': 'The appliance is connected to the inner network of its tunnel.',
  'rule.azure/nic-own-source':
    'IP forwarding is off on the interface: it sends packets with its own address as source and drops all others.',
  'rule.azure/firewall-forwards': 'The firewall passes packets to private addresses on as they are.',
  'rule.azure/firewall-snat': 'To addresses that are not private the firewall sends with its own address as source.',
  'rule.azure/firewall-rule': 'A network rule of the firewall.',
  'rule.azure/firewall-denies': 'The firewall denies what no rule allows.',
  'azure.hop.InterfaceEndpoint': 'InterfaceEndpoint',
} as const
