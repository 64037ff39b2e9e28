import type { Rule } from '../../../provider.ts'

const learn = (path: string): string => `https://learn.microsoft.com/azure/${path}`
const LAB8 = 'https://github.com/kaysalawu/azure-network-terraform/tree/main/4-general/08-express-route-vpn-resiliency'
const SUMMARY_LAB = 'https://github.com/erjosito/lab-summarized-gw-prefixes-20260427'

/** Rules of ExpressRoute, and of what decides between it and other sources. */
export const circuitRules: readonly Rule[] = [
  { id: 'azure/routing-preference', source: learn('route-server/hub-routing-preference') },
  { id: 'azure/appliance-filters', source: 'https://docs.frrouting.org/en/latest/routemap.html' },
  { id: 'azure/appliance-prepends', source: 'https://docs.frrouting.org/en/latest/routemap.html' },
  { id: 'azure/er-source-order', source: LAB8 },
  { id: 'azure/er-weight', source: learn('expressroute/expressroute-optimize-routing') },
  { id: 'azure/er-own-vnet', source: SUMMARY_LAB },
  { id: 'azure/er-client-vnet', source: SUMMARY_LAB },
  { id: 'azure/er-summary', source: SUMMARY_LAB },
  { id: 'azure/er-summary-replaces', source: SUMMARY_LAB },
  { id: 'azure/er-announces', source: learn('expressroute/expressroute-about-virtual-network-gateways') },
  { id: 'azure/er-learns', source: LAB8 },
  { id: 'azure/er-remote-vnet', source: learn('expressroute/virtual-network-connectivity-guidance') },
  { id: 'azure/edge-announces', source: LAB8 },
  { id: 'azure/edge-learns', source: learn('expressroute/expressroute-routing') },
]
