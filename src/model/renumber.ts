import { moveAddress, movePrefix, type Prefix, parseAddress, parsePrefix, type RangeMove } from '../ip/index.ts'
import type { Design, DesignRecord, Json, RecordId } from './design.ts'
import type { Edit } from './edit.ts'
import type { Field, Fields } from './fields.ts'
import type { KindIndex } from './kind-index.ts'
import { mapProps } from './map-props.ts'
import { references } from './references.ts'

/** One value after the ranges moved; texts that are prefixes or addresses (the sources of a filter rule) count as such. */
export function movedValue<V extends string | number>(field: Field, value: V, moves: readonly RangeMove[]): V | string {
  if (typeof value !== 'string' || field.type === 'ref' || field.type === 'choice') return value
  const prefix = value.includes('/') ? parsePrefix(value) : undefined
  if (prefix) return movePrefix(prefix, moves) === prefix ? value : movePrefix(prefix, moves)
  const address = parseAddress(value)
  return address && moveAddress(address, moves) !== address ? moveAddress(address, moves) : value
}

/** Props with all prefixes and addresses inside the moved ranges at their new places; the same object when none is. */
export const renumberProps = (
  fields: Fields,
  props: DesignRecord['props'],
  moves: readonly RangeMove[],
): DesignRecord['props'] => mapProps(fields, props, (field, value) => movedValue(field, value, moves)) ?? props

/** The records that change when ranges move, as they are afterwards. */
export function renumberRecords(
  records: Iterable<DesignRecord>,
  kinds: KindIndex,
  moves: readonly RangeMove[],
): DesignRecord[] {
  return [...records].flatMap((record) => {
    const fields = kinds.kinds.get(record.kind)?.fields
    const props = fields ? renumberProps(fields, record.props, moves) : record.props
    return props === record.props ? [] : [{ ...record, props }]
  })
}

/** Kinds that may hold others. */
export const containerKinds = (kinds: KindIndex): ReadonlySet<string> =>
  new Set([...kinds.kinds.values()].flatMap(({ parents = [] }) => parents.filter((kind) => kind !== null)))

/** Ranges that a container's own fields state: a prefix, or a list of them, not in a group. None for what holds nothing. */
export function rangesOf(record: DesignRecord, kinds: KindIndex): Prefix[] {
  if (!containerKinds(kinds).has(record.kind)) return []
  return Object.entries(kinds.kinds.get(record.kind)?.fields ?? {}).flatMap(([name, field]) => {
    const isRange = field.type === 'prefix' || (field.type === 'list' && field.of.type === 'prefix')
    const value: Json | undefined = isRange ? record.props[name] : undefined
    const values = Array.isArray(value) ? value : [value]
    return values.flatMap((item) => (typeof item === 'string' ? (parsePrefix(item) ?? []) : []))
  })
}

/** A record and everything inside it. */
export function subtreeOf(records: Design['records'], root: RecordId): Set<RecordId> {
  const children = new Map<RecordId, RecordId[]>()
  for (const { id, parent } of Object.values(records)) {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
  }
  const inside = new Set([root])
  for (const id of inside) for (const child of children.get(id) ?? []) inside.add(child)
  return inside
}

/**
 * The edit that moves ranges of a container and carries along what lies in them: its children, what these refer to
 * (route tables, filters), and what the rest of the design says about these ranges (routes, selectors). Where another
 * container has the same addresses, the rest of the design may mean that one and stays as it is.
 */
export function renumberEdit(
  design: Design,
  holder: RecordId,
  moves: readonly RangeMove[],
  kinds: KindIndex,
): Edit & { put: DesignRecord[] } {
  const { records } = design
  const own = subtreeOf(records, holder)
  const shared = Object.values(records).some(
    (record) => !own.has(record.id) && rangesOf(record, kinds).some((range) => movePrefix(range, moves) !== range),
  )
  if (!shared) return { put: renumberRecords(Object.values(records), kinds, moves) }
  const near = new Set(own)
  for (const id of own) {
    const fields = kinds.kinds.get(records[id]?.kind ?? '')?.fields
    if (fields) for (const { to } of references(fields, records[id]!.props)) near.add(to)
  }
  return {
    put: renumberRecords(
      [...near].flatMap((id) => records[id] ?? []),
      kinds,
      moves,
    ),
  }
}
