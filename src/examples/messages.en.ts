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
} as const
