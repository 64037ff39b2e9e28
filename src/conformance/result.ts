/** What became of one case. `missing` and `difference` are for people: one line. */
export type CaseResult =
  | { readonly id: string; readonly outcome: 'pass' }
  | { readonly id: string; readonly outcome: 'fail'; readonly difference: string }
  | { readonly id: string; readonly outcome: 'pending'; readonly missing: string }

/** Thrown while reading a case that says something the program does not know yet. */
export class Missing extends Error {}

/** Thrown at the first difference between what a case expects and what was computed. */
export class Difference extends Error {}

/** Runs a check and turns what it throws into a result. */
export function judge(id: string, check: () => void): CaseResult {
  try {
    check()
    return { id, outcome: 'pass' }
  } catch (error) {
    if (error instanceof Missing) return { id, outcome: 'pending', missing: error.message }
    if (error instanceof Difference) return { id, outcome: 'fail', difference: error.message }
    return { id, outcome: 'fail', difference: `the program failed: ${error instanceof Error ? error.message : error}` }
  }
}

export function printResult(result: CaseResult): string {
  switch (result.outcome) {
    case 'pass':
      return `${result.id}: pass`
    case 'fail':
      return `${result.id}: fail (${result.difference})`
    case 'pending':
      return `${result.id}: pending (${result.missing})`
  }
}
