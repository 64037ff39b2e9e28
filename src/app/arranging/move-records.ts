import { type Design, type DesignRecord, type RecordId, subtreeOf } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'

/** Records in a design that were put there by an edit in the making. */
export const withRecords = (design: Design, put: Iterable<DesignRecord>): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries([...put].map((record) => [record.id, record])) },
})

export const childOf = ({ parent: _, ...record }: DesignRecord, parent: RecordId | null): DesignRecord =>
  parent === null ? record : { ...record, parent }

/**
 * A record in another container, with what exists for it alone (a NIC's machine, a gateway's public address): each of
 * these goes to the container of its own kind there, if there is one. Everything that changes, by id.
 */
export function movedRecords(
  design: Design,
  catalog: Catalog,
  id: RecordId,
  target: RecordId | null,
): Map<RecordId, DesignRecord> {
  const inside = subtreeOf(design.records, id)
  const put = new Map([[id, childOf(design.records[id]!, target)]])
  const left = ancestorsOf(design, id)
  const reached = target === null ? [] : [target, ...ancestorsOf(design, target)]
  const queue = [...inside]
  const seen = new Set(queue)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const record = design.records[next]!
    for (const owned of catalog.kinds.get(record.kind)?.owned?.(record, design) ?? []) {
      if (seen.has(owned)) continue
      seen.add(owned)
      queue.push(owned)
      const other = design.records[owned]
      if (!other?.parent || !left.includes(other.parent)) continue
      const kind = design.records[other.parent]?.kind
      const place = reached.find((container) => design.records[container]?.kind === kind)
      if (place !== undefined && place !== other.parent) put.set(owned, childOf(other, place))
    }
  }
  return put
}

function ancestorsOf(design: Design, id: RecordId): RecordId[] {
  const ids: RecordId[] = []
  for (let up = design.records[id]?.parent; up !== undefined; up = design.records[up]?.parent) ids.push(up)
  return ids
}
