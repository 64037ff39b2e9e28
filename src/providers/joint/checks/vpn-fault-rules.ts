import type { FaultRule } from '../../../checks/contract.ts'

const rule = (id: string, source: string, keys: readonly string[]): Record<string, FaultRule> =>
  Object.fromEntries(keys.map((key) => [`joint.fault.${key}`, { id, source }]))

/** The rule that each fault of a VPN's values belongs to. */
export const vpnFaultRules: Readonly<Record<string, FaultRule>> = {
  ...rule('core/vpn-tunnels', 'https://www.rfc-editor.org/rfc/rfc7296', ['ends', 'no-interface', 'tunnel-twice']),
  ...rule('core/vpn-asn', 'https://www.rfc-editor.org/rfc/rfc4271#section-5.1.2', [
    'same-asn',
    'asn-refused',
    'no-bgp',
  ]),
  ...rule('core/vpn-listed-networks', 'https://www.rfc-editor.org/rfc/rfc7296#section-2.9', [
    'empty-selectors',
    'policy-only',
  ]),
}
