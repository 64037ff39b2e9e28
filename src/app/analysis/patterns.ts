import { listChanges } from '../../checks/list-changes.ts'
import type { Workbench } from '../../checks/trial.ts'
import { applyEdit, type Design, type RecordId } from '../../model/index.ts'
import type { PatternsView } from './check-views.ts'

/** Ways around what the platform refuses at a record, with what each adds and changes. */
export function patternsView(bench: Workbench, design: Design, record: RecordId): PatternsView | undefined {
  const offer = bench.patterns(record, design)
  return (
    offer && {
      ...offer,
      patterns: offer.patterns.map((pattern) => ({
        ...pattern,
        changes: pattern.edit ? listChanges(design, applyEdit(design, pattern.edit, bench.kinds)) : [],
      })),
    }
  )
}
