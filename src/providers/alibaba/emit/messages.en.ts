export const en = {
  'alibaba.emit.route-left-out':
    'The route to {{prefix}} of {{table}} (type {{type}}) is left out: its next hop is not created by this code.',
  'alibaba.emit.one-next-hop': 'The route to {{prefix}} of {{table}} is written with its first next hop only.',
  'alibaba.emit.havip': 'HaVip {{name}} is left out.',
  'alibaba.emit.no-group': '{{name}} is left out: an instance needs a security group.',
  'alibaba.emit.nat-without-eip': '{{name}} has no EIP: no SNAT entries are written.',
  'alibaba.emit.second-vswitch': '{{name}} is dual-tunnel and needs a vSwitch in a second zone.',
  'alibaba.emit.other-side-only': '{{name}} is not configured on {{gateway}}.',
  'alibaba.emit.single-tunnel': '{{name}}: {{gateway}} is single-tunnel, and only the first tunnel is written.',
  'alibaba.emit.vbr': 'VBR {{name}} is left out: it needs a physical connection.',
  'alibaba.emit.vpn-attachment': '{{name}} is left out: IPsec connections of transit routers are not written yet.',
  'alibaba.emit.unknown-address': 'Public address of {{name}} is not known: set {{variable}} in terraform.tfvars.',
} as const
