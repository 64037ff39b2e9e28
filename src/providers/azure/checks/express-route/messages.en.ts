export const en = {
  'azure.finding.er-hairpin.what': '{{a}} and {{b}} reach each other over {{circuit}}.',
  'check.azure/er-hairpin.why':
    'Packets between networks then go through both gateways and out to the peering location. A peering is shorter and faster.',
  'azure.finding.past-appliance.what':
    'From the sites, packets to {{subnet}} pass {{appliance}} by. The answers cross it.',
  'azure.finding.past-appliance.where': 'Where: {{subnet}}, no route for {{prefix}}',
  'check.azure/er-past-appliance.why':
    'What comes from a gateway is forwarded by the routes of GatewaySubnet, and without a route table those lead straight to the peer. An appliance that sees one direction only drops or cannot inspect the connection.',
  'azure.finding.next-hop.circuit-gateway':
    '{{route}} leads to a gateway, and with the ExpressRoute gateway {{name}} a user route cannot.',
  'azure.finding.server-gateway.standby': '{{gateway}} exchanges routes with {{server}}, and is active-standby.',
  'azure.finding.server-gateway.asn': '{{gateway}} exchanges routes with {{server}}, and has AS {{asn}}.',
  'check.azure/server-gateway.why':
    'Beside a Route Server with branch-to-branch a VPN gateway must be active-active and have AS 65515.',
  'azure.fix.active-active': 'Make {{gateway}} active-active',
  'azure.finding.own-default.what': '{{appliance}} announces a default route that leads its own packets back to it.',
  'check.azure/appliance-own-default.why':
    'The Route Server programs the route into the subnet of the appliance as well. A user route to the Internet on that subnet keeps its own way out.',
  'azure.fix.own-default': 'Route 0.0.0.0/0 of {{subnet}} to the Internet',
  'check.azure/server-limits.why': 'A Route Server takes eight BGP peers.',
  'azure.fix.steer-gateway': 'Route {{prefix}} through {{appliance}} on GatewaySubnet of {{hub}}',
  'azure.fix.provision': 'Set {{circuit}} to provisioned',
  'azure.fix.remote-vnets': 'Allow traffic between the networks of {{circuit}}',
  'check.azure/circuit-links.why':
    'The private peering of a circuit has a /30 on each of its two links, apart from all networks.',
  'check.azure/circuit-limits.why':
    'A circuit takes a limited number of networks, and a network a limited number of circuits.',
  'check.azure/circuit-tier.why': 'Local circuits are sold from 1 Gbps and with unlimited data only.',
  'check.azure/coexistence.why':
    'Both gateways share GatewaySubnet. That takes a route-based VPN gateway other than Basic, and room.',
  'check.azure/circuit-ends.why': 'A gateway connects to each circuit once.',
} as const
