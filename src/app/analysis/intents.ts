import { type JudgedPair, judgePairs } from '../../checks/intent-pairs.ts'
import type { Workbench } from '../../checks/trial.ts'
import type { Design } from '../../model/index.ts'
import type { IntentView } from './check-views.ts'
import { pairView } from './fixes.ts'

/** Verdict on every intent, in the order of their ids. */
export function intentsView(bench: Workbench, design: Design): IntentView[] {
  const trial = bench.attempt(design)
  const judged = new Map<string, JudgedPair[]>()
  for (const pair of trial ? judgePairs(trial) : []) {
    judged.set(pair.intent.id, [...(judged.get(pair.intent.id) ?? []), pair])
  }
  return Object.values(design.intents)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, expect, probe, note }) => {
      const pairs = judged.get(id) ?? []
      return {
        id,
        expect,
        probe,
        ...(note !== undefined && { note }),
        holds: pairs.every(({ holds }) => holds),
        pairs: pairs.map(({ from, to, passes, holds }) => ({
          ...pairView(bench, design, { from, to, probe }),
          intent: id,
          passes,
          holds,
        })),
      }
    })
}
