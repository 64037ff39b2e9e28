import type { Design, DesignRecord, RecordId, Text } from '../../model/index.ts'
import { text } from '../../model/index.ts'
import type { Fault } from '../provider.ts'
import type { VpnCandidate } from './vpn-candidates.ts'
import type { VpnProps } from './vpn-fields.ts'

type CandidateOf = (design: Design, id: RecordId) => VpnCandidate | { readonly why: Text } | undefined

const fault = (path: string, message: Text): Fault => ({ path, message })

/** What is wrong with the values of a VPN: interfaces that are not there, BGP that cannot come up, empty selectors. */
export function vpnFaults(link: DesignRecord, design: Design, candidateOf: CandidateOf): Fault[] {
  const props = link.props as unknown as VpnProps
  const [a, b] = [link.ends?.a, link.ends?.b].map((id) => (id === undefined ? undefined : candidateOf(design, id)))
  if (!a || !b || 'why' in a || 'why' in b) return [fault('ends', text('joint.fault.ends'))]
  return [
    ...tunnelFaults(props, a, b),
    ...sideFaults(props, 'a', a, b),
    ...sideFaults(props, 'b', b, a),
    ...asnFaults(props, a, b),
    ...(a.faults?.(props, 'a') ?? []),
    ...(b.faults?.(props, 'b') ?? []),
  ]
}

function tunnelFaults(props: VpnProps, a: VpnCandidate, b: VpnCandidate): Fault[] {
  const seen = new Set<string>()
  return props.tunnels.flatMap((tunnel, i) => {
    const missing = (
      [
        ['a', a],
        ['b', b],
      ] as const
    ).filter(([side, end]) => tunnel[side] >= Math.max(1, end.interfaces))
    const key = `${tunnel.a} ${tunnel.b}`
    const twice = seen.has(key)
    seen.add(key)
    return [
      ...missing.map(([side, end]) =>
        fault(`props.tunnels.${i}.${side}`, text('joint.fault.no-interface', { name: end.name, index: tunnel[side] })),
      ),
      ...(twice ? [fault(`props.tunnels.${i}`, text('joint.fault.tunnel-twice'))] : []),
    ]
  })
}

function sideFaults(props: VpnProps, side: 'a' | 'b', own: VpnCandidate, other: VpnCandidate): Fault[] {
  const value = props[side]
  if (!value) return []
  const path = `props.${side}`
  const faults: Fault[] = []
  if (value.enableBgp && own.asn === undefined)
    faults.push(fault(`${path}.enableBgp`, own.noBgp ?? text('joint.fault.no-bgp', { name: own.name })))
  for (const [i, remote] of value.remotes.entries()) {
    if (remote.interface >= Math.max(1, other.interfaces))
      faults.push(
        fault(
          `${path}.remotes.${i}.interface`,
          text('joint.fault.no-interface', { name: other.name, index: remote.interface }),
        ),
      )
    if (value.enableBgp && remote.asn !== undefined && own.rejectsPeerAsn(remote.asn))
      faults.push(
        fault(`${path}.remotes.${i}.asn`, text('joint.fault.asn-refused', { name: own.name, asn: remote.asn })),
      )
  }
  const selects = (value.localNetworks?.length ?? 0) > 0 && (value.remoteNetworks?.length ?? 0) > 0
  if (value.selectors === 'policy' && !selects)
    faults.push(fault(`${path}.selectors`, text('joint.fault.empty-selectors')))
  if (own.policyBased && value.selectors === 'any')
    faults.push(fault(`${path}.selectors`, text('joint.fault.policy-only', { name: own.name })))
  return faults
}

/** BGP peers of a VPN have different ASNs, each acceptable to the other. Source: azure-docs vpn-gateway-faq-bgp; RFC 4271 5.1.2. */
function asnFaults(props: VpnProps, a: VpnCandidate, b: VpnCandidate): Fault[] {
  if (!props.a?.enableBgp || !props.b?.enableBgp || a.asn === undefined || b.asn === undefined) return []
  if (a.asn === b.asn)
    return [fault('props.b.enableBgp', text('joint.fault.same-asn', { a: a.name, b: b.name, asn: a.asn }))]
  const refused = (
    [
      ['a', a, b],
      ['b', b, a],
    ] as const
  ).filter(([, own, other]) => !other.fixedAsn && own.rejectsPeerAsn(other.asn!))
  return refused.map(([side, own, other]) =>
    fault(`props.${side}.enableBgp`, text('joint.fault.asn-refused', { name: own.name, asn: other.asn! })),
  )
}
