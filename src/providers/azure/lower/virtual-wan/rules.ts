import type { Rule } from '../../../provider.ts'

const LEARN = 'https://learn.microsoft.com/azure/virtual-wan/'
const ROUTING = `${LEARN}about-virtual-hub-routing`
const PREFERENCE = `${LEARN}about-virtual-hub-routing-preference`
const INTENT = `${LEARN}how-to-routing-policies`
const INTERNET = `${LEARN}about-internet-routing`
const NVA = `${LEARN}scenario-bgp-peering-hub`
const STATIC = `${LEARN}howto-connect-vnet-hub`
const VIEW = `${LEARN}effective-routes-virtual-hub`
const TABLES = 'https://github.com/dmauser/azure-virtualwan/blob/main/gr-vwan/notes.txt'
const LAB = 'https://github.com/kaysalawu/azure-network-terraform (2-virtual-wan/2-vwan-dual-region)'

/** Rules of Virtual WAN. The sentence is the message `rule.ID`. */
export const hubRules: readonly Rule[] = [
  { id: 'azure/hub-peering', source: TABLES },
  { id: 'azure/hub-programs', source: ROUTING },
  { id: 'azure/hub-default-stays', source: VIEW },
  { id: 'azure/hub-vnet', source: ROUTING },
  { id: 'azure/hub-static', source: ROUTING },
  { id: 'azure/hub-connection-static', source: `${LEARN}how-to-virtual-hub-routing` },
  { id: 'azure/hub-static-contains', source: STATIC },
  { id: 'azure/hub-remote', source: PREFERENCE },
  { id: 'azure/hub-private-policy', source: INTENT },
  { id: 'azure/hub-internet-policy', source: INTERNET },
  { id: 'azure/hub-firewall-exit', source: INTERNET },
  { id: 'azure/hub-source-order', source: ROUTING },
  { id: 'azure/hub-prefers-expressroute', source: PREFERENCE },
  { id: 'azure/hub-prefers-vpn', source: PREFERENCE },
  { id: 'azure/hub-gateway-order', source: ROUTING },
  { id: 'azure/hub-branch-enters', source: ROUTING },
  { id: 'azure/hub-own-prefix', source: LAB },
  { id: 'azure/hub-learns-branch', source: ROUTING },
  { id: 'azure/hub-tells-branch', source: ROUTING },
  { id: 'azure/hub-branch-to-branch', source: `${LEARN}virtual-wan-faq` },
  { id: 'azure/hub-site-prefix', source: `${LEARN}virtual-wan-site-to-site-portal` },
  { id: 'azure/hub-learns-nva', source: NVA },
  { id: 'azure/hub-tells-nva', source: NVA },
  { id: 'azure/hub-nva-inside', source: NVA },
]
