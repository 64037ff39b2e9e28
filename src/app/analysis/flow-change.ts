import type { Trial } from '../../checks/trial.ts'
import type { RecordId } from '../../model/index.ts'
import type { Endpoint } from '../../network/index.ts'
import { pairOutcome, reachability } from '../../solver/traces.ts'
import type { FlowChange } from './check-views.ts'

export interface ChangedPair {
  readonly from: RecordId
  readonly to: RecordId
  readonly passes: boolean
}

interface Reached {
  readonly place: ReadonlyMap<RecordId, number>
  readonly matrix: ReturnType<typeof reachability>
}

const known = new WeakMap<Trial, Reached>()

/** Every endpoint of a solved design against every other, by ICMP. Kept with the trial. */
function reachedIn(trial: Trial): Reached {
  const kept = known.get(trial)
  if (kept) return kept
  const endpoints = new Map<RecordId, Endpoint>()
  for (const endpoint of trial.network.endpoints) {
    if (!endpoints.has(endpoint.owner)) endpoints.set(endpoint.owner, endpoint)
  }
  const matrix = reachability(
    trial.solution,
    [...endpoints.values()].map(({ id }) => id),
    { protocol: 'icmp' },
  )
  const reached = { place: new Map([...endpoints.keys()].map((record, i) => [record, i])), matrix }
  known.set(trial, reached)
  return reached
}

function passes({ place, matrix }: Reached, from: RecordId, to: RecordId): boolean {
  const [i, j] = [place.get(from), place.get(to)]
  return i !== undefined && j !== undefined && pairOutcome(matrix, i, j).ok
}

/** Which pairs of endpoints that are there before and after an edit pass. `pairs`: the first `limit` that change. */
export function flowChange(before: Trial, after: Trial, limit = 0): { counts: FlowChange; pairs: ChangedPair[] } {
  const [old, now] = [reachedIn(before), reachedIn(after)]
  const records = [...old.place.keys()].filter((record) => now.place.has(record))
  const counts = { total: records.length * (records.length - 1), passingBefore: 0, passingAfter: 0, gained: 0, lost: 0 }
  const pairs: ChangedPair[] = []
  for (const from of records) {
    for (const to of records) {
      if (from === to) continue
      const [was, is] = [passes(old, from, to), passes(now, from, to)]
      if (was) counts.passingBefore++
      if (is) counts.passingAfter++
      if (was === is) continue
      if (is) counts.gained++
      else counts.lost++
      if (pairs.length < limit) pairs.push({ from, to, passes: is })
    }
  }
  return { counts, pairs }
}
