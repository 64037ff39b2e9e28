import type { Solution } from '../../solver/index.ts'
import { pairOutcome, reachability } from '../../solver/traces.ts'
import type { KnownEndpoint } from './endpoints-view.ts'
import { readProbe } from './ping.ts'
import type { MatrixView, Summary } from './views.ts'

const PASS = 3

/** Who reaches whom between classes of endpoints that nothing tells apart: `cells[classFrom * classes + classTo]`. */
export interface ClassMatrix {
  readonly classOf: Uint32Array
  readonly classes: number
  readonly cells: Uint8Array
}

/** A probe that is none fails everywhere. */
export function classMatrix(solution: Solution, known: readonly KnownEndpoint[], probeText: string): ClassMatrix {
  const probe = readProbe(probeText)
  if (!probe) return { classOf: new Uint32Array(known.length), classes: 1, cells: new Uint8Array(1) }
  const ids = known.map(({ endpoint }) => endpoint.id)
  const reached = reachability(solution, ids, probe)
  const { classOf, classes } = reached
  const member = new Uint32Array(classes)
  for (const [i, of] of classOf.entries()) member[of] = i
  const cells = new Uint8Array(classes * classes)
  for (let from = 0; from < classes; from++) {
    for (let to = 0; to < classes; to++) {
      const { forward, back } = pairOutcome(reached, member[from]!, member[to]!)
      cells[from * classes + to] = (forward === 'delivered' ? 1 : 0) | (back === 'delivered' ? 2 : 0)
    }
  }
  return { classOf, classes, cells }
}

/** Every ordered pair of endpoints. */
export function matrixView({ classOf, classes, cells }: ClassMatrix, known: readonly KnownEndpoint[]): MatrixView {
  const size = known.length
  const pairs = new Uint8Array(size * size)
  for (let from = 0; from < size; from++) {
    const row = classOf[from]! * classes
    for (let to = 0; to < size; to++) pairs[from * size + to] = cells[row + classOf[to]!]!
    pairs[from * size + from] = PASS
  }
  return { endpoints: known.map(({ record, name, address }) => ({ record, name, address })), cells: pairs }
}

/** Ordered pairs of different endpoints, and how many of them do not pass both ways. */
export function countFlows({ classOf, classes, cells }: ClassMatrix): Summary['flows'] {
  const members = new Float64Array(classes)
  for (const of of classOf) members[of]! += 1
  let failing = 0
  for (let from = 0; from < classes; from++) {
    for (let to = 0; to < classes; to++) {
      if (cells[from * classes + to] === PASS) continue
      failing += members[from]! * (from === to ? members[to]! - 1 : members[to]!)
    }
  }
  return { total: classOf.length * (classOf.length - 1), failing }
}
