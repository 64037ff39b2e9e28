import type { RangeMove } from '../../ip/index.ts'
import {
  type Design,
  type DesignRecord,
  type Field,
  mapProps,
  movedValue,
  type Props,
  type RecordId,
} from '../../model/index.ts'
import type { Clip, Kinds } from './take-clip.ts'

/** How values of the originals read in their copies. */
export interface Mapping {
  readonly design: Design
  readonly clip: Clip
  readonly ids: ReadonlyMap<RecordId, RecordId>
  readonly moves: readonly RangeMove[]
  readonly asns: ReadonlyMap<number, number>
  readonly kinds: Kinds
}

/** The copy of a record under its new name; none when it needs something that is neither copied nor in the design. */
export function copyRecord(
  mapping: Mapping,
  record: DesignRecord,
  name: string,
  parent: RecordId | undefined,
): DesignRecord[] {
  const { design, ids, moves, asns, kinds } = mapping
  const fields = kinds.index.kinds.get(record.kind)?.fields
  const refer = (id: string, kindsAllowed: readonly string[]): string | undefined =>
    ids.get(id) ?? (kindsAllowed.includes(design.records[id]?.kind ?? '-') ? id : undefined)
  const props =
    fields &&
    mapProps(fields, record.props, (field, value) => {
      if (field.type === 'ref' && !field.or?.includes(String(value))) return refer(String(value), field.kinds)
      if (field.type === 'asn') return asns.get(Number(value)) ?? value
      return movedValue(field, value, moves)
    })
  const { a, b } = record.ends ?? {}
  const end = (id: RecordId) => ids.get(id) ?? (design.records[id] ? id : undefined)
  const ends = a !== undefined && b !== undefined ? { a: end(a), b: end(b) } : undefined
  if (!props || (ends && (ends.a === undefined || ends.b === undefined))) return []
  return [
    {
      id: ids.get(record.id)!,
      kind: record.kind,
      name,
      ...(parent === undefined ? {} : { parent }),
      ...(ends ? { ends: ends as { a: RecordId; b: RecordId } } : {}),
      props: withoutTaken(mapping, record, props),
    },
  ]
}

/** Addresses of its own that the original keeps (a public address, a loopback) are left for the user to state anew. */
function withoutTaken({ design, kinds }: Mapping, record: DesignRecord, props: Readonly<Props>): Readonly<Props> {
  const fields = kinds.index.kinds.get(record.kind)?.fields ?? {}
  const isOwn = (field: Field): boolean =>
    field.type === 'address' || (field.type === 'list' && field.of.type === 'address')
  const own = Object.fromEntries(Object.entries(fields).filter(([, field]) => isOwn(field)))
  const taken = new Set<string | number>()
  for (const other of Object.values(design.records)) {
    const otherFields = other.kind === record.kind ? own : {}
    mapProps(otherFields, other.props, (_, value) => {
      taken.add(value)
      return value
    })
  }
  if (record.ends || taken.size === 0) return props
  return mapProps(own, props, (_, value) => (taken.has(value) ? undefined : value)) ?? props
}

/** Numbers of their own for copies of what the design already has: the next free private ones (RFC 6996). */
export function newAsns(design: Design, clip: Clip, kinds: Kinds): Map<number, number> {
  const asnOf = (record: DesignRecord): number | undefined => {
    const value = kinds.index.kinds.get(record.kind)?.fields['asn']?.type === 'asn' ? record.props['asn'] : undefined
    return typeof value === 'number' ? value : undefined
  }
  const used = new Set(Object.values(design.records).flatMap((record) => asnOf(record) ?? []))
  const asns = new Map<number, number>()
  for (const id of clip.copied) {
    const asn = asnOf(clip.design.records[id]!)
    if (asn === undefined || !used.has(asn) || asns.has(asn)) continue
    let next = 65001
    // 65515 to 65520 are kept by a platform.
    while (used.has(next) || (next >= 65515 && next <= 65520)) next++
    used.add(next)
    asns.set(asn, next)
  }
  return asns
}
