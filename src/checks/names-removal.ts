import type { Design, DesignRecord, RecordId } from '../model/index.ts'
import type { Mark } from './contract.ts'
import type { Removal } from './list-removals.ts'

/**
 * Whether a finding points at what was taken away, as somebody who never saw it would have to be told. A flag, element
 * or field: its record and its place there. A record: something of its kind, or of the kind of what went with it, where
 * it was: between the same ends, or at the container or the records that held or used it.
 */
export function namesRemoval(marks: readonly Mark[], removal: Removal, before: Design, after: Design): boolean {
  const { record, path } = removal
  if (path !== undefined) return marks.some((mark) => mark.record === record && overlap(mark.path, path))
  const gone = Object.values(before.records).filter(({ id }) => !after.records[id])
  return gone.some((each) => marks.some((mark) => namesGap(mark, each, before, after)))
}

/** One is the other, or lies within it: `props.routes` and `props.routes.0`. */
function overlap(marked: string | undefined, path: string): boolean {
  if (marked === undefined) return false
  const inside = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}.`)
  return inside(marked, path) || inside(path, marked)
}

function namesGap({ record, path, missing }: Mark, gone: DesignRecord, before: Design, after: Design): boolean {
  if (!missing)
    return (
      path !== undefined &&
      referrers(gone.id, before).some((id) => id === record && refersBy(before, id, path, gone.id))
    )
  if (missing.kind !== gone.kind) return false
  const here = [record, missing.toward]
  if (gone.ends) {
    const left = [gone.ends.a, gone.ends.b].filter((id) => after.records[id])
    return left.length > 0 ? left.every((id) => here.includes(id)) : false
  }
  const around = [...containers(gone, before), ...referrers(gone.id, before), ...used(gone, before)]
  return around.some((id) => after.records[id] && here.includes(id))
}

/** A reference that was cleared when its record went is the gap itself. */
function refersBy(before: Design, id: RecordId, path: string, gone: RecordId): boolean {
  const at = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], before.records[id])
  return JSON.stringify(at)?.includes(JSON.stringify(gone)) ?? false
}

const containers = ({ parent }: DesignRecord, { records }: Design): RecordId[] =>
  parent === undefined || !records[parent] ? [] : [parent, ...containers(records[parent], { records } as Design)]

const referrers = (gone: RecordId, { records }: Design): RecordId[] => {
  const quoted = JSON.stringify(gone)
  return Object.values(records).flatMap(({ id, props }) => (JSON.stringify(props).includes(quoted) ? [id] : []))
}

const used = ({ props }: DesignRecord, { records }: Design): RecordId[] =>
  Object.keys(records).filter((id) => JSON.stringify(props).includes(JSON.stringify(id)))
