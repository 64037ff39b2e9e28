export const en = {
  'alibaba.emit.route-left-out':
    'The route to {{prefix}} of {{table}} (type {{type}}) is left out: its next hop is not created by this code.',
  'alibaba.emit.no-group': '{{name}} is left out: an instance needs a security group.',
  'alibaba.emit.nat-without-eip': '{{name}} has no EIP: no SNAT entries are written.',
  'alibaba.emit.second-vswitch': '{{name}} is dual-tunnel and needs a vSwitch in a second zone.',
  'alibaba.emit.other-side-only': '{{name}} is not configured on {{gateway}}.',
  'alibaba.emit.single-tunnel': '{{name}}: {{gateway}} is single-tunnel, and only the first tunnel is written.',
  'alibaba.emit.spare-tunnels_one':
    '{{name}}: an IPsec connection has two tunnels. {{count}} tunnel of the other end stays unused.',
  'alibaba.emit.spare-tunnels_other':
    '{{name}}: an IPsec connection has two tunnels. {{count}} tunnels of the other end stay unused.',
  'alibaba.emit.unknown-address': 'Public address of {{name}} is not known: set {{variable}} in terraform.tfvars.',
  'alibaba.emit.ros-order':
    '{{count}} templates: create their stacks in the order of their numbers, each in the region that its name ends with. A parameter takes the output of the same name of an earlier stack.',
  'alibaba.emit.ros-by-hand.auto-propagate':
    '{{name}}: ROS cannot switch on automatic BGP route propagation. Switch it on in the console.',
  'alibaba.emit.ros-by-hand.propagation':
    '{{name}}: ROS cannot let a custom route table learn dynamic routes. Switch it on in the console.',
  'alibaba.emit.ros-by-hand.inner-access':
    '{{name}}: ROS cannot set the internal access control policy. Set it to isolation in the console.',
  'alibaba.emit.ros-by-hand.bandwidth':
    '{{name}}: the bandwidth of the peering connection is not written. Set it in the console.',
  'alibaba.emit.by-hand.advertised':
    '{{name}}: the code cannot advertise custom routes of the VPC to the transit router. Advertise them in the console.',
  'alibaba.emit.by-hand.vbr-routes':
    '{{name}}: without BGP, its static routes to the data centre are not written. Add them in the console.',
  'alibaba.emit.no-connection': '{{name}} is left out: no VPN ends there.',
  'alibaba.emit.one-connection': '{{name}}: an IPsec connection has one other end. Only {{link}} is written.',
  'alibaba.emit.physical-connection':
    '{{name}} needs a physical connection that you have: set {{variable}} in terraform.tfvars.',
} as const
