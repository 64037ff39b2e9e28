import type { Design, DesignRecord, RecordId } from '../../model/index.ts'

/** What changed between two designs, as far as answers depend on it: no layout. Small where documents share records. */
export interface DesignPatch {
  readonly name: string
  readonly versions: Design['versions']
  readonly intents: Design['intents']
  readonly put: readonly DesignRecord[]
  readonly remove: readonly RecordId[]
}

/** The step from one design to another, by identity of records; from nothing: all of it. */
export function designPatch(from: Design | undefined, to: Design): DesignPatch {
  const before = from?.records ?? {}
  return {
    name: to.name,
    versions: to.versions,
    intents: to.intents,
    put: before === to.records ? [] : Object.values(to.records).filter((record) => before[record.id] !== record),
    remove: before === to.records ? [] : Object.keys(before).filter((id) => !Object.hasOwn(to.records, id)),
  }
}

/** The design after the step. Untouched records stay the same objects, which is what lowering remembers them by. */
export function patchDesign(from: Design | undefined, patch: DesignPatch): Design {
  const records = { ...from?.records }
  for (const id of patch.remove) delete records[id]
  for (const record of patch.put) records[record.id] = record
  const { name, versions, intents } = patch
  return { format: 'wheelwright', versions, name, records, intents, layout: {} }
}
