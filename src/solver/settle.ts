import type { PrefixClass } from './classify.ts'
import { type Choice, runLadder } from './ladder.ts'
import type { Resolution } from './next-hop-resolution.ts'
import type { Carry, Channel, Plan, PlanTable } from './plan.ts'
import { type Route, sameRoutes } from './route.ts'
import { transfer } from './transfer.ts'

/** What the fixed point works in: the plan, which sessions are up, and how next hops resolve. */
export interface Ground {
  plan: Plan
  /** By channel index: 1 = up. */
  up: Uint8Array
  resolution: Resolution
}

/** What has arrived over each channel into a speaker, by slot. */
export type Arrivals = (Route | null)[]

export interface Settled {
  arrived: Arrivals
  /** Slots that never came to rest; empty = converged. */
  restless: number[]
}

export function emptyArrivals(plan: Plan): Arrivals {
  return new Array<Route | null>(plan.slots.length).fill(null)
}

/** Candidates of a table that a session may carry, written into `into`; returns how many. */
export function gather(
  table: PlanTable,
  cls: PrefixClass,
  arrived: Arrivals,
  kinds: readonly boolean[] | undefined,
  into: Route[],
): number {
  let count = 0
  const seed = cls.seedTables.indexOf(table.index)
  if (seed >= 0)
    for (const route of cls.seedRoutes[seed] as Route[]) if (!kinds || kinds[route.kind]) into[count++] = route
  for (const channel of table.in)
    for (let route = arrived[channel.slot] ?? null; route !== null; route = route.also)
      if (!kinds || kinds[route.kind]) into[count++] = route
  return count
}

const candidates: Route[] = []

/** The route or routes that a table offers to the sessions of one carry, linked by `also` when it is a set. */
function offer(table: PlanTable, carry: Carry, cls: PrefixClass, arrived: Arrivals): Route | readonly Route[] | null {
  const count = gather(table, cls, arrived, carry.kinds, candidates)
  if (count === 0) return null
  if (carry.ranks === 0) return candidates[runLadder(table.ladder, candidates, count)] as Route
  return takeRanks(table, candidates.slice(0, count), carry.ranks).map((index) => candidates[index] as Route)
}

/** Indices of the first `ranks` equal-best sets, best first. */
export function takeRanks(table: PlanTable, routes: readonly Route[], ranks: number): number[] {
  const taken: number[] = []
  let left = routes.map((_, index) => index)
  for (let rank = 0; rank < ranks && left.length > 0; rank++) {
    const choice: Choice = { winner: 0, equal: [] }
    const pool = left.map((index) => routes[index] as Route)
    runLadder(table.ladder, pool, pool.length, choice)
    const now = choice.equal.map((index) => left[index] as number)
    taken.push(...now)
    left = left.filter((index) => !now.includes(index))
  }
  return taken
}

/** What arrives when `offered` is sent over a channel. */
export function deliver(
  ground: Ground,
  channel: Channel,
  offered: Route | readonly Route[] | null,
  sets: ReadonlySet<number>,
): Route | null {
  if (offered === null || ground.up[channel.index] === 0) return null
  if (!Array.isArray(offered)) return transfer(ground.plan, ground.resolution, channel, offered as Route, sets)
  let first: Route | null = null
  let last: Route | null = null
  let count = 0
  const limit = channel.session.arrives.paths ?? Number.POSITIVE_INFINITY
  for (const route of offered as readonly Route[]) {
    if (count === limit) break
    const arrived = transfer(ground.plan, ground.resolution, channel, route, sets)
    if (arrived === null) continue
    count++
    if (last === null) first = arrived
    else last.also = arrived
    last = arrived
  }
  return first
}

/**
 * Runs one class to its fixed point from `arrived` (changed in place), with `dirty` tables to start from. Tables are
 * activated shortest AS path first, so that in most networks each router decides once and no path is hunted.
 * After a bounded number of activations it goes on in full sweeps, which end or prove that they never will.
 */
