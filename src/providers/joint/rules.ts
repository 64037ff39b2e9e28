import type { Rule } from '../provider.ts'

/** Rules of VPNs and circuits between two providers. */
export const rules: readonly Rule[] = [
  { id: 'core/internet', source: 'https://www.rfc-editor.org/rfc/rfc4632' },
  { id: 'core/public-address', source: 'https://www.rfc-editor.org/rfc/rfc4632' },
  { id: 'core/vpn-two-sides', source: 'https://www.rfc-editor.org/rfc/rfc7296' },
  { id: 'core/vpn-proposals', source: 'https://www.rfc-editor.org/rfc/rfc7296#section-2.7' },
  { id: 'core/vpn-selectors', source: 'https://www.rfc-editor.org/rfc/rfc7296#section-2.9' },
  { id: 'core/vpn-bgp-identity', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-6.2' },
  { id: 'core/circuit-announces', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-5.1' },
  { id: 'core/circuit-preference', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-5.1.5' },
]
