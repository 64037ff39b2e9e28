export const en = {
  'alibaba.fix.route-gateway': 'Add a route to {{prefix}} through {{gateway}} in {{table}}',
  'alibaba.fix.publish': 'Advertise the route of {{gateway}} to the VPC',
  'alibaba.fix.route-peering': 'Add a route to {{prefix}} over {{link}} in {{table}}',
  'alibaba.fix.route-sync': 'Turn on route synchronization of {{router}} into {{vpc}}',
  'alibaba.fix.route-attachment': 'Add a route to {{prefix}} through {{router}} in {{table}}',
  'alibaba.fix.auto-propagate': 'Turn on automatic BGP propagation of {{gateway}}',
  'alibaba.fix.propagation': 'Let {{table}} receive dynamic routes',
  'alibaba.fix.auto-routes': 'Restore the policy-based routes of {{gateway}} to {{peer}}',
  'alibaba.fix.gateway-route': 'Add a destination-based route to {{prefix}} on {{gateway}}, to {{peer}}',
  'alibaba.fix.ikev2': 'Use IKEv2 on {{link}}',
  'alibaba.fix.networks': 'Name {{source}} and {{destination}} in both ends’ networks of {{link}}',
  'alibaba.fix.group-icmp': 'Allow ICMP with {{cidr}} in {{group}}',
  'alibaba.fix.group-all': 'Allow all traffic of this pair in {{group}}',
  'alibaba.fix.group-drop': 'Remove the rules of {{group}} that deny',
  'alibaba.fix.activate': 'Activate {{link}}',
  'alibaba.fix.associate': 'Associate {{link}} with {{table}}',
  'alibaba.fix.learn': 'Let {{table}} learn the routes of {{link}}',
  'alibaba.fix.unblock': 'Remove the static route to {{prefix}} from {{table}}',
  'alibaba.fix.forward': 'Let {{name}} forward packets',
  'alibaba.fix.next-hop': 'Set {{target}} as the next hop of {{prefix}}',
  'alibaba.fix.standby': 'Make the second route to {{prefix}} on {{gateway}} the standby',
  'alibaba.fix.active': 'Give the route to {{prefix}} on {{gateway}} weight 100',
  'alibaba.fix.stop-sync': 'Turn off route synchronization of {{link}}',
  'alibaba.finding.ikev1-one-pair.what':
    '{{link}} uses IKEv1 with several networks: only the first pair is negotiated.',
  'check.alibaba/connection-values.why':
    'Alibaba Cloud refuses the connection with these values: a tunnel has a /30 of its own in 169.254.0.0/16 outside the reserved ranges, a side has at most ten networks, and the customer gateway has a public address.',
  'check.alibaba/ikev1-one-pair.why':
    'With IKEv1 an IPsec connection has one pair of networks. Several need IKEv2, or a connection each.',
  'alibaba.finding.no-gateway-route.what': '{{vpc}} sends {{prefix}} to {{gateway}}, which has no route to it.',
  'check.alibaba/no-gateway-route.why':
    'A route of the VPC leads to the gateway only. The gateway looks up its own tables and drops what they do not hold.',
  'alibaba.finding.not-published.what':
    'The route to {{prefix}} of {{gateway}} is not advertised: instances of {{vpc}} do not know it.',
  'check.alibaba/not-published.why':
    'A route of the gateway reaches the VPC’s system route table when it is advertised.',
  'alibaba.finding.bgp-not-propagated.what':
    '{{gateway}} speaks BGP without automatic propagation: no routes pass between the VPC and its peers.',
  'check.alibaba/bgp-not-propagated.why':
    'BGP routes enter the VPC, and the VPC is announced, only with automatic propagation.',
  'alibaba.finding.bgp-hub.what': '{{gateway}} has {{count}} BGP connections. It passes no routes from one to another.',
  'check.alibaba/bgp-hub.why':
    'A hub and spoke by BGP through one VPN gateway is not supported by the vendor. Use static routes, or a transit router.',
  'alibaba.finding.peering-one-way.what': '{{vpc}} has no route to {{peer}} over {{link}}; the other side has one.',
  'check.alibaba/peering-one-way.why': 'A VPC peering connection adds no routes. Request and answer each need one.',
  'alibaba.finding.router-not-used.what':
    '{{vpc}} is attached to {{router}}, without route synchronization and without a route to it.',
  'check.alibaba/router-not-used.why':
    'An Enterprise Edition transit router writes no VPC routes unless route synchronization is on.',
  'alibaba.finding.standby-alone.what': 'The only route to {{prefix}} of {{gateway}} has weight 0.',
  'check.alibaba/standby-alone.why': 'Weight 0 marks the standby of an active route; there is no active one.',
  'check.alibaba/vpc-ranges.why':
    'CIDR blocks of a VPC are /8 to /28, apart from each other and from reserved ranges, and hold its vSwitches.',
  'check.alibaba/table-quota.why': 'A VPC has one system route table and at most 9 custom ones.',
  'check.alibaba/vswitch-ranges.why': 'A vSwitch is /16 to /29, inside its VPC and apart from the others.',
  'check.alibaba/same-vpc.why': 'What works together stands in one VPC.',
  'check.alibaba/route-entry.why':
    'A destination stands once in a route table, not inside a vSwitch, and its next hop is of the type that it names.',
  'check.alibaba/next-hop.why': 'A route without a next hop forwards nothing.',
  'check.alibaba/address.why':
    'A private address is unique in its VPC; the first and the last three of a vSwitch are reserved.',
  'check.alibaba/group-entry.why': 'Rules for TCP and UDP name ports; others have none.',
  'check.alibaba/gateway-route.why': 'A VPN gateway takes neither a default route nor routes that meet 100.64.0.0/10.',
  'check.alibaba/gateway-connection.why': 'Routes of a VPN gateway lead into its own IPsec connections.',
  'check.alibaba/weights.why': 'Two routes to the same destination are one active and one standby.',
  'check.alibaba/private-gateway.why': 'Private VPN gateways have 200 or 1000 Mbps.',
  'check.alibaba/peering.why': 'A VPC peering connection joins two VPCs whose CIDR blocks do not overlap.',
  'check.alibaba/transit.why': 'Attachments and routes of a transit router belong to that router.',
  'check.alibaba/route-sync.why':
    'One transit router per VPC synchronizes its routes, and not beside automatic BGP propagation.',
} as const
