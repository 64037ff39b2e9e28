import { type Design, text } from '../model/index.ts'
import { uniqueMarks } from './change-marks.ts'
import type { Finding } from './contract.ts'
import type { BlockerFinding } from './describe-blocker.ts'
import { explainPair } from './explain-pair.ts'
import { blockerKey, findBlockers } from './find-blockers.ts'
import type { Fix } from './fix.ts'
import { type JudgedPair, judgePairs } from './intent-pairs.ts'
import { repairPairs } from './repair-pairs.ts'
import type { Trial, Workbench } from './trial.ts'

/** Broken pairs of intents that stop at the same places for the same reasons. */
export interface IntentFinding {
  readonly pairs: readonly JudgedPair[]
  /** Of the first pair. */
  readonly blockers: readonly (BlockerFinding | Finding)[]
  /** Of the first pair; the last one, if there are several pairs, repairs all of them at once. */
  readonly fixes: readonly Fix[]
}

/** Why intents do not hold, one entry per common cause. */
export function intentFindings(bench: Workbench, design: Design): IntentFinding[] {
  const trial = bench.attempt(design)
  if (!trial) return []
  const broken = judgePairs(trial).filter(({ holds }) => !holds)
  const groups = new Map<string, JudgedPair[]>()
  for (const pair of broken) {
    const cause = causeOf(trial, pair)
    groups.set(cause, [...(groups.get(cause) ?? []), pair])
  }
  return [...groups.values()].map((pairs) => explainGroup(bench, design, pairs))
}

/** The stops of both legs, whoever sends. */
function causeOf(trial: Trial, { from, to, intent }: JudgedPair): string {
  if (intent.expect === 'not-reach') return `passes ${intent.id} ${from} ${to}`
  const stops = findBlockers(trial, { from, to, probe: intent.probe })
  return stops.length === 0 ? `no end ${from} ${to}` : stops.map(blockerKey).join(' | ')
}

function explainGroup(bench: Workbench, design: Design, pairs: readonly JudgedPair[]): IntentFinding {
  const first = pairs[0]!
  const { blockers, fixes } = explainPair(bench, design, first)
  const told = blockers.length > 0 ? blockers : [plainFinding(bench, design, first, fixes)]
  const all = pairs.length > 1 && fixes.length > 0 ? repairPairs(bench, design, pairs) : undefined
  const known = all && fixes.some(({ id }) => id === all.id)
  return { pairs, blockers: told, fixes: all && !known ? [...fixes, all] : fixes }
}

/** A pair without a stop: it passes and must not, or one of its ends is not in the network. */
function plainFinding(
  bench: Workbench,
  design: Design,
  { intent, from, to, passes }: JudgedPair,
  fixes: readonly Fix[],
): Finding {
  const names = { from: bench.name(design, from), to: bench.name(design, to) }
  const values = { ...names, name: names.from, intent: intent.note ?? intent.id, probe: intent.probe }
  return {
    id: `core/intent ${intent.id} ${from} ${to}`,
    rule: 'core/intent',
    severity: 'error',
    what: text(passes ? 'finding.intent.not-reach.what' : 'finding.intent.no-end.what', values),
    where: text('finding.intent.not-reach.where', values),
    why: text('check.core/intent.why'),
    marks: uniqueMarks([{ record: from }, { record: to }, ...fixes.flatMap(({ marks }) => marks)]),
    repairs: [],
  }
}
