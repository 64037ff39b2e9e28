import type { Design, DesignRecord } from './design.ts'
import { type DesignFault, designFault, type FaultCode, type Path } from './fault.ts'
import type { KindIndex, KindRules } from './kind-index.ts'
import { references } from './references.ts'

type Report = (path: Path, code: FaultCode, values?: DesignFault['values']) => void

/**
 * What is wrong between records: parents, cycles, ends, references. Each record already has the right shape.
 * `trusted`: records of a valid design; where nothing that others may point to has gone, only changed ones are looked at.
 */
export function relationFaults(
  records: Design['records'],
  kinds: KindIndex,
  trusted?: Design['records'],
): DesignFault[] {
  const faults: DesignFault[] = []
  const report: Report = (path, code, values) => faults.push(designFault(path, code, values))
  const suspects = suspectsOf(records, trusted)
  for (const record of suspects) {
    const rules = kinds.kinds.get(record.kind)!
    checkParent(record, rules, records, report)
    checkEnds(record, rules, records, report)
    checkReferences(record, rules, records, report)
  }
  return faults.length > 0 ? faults : cycleFaults(suspects, records)
}

/** Records that may have become wrong. A cycle has a changed record in it, since there was none before. */
function suspectsOf(records: Design['records'], trusted: Design['records'] | undefined): readonly DesignRecord[] {
  const all = Object.values(records)
  if (!trusted) return all
  const changed: DesignRecord[] = []
  let kept = 0
  for (const record of all) {
    const before = find(trusted, record.id)
    if (before) kept += 1
    if (before === record) continue
    // What points to a record of another kind may point to the wrong kind.
    if (before && before.kind !== record.kind) return all
    changed.push(record)
  }
  return kept === Object.keys(trusted).length ? changed : all
}

const find = (records: Design['records'], id: string): DesignRecord | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

function checkParent(record: DesignRecord, { parents }: KindRules, records: Design['records'], report: Report): void {
  const at = record.parent
  const parent = at === undefined ? undefined : find(records, at)
  if (at === undefined ? !parents || parents.includes(null) : parent && parents?.includes(parent.kind)) return
  const path: Path = ['records', record.id, 'parent']
  if (at !== undefined && !parent) report(path, 'unknown-record', { id: at })
  else
    report(path, 'wrong-parent', {
      kind: record.kind,
      allowed: parents?.map((kind) => kind ?? 'canvas').join(', ') ?? '-',
    })
}

function checkEnds(record: DesignRecord, rules: KindRules, records: Design['records'], report: Report): void {
  const isLink = rules.parents === undefined
  const path: Path = ['records', record.id, 'ends']
  if (!record.ends) {
    if (isLink) report(path, 'missing')
    return
  }
  const { a, b } = record.ends
  if (!isLink) report(path, 'unknown-field', { field: 'ends' })
  else if (a === b) report(path, 'same-ends', { id: a })
  else {
    if (!find(records, a)) report([...path, 'a'], 'unknown-record', { id: a })
    if (!find(records, b)) report([...path, 'b'], 'unknown-record', { id: b })
  }
}

function checkReferences(record: DesignRecord, rules: KindRules, records: Design['records'], report: Report): void {
  for (const { to, kinds, path } of references(rules.fields, record.props)) {
    const target = find(records, to)
    if (target && kinds.includes(target.kind)) continue
    const at: Path = ['records', record.id, 'props', ...path]
    if (!target) report(at, 'unknown-record', { id: to })
    else report(at, 'wrong-kind', { id: to, kind: target.kind, allowed: kinds.join(', ') })
  }
}

/** Records that contain themselves. Every parent exists. */
function cycleFaults(suspects: readonly DesignRecord[], records: Design['records']): DesignFault[] {
  const safe = new Set<string>()
  for (const start of suspects) {
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
