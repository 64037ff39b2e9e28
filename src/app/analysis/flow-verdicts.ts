import type { Design, RecordId } from '../../model/index.ts'
import type { FlowVerdict, PingRequest, PingView } from './views.ts'

/** Flows: each is traced, so a larger design would keep the worker busy for longer than its words are worth. */
const MOST = 1600

/**
 * What the flows between all endpoints mean for each record: those that begin or end at it or in it, and those that
 * cross it. Empty for more than 1600 flows.
 */
export function flowVerdicts(
  design: Design,
  endpoints: readonly RecordId[],
  ping: (request: PingRequest) => PingView,
): FlowVerdict[] {
  if (endpoints.length * (endpoints.length - 1) > MOST) return []
  const known = new Map<RecordId, { record: RecordId; flows: number; failing: number; here: number }>()
  const of = (record: RecordId) => {
    const verdict = known.get(record) ?? { record, flows: 0, failing: 0, here: 0 }
    known.set(record, verdict)
    return verdict
  }
  for (const from of endpoints) {
    for (const to of endpoints) {
      if (from === to) continue
      const { ok, forward, back } = ping({ from, to, probe: 'icmp' })
      const stops = new Set([forward.stop?.record, back?.stop?.record])
      const touched = new Set([
        ...holders(design, from),
        ...holders(design, to),
        ...forward.way,
        ...(back?.way ?? []),
        ...[...stops].filter((record) => record !== undefined),
      ])
      for (const record of touched) {
        const verdict = of(record)
        verdict.flows += 1
        if (!ok) verdict.failing += 1
        if (!ok && stops.has(record)) verdict.here += 1
      }
    }
  }
  return [...known.values()]
}

/** A record and all that it stands in. */
function holders({ records }: Design, id: RecordId): RecordId[] {
  const found: RecordId[] = []
  for (let at: RecordId | null | undefined = id; at && !found.includes(at); at = records[at]?.parent) found.push(at)
  return found
}
