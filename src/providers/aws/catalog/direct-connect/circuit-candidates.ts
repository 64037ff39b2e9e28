import { type Design, type DesignRecord, type Text, text } from '../../../../model/index.ts'
import type { CircuitCandidate, CircuitCandidates } from '../../../joint/circuit/circuit-candidates.ts'
import type { CircuitProps } from '../../../joint/circuit/circuit-fields.ts'
import { rejectsPeerAsn } from '../limits.ts'
import { linksAt, shortName, vpcOf } from '../lookup.ts'
import { ASSOCIATION } from './association.ts'

const FIRST_VLAN = 101

/** AWS's ends of circuits: Direct Connect gateways, and virtual private gateways of VPCs. Each path is a virtual interface. */
export const awsCircuitCandidates: CircuitCandidates = {
  candidate(design, id) {
    const record = design.records[id]
    switch (record?.kind) {
      case 'aws/direct-connect-gateway':
        return candidateOf(design, record)
      case 'aws/virtual-private-gateway':
        return vpcOf(design, id)
          ? candidateOf(design, record)
          : { why: text('aws.connect.dx-detached', { name: record.name }) }
      default:
        return undefined
    }
  },

  label: (link, side, design) => {
    const own = ownEnd(link, side, design)
    return own && text(`aws.label.${typeOf(design, own)}-vif`)
  },

  derived(link, side, design) {
    const own = ownEnd(link, side, design)
    if (!own) return []
    const key = `aws.derived.${typeOf(design, own)}-vif`
    const { paths } = link.props as unknown as CircuitProps
    return paths.map((_, i): Text => text(key, { name: paths.length > 1 ? `${link.name}-${i + 1}` : link.name }))
  },
}

function ownEnd(link: DesignRecord, side: 'a' | 'b', design: Design): DesignRecord | undefined {
  const own = design.records[link.ends?.[side] ?? '']
  return own?.kind.startsWith('aws/') ? own : undefined
}

/** A transit virtual interface where transit gateways are behind it. Source: directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html. */
export function typeOf(design: Design, end: DesignRecord): 'private' | 'transit' {
  const transit = linksAt(design, end.id).some(
    ({ kind, ends }) => kind === ASSOCIATION && design.records[ends?.b ?? '']?.kind === 'aws/transit-gateway',
  )
  return transit ? 'transit' : 'private'
}

function candidateOf(design: Design, record: DesignRecord): CircuitCandidate {
  return {
    record: record.id,
    name: record.name,
    short: shortName(record.name),
    role: 'cloud',
    paths: 1,
    vlan: freeVlan(design),
    asn: Number(record.props['asn']),
    title: text('aws.connect.virtual-interface'),
    rejectsPeerAsn,
    withAsn: (asn) => ({ ...record, props: { ...record.props, asn } }),
  }
}

/** A VLAN that no other circuit of the design has. */
function freeVlan(design: Design): number {
  const used = new Set(
    Object.values(design.records).flatMap(({ kind, props }) =>
      kind === 'core/circuit' ? (props as unknown as CircuitProps).paths.map(({ vlan }) => vlan) : [],
    ),
  )
  let vlan = FIRST_VLAN
  while (used.has(vlan)) vlan++
  return vlan
}
