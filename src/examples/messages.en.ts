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
} as const
