import type { Network, SessionId } from '../network/index.ts'
import { classify, reclassify } from './classify.ts'
import { findFeedCycle } from './feed-cycle.ts'
import { Interner } from './interner.ts'
import { downLinks, linkUp } from './link-state.ts'
import { resolveNextHops } from './next-hop-resolution.ts'
import { type Plan, planNetwork } from './plan.ts'
import { findOverfull } from './prefix-limit.ts'
import { prepareReach } from './reachable.ts'
import type { OverfullSession, Solution, SolveOptions } from './solution.ts'
import { type Round, solveClasses } from './solve-classes.ts'
import { SolvedNetwork } from './solved-network.ts'
import { readVerdict } from './verdict.ts'

/** An interner that grew beyond this is not handed on: it holds the names of too many past edits. */
const INTERNER_LIMIT = 400_000

/** A session whose state changed this often while solving proves that its state cannot settle. */
const FLIP_LIMIT = 3

/**
 * Solves a network: every table's routes under the state of its links (and of `options.down`). Pure and deterministic:
 * the order of the records does not matter, and `options.previous` changes only the time it takes.
 * Throws when the network names a table or an order that it does not hold, or when its feeds form a cycle.
 */
export function solve(network: Network, options: SolveOptions = {}): Solution {
  const previous = options.previous instanceof SolvedNetwork ? options.previous.round : undefined
  const plan = planFor(network, previous)
  const down = downLinks(plan, options.down)
  const classes =
    previous?.ground.plan === plan
      ? reclassify(plan, down, previous.classes, previous.ground.resolution.down)
      : classify(plan, down)
  const resolution = resolveNextHops(plan, down, previous?.ground.resolution)
  const linksUp = Uint8Array.from(plan.channels, ({ session }) =>
    session.requires.links.every((link) => linkUp(plan, down, link)) ? 1 : 0,
  )
  const hopping = plan.channels.filter(({ session }) => (session.requires.reachable?.length ?? 0) > 0)
  const reaches = prepareReach(plan)
  const up = linksUp.slice()
  // A session over several hops starts down: its own routes must not be what makes it come up.
  for (const channel of hopping) up[channel.index] = 0
  const flips = new Map<number, number>()
  const limited = plan.channels.filter(({ session }) => session.bgp?.maxPrefixes !== undefined)
  const ended: OverfullSession[] = []
  let round: Round = solveClasses({ plan, up: up.slice(), resolution }, classes, previous)
  let solution = new SolvedNetwork(round, down, readVerdict(round, []))
  for (;;) {
    let changed = false
    for (const { index, session } of hopping) {
      const works =
        linksUp[index] === 1 &&
        (session.requires.reachable ?? []).every(({ from, address }) => reaches(solution, from, address))
      if (works === (up[index] === 1) || (flips.get(index) ?? 0) >= FLIP_LIMIT) continue
      up[index] = works ? 1 : 0
      flips.set(index, (flips.get(index) ?? 0) + 1)
      changed = true
    }
    // What a session carries is judged when the others have come to rest; it stays down then.
    const overfull = changed ? [] : findOverfull(solution, limited)
    if (!changed && overfull.length === 0) break
    ended.push(...overfull)
    const pairs = new Set(overfull.map(({ session }) => channelOf(plan, session)?.session.pair))
    for (const { index, session } of plan.channels) if (pairs.has(session.pair)) linksUp[index] = up[index] = 0
    round = solveClasses({ plan, up: up.slice(), resolution }, classes, round)
    solution = new SolvedNetwork(round, down, readVerdict(round, unsettled(plan, flips)), [...ended])
  }
  return solution
}

function planFor(network: Network, previous: Round | undefined): Plan {
  const before = previous?.ground.plan
  if (before?.network === network) return before
  const interner = before && before.interner.size < INTERNER_LIMIT ? before.interner : new Interner()
  const plan = planNetwork(network, interner)
  const cycle = findFeedCycle(plan)
  if (cycle) throw new Error(`sessions without a loop check form a cycle: ${cycle.join(', ')}`)
  return plan
}

const channelOf = (plan: Plan, session: SessionId) => plan.channels[plan.channelIndex.get(session) ?? -1]

function unsettled(plan: Plan, flips: ReadonlyMap<number, number>): SessionId[] {
  const sessions: SessionId[] = []
  for (const [index, count] of flips)
    if (count >= FLIP_LIMIT) sessions.push(plan.channels[index]?.session.id as SessionId)
  return sessions
}
