import { googleChecks } from '../../providers/google/checks/index.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import type { GoogleCase } from './solved.ts'

/** The rule that a warning of a case stands for, by the words that it starts with. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^auto mode/, 'google/auto-mode'],
  [/^regional/i, 'google/regional-routing'],
  [/^custom routes/i, 'google/custom-routes'],
]

/** `warnings`: findings that the design has. */
export function checkWarnings(expect: Members, { design }: GoogleCase): void {
  const found = googleChecks.findings({ design, name: (id) => design.records[id]?.name ?? id })
  for (const warning of expect.texts('warnings')) {
    const [, rule] = RULES.find(([words]) => words.test(warning)) ?? []
    if (rule === undefined) throw new Missing(`warning ${warning}`)
    if (!found.some((finding) => finding.rule === rule)) throw new Difference(`no warning of ${rule}`)
  }
}
