import type { Design, Intent, RecordId } from '../model/index.ts'
import type { Trial } from './trial.ts'

/** One flow that an intent speaks about. */
export interface IntentPair {
  readonly intent: Intent
  readonly from: RecordId
  readonly to: RecordId
}

export interface JudgedPair extends IntentPair {
  readonly passes: boolean
  /** As the intent wants it. */
  readonly holds: boolean
}

/** Every flow of every intent, in the order of the intents' ids. */
export function intentPairs(design: Design): IntentPair[] {
  const intents = Object.values(design.intents).sort((a, b) => (a.id < b.id ? -1 : 1))
  return intents.flatMap((intent) =>
    intent.from.flatMap((from) => intent.to.flatMap((to) => (from === to ? [] : [{ intent, from, to }]))),
  )
}

export function judgePair(trial: Trial, pair: IntentPair): JudgedPair {
  const { from, to, intent } = pair
  const passes = trial.trip({ from, to, probe: intent.probe })?.ok ?? false
  return { ...pair, passes, holds: passes === (intent.expect === 'reach') }
}

const judged = new WeakMap<Trial, JudgedPair[]>()

/** Verdict on every pair of a design. Kept with the trial. */
export function judgePairs(trial: Trial): JudgedPair[] {
  const known = judged.get(trial) ?? intentPairs(trial.design).map((pair) => judgePair(trial, pair))
  judged.set(trial, known)
  return known
}

/** Whether every pair that holds before, and still has both ends, holds after. Stops at the first that does not. */
export function breaksNothing(before: Trial, after: Trial): boolean {
  return judgePairs(before).every((pair) => {
    if (!pair.holds || !after.design.records[pair.from] || !after.design.records[pair.to]) return true
    return judgePair(after, pair).holds
  })
}
