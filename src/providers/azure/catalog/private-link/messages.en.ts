export const en = {
  'azure.private-endpoint.title': 'Private endpoint',
  'azure.private-endpoint.about': 'A private address that stands for a service. Answers only',
  'azure.private-endpoint.address.label': 'Private IP address',
  'azure.private-endpoint.address.help':
    'Inside the subnet, for example 10.0.1.4. Every subnet of this and of directly peered networks gets a /32 route to it.',
  'azure.private-endpoint.subresource.label': 'Subresource',
  'azure.private-endpoint.subresource.help':
    'Part of a platform service, for example blob of a storage account. Empty for a Private Link service of your own.',
  'azure.private-link-service.title': 'Private Link service',
  'azure.private-link-service.about':
    'Offers what is behind a load balancer to private endpoints anywhere, through NAT',
  'azure.private-link-service.address.label': 'NAT address',
  'azure.private-link-service.address.help':
    'Source address that the machines behind it see, for example 10.10.0.5. No route leads back to the caller.',
  'azure.private-link-service.loadBalancer.label': 'Load balancer',
  'azure.private-link-service.loadBalancer.help': 'Its frontend is what private endpoints reach. In the same network.',
  'azure.private-link-service.proxyProtocol.label': 'TCP proxy protocol v2',
  'azure.private-link-service.proxyProtocol.help':
    'Tells the service the caller’s address. The service must understand the header.',
  'azure.private-connection.title': 'Private endpoint connection',
  'azure.private-connection.about': 'Leads a private endpoint to a Private Link service. One direction only',
  'azure.private-connection.status.label': 'Status',
  'azure.private-connection.status.help': 'The owner of the service approves it. Before that nothing passes.',
  'azure.private-connection.status.option.Approved': 'Approved',
  'azure.private-connection.status.option.Pending': 'Pending',
  'azure.private-connection.status.option.Rejected': 'Rejected',
  'azure.subnet.privateLinkServiceNetworkPolicies.label': 'Network policies of Private Link services',
  'azure.subnet.privateLinkServiceNetworkPolicies.help':
    'Disabled where a Private Link service takes its NAT address from. Enabled if not stated.',
  'azure.subnet.privateLinkServiceNetworkPolicies.option.Enabled': 'Enabled',
  'azure.subnet.privateLinkServiceNetworkPolicies.option.Disabled': 'Disabled',

  'azure.connect.private-link': 'Private endpoint connection',
  'azure.connect.endpoint-taken': '{{name}} leads to a service already. Add another private endpoint.',
  'azure.adds.service-policies': 'Network policies of Private Link services off in {{name}}',
  'azure.fault.endpoint-in-reserved': '{{name}} takes no private endpoints.',
  'azure.fault.service-policies':
    'Network policies of Private Link services are on in {{name}}: the service cannot take an address there.',
  'azure.fault.private-connection-ends': 'It leads from a private endpoint to a Private Link service.',
} as const
