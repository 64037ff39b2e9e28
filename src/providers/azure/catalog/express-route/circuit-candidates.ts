import { addressAt, type Prefix } from '../../../../ip/index.ts'
import { text } from '../../../../model/index.ts'
import type { CircuitCandidates } from '../../../joint/circuit/circuit-candidates.ts'
import { isIanaReservedAsn } from '../limits.ts'
import type { CircuitRecord } from './lookup.ts'

/** A circuit takes one site: its two links end at that site's routers. Microsoft has the second address of each /30. */
export const azureCircuitCandidates: CircuitCandidates = {
  candidate(design, id) {
    const record = design.records[id]
    if (record?.kind !== 'azure/expressroute-circuit') return undefined
    const { primaryPrefix, secondaryPrefix, vlan } = (record as CircuitRecord).props
    const prefixes = [primaryPrefix, secondaryPrefix].filter((prefix) => prefix !== undefined) as Prefix[]
    const taken = Object.values(design.records).find(
      ({ kind, ends }) => kind === 'core/circuit' && (ends?.a === id || ends?.b === id),
    )
    return {
      record: id,
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
      ...(taken ? { full: text('azure.connect.circuit-taken', { name: record.name }) } : {}),
      rejectsPeerAsn,
      withAsn: () => record,
    }
  },

  derived: () => [],
}

const EDGE_ASN = 12076

/** Source: learn.microsoft.com, ExpressRoute routing requirements (AS 65515 to 65520 are reserved). */
const rejectsPeerAsn = (asn: number): boolean =>
  asn === EDGE_ASN || (asn >= 65515 && asn <= 65520) || isIanaReservedAsn(asn)
