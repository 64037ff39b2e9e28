export const en = {
  'aws.fix.route': 'Add the route {{prefix}} → {{target}} to {{table}}',
  'aws.fix.remove-route': 'Remove the route {{prefix}} from {{table}}',
  'aws.fix.propagation': 'Turn on route propagation of {{gateway}} in {{table}}',
  'aws.fix.propagation-all': 'Turn on route propagation of {{gateway}} in the route tables of {{vpc}}',
  'aws.fix.transit-routes': 'Route to the other VPCs through {{gateway}} in {{vpc}}',
  'aws.fix.peer-routes': 'Add routes to {{other}} in {{own}}',
  'aws.fix.tgw-propagate': 'Let {{attachment}} propagate to {{table}}',
  'aws.fix.associate': 'Associate {{attachment}} with {{table}}',
  'aws.fix.tgw-table': 'Add the route table {{table}} to {{gateway}} for attachments without one',
  'aws.fix.attach': 'Attach {{vpc}} to {{gateway}}',
  'aws.fix.main-table': 'Make {{table}} the main route table of {{vpc}}',
  'aws.fix.new-main-table': 'Add a main route table to {{vpc}}',
  'aws.fix.use-table': 'Associate {{subnet}} with {{table}}',
  'aws.fix.cover-zone': 'Add {{subnet}} ({{zone}}) to {{attachment}}',
  'aws.fix.accept': 'Accept {{link}}',
  'aws.fix.group-allow': 'Let the security group {{filter}} allow {{sender}} to {{target}}',
  'aws.fix.acl-allow': 'Let the network ACL {{filter}} allow {{sender}} to {{target}}, and the answers',
  'aws.fix.check-off': 'Turn off the source/destination check of {{name}}',
  'aws.fix.publish': 'Give {{name}} a public IP address',
  'aws.fix.peer': 'Peer {{a}} with {{b}} directly, with routes',
  'aws.fix.asn': 'Give {{name}} AS {{asn}}',
  'aws.fix.second-tunnel': 'Add the second tunnel to {{link}}',
  'aws.finding.both-tunnels.what': '{{link}} uses one tunnel of its VPN connection.',
  'aws.finding.both-tunnels.where': '{{link}}: its tunnels.',
  'check.aws/both-tunnels.why':
    'Each VPN connection has two tunnels, and AWS takes one down at a time for maintenance: the other side should use both.',
  'aws.finding.route-to-transit.what': 'No route of {{vpc}} leads to {{gateway}}.',
  'aws.finding.route-to-transit.where': '{{table}}, and the other route tables of {{vpc}}.',
  'check.aws/route-to-transit.why':
    'A transit gateway never adds routes to the route tables of a VPC: each subnet’s table needs its own.',
  'aws.finding.route-to-peer.what': '{{own}} has no route to {{other}}, though they are peered.',
  'aws.finding.route-to-peer.where': '{{link}}: the route tables of {{own}}.',
  'check.aws/route-to-peer.why': 'Both sides of a VPC peering connection need routes to each other.',
  'aws.finding.blackhole-route.what': 'The route {{prefix}} of {{table}} is a blackhole.',
  'aws.finding.blackhole-route.where': '{{table}}: {{prefix}}.',
  'check.aws/blackhole-route.why': 'A route whose target is gone stays and drops packets; no shorter route takes over.',
  'aws.finding.propagation-off.what': 'No route table of {{vpc}} has route propagation of {{gateway}} turned on.',
  'aws.finding.propagation-off.where': '{{table}}, and the other route tables of {{vpc}}.',
  'check.aws/propagation-off.why':
    'Routes that come over the VPN reach only tables with route propagation turned on. It is off by default.',
  'aws.finding.propagation-missing.what':
    'Route propagation of {{gateway}} is off in {{table}}, though not in all tables of {{vpc}}.',
  'aws.finding.propagation-missing.where': '{{table}}.',
  'check.aws/propagation-missing.why':
    'Subnets that use this table neither learn what comes over the VPN nor can they answer it. Propagation is set for each table.',
  'aws.finding.nat-in-public-subnet.what': '{{nat}} has no way to the Internet: {{subnet}} is a private subnet.',
  'aws.finding.nat-in-public-subnet.where': '{{table}}, the route table of {{subnet}}.',
  'check.aws/nat-in-public-subnet.why':
    'A public NAT gateway stands in a subnet whose route table leads to the internet gateway.',
  'aws.finding.customer-asns-differ.what': '{{a}} and {{b}} both have AS {{asn}} at {{gateway}}.',
  'aws.finding.customer-asns-differ.where': '{{a}} and {{b}}.',
  'check.aws/customer-asns-differ.why':
    'Each site drops the routes of the other as a loop: CloudHub needs a different ASN for each customer gateway.',
  'aws.finding.zone-attached.what': '{{link}} has no subnet in {{zone}}, where {{subnet}} has hosts.',
  'aws.finding.zone-attached.where': '{{attachment}}: its subnets.',
  'check.aws/zone-attached.why':
    'A subnet reaches a transit gateway only if the attachment has a subnet in the same Availability Zone.',
  'aws.finding.attachment-associated.what': '{{attachment}} is associated with no route table of {{gateway}}.',
  'aws.finding.attachment-associated.where': '{{attachment}}.',
  'check.aws/attachment-associated.why': 'Packets of an attachment without a transit gateway route table go nowhere.',
  'aws.fix.inside': 'Give tunnel {{tunnel}} of {{vpn}} a free inside range',
  'aws.finding.inside-reserved.what':
    'Tunnel {{tunnel}} of {{vpn}} has its inside addresses in {{block}}, which AWS keeps.',
  'aws.finding.inside-reserved.where': '{{vpn}}: tunnel {{tunnel}}.',
  'check.aws/inside-reserved.why':
    'AWS refuses a Site-to-Site VPN connection whose inside IPv4 CIDR is one of its reserved blocks.',
  'aws.finding.prefix-list-choice.what':
    '{{a}} and {{b}} both hold {{prefix}} and lead to different targets in {{table}}.',
  'aws.finding.prefix-list-choice.where': '{{table}}: {{a}} and {{b}}.',
  'check.aws/prefix-list-choice.why':
    'Where prefix lists of a route table overlap in the same block, AWS picks one of the routes at random and keeps it.',
  'aws.finding.entry-tables.what':
    'The subnets of {{attachment}} are routed differently, and packets from {{from}} may enter by any of them.',
  'aws.finding.entry-tables.where': 'The route tables of {{a}} and {{b}}.',
  'check.aws/entry-tables.why':
    'A packet from a VPN or a peering is in no Availability Zone; which one it enters by is not documented. Pings here use the first zone.',
  'check.aws/region-code.why': 'Exported code names the region by its code.',
  'check.aws/blocks.why':
    'A VPC has blocks of /16 to /28 that do not overlap, the first one IPv4, and all its subnets lie in them.',
  'check.aws/subnets.why': 'A subnet lies in a block of its VPC, is of /16 to /28, and overlaps no other.',
  'check.aws/addresses.why': 'An address belongs to one interface, lies in its subnet, and is none that AWS keeps.',
  'check.aws/one-of-each.why':
    'A VPC has one main route table, at most one internet gateway and one virtual private gateway, and one attachment per transit gateway.',
  'check.aws/same-vpc.why': 'Route tables, network ACLs, security groups and gateways serve their own VPC only.',
  'check.aws/route-form.why':
    'A route table has one route per destination; inside the VPC only routes for whole subnets to an interface or NAT gateway.',
  'check.aws/edge-table.why':
    'A gateway’s route table steers what comes in: to network interfaces, without prefix lists and propagation.',
  'check.aws/nat-address.why': 'A public NAT gateway translates to its Elastic IP address.',
  'check.aws/private-asn.why': 'A gateway of AWS has a private ASN.',
  'check.aws/list-entries.why': 'Entries of a prefix list are there once.',
  'check.aws/filter-rules.why': 'A rule says whom it is about, and ports from low to high.',
  'check.aws/acl-numbers.why': 'Rules of a network ACL are asked by number, which is there once per direction.',
  'check.aws/transit-tables.why':
    'An attachment is associated with one table of its own transit gateway, and a peering propagates nothing.',
  'check.aws/attachments.why': 'A VPC attachment has one subnet of its VPC in each Availability Zone that takes part.',
  'check.aws/peering-apart.why': 'VPCs with overlapping blocks cannot be peered, and two VPCs are peered once.',
} as const
