import { addressAt, type Prefix } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import type { CircuitCandidate, CircuitCandidates } from '../../../joint/circuit/circuit-candidates.ts'
import { isIanaReservedAsn } from '../limits.ts'
import { groupOf } from '../lookup.ts'
import { circuit } from './circuit.ts'
import { circuitConnection } from './connection.ts'
import { type CircuitRecord, connectionsAt } from './lookup.ts'

/**
 * A circuit takes one site: its two links end at that site's routers. Microsoft has the second address of each /30. A
 * gateway leads to a circuit of its own that has no site; without a circuit it gets one in the same edit.
 */
export const azureCircuitCandidates: CircuitCandidates = {
  candidate(design, id) {
    const record = design.records[id]
    if (record?.kind === 'azure/expressroute-circuit') return candidateOf(design, record)
    return record?.kind === 'azure/expressroute-gateway' ? behindGateway(design, record) : undefined
  },

  derived: () => [],
}

function candidateOf(design: Design, record: DesignRecord): CircuitCandidate {
  const { primaryPrefix, secondaryPrefix, vlan } = (record as CircuitRecord).props
  const prefixes = [primaryPrefix, secondaryPrefix].filter((prefix) => prefix !== undefined) as Prefix[]
  return {
    record: record.id,
    name: record.name,
    short: record.name.replace(/^erc-(?=.)/, ''),
    role: 'cloud',
    paths: 2,
    ...(prefixes.length === 2
      ? { addresses: prefixes.map((prefix) => [addressAt(prefix, 2), addressAt(prefix, 1)] as const) }
      : {}),
    vlan,
    asn: EDGE_ASN,
    title: text('azure.connect.circuit-site'),
    ...(hasSite(design, record.id)
      ? { full: text('azure.connect.circuit-taken', { name: record.name }) }
      : { waits: true }),
    rejectsPeerAsn,
    withAsn: () => record,
  }
}

function behindGateway(design: Design, gateway: DesignRecord): CircuitCandidate | undefined {
  const lines = connectionsAt(design, gateway.id).flatMap(({ other }) => other ?? [])
  const free = lines.find(({ id }) => !hasSite(design, id))
  if (free) return candidateOf(design, free)
  if (lines.length > 0) return undefined
  const placed = circuit.place(design, { parent: groupOf(design, gateway.id)?.id ?? null, at: { x: 0, y: 0 } })
  const made = placed.ok ? placed.edit.put?.find(({ id }) => id === placed.id) : undefined
  if (!placed.ok || !made) return undefined
  const after = { ...design, records: { ...design.records, [made.id]: made } }
  const [offer] = circuitConnection.connect(after, gateway.id, made.id)
  if (!offer?.ok) return undefined
  const edit = { ...placed.edit, put: [...(placed.edit.put ?? []), ...(offer.edit.put ?? [])] }
  return { ...candidateOf(after, made), needs: { edit, adds: [text('azure.adds.circuit', { name: made.name })] } }
}

const hasSite = (design: Design, circuitId: RecordId): boolean =>
  Object.values(design.records).some(
    ({ kind, ends }) => kind === 'core/circuit' && (ends?.a === circuitId || ends?.b === circuitId),
  )

const EDGE_ASN = 12076

/** Source: learn.microsoft.com, ExpressRoute routing requirements (AS 65515 to 65520 are reserved). */
const rejectsPeerAsn = (asn: number): boolean =>
  asn === EDGE_ASN || (asn >= 65515 && asn <= 65520) || isIanaReservedAsn(asn)
