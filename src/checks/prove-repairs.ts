import type { Finding } from './contract.ts'
import type { Fix } from './fix.ts'
import { attemptEdit, byPreference, fixFrom, isSound, withoutLargerOnes } from './prove-fix.ts'
import type { Trial, Workbench } from './trial.ts'

/** Repairs of a design rule that end the finding, break no intent and make no new error, best first. */
export function proveRepairs(bench: Workbench, start: Trial, finding: Finding): Fix[] {
  const records = new Set(finding.marks.map(({ record }) => record))
  const fixes = finding.repairs.flatMap((repair): Fix[] => {
    const after = attemptEdit(bench, start.design, repair.edit)
    if (!after || bench.findingsAt(after.design, records).some(({ id }) => id === finding.id)) return []
    return isSound(bench, start, after) ? [fixFrom(start.design, after, [repair])] : []
  })
  return withoutLargerOnes(fixes.sort(byPreference))
}
