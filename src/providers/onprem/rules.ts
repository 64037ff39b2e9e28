import type { Rule } from '../provider.ts'

const BGP = 'https://www.rfc-editor.org/rfc/rfc4271#section-9.1.2'
const POLICY = 'https://docs.frrouting.org/en/latest/routemap.html'
const DISTANCE = 'https://docs.frrouting.org/en/latest/zebra.html#administrative-distance'

/** Every rule that a lowered site can name, with where it is written. The sentence is the message `rule.ID`. */
export const rules: readonly Rule[] = [
  { id: 'onprem/distance', source: DISTANCE },
  { id: 'onprem/local-preference', source: BGP },
  { id: 'onprem/as-path', source: BGP },
  { id: 'onprem/origin', source: BGP },
  { id: 'onprem/med', source: BGP },
  { id: 'onprem/external', source: BGP },
  { id: 'onprem/equal', source: 'https://docs.frrouting.org/en/latest/bgp.html#multipath' },
  { id: 'onprem/router-id', source: BGP },
  { id: 'onprem/neighbor', source: BGP },
  { id: 'onprem/site-prefix', source: DISTANCE },
  { id: 'onprem/announced', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.4' },
  { id: 'onprem/static-route', source: DISTANCE },
  { id: 'onprem/floating-route', source: DISTANCE },
  { id: 'onprem/internet-edge', source: 'https://www.rfc-editor.org/rfc/rfc3022' },
  { id: 'onprem/internet-needs-public', source: 'https://www.rfc-editor.org/rfc/rfc1918#section-3' },
  { id: 'onprem/passes-on', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.2' },
  { id: 'onprem/policy', source: POLICY },
  { id: 'onprem/policy-rest', source: POLICY },
  { id: 'onprem/vpn-static', source: DISTANCE },
  { id: 'onprem/peer-route', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-5.1.3' },
  { id: 'onprem/announces', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9.4' },
  { id: 'onprem/prepends', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-5.1.2' },
  { id: 'onprem/learns', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-9' },
]
