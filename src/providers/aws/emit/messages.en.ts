export const en = {
  'aws.emit.ipv6': 'IPv6 of {{name}} is left out: AWS assigns such blocks itself.',
  'aws.emit.route-left-out':
    'The route to {{destination}} of {{name}} is left out: its target is not created by this code.',
  'aws.emit.rule-left-out': 'Rule {{position}} of {{name}} is left out: its protocol or prefix list cannot be written.',
  'aws.emit.no-interface': '{{name}} is left out: an instance needs a network interface.',
  'aws.emit.fixed-address': '{{name}} gets an Elastic IP in place of an automatically assigned public address.',
  'aws.emit.no-attachment-subnet': 'Attachment {{name}} is left out: it names no subnet.',
  'aws.emit.share': 'Share {{name}} with the account of {{vpc}} in AWS RAM first; this code does not.',
  'aws.emit.nlb-private-address':
    'AWS picks the private addresses of {{name}} itself: only an internal load balancer takes them.',
  'aws.emit.second-address': '{{name}}: public addresses of secondary ones that are no Elastic IP are left out.',
  'aws.emit.first-connection':
    'The route to {{destination}} of {{name}} leads to the first connection of its VPN: a static route has one attachment.',
  'aws.emit.third-tunnel': '{{name}}: {{count}} tunnels are left out. A VPN connection has two.',
  'aws.emit.one-tunnel': 'AWS builds a second tunnel for {{name}}; the other end does not use it.',
  'aws.emit.one-pair': '{{name}} has several pairs of networks. AWS takes one, so the connection is written without.',
  'aws.emit.inside-range':
    'Tunnel {{tunnel}} of {{name}} has no inside range in which AWS has the first address: AWS picks one.',
} as const
