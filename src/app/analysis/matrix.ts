import type { Solution } from '../../solver/index.ts'
import { roundTrip } from '../../solver/traces.ts'
import type { KnownEndpoint } from './endpoints-view.ts'
import { readProbe } from './ping.ts'
import type { MatrixView, Summary } from './views.ts'

const PASS = 3

/** Every ordered pair of endpoints. A probe that is none fails everywhere. */
export function matrixView(solution: Solution, known: readonly KnownEndpoint[], probeText: string): MatrixView {
  const size = known.length
  const cells = new Uint8Array(size * size)
  const probe = readProbe(probeText)
  for (const [i, { endpoint: from }] of known.entries()) {
    for (const [j, { endpoint: to }] of known.entries()) {
      if (i === j) cells[i * size + j] = PASS
      else if (probe) cells[i * size + j] = cellOf(solution, from.id, to.id, probe)
    }
  }
  return { endpoints: known.map(({ record, name, address }) => ({ record, name, address })), cells }
}

function cellOf(
  solution: Solution,
  from: string,
  to: string,
  probe: NonNullable<ReturnType<typeof readProbe>>,
): number {
  const trip = roundTrip(solution, { from, to, probe })
  return (trip.forward.outcome === 'delivered' ? 1 : 0) | (trip.back?.outcome === 'delivered' ? 2 : 0)
}

/** Ordered pairs of different endpoints, and how many of them do not pass both ways. */
export function countFlows({ endpoints, cells }: MatrixView): Summary['flows'] {
  const size = endpoints.length
  const failing = cells.reduce((count, cell) => count + (cell === PASS ? 0 : 1), 0)
  return { total: size * (size - 1), failing }
}
