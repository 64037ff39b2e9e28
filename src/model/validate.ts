import type { Design, DesignRecord, Intent, RecordId } from './design.ts'
import { documentSchema, intentSchema, placementSchema, recordSchema } from './document-schema.ts'
import { type DesignFault, designFault, type Path } from './fault.ts'
import { propsSchema } from './field-schema.ts'
import { hostileFault } from './hostile-json.ts'
import { type KindIndex, ownerOf } from './kind-index.ts'
import { relationFaults } from './record-faults.ts'
import { schemaFaults } from './zod-faults.ts'

export type Validation =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly faults: readonly DesignFault[] }

const MAX_FAULTS = 100

/**
 * Checks parsed JSON, or a design after an edit, against the document's schema and the kinds' fields. Faults in order
 * of depth: shape of the document, of its records, then what lies between records; at most 100.
 * `trusted`: a valid design; records shared with it are not looked into again.
 */
export function validateDesign(document: unknown, kinds: KindIndex, trusted?: Design): Validation {
  const hostile = trusted ? undefined : hostileFault(document)
  const faults = hostile ? [hostile] : faultsOf(document, kinds, trusted)
  return faults.length === 0
    ? { ok: true, design: document as Design }
    : { ok: false, faults: faults.slice(0, MAX_FAULTS) }
}

function faultsOf(document: unknown, kinds: KindIndex, trusted: Design | undefined): DesignFault[] {
  // A trusted design's maps are maps; looking at thousands of keys again would cost more than the rest.
  const outer = trusted ? { ...(document as Design), records: {}, intents: {}, layout: {} } : document
  const shape = schemaFaults(documentSchema, outer, [])
  if (shape.length > 0) return shape
  const design = document as Design
  const parts = [
    ...versionFaults(design, kinds),
    ...recordFaults(design.records, kinds, trusted?.records),
    ...partFaults('intents', design.intents, trusted?.intents, (value, path) =>
      schemaFaults(intentSchema, value, path),
    ),
    ...partFaults('layout', design.layout, trusted?.layout, (value, path) =>
      schemaFaults(placementSchema, value, path),
    ),
  ]
  if (parts.length > 0) return parts
  return [...relationFaults(design.records, kinds, trusted?.records), ...intentFaults(design), ...layoutFaults(design)]
}

function versionFaults(design: Design, kinds: KindIndex): DesignFault[] {
  const unknown = Object.keys(design.versions).filter((owner) => !kinds.owners.has(owner))
  return [
    ...(design.versions.core === undefined ? [designFault(['versions', 'core'], 'missing')] : []),
    ...unknown.map((owner) => designFault(['versions', owner], 'unknown-owner', { owner })),
  ]
}

function partFaults<T>(
  part: 'records' | 'intents' | 'layout',
  map: Readonly<Record<string, T>>,
  trusted: Readonly<Record<string, T>> | undefined,
  check: (value: T, path: Path) => DesignFault[],
): DesignFault[] {
  if (map === trusted) return []
  const faults: DesignFault[] = []
  for (const key of Object.keys(map)) {
    const value = map[key]!
    if (value === undefined || value !== trusted?.[key]) faults.push(...check(value, [part, key]))
  }
  return faults
}

function recordFaults(
  records: Design['records'],
  kinds: KindIndex,
  trusted: Design['records'] | undefined,
): DesignFault[] {
  return partFaults('records', records, trusted, (record, path) => {
    const shape = schemaFaults(recordSchema, record, path)
    return shape.length > 0 ? shape : kindFaults(record, path, kinds)
  })
}

function kindFaults(record: DesignRecord, path: Path, kinds: KindIndex): DesignFault[] {
  if (record.id !== path[1]) return [designFault([...path, 'id'], 'id-differs', { id: record.id })]
  const rules = kinds.kinds.get(record.kind)
  if (!rules)
    return [designFault([...path, 'kind'], 'unknown-kind', { kind: record.kind, owner: ownerOf(record.kind) })]
  return schemaFaults(propsSchema(rules.fields), record.props, [...path, 'props'])
}

function intentFaults(design: Design): DesignFault[] {
  return Object.entries(design.intents).flatMap(([key, intent]) => [
    ...(intent.id === key ? [] : [designFault(['intents', key, 'id'], 'id-differs', { id: intent.id })]),
    ...unknownEnds(intent, 'from', design.records),
    ...unknownEnds(intent, 'to', design.records),
  ])
}

function unknownEnds(intent: Intent, side: 'from' | 'to', records: Design['records']): DesignFault[] {
  const missing = (id: RecordId) => !Object.hasOwn(records, id)
  return intent[side].flatMap((id, i) =>
    missing(id) ? [designFault(['intents', intent.id, side, i], 'unknown-record', { id })] : [],
  )
}

function layoutFaults(design: Design): DesignFault[] {
  const orphans = Object.keys(design.layout).filter((id) => !Object.hasOwn(design.records, id))
  return orphans.map((id) => designFault(['layout', id], 'unknown-record', { id }))
}
