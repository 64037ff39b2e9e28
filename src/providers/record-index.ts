import type { Design, DesignRecord, KindId, RecordId } from '../model/index.ts'

type Records = Design['records']
type Lists = ReadonlyMap<string, readonly DesignRecord[]>

/** Records by kind, by container and by link end. Every list is in id order, and stays the same object while its records do. */
export interface RecordIndex {
  readonly records: Records
  readonly count: number
  readonly byKind: Lists
  readonly byParent: Lists
  readonly byEnd: Lists
}

const VIEWS = ['byKind', 'byParent', 'byEnd'] as const
type View = (typeof VIEWS)[number]

const keysOf = (record: DesignRecord, view: View): readonly (KindId | RecordId)[] => {
  if (view === 'byKind') return [record.kind]
  if (view === 'byParent') return record.parent === undefined ? [] : [record.parent]
  const { ends } = record
  if (!ends) return []
  return ends.a === ends.b ? [ends.a] : [ends.a, ends.b]
}

/** More changed records than this, and a fresh index is cheaper. */
const MANY = 200

let last: RecordIndex | undefined

/**
 * The index of these records. An edit of a large design shares all untouched lists with the index before it; what is
 * returned does not depend on that.
 */
export function indexRecords(records: Records): RecordIndex {
  const changes = last && changesBetween(last, records)
  last = last && changes ? applyChanges(last, records, changes) : freshIndex(records)
  return last
}

interface Changes {
  readonly gone: readonly DesignRecord[]
  readonly come: readonly DesignRecord[]
}

function changesBetween(before: RecordIndex, records: Records): Changes | undefined {
  const gone: DesignRecord[] = []
  const come: DesignRecord[] = []
  let shared = 0
  for (const id in records) {
    const record = records[id]
    const old = before.records[id]
    if (old !== undefined) shared++
    if (!record || old === record) continue
    if (old) gone.push(old)
    come.push(record)
    if (come.length > MANY) return undefined
  }
  if (shared < before.count) {
    if (before.count - shared > MANY) return undefined
    for (const id in before.records) {
      const old = before.records[id]
      if (old && records[id] === undefined) gone.push(old)
    }
  }
  return { gone, come }
}

function applyChanges(before: RecordIndex, records: Records, { gone, come }: Changes): RecordIndex {
  const updated = (view: View): Lists => {
    const lists = new Map(before[view])
    const own = new Set<string>()
    const open = (key: string): DesignRecord[] => {
      const list = lists.get(key) ?? []
      if (own.has(key)) return list as DesignRecord[]
      own.add(key)
      const copy = [...list]
      lists.set(key, copy)
      return copy
    }
    for (const record of gone) {
      for (const key of keysOf(record, view)) open(key).splice(open(key).indexOf(record), 1)
    }
    for (const record of come) for (const key of keysOf(record, view)) open(key).push(record)
    for (const key of own) sortById(open(key))
    return lists
  }
  return {
    records,
    count: before.count - gone.length + come.length,
    byKind: updated('byKind'),
    byParent: updated('byParent'),
    byEnd: updated('byEnd'),
  }
}

function freshIndex(records: Records): RecordIndex {
  const byKind = new Map<string, DesignRecord[]>()
  const byParent = new Map<string, DesignRecord[]>()
  const byEnd = new Map<string, DesignRecord[]>()
  let count = 0
  for (const id in records) {
    const record = records[id]
    if (!record) continue
    count++
    addTo(byKind, record.kind, record)
    if (record.parent !== undefined) addTo(byParent, record.parent, record)
    if (!record.ends) continue
    addTo(byEnd, record.ends.a, record)
    if (record.ends.b !== record.ends.a) addTo(byEnd, record.ends.b, record)
  }
  for (const lists of [byKind, byParent, byEnd]) for (const list of lists.values()) sortById(list)
  return { records, count, byKind, byParent, byEnd }
}

function addTo(lists: Map<string, DesignRecord[]>, key: string, record: DesignRecord): void {
  const list = lists.get(key)
  if (list) list.push(record)
  else lists.set(key, [record])
}

/** Saved documents are already in id order: looking costs far less than sorting. */
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
