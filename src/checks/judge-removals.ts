import { applyEdit, type Design } from '../model/index.ts'
import type { FlowExplanation } from './explain-flow.ts'
import { explainPair } from './explain-pair.ts'
import type { Fix } from './fix.ts'
import { type JudgedPair, judgePair, judgePairs } from './intent-pairs.ts'
import { listRemovals, type Removal } from './list-removals.ts'
import { namesRemoval } from './names-removal.ts'
import { repairPairs } from './repair-pairs.ts'
import type { Workbench } from './trial.ts'

/** One removal that breaks an intent, and how well the design explains and repairs it. */
export interface JudgedRemoval {
  readonly removal: Removal
  /** What holds before it, has both ends after it, and no longer holds. */
  readonly breaks: readonly JudgedPair[]
  /** Whether a finding points at what was removed. */
  readonly named: boolean
  /** The offered fix after which all of it holds again. */
  readonly fix: Fix | undefined
}

/** Takes each thing away in turn. Only removals that break an intent are told. */
export function judgeRemovals(
  bench: Workbench,
  design: Design,
  removals: readonly Removal[] = listRemovals(design, bench.kinds),
): JudgedRemoval[] {
  return removals.flatMap((removal) => judgeRemoval(bench, design, removal) ?? [])
}

/** Intents that a removal breaks; the flows whose end goes with it are no longer asked for. */
export function brokenBy(bench: Workbench, design: Design, removal: Removal): { after: Design; pairs: JudgedPair[] } {
  const after = applyEdit(design, removal.edit, bench.kinds)
  const before = bench.attempt(design)
  const trial = bench.attempt(after)
  if (!before || !trial) return { after, pairs: [] }
  const pairs = judgePairs(before).filter(({ holds, from, to }) => holds && after.records[from] && after.records[to])
  return { after, pairs: pairs.filter((pair) => !judgePair(trial, pair).holds) }
}

function judgeRemoval(bench: Workbench, design: Design, removal: Removal): JudgedRemoval | undefined {
  const { after, pairs } = brokenBy(bench, design, removal)
  const [first] = pairs
  if (!first) return undefined
  const explanation = explainPair(bench, after, first)
  return {
    removal,
    breaks: pairs,
    named: isNamed(bench, design, after, removal, pairs, explanation),
    fix: repairPairs(bench, after, pairs, explanation),
  }
}

function isNamed(
  bench: Workbench,
  before: Design,
  after: Design,
  removal: Removal,
  pairs: readonly JudgedPair[],
  first: FlowExplanation,
): boolean {
  // A flow that must not pass has no blocker: what is missing is what would stop it.
  const names = ({ blockers, fixes, passes }: FlowExplanation) =>
    [...blockers, ...(passes ? fixes : [])].some(({ marks }) => namesRemoval(marks, removal, before, after))
  if (names(first)) return true
  const old = new Set(bench.findings(before).map(({ id }) => id))
  const found = bench.findings(after).filter(({ id }) => !old.has(id))
  if (found.some(({ marks }) => namesRemoval(marks, removal, before, after))) return true
  return pairs.slice(1).some((pair) => names(explainPair(bench, after, pair)))
}
