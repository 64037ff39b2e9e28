import type { Address } from '../ip/index.ts'
import type { Probe } from '../network/index.ts'
import type { Atoms } from './matrix-atoms.ts'
import type { Behaviours } from './matrix-behaviours.ts'
import { CODES } from './matrix-codes.ts'
import type { Sender, SenderGroup, Senders, Target } from './matrix-senders.ts'
import { prepareSourceTests } from './matrix-source-tests.ts'
import type { TrackerSets } from './matrix-trackers.ts'
import { checkArrival } from './round-trip.ts'
import { agreedOutcome, walkLegs } from './walk.ts'
import type { WalkContext } from './walk-context.ts'
import type { Leg, Reads } from './walk-state.ts'

/** One walk, and what tells whether it stands for another sender's. */
interface Sample {
  sender: Sender
  code: number
  /** The same as an answer: it must come from the address that was asked. */
  answer: number
  /** The answer is not simply a packet from the target to the sender's address. */
  special: boolean
  /** Number of the set of stateful filters on the way, those of both ends apart. */
  way: number
  /** Sources that boxes on the way made of the sender's: a sender that has one of them is not like others. */
  shown: readonly Address[]
  reads: Reads
}

/** Codes of one destination, by sender. */
export interface MatrixRow {
  readonly sent: Uint8Array
  readonly answered: Uint8Array
  /** 1 where the return leg has to be walked on its own. */
  readonly special: Uint8Array
  /** Set of stateful filters that saw what was sent, and of those that let the answer pass unasked. */
  readonly seenBy: Uint32Array
  readonly unaskedBy: Uint32Array
}

/** The packet came as it was sent, to the target itself or to every member of its pool. */
function isPlain(legs: readonly Leg[], { endpoint }: Target): boolean {
  const arrived = new Set<string>()
  for (const { arrived: id, state } of legs) {
    if (id === undefined || !state.packet.own || state.made.some((undo) => undo.at || undo.viaTable)) return false
    arrived.add(id)
  }
  if (!endpoint.pool) return arrived.size === 1 && arrived.has(endpoint.id)
  return [...new Set(endpoint.pool)].every((id) => arrived.has(id))
}

/** An answer that shows another source than the one that was asked; an endpoint that translates does not look. */
const answerLeg = (leg: Leg, asked: Address, { endpoint }: Target): Leg =>
  leg.outcome === 'delivered' && endpoint.translate === undefined && leg.state.packet.source !== asked
    ? { ...leg, outcome: 'wrong-answer' }
    : leg

export interface MatrixWalks {
  /** Walks from every sender to one target, as forward leg and as return leg, sharing what is alike. */
  toTarget(target: Target, row: MatrixRow): void
}

