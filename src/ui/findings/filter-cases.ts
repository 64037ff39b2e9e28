import type { FindingView } from '../../app/analysis/check-views.ts'
import type { Design, RecordId } from '../../model/index.ts'
import type { Case } from './cases.ts'

/** Which findings are listed. None of it is part of the document. */
export interface FindingFilter {
  readonly severity: 'all' | 'error' | 'warning'
  /** Only what is about the selection. */
  readonly here: boolean
}

/** The cases that a filter lets through, with those of their findings that it does. What was asked for always stays. */
export function filterCases(
  cases: readonly Case[],
  { severity, here }: FindingFilter,
  selection: readonly RecordId[],
  design: Design,
): readonly Case[] {
  const places = here && selection.length > 0 ? new Set(selection) : undefined
  if (severity === 'all' && !places) return cases
  const passes = (finding: FindingView): boolean =>
    (severity === 'all' || finding.severity === severity) &&
    (!places || finding.marks.some(({ record }) => isAt(record, places, design)))
  const kept = cases.filter((found) => found.asked || found.findings.some(passes))
  const keys = new Set(kept.map(({ key }) => key))
  const heads = cases.filter(({ members }) => (members ?? []).filter((key) => keys.has(key)).length > 1)
  return cases.filter((found) => keys.has(found.key) || heads.includes(found))
}

/** A record, what stands in it, and links to either. */
function isAt(record: RecordId, places: ReadonlySet<RecordId>, { records }: Design): boolean {
  for (let at: RecordId | undefined = record; at !== undefined; at = records[at]?.parent) {
    if (places.has(at)) return true
    const ends = records[at]?.ends
    if (ends && (places.has(ends.a) || places.has(ends.b))) return true
  }
  return false
}
