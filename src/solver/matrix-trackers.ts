import type { RecordId } from '../network/index.ts'
import { cached } from './walk-cached.ts'

/** Sets of owners of stateful filters, each with a number; 0 is the empty one. */
export interface TrackerSets {
  numberOf(owners: readonly RecordId[]): number
  /** Whether set `inner` is a part of set `outer`. */
  within(inner: number, outer: number): boolean
}

export function trackerSets(): TrackerSets {
  const sets: ReadonlySet<RecordId>[] = [new Set()]
  const numbers = new Map<string, number>()
  const answers = new Map<string, boolean>()
  return {
    numberOf(owners) {
      if (owners.length === 0) return 0
      const set = new Set([...owners].sort())
      return cached(numbers, [...set].join('\n'), () => sets.push(set) - 1)
    },
    within(inner, outer) {
      if (inner === 0 || inner === outer) return true
      return cached(answers, `${inner} ${outer}`, () => [...sets[inner]!].every((owner) => sets[outer]!.has(owner)))
    },
  }
}
