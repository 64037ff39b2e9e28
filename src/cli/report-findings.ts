import type { FindingView, FixView } from '../app/analysis/check-views.ts'
import type { Say } from './load-design.ts'
import type { Solved } from './solved.ts'

/** A finding as `check` prints it. */
export interface FoundFinding {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly what: string
  readonly where?: string
  readonly why: string
  readonly source?: string
  readonly record: string
  readonly path?: string
  /** Flows that stop here, for findings about intents. */
  readonly flows?: readonly { from: string; to: string; probe: string; intent?: string }[]
  readonly fixes: readonly FoundFix[]
}

interface FoundFix {
  readonly title: string
  readonly steps: readonly string[]
  readonly changes: number
  readonly flows: { readonly gained: number; readonly lost: number }
}

/** Rules that are broken, and blockers of flows that intents want; each with the repairs that were proved. */
export function reportFindings({ analysis }: Solved, say: Say): FoundFinding[] {
  const { rules, flows } = analysis.findings()
  return [
    ...rules.map((rule) => told(rule, rule.fixes, say)),
    ...flows.flatMap(({ pairs, blockers, fixes }) =>
      blockers.map((blocker) => ({
        ...told(blocker, fixes, say),
        flows: pairs.map(({ fromName, toName, probe, intent }) => ({
          from: fromName,
          to: toName,
          probe,
          ...(intent !== undefined && { intent }),
        })),
      })),
    ),
  ]
}

function told(finding: FindingView, fixes: readonly FixView[], say: Say): FoundFinding {
  const { rule, severity, what, where, why, source, marks } = finding
  const path = marks[0]?.path
  return {
    rule,
    severity,
    what: say(what),
    ...(where && { where: say(where) }),
    why: say(why),
    ...(source !== undefined && { source }),
    record: marks[0]?.record ?? '',
    ...(path !== undefined && { path }),
    fixes: fixes.map(({ title, steps, changes, flows: { gained, lost } }) => ({
      title: say(title),
      steps: steps.map(say),
      changes: changes.length,
      flows: { gained, lost },
    })),
  }
}

/** What is wrong, where and why, and the repairs under it; those that one cause has in common once. */
export function printFindings(findings: readonly FoundFinding[]): string[] {
  return findings.flatMap(({ severity, rule, what, where, why, flows = [], fixes }, i) => {
    const next = findings[i + 1]
    const shared = flows.length > 0 && JSON.stringify(next?.flows) === JSON.stringify(flows)
    const names = flows.slice(0, 3).map(({ from, to }) => `${from} to ${to}`)
    const more = flows.length > 3 ? ` and ${flows.length - 3} more` : ''
    return [
      `${severity.padEnd(7)} ${what}  [${rule}]`,
      ...[where, why].flatMap((line) => (line ? [`        ${line}`] : [])),
      ...(names.length > 0 && !shared ? [`        stops   ${names.join(', ')}${more}`] : []),
      ...(shared ? [] : fixes.map(({ title, changes }) => `        fix     ${title} (${changes} changes)`)),
    ]
  })
}
