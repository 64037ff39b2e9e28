export const en = {
  'google.emit.renamed': '{{name}} is written as {{to}}: the name is taken.',
  'google.emit.policy-route': 'Policy-based route {{name}} is left out.',
  'google.emit.route-left-out':
    'Route {{name}} to {{destination}} is left out: its next hop is not created by this code.',
  'google.emit.no-interface': '{{name}} is left out: an instance needs a network interface in a subnet.',
  'google.emit.system-routes': 'Set the routes of the operating system of {{name}} yourself.',
  'google.emit.health-check':
    'The health check of {{name}} asks TCP port 22. Allow 130.211.0.0/22 and 35.191.0.0/16 to its machines.',
  'google.emit.service': '{{name}} ({{product}}) is left out; its range and the connection are written.',
  'google.emit.service-address': 'Google Cloud picks the address of {{name}}; it may differ from {{address}}.',
  'google.emit.attachment': 'VLAN attachment {{name}} is left out: it needs its interconnect.',
  'google.emit.ciphers':
    '{{name}}, tunnel {{tunnel}}: set the ciphers of the Cloud VPN tunnel yourself; the provider has no argument for them.',
  'google.emit.no-router': '{{name}} is left out: {{gateway}} has no Cloud Router in its region.',
  'google.emit.no-session':
    'Tunnel {{tunnel}} of {{name}} gets no BGP session: its inside addresses or the peer ASN are missing.',
} as const
