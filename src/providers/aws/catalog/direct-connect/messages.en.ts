export const en = {
  'aws.direct-connect-gateway.title': 'Direct Connect gateway',
  'aws.direct-connect-gateway.about': 'Joins virtual interfaces with gateways of any region',
  'aws.direct-connect-gateway.asn.label': 'Amazon side ASN',
  'aws.direct-connect-gateway.asn.help': 'A private number that no peer of it has, for example 64512.',
  'aws.direct-connect-gateway-association.title': 'Gateway association',
  'aws.direct-connect-gateway-association.about':
    'Joins a Direct Connect gateway with a transit gateway or a virtual private gateway',
  'aws.direct-connect-gateway-association.allowedPrefixes.label': 'Allowed prefixes',
  'aws.direct-connect-gateway-association.allowedPrefixes.help':
    'With a transit gateway: exactly what sites are told, for example 10.0.0.0/8. With a virtual private gateway: only blocks of its VPC inside these; empty lets all pass.',
  'aws.connect.dx-association': 'Direct Connect gateway association',
  'aws.connect.virtual-interface': 'Direct Connect virtual interface, with BGP',
  'aws.connect.dx-no-vpc': '{{name}} has no VPC attachment: there is nothing to announce.',
  'aws.connect.dx-mixed':
    '{{name}} has associations of the other type: transit gateways and virtual private gateways do not share one.',
  'aws.connect.dx-detached': '{{name}} is attached to no VPC.',
  'aws.connect.dx-taken': '{{name}} has a Direct Connect gateway already.',
  'aws.connect.dx-asn': '{{a}} and {{b}} both have AS {{asn}}. They need different numbers.',
  'aws.adds.dx-association_one': '{{count}} allowed prefix, and association and propagation in the default tables',
  'aws.adds.dx-association_other': '{{count}} allowed prefixes, and association and propagation in the default tables',
  'aws.label.allowed-prefixes_one': '{{count}} allowed prefix',
  'aws.label.allowed-prefixes_other': '{{count}} allowed prefixes',
  'aws.label.private-vif': 'Private virtual interface',
  'aws.label.transit-vif': 'Transit virtual interface',
  'aws.derived.private-vif': 'Private virtual interface {{name}}',
  'aws.derived.transit-vif': 'Transit virtual interface {{name}}',
  'aws.fault.dx-ends':
    'An association joins a Direct Connect gateway with a transit gateway or a virtual private gateway.',
  'aws.fault.dx-no-prefixes': 'Sites are told nothing of {{name}}: list allowed prefixes.',
} as const
