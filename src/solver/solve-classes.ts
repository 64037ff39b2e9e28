import type { Classes, PrefixClass } from './classify.ts'
import { compareGrounds, type Difference } from './reuse.ts'
import { sameRoutes } from './route.ts'
import { type Arrivals, emptyArrivals, type Ground, settle } from './settle.ts'
import { findUniqueness } from './uniqueness.ts'

/** The solved state of one class. */
export interface Outcome {
  arrived: Arrivals
  /** Slots that never rest: the class oscillates. */
  restless: number[]
  /** Slots that end in another state when tables are activated in the opposite order. */
  undecided: number[]
  safe: boolean
}

/** One round of solving: everything that the next one may build on. */
export interface Round {
  ground: Ground
  classes: Classes
  outcomes: Outcome[]
}

/** Solves every class, reusing `before` where that cannot change the answer. */
export function solveClasses(ground: Ground, classes: Classes, before: Round | undefined): Round {
  const uniqueness = findUniqueness(ground.plan, ground.up)
  const difference = before && compareGrounds(before.ground, ground)
  const outcomes = classes.all.map((cls) => {
    const safe = uniqueness.isSafe(cls)
    const known = before?.classes.byKey.get(cls.key)
    const old = known === undefined ? undefined : before?.outcomes[known]
    if (old && difference) {
      const { sameShape, dirty, closed } = difference
      if (sameShape && dirty.length === 0 && closed.length === 0) return old
      // Only a unique outcome may start from an old state: any other would depend on the history of edits.
      if (safe && old.safe) return restart(ground, cls, old, difference)
    }
    return solveFresh(ground, cls, safe)
  })
  return { ground, classes, outcomes }
}

function restart(ground: Ground, cls: PrefixClass, old: Outcome, difference: Difference): Outcome {
  const { sameShape, closed } = difference
  if (sameShape && difference.dirty.length === 0 && closed.every(({ slot }) => old.arrived[slot] === null)) return old
  const arrived = difference.carryOver(old.arrived)
  const dirty = new Set(difference.dirty)
  for (const { slot, to } of closed) {
    if (arrived[slot] === null) continue
    arrived[slot] = null
    dirty.add(to)
  }
  const settled = settle(ground, cls, arrived, dirty)
  return { arrived, restless: settled.restless, undecided: [], safe: true }
}

function solveFresh(ground: Ground, cls: PrefixClass, safe: boolean): Outcome {
  const { arrived, restless } = settle(ground, cls, emptyArrivals(ground.plan), cls.seedTables)
  if (safe || restless.length > 0) return { arrived, restless, undecided: [], safe }
  const opposite = settle(ground, cls, emptyArrivals(ground.plan), [...cls.seedTables].reverse(), true)
  const undecided: number[] = []
  for (let slot = 0; slot < arrived.length; slot++)
    if (!sameRoutes(arrived[slot] ?? null, opposite.arrived[slot] ?? null)) undecided.push(slot)
  return { arrived, restless, undecided, safe }
}
