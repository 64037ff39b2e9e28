import type { Design, DesignRecord } from './design.ts'
import { type DesignFault, designFault, type Path } from './fault.ts'
import type { KindIndex, KindRules } from './kind-index.ts'
import { references } from './references.ts'

/** What is wrong between records: parents, cycles, ends, references. Each record already has the right shape. */
export function relationFaults(records: Design['records'], kinds: KindIndex): DesignFault[] {
  const faults = Object.values(records).flatMap((record) => {
    const rules = kinds.kinds.get(record.kind)!
    return [
      ...parentFaults(record, rules, records),
      ...endFaults(record, rules, records),
      ...refFaults(record, rules, records),
    ]
  })
  return faults.length > 0 ? faults : cycleFaults(records)
}

const find = (records: Design['records'], id: string): DesignRecord | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

function parentFaults(record: DesignRecord, rules: KindRules, records: Design['records']): DesignFault[] {
  const path: Path = ['records', record.id, 'parent']
  const allowed = rules.parents
  if (record.parent === undefined) {
    if (!allowed || allowed.includes(null)) return []
    return [designFault(path, 'wrong-parent', { kind: record.kind, allowed: allowed.join(', ') })]
  }
  const parent = find(records, record.parent)
  if (!parent) return [designFault(path, 'unknown-record', { id: record.parent })]
  if (allowed?.includes(parent.kind)) return []
  const names = allowed?.map((kind) => kind ?? 'canvas').join(', ') ?? '-'
  return [designFault(path, 'wrong-parent', { kind: record.kind, allowed: names })]
}

function endFaults(record: DesignRecord, rules: KindRules, records: Design['records']): DesignFault[] {
  const path: Path = ['records', record.id, 'ends']
  const isLink = rules.parents === undefined
  if (!record.ends) return isLink ? [designFault(path, 'missing')] : []
  if (!isLink) return [designFault(path, 'unknown-field', { field: 'ends' })]
  const { a, b } = record.ends
  if (a === b) return [designFault(path, 'same-ends', { id: a })]
  const missing = (['a', 'b'] as const).filter((end) => !find(records, record.ends![end]))
  return missing.map((end) => designFault([...path, end], 'unknown-record', { id: record.ends![end] }))
}

function refFaults(record: DesignRecord, rules: KindRules, records: Design['records']): DesignFault[] {
  return [...references(rules.fields, record.props)].flatMap((reference) => {
    const path: Path = ['records', record.id, 'props', ...reference.path]
    const target = find(records, reference.to)
    if (!target) return [designFault(path, 'unknown-record', { id: reference.to })]
    if (reference.kinds.includes(target.kind)) return []
    return [designFault(path, 'wrong-kind', { id: target.id, kind: target.kind, allowed: reference.kinds.join(', ') })]
  })
}

/** Records that contain themselves. Every parent exists. */
function cycleFaults(records: Design['records']): DesignFault[] {
  const safe = new Set<string>()
  for (const start of Object.values(records)) {
    const way = new Set<string>()
    for (let at: DesignRecord | undefined = start; at && !safe.has(at.id); ) {
      if (way.has(at.id)) return [designFault(['records', at.id, 'parent'], 'cycle', { id: at.id })]
      way.add(at.id)
      at = at.parent === undefined ? undefined : records[at.parent]
    }
    for (const id of way) safe.add(id)
  }
  return []
}
