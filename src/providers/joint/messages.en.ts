export const en = {
  'rule.core/vpn-two-sides': 'A tunnel comes up only when both ends configure it.',
  'rule.core/vpn-selectors': 'Traffic selectors let only the listed pairs of prefixes pass.',
  'rule.core/vpn-bgp-identity': 'A BGP session comes up only when each end names the other’s AS number and address.',
} as const
