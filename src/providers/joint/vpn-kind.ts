import type { Design, DesignRecord, RecordId, Text } from '../../model/index.ts'
import { text } from '../../model/index.ts'
import type { LinkKind } from '../provider.ts'
import type { VpnCandidate, VpnCandidates } from './vpn-candidates.ts'
import { joinByVpn } from './vpn-connect.ts'
import { vpnFaults } from './vpn-faults.ts'
import { type VpnProps, vpnFields } from './vpn-fields.ts'

/**
 * The catalog entry of `core/vpn`: an IPsec VPN between any two records that a provider calls ends of a VPN.
 * `providers`: what each provider says about its own records.
 */
export function vpnKind(providers: readonly VpnCandidates[]): LinkKind {
  const candidateOf = (design: Design, id: RecordId): VpnCandidate | { why: Text } | undefined => {
    for (const provider of providers) {
      const found = provider.candidate(design, id)
      if (found) return found
    }
    return undefined
  }
  return {
    kind: 'core/vpn',
    line: 'tunnel',
    fields: vpnFields,
    docs: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpngateways',
    connect: (design, a, b) => joinByVpn(design, a, b, candidateOf),
    label: (link, design) => labelAtEnd(link, design, providers) ?? vpnLabel(link),
    strands: ({ props }) => (props as unknown as VpnProps).tunnels.map(({ up }) => up),
    speaksBgp: (link) => speaksBgp(link.props as unknown as VpnProps),
    state: (link) => vpnState(link.props as unknown as VpnProps),
    derived: (link, design) =>
      providers.flatMap((each) => [...each.derived(link, 'a', design), ...each.derived(link, 'b', design)]),
    validate: (link, design) => vpnFaults(link, design, candidateOf),
  }
}

const speaksBgp = ({ a, b }: VpnProps): boolean => a?.enableBgp === true && b?.enableBgp === true

function labelAtEnd(link: DesignRecord, design: Design, providers: readonly VpnCandidates[]): Text | undefined {
  const bgp = speaksBgp(link.props as unknown as VpnProps)
  for (const id of [link.ends?.a, link.ends?.b]) {
    const end = id === undefined ? undefined : design.records[id]
    for (const { label } of end ? providers : []) {
      const found = end && label?.(end, bgp)
      if (found) return found
    }
  }
  return undefined
}

function vpnLabel(link: DesignRecord): Text {
  const props = link.props as unknown as VpnProps
  const count = props.tunnels.length
  const kind = speaksBgp(props) ? 'bgp' : 'static'
  return count > 1 ? text(`joint.label.vpn-${kind}-many`, { tunnels: count }) : text(`joint.label.vpn-${kind}`)
}

function vpnState({ a, b, tunnels }: VpnProps): 'whole' | 'half' | 'off' {
  if (!a || !b) return 'half'
  return tunnels.some((tunnel) => tunnel.up) ? 'whole' : 'off'
}
