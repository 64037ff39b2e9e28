import type { Design } from '../model/index.ts'
import type { FlowExplanation } from './explain-flow.ts'
import { explainPair } from './explain-pair.ts'
import type { Fix } from './fix.ts'
import { type IntentPair, judgePair } from './intent-pairs.ts'
import { attemptEdit, fixFrom } from './prove-fix.ts'
import type { Trial, Workbench } from './trial.ts'

/** Fixes that are put together into one before it is given up. */
const MAX_ROUNDS = 24

/**
 * One fix after which all of these pairs are as their intents want them: the best single one if there is one, else
 * several, one after the other, each the one that helps most pairs. `undefined`: not all of them can be repaired.
 */
export function repairPairs(
  bench: Workbench,
  design: Design,
  pairs: readonly IntentPair[],
  first?: FlowExplanation,
): Fix | undefined {
  const done: Fix[] = []
  let current = bench.attempt(design)
  for (let round = 0; current && round < MAX_ROUNDS; round++) {
    const trial: Trial = current
    const broken = pairs.find((pair) => !judgePair(trial, pair).holds)
    if (!broken) return done.length === 1 ? done[0] : fixOf(design, trial, done)
    const explanation = round === 0 && first ? first : explainPair(bench, trial.design, broken)
    const best = bestFor(bench, trial.design, explanation.fixes, pairs)
    if (!best) return undefined
    done.push(best.fix)
    current = best.after
  }
  return undefined
}

function fixOf(design: Design, end: Trial, fixes: readonly Fix[]): Fix {
  const parts = fixes.flatMap(({ id, steps, preference }) => steps.map((title) => ({ way: id, title, preference })))
  return fixFrom(design, end, parts)
}

/** The fix that leaves fewest of the pairs broken; of equal ones the one that is offered first. */
function bestFor(bench: Workbench, design: Design, fixes: readonly Fix[], pairs: readonly IntentPair[]) {
  let best: { fix: Fix; after: Trial; broken: number } | undefined
  for (const fix of fixes) {
    const after = attemptEdit(bench, design, fix.edit)
    if (!after) continue
    const broken = pairs.filter((pair) => !judgePair(after, pair).holds).length
    if (!best || broken < best.broken) best = { fix, after, broken }
    if (broken === 0) break
  }
  return best
}