export function settle(
  ground: Ground,
  cls: PrefixClass,
  arrived: Arrivals,
  dirty: Iterable<number>,
  reverse = false,
): Settled {
  if (settleInBuckets(ground, cls, arrived, dirty, reverse)) return { arrived, restless: [] }
  return settleInSweeps(ground, cls, arrived, reverse)
}

function settleInBuckets(
  ground: Ground,
  cls: PrefixClass,
  arrived: Arrivals,
  dirty: Iterable<number>,
  reverse: boolean,
): boolean {
  const { plan } = ground
  const buckets: number[][] = []
  const waiting = new Uint8Array(plan.tables.length)
  let lowest = 0
  let pending = 0
  const push = (table: number, length: number) => {
    if (waiting[table] === 1) return
    waiting[table] = 1
    pending++
    const bucket = buckets[length]
    if (bucket) bucket.push(table)
    else buckets[length] = [table]
    if (length < lowest) lowest = length
  }
  for (const table of dirty) push(table, 0)
  const sent: (Route | null | undefined)[] = []
  let budget = 40 * plan.tables.length + 200
  while (pending > 0) {
    const bucket = buckets[lowest]
    if (!bucket || bucket.length === 0) {
      lowest++
      continue
    }
    if (budget-- === 0) return false
    const index = (reverse ? bucket.pop() : bucket.shift()) as number
    waiting[index] = 0
    pending--
    const table = plan.tables[index] as PlanTable
    for (const carry of table.carries) {
      if (carry.out.length === 0) continue
      const offered = offer(table, carry, cls, arrived)
      if (!Array.isArray(offered)) {
        // The same winner as last time: nothing new to say.
        if (sent[carry.place] === offered) continue
        sent[carry.place] = offered as Route | null
      }
      for (const channel of carry.out) {
        const before = arrived[channel.slot] as Route | null
        const now = deliver(ground, channel, offered, cls.sets)
        if (sameRoutes(before, now)) continue
        arrived[channel.slot] = now
        push(channel.to, (now ?? before)?.path.length ?? 0)
      }
    }
  }
  return true
}

/**
 * Full sweeps in table order. A sweep is a deterministic map on a finite set of states, so it reaches a fixed point or
 * repeats a state; the saved state moves on at doubling distances (Brent), so a repeat of any period is found.
 */
function settleInSweeps(ground: Ground, cls: PrefixClass, arrived: Arrivals, reverse: boolean): Settled {
  let saved = [...arrived]
  let distance = 1
  let since = 0
  for (;;) {
    if (sweep(ground, cls, arrived, reverse).length === 0) return { arrived, restless: [] }
    since++
    if (arrived.every((route, slot) => sameRoutes(route, saved[slot] as Route | null))) break
    if (since === distance) {
      saved = [...arrived]
      distance *= 2
      since = 0
    }
  }
  const restless = new Set<number>()
  for (let i = 0; i < since; i++) for (const slot of sweep(ground, cls, arrived, reverse)) restless.add(slot)
  return { arrived, restless: [...restless].sort((a, b) => a - b) }
}

/** Activates every table once; the slots whose value changed. */
function sweep(ground: Ground, cls: PrefixClass, arrived: Arrivals, reverse: boolean): number[] {
  const changed: number[] = []
  const { tables } = ground.plan
  for (let i = 0; i < tables.length; i++) {
    const table = tables[reverse ? tables.length - 1 - i : i] as PlanTable
    for (const carry of table.carries) {
      if (carry.out.length === 0) continue
      const offered = offer(table, carry, cls, arrived)
      for (const channel of carry.out) {
        const now = deliver(ground, channel, offered, cls.sets)
        if (sameRoutes(arrived[channel.slot] as Route | null, now)) continue
        arrived[channel.slot] = now
        changed.push(channel.slot)
      }
    }
  }
  return changed
}