/** Walks of a matrix. A walk is shared by senders of one group unless it read something that tells them apart. */
export function prepareWalks(
  context: WalkContext,
  atoms: Atoms,
  behaviours: Behaviours,
  senders: Senders,
  trackers: TrackerSets,
  probe: Probe,
): MatrixWalks {
  const tests = prepareSourceTests(context, behaviours)
  const ownersOf = (address: Address) => behaviours.ownersOf(atoms.of(context.numbers(address)))

  const sample = (index: number, target: Target, returning: boolean): Sample => {
    const sender = senders.list[index]!
    const { endpoint, source } = sender
    const reads: Reads = { sourceTests: [], entered: [], startLookups: [], filters: false, localAddress: false }
    const start = { endpoint: endpoint.id }
    const { address } = target.endpoint
    const sent = walkLegs(context, { start, destination: address, source, probe, returning, reads })
    const legs = sent.map((leg) => checkArrival(context, leg, target.endpoint))
    const outcome = agreedOutcome(legs)
    const owners = legs.flatMap(({ state }) => (returning ? state.unasked : state.passed))
    const way = trackers.numberOf(owners.filter((owner) => owner !== target.endpoint.owner))
    const code = CODES[outcome]
    const answer = CODES[agreedOutcome(legs.map((leg) => answerLeg(leg, sender.asked, target)))]
    const shown = legs.flatMap(({ state }) => (state.packet.own ? [] : [state.packet.source]))
    return { sender, code, answer, special: outcome === 'delivered' && !isPlain(legs, target), way, shown, reads }
  }

  const standsFor = ({ sender: other, shown, reads }: Sample, sender: Sender): boolean => {
    const { table } = sender.endpoint
    if (sender.source !== other.source && (shown.includes(sender.source) || shown.includes(other.source))) return false
    if (table !== other.endpoint.table) {
      // Only the first decision is taken in the sender's own table, and not about an address of its own part.
      if (reads.entered.includes(table) || reads.entered.includes(other.endpoint.table)) return false
      if (reads.startLookups.some((address) => ownersOf(address).includes(table))) return false
    }
    return reads.sourceTests.length === 0 || tests.agree(reads.sourceTests, sender, other)
  }

  /** Whether a walk stands for its whole group, but for senders whose own part holds the target. */
  const standsForAll = ({ shown, reads }: Sample, target: Target, { first, end, tables }: SenderGroup): boolean =>
    reads.sourceTests.length === 0 &&
    (shown.length === 0 || !senders.list.slice(first, end).some(({ source }) => shown.includes(source))) &&
    !reads.entered.some((table) => tables.has(table)) &&
    reads.startLookups.every((address) => address === target.endpoint.address || ownersOf(address).length === 0)

  const share = (
    indices: readonly number[],
    target: Target,
    returning: boolean,
    use: (sample: Sample, indices: readonly number[]) => void,
  ): void => {
    for (let rest = indices; rest.length > 0; ) {
      const one = sample(rest[0]!, target, returning)
      const alike: number[] = [rest[0]!]
      const next: number[] = []
      for (let i = 1; i < rest.length; i++) (standsFor(one, senders.list[rest[i]!]!) ? alike : next).push(rest[i]!)
      use(one, alike)
      rest = next
    }
  }

  const walkAlike = (indices: readonly number[], target: Target, row: MatrixRow): void =>
    share(indices, target, false, (one, alike) => {
      for (const index of alike) {
        row.sent[index] = one.code
        row.answered[index] = one.answer
        row.seenBy[index] = one.way
        if (one.special) row.special[index] = 1
      }
      if (answersAlike(one)) return
      share(alike, target, true, (back, same) => {
        for (const index of same) {
          row.answered[index] = back.answer
          row.unaskedBy[index] = back.way
        }
      })
    })

  /** Walks once for senders `first` to `end`; false when that walk does not stand for all of them. */
  const walkOnce = (group: SenderGroup, from: number, target: Target, row: MatrixRow): boolean => {
    const one = sample(from, target, false)
    if (!standsForAll(one, target, group)) return false
    const back = answersAlike(one) ? one : sample(from, target, true)
    if (!standsForAll(back, target, group)) return false
    row.sent.fill(one.code, group.first, group.end)
    row.answered.fill(back.answer, group.first, group.end)
    row.seenBy.fill(one.way, group.first, group.end)
    if (back !== one) row.unaskedBy.fill(back.way, group.first, group.end)
    if (one.special) row.special.fill(1, group.first, group.end)
    return true
  }

  return {
    toTarget(target, row) {
      const near = behaviours.ownersOf(target.atom)
      for (const group of senders.groups) {
        const own = near.flatMap((table) => {
          const indices = senders.byTable.get(table)?.filter((index) => index >= group.first && index < group.end) ?? []
          return indices.length === 0 ? [] : [indices]
        })
        const inside = new Set(own.flat())
        let first = group.first
        while (first < group.end && inside.has(first)) first++
        if (first < group.end && !walkOnce(group, first, target, row)) {
          const far = range(first, group.end).filter((index) => !inside.has(index))
          walkAlike(far, target, row)
        }
        for (const indices of own) {
          for (const index of indices) row.special[index] = row.unaskedBy[index] = 0
          walkAlike(indices, target, row)
        }
      }
    },
  }
}

/** The return leg differs only by what filters say, and by the source that a box chooses. */
const answersAlike = ({ reads }: Sample): boolean => !reads.filters && !reads.localAddress

const range = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, i) => first + i)
