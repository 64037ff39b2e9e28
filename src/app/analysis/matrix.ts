import type { Solution } from '../../solver/index.ts'
import { type PairOutcome, pairOutcome, reachability } from '../../solver/traces.ts'
import type { KnownEndpoint } from './endpoints-view.ts'
import { readProbe } from './ping.ts'
import type { MatrixView, Summary } from './views.ts'

const PASS = 3

/** Every ordered pair of endpoints. A probe that is none fails everywhere. */
export function matrixView(solution: Solution, known: readonly KnownEndpoint[], probeText: string): MatrixView {
  const size = known.length
  const cells = new Uint8Array(size * size)
  const probe = readProbe(probeText)
  const endpoints = known.map(({ record, name, address }) => ({ record, name, address }))
  if (!probe) return { endpoints, cells }
  const ids = known.map(({ endpoint }) => endpoint.id)
  const reached = reachability(solution, ids, probe)
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++)
      cells[from * size + to] = from === to ? PASS : cellOf(pairOutcome(reached, from, to))
  }
  return { endpoints, cells }
}

const cellOf = ({ forward, back }: PairOutcome): number =>
  (forward === 'delivered' ? 1 : 0) | (back === 'delivered' ? 2 : 0)

/** Ordered pairs of different endpoints, and how many of them do not pass both ways. */
export function countFlows({ endpoints, cells }: MatrixView): Summary['flows'] {
  const size = endpoints.length
  const failing = cells.reduce((count, cell) => count + (cell === PASS ? 0 : 1), 0)
  return { total: size * (size - 1), failing }
}
