export const en = {
  'azure.finding.tunnel-endpoint.what':
    '{{appliance}} routes {{outer}}, the far end of {{tunnel}}, into that tunnel ({{prefix}}).',
  'check.azure/tunnel-endpoint.why':
    'The outer packets of a tunnel are looked up like all others. A route into the tunnel that covers its far end sends them round and round.',
  'azure.fix.endpoint-route': 'Route {{outer}} of {{appliance}} past the tunnel, by {{via}}',
  'azure.finding.own-subnet-route.what':
    '{{table}} sends {{prefix}} to {{appliance}}, which stands in the same subnet.',
  'check.azure/route-to-own-subnet.why':
    'The route applies to the appliance’s own packets, too: what it forwards outside of its tunnel comes back to it. A subnet of its own avoids that.',
  'azure.finding.endpoint-bypass.what':
    'From {{from}}, packets to {{endpoint}} ({{address}}) pass by the appliance of {{prefix}}.',
  'check.azure/endpoint-bypass.why':
    'A private endpoint adds a /32 route. A wider user route replaces it only with network policies for route tables on the endpoint’s subnet, and only if it is at least as long as the address space there.',
  'azure.fix.endpoint-policies': 'Turn on network policies for route tables in {{subnet}}',
  'azure.fix.endpoint-host': 'Add the host route {{prefix}} to {{table}}',
  'azure.finding.nat-unused.what': '{{nat}} does nothing in {{subnet}}: {{table}} sends everything elsewhere.',
  'check.azure/nat-unused.why':
    'A NAT gateway translates what leaves by the default route to the Internet. A user route for 0.0.0.0/0 to another next hop takes the packets away from it.',
  'azure.finding.firewall-exit.what': '{{table}} takes the Internet away from {{firewall}}.',
  'check.azure/firewall-exit.why':
    'Azure Firewall must reach the Internet directly. On AzureFirewallSubnet 0.0.0.0/0 leads to the Internet, unless the firewall was created for forced tunneling.',
  'azure.fix.firewall-exit': 'Let 0.0.0.0/0 of {{table}} lead to the Internet',
  'azure.finding.bastion-nsg.what': '{{nsg}} on {{subnet}} lacks rules that Bastion needs: {{rules}}.',
  'check.azure/bastion-nsg.why':
    'Azure refuses a security group on AzureBastionSubnet that does not have every rule that Bastion needs.',
  'azure.fix.bastion-nsg_one': 'Add the missing rule to {{nsg}}',
  'azure.fix.bastion-nsg_other': 'Add the {{count}} missing rules to {{nsg}}',
  'azure.fix.firewall-allow': 'Let {{firewall}} allow {{sender}} to {{target}}',
  'azure.fix.approve': 'Approve the connection of {{endpoint}}',
  'check.azure/private-link.why':
    'A private endpoint leads to one service, and takes its address from an ordinary subnet.',
  'check.azure/service-policies.why':
    'A Private Link service takes its NAT address only from a subnet whose network policies for such services are off.',
  'check.azure/overlay.why':
    'A tunnel joins two appliances: outer addresses are their own, inner addresses lie in one prefix and differ.',
  'check.azure/system-route.why':
    'An operating system takes a route only if its gateway is in a network that it is joined to.',
  'check.azure/firewall.why': 'A network has one Azure Firewall, in AzureFirewallSubnet of /26 or larger.',
} as const
