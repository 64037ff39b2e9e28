import type { Rule } from '../provider.ts'
import { circuitRules } from './lower/express-route/rules.ts'
import { hubRules } from './lower/virtual-wan/rules.ts'

const learn = (path: string): string => `https://learn.microsoft.com/azure/${path}`

const ROUTING = learn('virtual-network/virtual-networks-udr-overview')
const PEERING = learn('virtual-network/virtual-network-manage-peering')
const TRANSIT = learn('vpn-gateway/vpn-gateway-peering-gateway-transit')
const BGP = learn('vpn-gateway/vpn-gateway-vpn-faq#bgp')
const BGP_OVERVIEW = learn('vpn-gateway/vpn-gateway-bgp-overview')
const NSG = learn('virtual-network/network-security-groups-overview')
const NVA = learn('virtual-network/virtual-networks-udr-overview#user-defined')
const SERVER = learn('route-server/route-server-faq')
const MICROHACK = 'https://github.com/malgebary/Azure-Route-Server-MicroHack'
const LAB = 'https://github.com/erjosito/azure-networking-lab'

/** Every rule that a lowered design can name, with where it is written. The sentence is the message `rule.ID`. */
export const rules: readonly Rule[] = [
  { id: 'azure/vnet-local', source: ROUTING },
  { id: 'azure/internet', source: ROUTING },
  { id: 'azure/none', source: ROUTING },
  { id: 'azure/peering', source: ROUTING },
  { id: 'azure/user-route', source: ROUTING },

  { id: 'azure/source-order', source: ROUTING },
  { id: 'azure/equal-routes', source: ROUTING },
  { id: 'azure/vnet-beats-learned', source: ROUTING },
  { id: 'azure/default-replaced', source: 'https://github.com/microsoft/WhatTheHack (BGP, challenge 7)' },
  { id: 'azure/none-replaced', source: `${LAB} (lab 2)` },
  { id: 'azure/none-inside-vnet', source: ROUTING },
  { id: 'azure/none-needs-internet', source: ROUTING },

  { id: 'azure/peering-access', source: PEERING },
  { id: 'azure/peering-forwarded', source: PEERING },
  { id: 'azure/gateway-propagation', source: ROUTING },
  { id: 'azure/gateway-transit', source: TRANSIT },

  { id: 'azure/vpn-source-order', source: BGP },
  { id: 'azure/bgp-shortest-path', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.1.2.2' },
  { id: 'azure/bgp-neighbor', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.1.2.2' },
  { id: 'azure/vpn-own-vnet', source: BGP },
  { id: 'azure/vpn-client-vnet', source: TRANSIT },
  {
    id: 'azure/gateway-subnet-decides',
    source: 'https://github.com/skmkzyk/bicep-templates/tree/main/20220930_er-ars-transit',
  },
  { id: 'azure/gateway-no-internet', source: learn('vpn-gateway/about-site-to-site-tunneling') },
  { id: 'azure/lng-prefix', source: BGP },
  { id: 'azure/lng-host-route', source: BGP },
  { id: 'azure/vpn-announces', source: BGP },
  { id: 'azure/vpn-default-stays', source: BGP },
  { id: 'azure/vpn-overlap-stays', source: BGP },
  { id: 'azure/vpn-learns', source: BGP_OVERVIEW },
  { id: 'azure/vpn-refuses-own-space', source: BGP },

  { id: 'azure/host-route-stays', source: MICROHACK },
  { id: 'azure/server-own-vnet', source: SERVER },
  { id: 'azure/server-client-vnet', source: SERVER },
  { id: 'azure/server-announces', source: SERVER },
  { id: 'azure/server-programs', source: SERVER },
  { id: 'azure/server-exchanges', source: learn('route-server/expressroute-vpn-support') },

  { id: 'azure/appliance-source-order', source: NVA },
  { id: 'azure/appliance-connected', source: NVA },
  { id: 'azure/appliance-default', source: NVA },
  { id: 'azure/appliance-announces', source: NVA },
  { id: 'azure/appliance-passes-on', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.2' },
  { id: 'azure/appliance-learns', source: NVA },
  { id: 'azure/appliance-static', source: NVA },
  { id: 'azure/appliance-peer-route', source: NVA },
  { id: 'azure/system-static', source: 'https://man7.org/linux/man-pages/man8/ip-route.8.html' },
  { id: 'azure/overlay-connected', source: 'https://www.rfc-editor.org/rfc/rfc7348#section-4.1' },
  {
    id: 'azure/nic-own-source',
    source: learn('virtual-network/virtual-network-network-interface#enable-or-disable-ip-forwarding'),
  },

  { id: 'azure/endpoint-route', source: learn('private-link/inspect-traffic-with-azure-firewall') },
  { id: 'azure/endpoint-policy', source: learn('private-link/disable-private-endpoint-network-policy') },
  { id: 'azure/endpoint-protocols', source: learn('private-link/private-link-service-overview#limitations') },
  { id: 'azure/endpoint-approval', source: learn('private-link/private-endpoint-overview') },
  { id: 'azure/endpoint-answers-only', source: learn('private-link/private-endpoint-overview#limitations') },

  { id: 'azure/firewall-forwards', source: learn('firewall/snat-private-range') },
  { id: 'azure/firewall-snat', source: learn('firewall/snat-private-range') },
  { id: 'azure/firewall-rule', source: learn('firewall/rule-processing') },
  { id: 'azure/firewall-denies', source: learn('firewall/rule-processing') },

  ...hubRules,

  ...circuitRules,

  { id: 'azure/nsg-rule', source: NSG },
  { id: 'azure/nsg-default-allow', source: NSG },
  { id: 'azure/nsg-default-deny', source: NSG },
]
