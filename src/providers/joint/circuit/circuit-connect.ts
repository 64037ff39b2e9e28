import {
  type Design,
  type DesignRecord,
  freeId,
  type Props,
  type RecordId,
  type Text,
  text,
} from '../../../model/index.ts'
import type { Proposal } from '../../provider.ts'
import { withInsideAddresses } from '../inside-addresses.ts'
import { nextPrivateAsn } from '../private-asn.ts'
import type { CircuitCandidate, CircuitPath } from './circuit-candidates.ts'
import type { CircuitProps } from './circuit-fields.ts'

export type CircuitCandidateOf = (design: Design, id: RecordId) => CircuitCandidate | { readonly why: Text } | undefined

const TITLE = text('joint.connect.circuit')

/** How a cloud's end and a site can be joined by a circuit: one offer, or the reason why not. */
export function joinByCircuit(design: Design, a: RecordId, b: RecordId, candidateOf: CircuitCandidateOf): Proposal[] {
  const left = candidateOf(design, a)
  if (!left || a === b) return []
  const needed = !('why' in left) && left.needs ? withEdit(design, left.needs.edit) : design
  const right = candidateOf(needed, b)
  if (!right) return []
  if ('why' in left) return [{ ok: false, title: TITLE, why: left.why }]
  if ('why' in right) return [{ ok: false, title: TITLE, why: right.why }]
  if (left.role === right.role) return []
  const title = left.title ?? right.title ?? TITLE
  const why = [left, right].map((end) => end.full ?? (end.asn === undefined ? end.noBgp : undefined)).find(Boolean)
  if (why) return [{ ok: false, title, why }]
  return [propose(right.needs ? withEdit(needed, right.needs.edit) : needed, left, right, title)]
}

const withEdit = (
  design: Design,
  { put = [], place = {} }: NonNullable<CircuitCandidate['needs']>['edit'],
): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries(put.map((record) => [record.id, record])) },
  layout: { ...design.layout, ...place },
})

function propose(design: Design, a: CircuitCandidate, b: CircuitCandidate, title: Text): Proposal {
  const name = `circuit-${a.short}-${b.short}`
  const id = freeId(design, [name])
  const paths = pathsBetween(design, a, b)
  const props: CircuitProps = { paths }
  const link: DesignRecord = {
    id,
    kind: 'core/circuit',
    name,
    ends: { a: a.record, b: b.record },
    props: props as unknown as Props,
  }
  const renumbered = separateAsns(design, a, b)
  const needed = [a, b].flatMap((end) => (end.needs ? [end.needs] : []))
  const place = Object.assign({}, ...needed.map(({ edit }) => edit.place ?? {}))
  const records = [...needed.flatMap(({ edit }) => edit.put ?? []), ...renumbered.put, link]
  const put = [...new Map(records.map((record) => [record.id, record])).values()]
  return {
    ok: true,
    title,
    adds: [
      ...needed.flatMap((each) => each.adds),
      text('joint.adds.paths', { count: paths.length }),
      ...renumbered.adds,
    ],
    edit: { put, ...(needed.length > 0 ? { place } : {}) },
    id,
  }
}

/** As many paths as the cloud's end has, with the addresses that it states or link-local ones. */
export function pathsBetween(design: Design, a: CircuitCandidate, b: CircuitCandidate): CircuitPath[] {
  const cloud = a.role === 'cloud' ? a : b
  const plain = Array.from({ length: Math.max(1, cloud.paths ?? 1) }, () => ({ a: 0, b: 0, up: true }))
  const lower = { inside: 'first' } as const
  const numbered = withInsideAddresses(design, plain, cloud === a ? lower : {}, cloud === b ? lower : {})
  return numbered.map(({ up, insideA, insideB }, i): CircuitPath => {
    const vlan = cloud.vlan === undefined ? {} : { vlan: cloud.vlan }
    const stated = cloud.addresses?.[i]
    const [own, other] = stated ?? (cloud === a ? [insideA, insideB] : [insideB, insideA])
    return {
      up,
      ...vlan,
      ...(own && other ? (cloud === a ? { insideA: own, insideB: other } : { insideA: other, insideB: own }) : {}),
    }
  })
}

/** The site takes another ASN where the cloud would refuse its own. */
function separateAsns(design: Design, a: CircuitCandidate, b: CircuitCandidate): { put: DesignRecord[]; adds: Text[] } {
  const [cloud, site] = a.role === 'cloud' ? [a, b] : [b, a]
  if (site.asn === undefined || (site.asn !== cloud.asn && !cloud.rejectsPeerAsn(site.asn)))
    return { put: [], adds: [] }
  const used = new Set(Object.values(design.records).map((record) => record.props['asn']))
  const asn = nextPrivateAsn((candidate) => used.has(candidate) || cloud.rejectsPeerAsn(candidate))
  return {
    put: [site.withAsn(asn)],
    adds: [text('joint.adds.asn', { name: site.name, from: site.asn, to: asn })],
  }
}
