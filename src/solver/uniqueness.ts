import type { PrefixClass } from './classify.ts'
import type { Channel, Plan, PlanTable } from './plan.ts'
import type { Policy } from './policy.ts'

/** Tells for which classes the stable outcome is provably unique. */
export interface Uniqueness {
  /**
   * True when everything that routes of the class can reach prefers shorter AS paths first and every BGP hop makes the
   * path longer: then induction on the length gives exactly one stable state.
   */
  isSafe(cls: PrefixClass): boolean
}

interface Hazard {
  table: number
  /** Sets of which one must hold the class; `undefined` = always. */
  sets: number[] | undefined
}

/** Looks at the sessions into speakers that are up. */
export function findUniqueness(plan: Plan, up: Uint8Array): Uniqueness {
  const live = plan.slots.filter((channel) => up[channel.index] === 1)
  if (!live.some((channel) => channel.session.bgp)) return { isSafe: () => true }
  const hazards: Hazard[] = []
  for (const channel of live) {
    const sets = channelHazard(channel)
    if (sets !== null) hazards.push({ table: channel.from, sets })
  }
  for (const table of plan.tables)
    if (table.speaker && !lengthFirst(table, up)) hazards.push({ table: table.index, sets: undefined })
  if (hazards.length === 0) return { isSafe: () => true }
  const reached = reachCache(plan, live)
  return {
    isSafe: (cls) =>
      !hazards.some(
        (hazard) =>
          (hazard.sets === undefined || hazard.sets.some((set) => cls.sets.has(set))) &&
          cls.seedTables.some((seed) => reached(seed)[hazard.table] === 1),
      ),
  }
}

/** `null` = harmless; otherwise the sets that a class must be in for the harm, `undefined` = any class. */
function channelHazard(channel: Channel): number[] | undefined | null {
  const { bgp } = channel.session
  if (bgp && (!bgp.external || bgp.removePrivateAs)) return undefined
  const sets: number[] = []
  let found = false
  for (const policy of [channel.exportPolicy, channel.importPolicy] satisfies Policy[]) {
    for (const statement of policy ?? []) {
      const set = statement.source.set
      const changes =
        set !== undefined &&
        (set.localPref !== undefined ||
          set.weight !== undefined ||
          set.priority !== undefined ||
          set.category !== undefined ||
          set.tag !== undefined ||
          set.excludeAs !== undefined ||
          set.replaceAs !== undefined)
      if (!changes) continue
      if (statement.prefixes === undefined) return undefined
      found = true
      sets.push(statement.prefixes)
    }
  }
  return found ? sets : null
}

/** Whether the ladder of a table compares learned routes by AS path length before anything that can differ. */
function lengthFirst(table: PlanTable, up: Uint8Array): boolean {
  const live = table.in.filter((channel) => up[channel.index] === 1)
  if (!live.some((channel) => channel.session.bgp)) return true
  for (const step of table.ladder.steps) {
    switch (step.k) {
      case 'rank': {
        const of = step.of
        const ranks = new Set(
          live.map((channel) => step.ranks[of === 'kind' ? channel.kind : Math.max(0, channel.tag)]),
        )
        if (ranks.size > 1) return false
        break
      }
      case 'highest':
        if (step.attr !== 'localPref' && step.attr !== 'weight') return false
        break
      case 'own':
        break
      case 'path-length':
        return true
      default:
        return false
    }
  }
  return false
}

/** Tables that a route starting at a table can reach over the given channels. */
function reachCache(plan: Plan, live: readonly Channel[]): (table: number) => Uint8Array {
  const out: number[][] = plan.tables.map(() => [])
  for (const channel of live) out[channel.from]?.push(channel.to)
  const known = new Map<number, Uint8Array>()
  return (start) => {
    const cached = known.get(start)
    if (cached) return cached
    const reached = new Uint8Array(plan.tables.length)
    const queue = [start]
    reached[start] = 1
    for (let table = queue.pop(); table !== undefined; table = queue.pop())
      for (const to of out[table] as number[])
        if (reached[to] === 0) {
          reached[to] = 1
          queue.push(to)
        }
    known.set(start, reached)
    return reached
  }
}
