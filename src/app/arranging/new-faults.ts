import type { Design, DesignRecord, RecordId } from '../../model/index.ts'
import type { Fault } from '../../providers/provider.ts'
import type { Catalog } from '../catalog.ts'

const faultsOf = (record: DesignRecord | undefined, design: Design, catalog: Catalog): readonly Fault[] => {
  const kind = record && (catalog.kinds.get(record.kind) ?? catalog.links.get(record.kind))
  return (record && kind?.validate?.(record, design)) ?? []
}

/** What `ids` get wrong in `after` that they did not get wrong in `before`. */
export function newFaults(before: Design, after: Design, catalog: Catalog, ids: Iterable<RecordId>): Fault[] {
  return [...ids].flatMap((id) => {
    const known = new Set(faultsOf(before.records[id], before, catalog).map(({ message }) => message.key))
    return faultsOf(after.records[id], after, catalog).filter(({ message }) => !known.has(message.key))
  })
}
