export const en = {
  'example.two-hubs-internet-vpn.title': 'Two Azure hubs over Internet VPN',
  'example.two-hubs-internet-vpn.about': '6 VNets, 2 VPN gateways, BGP. Two pairs of spokes cannot talk: find out why.',
  'example.hub-spoke-appliance.title': 'Spokes through an appliance',
  'example.hub-spoke-appliance.about':
    'Peering does not transit. Two route tables send the spokes through an NVA in the hub.',
  'example.missing-return-route.title': 'A return route is missing',
  'example.missing-return-route.about': 'The same hub with one route table. The request arrives, the reply does not.',
  'example.hub-with-site.title': 'A site on an active-active gateway',
  'example.hub-with-site.about': '2 tunnels with BGP. Switch one off and watch the other take over.',
  'example.three-regions-vpn-hub.title': 'Tokyo as the VPN hub of Shanghai and Beijing',
  'example.three-regions-vpn-hub.about':
    'Alibaba Cloud, 3 VPCs, 2 IPsec connections, 6 static routes: each of them is needed.',
  'example.two-static-routes-missing.title': 'Two static routes are missing',
  'example.two-static-routes-missing.about':
    'The same three regions with four of the six routes. Which two are not there, and on which side?',
  'example.hub-spoke-appliance.intent.spoke-to-spoke': 'The spokes reach each other through the appliance',
  'example.hub-with-site.intent.site-to-azure': 'The site reaches the hub and its spoke',
  'example.missing-return-route.intent.spoke-to-spoke': 'The spokes reach each other through the appliance',
  'example.two-hubs-internet-vpn.intent.hub-to-hub': 'The two hubs reach each other',
  'example.two-hubs-internet-vpn.intent.spoke10-spoke20': 'Spokes of the first hub reach each other',
  'example.two-hubs-internet-vpn.intent.spoke110-spoke120': 'Spokes of the second hub reach each other',
  'example.two-hubs-internet-vpn.intent.spokes-across': 'Spokes of one hub reach the spokes of the other',
  'example.two-hubs-internet-vpn.intent.spokes-to-hubs': 'Every spoke reaches every hub',
  'example.aws-google-classic-vpn.title': 'AWS and Google Cloud, two Classic tunnels',
  'example.aws-google-classic-vpn.about':
    'Two VPN connections with BGP, one tunnel each. Why does the route list also show the path that is not best?',
  'example.aws-google-classic-vpn.note.note':
    'Open the routes of vm-test: 10.2.0.0/16 is listed twice, the lower priority is used, the other stands by. Switch vpn-test-1 off and look again. Tunnel 2 of each connection is unused. The MEDs, 100 and 200, are assumed.',
  'example.aws-google-classic-vpn.intent.google-to-aws': 'Google Cloud reaches AWS, as in the ping test',
  'example.aws-google-classic-vpn.intent.aws-to-google': 'AWS reaches Google Cloud: route propagation is on',
  'example.aws-google-ha-vpn.title': 'AWS and Google Cloud over HA VPN',
  'example.aws-google-ha-vpn.about':
    'The form of today: 2 VPN connections with 2 tunnels each, 4 BGP sessions. Any one of them may fail.',
  'example.aws-google-ha-vpn.note.note':
    'AWS sees two connections, Google Cloud four tunnels. Interface 0 meets the tunnels of connection 1, interface 1 those of connection 2. Google Cloud shares traffic over equal MEDs; the virtual private gateway sends by one tunnel only.',
  'example.aws-google-ha-vpn.intent.google-to-aws': 'Google Cloud reaches AWS',
  'example.aws-google-ha-vpn.intent.aws-to-google': 'AWS reaches Google Cloud',
  'example.shared-vpc-memorystore.title': 'Memorystore that AWS cannot reach',
  'example.shared-vpc-memorystore.about':
    'Shared VPC, HA VPN to a virtual private gateway. Machines see Memorystore, AWS does not: two settings are missing.',
  'example.shared-vpc-memorystore.note.note':
    'Memorystore stands in a network that Google peers with yours. Its range is a peering route: Cloud Router does not advertise it, and the peering exports no custom routes. Open the findings: one repair sets both. TCP 6379 is tested.',
  'example.shared-vpc-memorystore.intent.aws-to-vm': 'AWS reaches machines of the Shared VPC',
  'example.shared-vpc-memorystore.intent.vm-to-memorystore': 'Machines reach Memorystore',
  'example.shared-vpc-memorystore.intent.aws-to-memorystore': 'AWS reaches Memorystore',
  'example.transit-gateway-shared-vpc.title': 'A transit gateway and a Shared VPC',
  'example.transit-gateway-shared-vpc.about':
    '2 VPCs, an office and Google Cloud meet at one transit gateway; everyone reaches Memorystore. The solved form.',
  'example.transit-gateway-shared-vpc.note.note':
    'The range of Memorystore is advertised by Cloud Router and custom routes are exported to it. A transit gateway writes no VPC route tables: each has its own routes to the other ranges. Four tunnels share the traffic (ECMP).',
  'example.transit-gateway-shared-vpc.intent.aws-to-vm': 'Both VPCs reach machines of the Shared VPC',
  'example.transit-gateway-shared-vpc.intent.vm-to-aws': 'Machines of the Shared VPC reach both VPCs',
  'example.transit-gateway-shared-vpc.intent.all-to-memorystore': 'Everyone reaches Memorystore',
  'example.transit-gateway-shared-vpc.intent.office-to-clouds': 'The office reaches both clouds',
  'example.transit-gateway-hub.title': 'Transit gateway: one subnet is left out',
  'example.transit-gateway-hub.about':
    'Production and development share services and stay apart. One of the two DNS servers never answers development.',
  'example.transit-gateway-hub.note.note':
    'Ping ec2-dns-c from ec2-dev: the request arrives, the reply finds no route. Each subnet has a route table of its own, and the transit gateway writes none of them. Its two tables keep production and development apart.',
  'example.transit-gateway-hub.intent.spokes-to-shared': 'Production and development reach both DNS servers',
  'example.transit-gateway-hub.intent.prod-apart-from-dev': 'Production does not reach development',
  'example.google-hub-peering.title': 'A Google Cloud hub with peering',
  'example.google-hub-peering.about':
    '2 networks reach a site through the hub: custom routes go out and in, and their ranges are advertised.',
  'example.google-hub-peering.note.note':
    'Three settings bring the site to a peered network: the hub exports custom routes, the network imports them, Cloud Router advertises its range. Take one away and see which intent breaks. Peering does not transit: app and data stay apart.',
  'example.google-hub-peering.intent.site-to-networks': 'The site reaches the hub and both peered networks',
  'example.google-hub-peering.intent.spokes-to-hub': 'Both peered networks reach the hub',
  'example.google-hub-peering.intent.spokes-to-site': 'Both peered networks reach the site',
  'example.google-hub-peering.intent.spokes-apart': 'Peered networks do not reach each other',
  'example.remote-gateway-refused.title': 'Remote gateway refused',
  'example.remote-gateway-refused.about':
    'A spoke with an ExpressRoute gateway of its own: its branch does not reach it through the hub. Compare five ways.',
  'example.remote-gateway-refused.note.note':
    'spoke10 has an ExpressRoute gateway of its own, so the peering cannot use that of hub00. Ping host-branch01 to vm-spoke10: hub00 announces 10.0.0.0/16 to circuit01 and nothing of the spoke. Select the peering and compare the five ways.',
  'example.remote-gateway-refused.intent.branch-to-hub': 'The branch reaches the hub',
  'example.remote-gateway-refused.intent.branch-to-spoke': 'The branch reaches the spoke through the hub',
  'example.remote-gateway-refused.intent.spoke-to-branch': 'The spoke reaches the branch through the hub',
  'example.remote-gateway-refused.intent.spoke-to-own-branch': 'The spoke reaches the branch of its own circuit',
  'example.remote-gateway-nat.title': 'Remote gateway refused: NAT',
  'example.remote-gateway-nat.about':
    'A private endpoint in the hub leads to the spoke through Private Link. One direction.',
  'example.remote-gateway-nat.note.note':
    'Branches call 10.0.0.4, the private endpoint in hub00. Behind it the Private Link service of spoke10 translates: the machine sees an address of its own network, so no route back is needed. Nothing can begin in the spoke.',
  'example.remote-gateway-nat.intent.branch-to-endpoint':
    'The branch reaches the spoke’s machine at an address of the hub',
  'example.remote-gateway-nat.intent.branch-to-hub': 'The branch reaches the hub',
  'example.remote-gateway-nat.intent.spoke-to-own-branch': 'The spoke reaches the branch of its own circuit',
  'example.remote-gateway-route-server-1.title': 'Remote gateway refused: Route Server #1',
  'example.remote-gateway-route-server-1.about':
    'A Route Server and an appliance in the hub announce the spoke; user routes lead back.',
  'example.remote-gateway-route-server-1.note.note':
    'nva-hub00 announces 10.10.0.0/16 to the Route Server; branch-to-branch hands it to the ExpressRoute gateway. The route table of GatewaySubnet makes requests cross the appliance too: remove it and look at the findings.',
  'example.remote-gateway-route-server-1.intent.branch-to-hub': 'The branch reaches the hub',
  'example.remote-gateway-route-server-1.intent.branch-to-spoke': 'The branch reaches the spoke through the hub',
  'example.remote-gateway-route-server-1.intent.spoke-to-branch': 'The spoke reaches the branch through the hub',
  'example.remote-gateway-route-server-1.intent.spoke-to-own-branch': 'The spoke reaches the branch of its own circuit',
  'example.remote-gateway-route-server-2.title': 'Remote gateway refused: Route Server #2',
  'example.remote-gateway-route-server-2.about':
    'Two hubs on ExpressRoute, a Route Server in each and in the spoke, AS override.',
  'example.remote-gateway-route-server-2.note.note':
    'Each appliance speaks with the Route Server of its hub and with that of spoke10, its own AS number in the place of 65515: without that the next Route Server sees a loop and drops the route. Look at the AS paths in the routes of the circuits.',
  'example.remote-gateway-route-server-2.intent.branches-to-spoke': 'Both branches reach the spoke',
  'example.remote-gateway-route-server-2.intent.spoke-to-branches': 'The spoke reaches both branches',
  'example.remote-gateway-route-server-3.title': 'Remote gateway refused: Route Server #3',
  'example.remote-gateway-route-server-3.about': 'As #2, with user routes in place of the Route Server in the spoke.',
  'example.remote-gateway-route-server-3.note.note':
    'As #2, but spoke10 has no Route Server: user routes lead to the branches, the appliances announce the spoke themselves. A new prefix of a branch is a new user route here.',
  'example.remote-gateway-route-server-3.intent.branches-to-spoke': 'Both branches reach the spoke',
  'example.remote-gateway-route-server-3.intent.spoke-to-branches': 'The spoke reaches both branches',
  'example.remote-gateway-vxlan.title': 'Remote gateway refused: VXLAN',
  'example.remote-gateway-vxlan.about':
    'A tunnel between two appliances over ExpressRoute, static and user routes, no Route Server.',
  'example.remote-gateway-vxlan.note.note':
    'hub100 and hub200 stand in for branches. The tunnel runs between nva-hub00 and nva-hub100; user routes on both sides lead to them. The /32 route keeps the outer packets out of the tunnel. The appliances themselves cannot ping through it: their packets leave with the tunnel address.',
  'example.remote-gateway-vxlan.intent.branch-to-hub': 'The branch reaches the hub',
  'example.remote-gateway-vxlan.intent.branch-to-spoke': 'The branch reaches the spoke through the hub',
  'example.remote-gateway-vxlan.intent.spoke-to-branch': 'The spoke reaches the branch through the hub',
  'example.remote-gateway-vxlan.intent.spoke-to-own-branch': 'The spoke reaches the branch of its own circuit',
} as const
