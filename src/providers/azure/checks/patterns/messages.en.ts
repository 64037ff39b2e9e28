export const en = {
  'azure.pattern.why':
    '{{spoke}} has a gateway of its own ({{gateway}}), and a network with a gateway cannot use the one of a peer: Azure refuses useRemoteGateways there. So {{hub}} does not announce {{spoke}} to its branches, and {{spoke}} does not learn their prefixes.',
  'azure.pattern.why-hubs':
    '{{spoke}} is peered with several networks that have a gateway ({{hubs}}), and a network can use the gateway of one peer only: Azure refuses useRemoteGateways on the second. So not every hub announces {{spoke}} to its branches, and {{spoke}} does not learn the prefixes of all of them.',
  'azure.pattern.nat': 'NAT: Private Link',
  'azure.pattern.nat.how':
    'A Private Link service before the machines of {{spoke}} and a private endpoint in {{hub}}: branches call an address of {{hub}}, and Azure translates it.',
  'azure.pattern.nat.lacks-1': 'One direction only: {{spoke}} cannot open a connection to a branch.',
  'azure.pattern.nat.lacks-2':
    'Callers use the address in {{hub}}, not that of the machine, and the machine sees a NAT address. TCP and UDP only.',
  'azure.pattern.route-server': 'Route Server #1: one hub, user routes back',
  'azure.pattern.route-server.how':
    'A Route Server and an appliance in {{hub}}: the appliance announces {{spoke}} to it, and it goes on through the gateway to the branches. User routes in {{spoke}} lead back to the appliance.',
  'azure.pattern.route-server.lacks-1': 'A Route Server and an appliance to pay for and to run.',
  'azure.pattern.route-server.lacks-2': 'A new prefix of a branch needs a new user route in {{spoke}}.',
  'azure.pattern.route-servers': 'Route Server #2: in the hubs and in the spoke',
  'azure.pattern.route-servers.how':
    'A Route Server in {{spoke}} and one in each hub ({{hubs}}); an appliance per hub carries the routes between them, its own AS number in the place of 65515. Both sides learn everything by BGP, with no user routes in {{spoke}}.',
  'azure.pattern.route-servers.lacks-1':
    'The most parts: a Route Server for every network, an appliance for every hub.',
  'azure.pattern.route-servers.lacks-2':
    'With a Route Server {{spoke}} can neither use a remote gateway nor join a Virtual WAN.',
  'azure.pattern.route-servers-udr': 'Route Server #3: in the hubs only, user routes in the spoke',
  'azure.pattern.route-servers-udr.how':
    'As #2 for every hub ({{hubs}}), without a Route Server in {{spoke}}: the appliances announce it, and user routes in {{spoke}} lead to the branches of each hub.',
  'azure.pattern.route-servers-udr.lacks-1': 'A Route Server and an appliance for every hub.',
  'azure.pattern.route-servers-udr.lacks-2':
    'Whenever a branch gains or loses a prefix, the user routes have to be changed by hand.',
  'azure.pattern.vxlan': 'VXLAN: appliances only',
  'azure.pattern.vxlan.how':
    'A VXLAN tunnel between an appliance in {{hub}} and one in the branch. User routes on both sides lead to the appliances, their static routes into the tunnel.',
  'azure.pattern.vxlan.lacks-1': 'No Route Server to pay for, but every route is written by hand, on both sides.',
  'azure.pattern.vxlan.lacks-2':
    'The VXLAN header leaves 50 bytes less for each packet, and the appliances themselves cannot ping through the tunnel.',
  'azure.pattern.vxlan.no-far-end':
    'No branch of {{hub}} is a network of this design that could hold the appliance at the far end of the tunnel.',
} as const
