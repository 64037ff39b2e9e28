import type { EndpointId, Outcome, Probe } from '../network/index.ts'
import { cutAtoms } from './matrix-atoms.ts'
import { findBehaviours } from './matrix-behaviours.ts'
import { CODES, NO_LEG, OUTCOMES } from './matrix-codes.ts'
import { classifyEndpoints, groupSenders } from './matrix-senders.ts'
import { trackerSets } from './matrix-trackers.ts'
import { prepareWalks } from './matrix-walks.ts'
import { tripLegs } from './round-trip.ts'
import type { Solution } from './solution.ts'
import { agreedOutcome } from './walk.ts'
import { type WalkContext, walkContext } from './walk-context.ts'

/**
 * Who reaches whom, as plain data: endpoints that no walk tells apart are one class, and the matrix is over classes.
 * Read it with `pairOutcome`.
 */
export interface Reachability {
  readonly endpoints: readonly EndpointId[]
  /** Class of each endpoint. */
  readonly classOf: Uint32Array
  readonly classes: number
  /** Position in `OUTCOMES`, at `from * classes + to`. */
  readonly forward: Uint8Array
  /** The same for the return leg of that flow; `NO_LEG` where nobody answers. */
  readonly back: Uint8Array
}

export interface PairOutcome {
  ok: boolean
  forward: Outcome
  back?: Outcome
}

const DELIVERED = CODES.delivered
const DISAGREE = CODES['equal-paths-disagree']

/**
 * Both legs between all endpoints given: for every pair what `roundTrip` answers, at the price of few walks.
 * Throws when an endpoint does not exist.
 */
export function reachability(solution: Solution, endpoints: readonly EndpointId[], probe: Probe): Reachability {
  const context = walkContext(solution)
  const atoms = cutAtoms(solution.network)
  const { classOf, classes, targets } = classifyEndpoints(context, atoms, endpoints)
  const behaviours = findBehaviours(context, atoms)
  const senders = groupSenders(context, atoms, behaviours, classes)
  const trackers = trackerSets()
  const walks = prepareWalks(context, atoms, behaviours, senders, trackers, probe)
  const count = classes.length
  const width = senders.list.length
  const sent = new Uint8Array(targets.length * width)
  const answered = new Uint8Array(targets.length * width)
  const special = new Uint8Array(targets.length * width)
  const watched = isWatched(context)
  const seenBy = new Uint32Array(watched ? targets.length * width : 0)
  const unaskedBy = new Uint32Array(watched ? targets.length * width : 0)
  for (const [to, target] of targets.entries()) {
    const [first, end] = [to * width, to * width + width]
    walks.toTarget(target, {
      sent: sent.subarray(first, end),
      answered: answered.subarray(first, end),
      special: special.subarray(first, end),
      seenBy: seenBy.subarray(first, end),
      unaskedBy: unaskedBy.subarray(first, end),
    })
  }
  const forward = new Uint8Array(count * count)
  const back = new Uint8Array(count * count)
  const answering = Int32Array.from(senders.answering, (list) => (list.length === 1 ? list[0]! : -1))
  const targetRow = Int32Array.from(classes, ({ target }) => target * width)
  const ofClass = senders.ofClass
  const isTracked = (row: number, to: number, seen: number): boolean =>
    senders.answering[to]!.every((who) => trackers.within(unaskedBy[row + who]!, seen))
  for (let from = 0; from < count; from++) {
    const sender = ofClass[from]!
    const row = targetRow[from]!
    for (let to = 0, place = from * count; to < count; to++, place++) {
      const there = targetRow[to]! + sender
      const who = answering[to]!
      forward[place] = sent[there]!
      back[place] = who >= 0 ? answered[row + who]! : agreedCode(answered, row, senders.answering[to]!)
      if (sent[there] !== DELIVERED) continue
      if (special[there] === 0 && (!watched || isTracked(row, to, seenBy[there]!))) continue
      const legs = tripLegs(context, classes[from]!, classes[to]!, probe, false)
      forward[place] = CODES[agreedOutcome(legs.forward)]
      back[place] = legs.back ? CODES[agreedOutcome(legs.back)] : NO_LEG
    }
  }
  return { endpoints, classOf, classes: count, forward, back }
}

/**
 * Whether packets pass stateful filters that are neither the sender's nor the receiver's: those of what forwards, and those
 * of who gets packets for another, behind a translation or because both have the address.
 */
function isWatched({ solution, tables, tracksFlows }: WalkContext): boolean {
  const { endpoints } = solution.network
  if (new Set(endpoints.map(({ address }) => address)).size < endpoints.length) return true
  return endpoints.some(
    ({ owner, forwards, table, address, translate }) =>
      translate !== undefined || (tracksFlows(owner) && (forwards || (tables.get(table)?.self.has(address) ?? false))),
  )
}

function agreedCode(codes: Uint8Array, row: number, answering: readonly number[]): number {
  const [first] = answering
  if (first === undefined) return NO_LEG
  const code = codes[row + first]!
  for (let i = 1; i < answering.length; i++) if (codes[row + answering[i]!] !== code) return DISAGREE
  return code
}

/** What the matrix says about one pair: positions in `endpoints`. */
export function pairOutcome({ classOf, classes, forward, back }: Reachability, from: number, to: number): PairOutcome {
  const place = classOf[from]! * classes + classOf[to]!
  const there = forward[place]!
  const here = back[place]!
  const ok = there === DELIVERED && here === DELIVERED
  return { ok, forward: OUTCOMES[there]!, ...(here !== NO_LEG && { back: OUTCOMES[here]! }) }
}
