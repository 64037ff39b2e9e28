import type { Design, DesignRecord, RecordId } from './design.ts'
import type { KindIndex } from './kind-index.ts'
import { clearReferences, references } from './references.ts'

export interface Removal {
  /** Everything that goes: what was asked for and what cannot be without it. */
  readonly gone: ReadonlySet<RecordId>
  /** Records that stay without their references to it. */
  readonly changed: readonly DesignRecord[]
}

const nothing: Removal = { gone: new Set(), changed: [] }

/** What goes and what changes when `ids` are removed. Ids that no record has are ignored. */
export function removalOf(records: Design['records'], ids: readonly RecordId[], kinds: KindIndex): Removal {
  const asked = ids.filter((id) => Object.hasOwn(records, id))
  if (asked.length === 0) return nothing
  const { dependents, referrers } = indexDependents(records, kinds)
  const gone = new Set(asked)
  const changed = new Map<RecordId, DesignRecord>()
  const queue = [...asked]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const lost = [...(dependents.get(id) ?? [])]
    for (const referrer of referrers.get(id) ?? []) {
      if (gone.has(referrer)) continue
      const record = records[referrer]!
      const props = clearReferences(kinds.kinds.get(record.kind)!.fields, record.props, gone)
      if (props) changed.set(referrer, { ...record, props })
      else lost.push(referrer)
    }
    for (const other of lost) {
      if (gone.has(other)) continue
      gone.add(other)
      queue.push(other)
    }
  }
  return { gone, changed: [...changed.values()].filter((record) => !gone.has(record.id)) }
}

function indexDependents(records: Design['records'], kinds: KindIndex) {
  const dependents = new Map<RecordId, RecordId[]>()
  const referrers = new Map<RecordId, RecordId[]>()
  const add = (map: Map<RecordId, RecordId[]>, of: RecordId, id: RecordId) => {
    const list = map.get(of)
    if (list) list.push(id)
    else map.set(of, [id])
  }
  for (const record of Object.values(records)) {
    if (record.parent !== undefined) add(dependents, record.parent, record.id)
    if (record.ends) {
      add(dependents, record.ends.a, record.id)
      add(dependents, record.ends.b, record.id)
    }
    const fields = kinds.kinds.get(record.kind)?.fields
    if (fields) for (const { to } of references(fields, record.props)) add(referrers, to, record.id)
  }
  return { dependents, referrers }
}
