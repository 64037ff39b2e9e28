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
} as const
