import type { Classes, PrefixClass } from './classify.ts'
import { compareGrounds } from './reuse.ts'
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
      if (difference.sameShape && difference.dirty.length === 0) return old
      // Only a unique outcome may start from an old state: any other would depend on the history of edits.
      if (safe && old.safe) {
        const { arrived, restless } = settle(ground, cls, difference.carryOver(old.arrived), difference.dirty)
        return { arrived, restless, undecided: [], safe }
      }
    }
    return solveFresh(ground, cls, safe)
  })
  return { ground, classes, outcomes }
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
