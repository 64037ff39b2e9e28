export const en = {
  'azure.emit.renamed': '“{{from}}” is written as “{{to}}”: the platform does not take the name as it stands.',
  'azure.emit.no-group': 'Some resources are in no resource group. They are put into “{{group}}” in {{location}}.',
  'azure.emit.one-group':
    'Deploy main.bicep into the resource group “{{group}}” ({{location}}); create the group first.',
  'azure.emit.many-groups':
    'main.bicep is deployed to the subscription: it creates the {{count}} resource groups and deploys a module into each.',
  'azure.emit.ssh-key': 'Machines are logged in to with your SSH key: fill in its public part.',
  'azure.emit.key-variable':
    'The pre-shared key of “{{name}}” is read from the environment variable {{variable}} and is in no file.',
  'azure.emit.unknown-address':
    'The public address of “{{name}}” is not known. Replace the placeholder of {{variable}} before you deploy.',
  'azure.emit.no-subnet': '“{{name}}” is left out: it is in no subnet.',
  'azure.emit.no-reserved-subnet': '“{{name}}” is left out: its virtual network has no {{subnet}}.',
  'azure.emit.circuit-provider':
    'Give the service key of “{{name}}” to {{provider}} once it is created. Until the provider has provisioned it, the peering and the connections fail: deploy again then.',
  'azure.emit.circuit-peering':
    'The private peering of “{{name}}” is left to the provider: a link has no prefix, or no site with an AS number is joined.',
  'azure.emit.summarized-prefixes':
    'The summarized gateway prefixes of “{{name}}” are not in this export: they need the API version 2025-07-01. Set them by hand.',
  'azure.emit.no-nic': '“{{name}}” is left out: a virtual machine needs a network interface.',
  'azure.emit.no-bgp-values':
    '“{{name}}” is written without BGP: the AS number or the BGP address of “{{far}}” is not known.',
  'azure.emit.no-prefixes':
    '“{{name}}” has neither BGP nor prefixes behind “{{far}}”: the platform will refuse the local network gateway.',
  'azure.emit.tags-in-list':
    'Rule “{{rule}}” of “{{name}}” lists a service tag or * among other values, which the platform refuses. Split the rule.',
  'azure.emit.appliance-bgp':
    '“{{name}}” is set up to forward packets. Its IPsec tunnels are configured on the device and are not exported here.',
  'azure.emit.bgp-address-terraform':
    'The Terraform provider cannot set the BGP address {{address}} of “{{name}}”: the platform will pick another.',
  'azure.emit.unknown-service':
    'The service behind “{{name}}” is not in the design. Replace the placeholder of {{variable}} by its resource id.',
  'azure.emit.no-balancer': '“{{name}}” is left out: its load balancer is not in the export.',
  'azure.emit.no-service': '“{{name}}” is left out: its Private Link service is not in the export.',
  'azure.emit.overlay-ipsec':
    'The IPsec tunnel “{{name}}” between two appliances is not in this export. Configure both ends by hand.',
  'azure.emit.no-wan': '“{{name}}” is left out: it stands in no Virtual WAN.',
  'azure.emit.hub-table-route':
    'The route “{{route}}” of “{{name}}” leads to a connection and is not in this export: the connection needs the table first. Add it by hand, or let the connection propagate its static routes.',
  'azure.emit.hub-static-bicep':
    '“{{name}}” does not propagate its static routes. The Bicep file cannot say so: turn it off by hand.',
  'azure.emit.private-prefixes':
    'The additional private prefixes of “{{name}}” are not in this export. Add them to the private policy by hand.',
  'azure.emit.hub-firewall-rules': 'The policy of “{{name}}” allows everything. Narrow it before you deploy.',
  'azure.emit.hub-circuit-peering': '“{{name}}” is left out: the circuit has no private peering in the design.',
} as const
