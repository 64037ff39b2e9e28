import type { Design, DesignRecord, Intent, RecordId } from './design.ts'
import type { Edit } from './edit.ts'
import { type KindIndex, ownerOf } from './kind-index.ts'
import { removalOf } from './removal.ts'
import { sameJson } from './same-json.ts'

/**
 * The design after an edit; the same object when the edit changes nothing, and untouched parts are shared.
 * Puts happen first, then removals, so that a record given a new parent survives its old one.
 * With a record go its children, the links on it, records that cannot be without it, references to it, its place,
 * and intents that have nothing left at one end.
 */
export function applyEdit(design: Design, edit: Edit, kinds: KindIndex): Design {
  const put = (edit.put ?? []).filter((record) => !sameJson(design.records[record.id], record))
  const records = putAll(design.records, put)
  const removal = removalOf(records, edit.remove ?? [], kinds)
  const putIntents = (edit.putIntents ?? []).filter((intent) => !sameJson(design.intents[intent.id], intent))
  const intents = withoutEnds(without(putAll(design.intents, putIntents), edit.removeIntents ?? []), removal.gone)
  const places = Object.entries(edit.place ?? {}).filter(([id, place]) => !sameJson(design.layout[id], place))
  const layout = places.length === 0 ? design.layout : { ...design.layout, ...Object.fromEntries(places) }
  const next: Design = {
    format: design.format,
    versions: versionsWith(design.versions, put, kinds),
    name: edit.rename ?? design.name,
    records: without(putAll(records, removal.changed), removal.gone),
    intents,
    layout: without(layout, removal.gone),
  }
  return unchanged(design, next) ? design : next
}

const unchanged = (a: Design, b: Design): boolean =>
  a.records === b.records &&
  a.intents === b.intents &&
  a.layout === b.layout &&
  a.name === b.name &&
  a.versions === b.versions

function putAll<T extends { readonly id: string }>(
  map: Readonly<Record<string, T>>,
  values: readonly T[],
): Readonly<Record<string, T>> {
  if (values.length === 0) return map
  return { ...map, ...Object.fromEntries(values.map((value) => [value.id, value])) }
}

function without<T>(map: Readonly<Record<string, T>>, ids: Iterable<string>): Readonly<Record<string, T>> {
  const present = [...ids].filter((id) => Object.hasOwn(map, id))
  if (present.length === 0) return map
  const copy = { ...map }
  for (const id of present) delete copy[id]
  return copy
}

function withoutEnds(intents: Design['intents'], gone: ReadonlySet<RecordId>): Design['intents'] {
  if (gone.size === 0) return intents
  const touched = Object.values(intents).filter((intent) => [...intent.from, ...intent.to].some((id) => gone.has(id)))
  const left = touched.map((intent): Intent => {
    const keep = (ids: readonly RecordId[]) => ids.filter((id) => !gone.has(id))
    return { ...intent, from: keep(intent.from), to: keep(intent.to) }
  })
  const empty = left.filter((intent) => intent.from.length === 0 || intent.to.length === 0)
  return without(
    putAll(intents, left),
    empty.map((intent) => intent.id),
  )
}

function versionsWith(
  versions: Design['versions'],
  put: readonly DesignRecord[],
  kinds: KindIndex,
): Design['versions'] {
  const added: Record<string, number> = {}
  for (const record of put) {
    const owner = kinds.owners.get(ownerOf(record.kind))
    if (owner && versions[owner.id] === undefined) added[owner.id] = owner.version
  }
  return Object.keys(added).length === 0 ? versions : { ...versions, ...added }
}
