import type { Design, DesignRecord, KindId, RecordId } from '../model/index.ts'
import type { LowerContext } from './provider.ts'

const NONE: readonly DesignRecord[] = []

/** Indices of a design by kind, container and link end; each list is in id order, whatever the order of the records. */
export function lowerContext(design: Design): LowerContext {
  const byKind = new Map<KindId, DesignRecord[]>()
  const byParent = new Map<RecordId, DesignRecord[]>()
  const byEnd = new Map<RecordId, DesignRecord[]>()
  for (const record of Object.values(design.records)) {
    add(byKind, record.kind, record)
    if (record.parent !== undefined) add(byParent, record.parent, record)
    if (record.ends) {
      add(byEnd, record.ends.a, record)
      if (record.ends.b !== record.ends.a) add(byEnd, record.ends.b, record)
    }
  }
  for (const index of [byKind, byParent, byEnd]) for (const list of index.values()) sortById(list)
  return {
    design,
    ofKind: <P>(kind: KindId) => (byKind.get(kind) ?? NONE) as readonly (DesignRecord & { props: P })[],
    children: (parent) => byParent.get(parent) ?? NONE,
    linksAt: (record) => byEnd.get(record) ?? NONE,
  }
}

function add(index: Map<string, DesignRecord[]>, key: string, record: DesignRecord): void {
  const list = index.get(key)
  if (list) list.push(record)
  else index.set(key, [record])
}

/** Saved documents are already in id order: looking costs far less than sorting thousands of records on every edit. */
function sortById(list: DesignRecord[]): void {
  for (let i = 1; i < list.length; i++) {
    const before = list[i - 1]
    const here = list[i]
    if (before && here && before.id > here.id) {
      list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      return
    }
  }
}
