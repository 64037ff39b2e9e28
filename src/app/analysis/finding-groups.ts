import { judgePairs } from '../../checks/intent-pairs.ts'
import { attemptEdit, fixFrom } from '../../checks/prove-fix.ts'
import { proveRepairs } from '../../checks/prove-repairs.ts'
import { repairPairs } from '../../checks/repair-pairs.ts'
import type { Trial, Workbench } from '../../checks/trial.ts'
import { type Text, text } from '../../model/index.ts'
import type { FindingGroupView, FixView, FlowFindingView, RuleFindingView } from './check-views.ts'
import { fixView } from './fixes.ts'

/** Findings that are repaired together at most: each costs a solved copy. */
const MAX_TOGETHER = 40

/** Rules that are broken in the same words at several places, and one edit for all of them. */
export function groupRules(bench: Workbench, trial: Trial, rules: readonly RuleFindingView[]): FindingGroupView[] {
  return grouped(rules, ({ rule, what }) => `${rule} ${what.key}`).map(([key, members]) => {
    const { what } = members[0]!
    const fix = members.length <= MAX_TOGETHER ? mendRules(bench, trial, members) : undefined
    const title = text('finding.group.rule', { ...what.values, firstKey: what.key, count: members.length - 1 })
    return { key: `rule ${key}`, title, members: members.map(({ id }) => id), ...(fix && { fix }) }
  })
}

/** One repair after the other, each of the same idea as the first, on the copy that the one before left. */
function mendRules(bench: Workbench, start: Trial, members: readonly RuleFindingView[]): FixView | undefined {
  let current = start
  const parts: { title: Text; way: string; preference: 'restore' }[] = []
  for (const { id } of members) {
    const finding = bench.findings(current.design).find((each) => each.id === id)
    if (!finding) continue
    const [fix] = proveRepairs(bench, current, finding)
    const next = fix && attemptEdit(bench, current.design, fix.edit)
    if (!fix || !next) return undefined
    parts.push({ title: fix.title, way: fix.id, preference: 'restore' })
    current = next
  }
  if (parts.length < 2) return undefined
  const title = text('checks.fix.repair-findings', { count: members.length })
  return fixView(bench, start, {
    ...fixFrom(start.design, current, parts),
    id: `group ${members[0]!.id}`,
    title,
  })
}

/** Flows that lack the same prefix, or are refused by the same, at different tables; and one edit for all of them. */
export function groupFlows(bench: Workbench, trial: Trial, flows: readonly FlowFindingView[]): FindingGroupView[] {
  return grouped(flows, causeOf).map(([key, members]) => {
    const { what } = members[0]!.blockers[0]!
    const wanted = new Set(members.flatMap(({ pairs }) => pairs.map(keyOf)))
    const pairs = judgePairs(trial).filter(({ intent, from, to }) => wanted.has(keyOf({ intent: intent.id, from, to })))
    const fix = pairs.length <= MAX_TOGETHER ? repairPairs(bench, trial.design, pairs) : undefined
    const title = text('checks.fix.repair-all', { count: pairs.length })
    const view = fix && fixView(bench, trial, { ...fix, id: `group ${key}`, title })
    return {
      key: `flows ${key}`,
      title: text('finding.group.flows', { ...what.values, firstKey: what.key, count: members.length - 1 }),
      members: members.map(({ blockers }) => blockers[0]!.id),
      ...(view && { fix: view }),
    }
  })
}

const keyOf = ({ intent, from, to }: { intent?: string; from: string; to: unknown }): string =>
  JSON.stringify([intent, from, to])

/** What the first blocker is about, wherever it stands. */
function causeOf({ blockers }: FlowFindingView): string {
  const first = blockers[0]
  const wanted = first?.what.values?.['prefix'] ?? first?.what.values?.['receiver'] ?? ''
  return `${first?.leg} ${first?.rule} ${first?.what.key} ${wanted}`
}

/** Two or more of the same, the longest list first. */
function grouped<T>(items: readonly T[], keyed: (item: T) => string): (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyed(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups].filter(([, members]) => members.length > 1).sort(([, a], [, b]) => b.length - a.length)
}
