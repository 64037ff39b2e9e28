import type { Rule } from '../provider.ts'

const cloud = (path: string): string => `https://cloud.google.com/${path}`

const ROUTES = cloud('vpc/docs/routes')
const ORDER = cloud('vpc/docs/routes#routeselection')
const STATIC = cloud('vpc/docs/static-routes')
const POLICY = cloud('vpc/docs/policy-based-routes')
const PEERING = cloud('vpc/docs/vpc-peering')
const LEARNED = cloud('network-connectivity/docs/router/concepts/learned-routes')
const ADVERTISED = cloud('network-connectivity/docs/router/concepts/advertised-routes')
const INTERNET = cloud('vpc/docs/vpc#internet_access_reqs')
const FIREWALL = cloud('firewall/docs/firewalls')
const NICS = cloud('vpc/docs/multiple-interfaces-concepts')

/** Every rule that a lowered design can name, with where it is written. The sentence is the message `rule.ID`. */
export const rules: readonly Rule[] = [
  { id: 'google/subnet-route', source: ROUTES },
  { id: 'google/peer-subnet-route', source: PEERING },
  { id: 'google/static-route', source: STATIC },
  { id: 'google/peer-static-route', source: PEERING },
  { id: 'google/vpn-static', source: cloud('network-connectivity/docs/vpn/how-to/creating-static-vpns') },
  { id: 'google/dynamic-route', source: LEARNED },
  { id: 'google/dynamic-route-far', source: LEARNED },
  { id: 'google/peer-dynamic-route', source: PEERING },
  { id: 'google/policy-route', source: POLICY },

  { id: 'google/local-before-peer', source: ORDER },
  { id: 'google/one-peer', source: ORDER },
  { id: 'google/priority', source: ORDER },
  { id: 'google/category', source: ORDER },
  { id: 'google/inside-subnet', source: LEARNED },

  { id: 'google/router-kinds', source: LEARNED },
  { id: 'google/as-path', source: LEARNED },
  { id: 'google/origin', source: LEARNED },
  { id: 'google/med', source: LEARNED },
  { id: 'google/two-lowest-meds', source: LEARNED },
  { id: 'google/region-cost', source: LEARNED },
  { id: 'google/learns', source: LEARNED },
  { id: 'google/hands-over', source: LEARNED },
  {
    id: 'google/custom-learned',
    source: cloud('network-connectivity/docs/router/concepts/learned-routes#custom-learned-routes'),
  },
  { id: 'google/bgp-inside', source: cloud('network-connectivity/docs/vpn/concepts/choosing-networks-routing') },

  { id: 'google/advertised-subnet', source: ADVERTISED },
  { id: 'google/advertised-range', source: ADVERTISED },
  { id: 'google/not-advertised', source: ADVERTISED },

  { id: 'google/internet-needs-address', source: INTERNET },
  { id: 'google/firewall-rule', source: FIREWALL },
  { id: 'google/implied-allow', source: FIREWALL },
  { id: 'google/implied-deny', source: FIREWALL },

  { id: 'google/system-order', source: NICS },
  { id: 'google/system-connected', source: NICS },
  { id: 'google/system-default', source: NICS },
  { id: 'google/system-route', source: NICS },
]
