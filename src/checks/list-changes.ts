import type { Design, DesignRecord, Json, KindId, RecordId } from '../model/index.ts'

/** One line of "what it will change". */
export type Change =
  | { readonly k: 'add' | 'remove'; readonly record: RecordId; readonly kind: KindId; readonly name: string }
  | {
      readonly k: 'set'
      readonly record: RecordId
      readonly kind: KindId
      readonly name: string
      /** `props.b.useRemoteGateways`; an item of a list has its number. */
      readonly path: string
      /** Absent: the field or item was not there, or is no longer. */
      readonly before?: Json
      readonly after?: Json
    }

/** What differs between two versions of a design, record by record and field by field. Places are no change. */
export function listChanges(before: Design, after: Design): Change[] {
  const ids = [...new Set([...Object.keys(before.records), ...Object.keys(after.records)])]
  return ids.flatMap((id): Change[] => {
    const [old, now] = [before.records[id], after.records[id]]
    if (old === now) return []
    if (!old && now) return [{ k: 'add', record: id, kind: now.kind, name: now.name }]
    if (old && !now) return [{ k: 'remove', record: id, kind: old.kind, name: old.name }]
    return old && now ? changedFields(old, now) : []
  })
}

function changedFields(old: DesignRecord, now: DesignRecord): Change[] {
  const head = { k: 'set', record: now.id, kind: now.kind, name: now.name } as const
  const renamed: Change[] = old.name === now.name ? [] : [{ ...head, path: 'name', before: old.name, after: now.name }]
  const inside = differences('props', old.props as Json, now.props as Json)
  return [...renamed, ...inside.map((each) => ({ ...head, ...each }))]
}

interface Difference {
  readonly path: string
  readonly before?: Json
  readonly after?: Json
}

function differences(path: string, before: Json | undefined, after: Json | undefined): Difference[] {
  if (before === after) return []
  if (before === undefined) return [{ path, after: after! }]
  if (after === undefined) return [{ path, before }]
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(path, before, after)
  if (isGroup(before) && isGroup(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => differences(`${path}.${key}`, before[key], after[key]))
  }
  return [{ path, before, after }]
}

const isGroup = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Items are told apart by their content: one that moved up because another went is no change. */
function listDifferences(path: string, before: readonly Json[], after: readonly Json[]): Difference[] {
  const left = new Map<string, number>()
  for (const item of before) left.set(JSON.stringify(item), (left.get(JSON.stringify(item)) ?? 0) + 1)
  const come: Difference[] = []
  for (const [i, item] of after.entries()) {
    const key = JSON.stringify(item)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    else come.push({ path: `${path}.${i}`, after: item })
  }
  const gone: Difference[] = []
  for (const [i, item] of [...before.entries()].reverse()) {
    const key = JSON.stringify(item)
    const count = left.get(key) ?? 0
    if (count === 0) continue
    left.set(key, count - 1)
    gone.unshift({ path: `${path}.${i}`, before: item })
  }
  return pairUp(gone, come)
}

/** An item that went and one that came at the same place are one changed item, told by its fields. */
function pairUp(gone: readonly Difference[], come: readonly Difference[]): Difference[] {
  const changed = gone.flatMap((old) => {
    const now = come.find(({ path }) => path === old.path)
    return now ? [{ old, now }] : []
  })
  const paired = new Set(changed.flatMap(({ old, now }) => [old, now]))
  return [
    ...changed.flatMap(({ old, now }) => differences(old.path, old.before, now.after)),
    ...[...gone, ...come].filter((each) => !paired.has(each)),
  ]
}

/** How much a list of changes asks of the user who has to understand it: a new record counts most. */
export const costOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { k }) => sum + (k === 'set' ? 1 : 4), 0)
