import type { Prefix } from '../ip/index.ts'
import { canonicalNumbers, comparePrefixes, type ParsedPrefix, PrefixTable } from '../ip/index.ts'
import type { Attrs, LinkId, Origin } from '../network/index.ts'
import type { PrefixClass } from './classify.ts'
import { runLadder } from './ladder.ts'
import { holds } from './link-state.ts'
import { type Channel, compareOrigins, type Plan, type PlanTable } from './plan.ts'
import type { Route } from './route.ts'
import { attrsOf } from './route-attrs.ts'
import { takeRanks } from './settle.ts'
import type { Round } from './solve-classes.ts'
import { transfer } from './transfer.ts'

/** One route that a table has for a prefix, with where it came from. */
export interface Candidate {
  route: Route
  /** The session that it came over, and its place among the routes that came over it. */
  channel: Channel | null
  member: number
  /** Of a configured route: its place among the origins of the prefix in the table (canonical order). */
  seed: number
}

/** Origins of one table by prefix, and an index of those prefixes. */
export interface OwnRoutes {
  at: ReadonlyMap<Prefix, Origin[]>
  candidates: ReadonlyMap<Prefix, readonly Candidate[]>
  index: PrefixTable<Prefix>
}

const NONE: readonly Candidate[] = []

/**
 * Candidates per table and class, computed on demand: arrivals of the fixed point for speakers, replayed feeds for
 * leaves. Everything is cached for the life of one solution.
 */
export class Candidates {
  private readonly learned: (readonly Candidate[])[][] = []
  private readonly offers = new Map<string, readonly Candidate[]>()
  private readonly own: (OwnRoutes | undefined)[] = []
  readonly plan: Plan

  constructor(
    readonly round: Round,
    private readonly down: ReadonlySet<LinkId>,
  ) {
    this.plan = round.ground.plan
  }

  /** Class of a prefix; -1 when no speaker originates it. */
  classOf(prefix: Prefix): number {
    const index = this.plan.prefixIndex.get(prefix)
    return index === undefined ? -1 : (this.round.classes.of[index] as number)
  }

  cls(index: number): PrefixClass {
    return this.round.classes.all[index] as PrefixClass
  }

  /** What a table has learned for the prefixes of a class. */
  learnedAt(table: PlanTable, cls: number): readonly Candidate[] {
    if (cls < 0) return NONE
    let byClass = this.learned[table.index]
    if (!byClass) {
      byClass = []
      this.learned[table.index] = byClass
    }
    const known = byClass[cls]
    if (known) return known
    const found = table.speaker ? this.arrivals(table, cls) : this.replayed(table, cls)
    byClass[cls] = found
    return found
  }

  private arrivals(table: PlanTable, cls: number): readonly Candidate[] {
    const arrived = this.round.outcomes[cls]?.arrived
    const found: Candidate[] = []
    for (const channel of table.in) {
      let member = 0
      for (let route = arrived?.[channel.slot] ?? null; route !== null; route = route.also)
        found.push({ route, channel, member: member++, seed: -1 })
    }
    return found.length === 0 ? NONE : found
  }

  private replayed(table: PlanTable, cls: number): readonly Candidate[] {
    const found: Candidate[] = []
    for (const channel of table.in)
      this.passed(channel, cls).forEach(({ route }, member) => {
        found.push({ route, channel, member, seed: -1 })
      })
    return found.length === 0 ? NONE : found
  }

  /** What passes a session now: each route as it arrives, and the sender's candidate that it came from. */
  passed(channel: Channel, cls: number): { route: Route; from: Candidate }[] {
    const { ground } = this.round
    const found: { route: Route; from: Candidate }[] = []
    if (cls < 0 || ground.up[channel.index] === 0) return found
    const limit = channel.session.arrives.paths ?? Number.POSITIVE_INFINITY
    for (const from of this.offered(channel, cls)) {
      if (found.length >= limit) break
      const route = transfer(this.plan, ground.resolution, channel, from.route, this.cls(cls).sets)
      if (route) found.push({ route, from })
    }
    return found
  }

  /** The sender's candidates that a session carries, best first. */
  offered(channel: Channel, cls: number): readonly Candidate[] {
    const key = `${channel.from} ${channel.carry} ${cls}`
    const known = this.offers.get(key)
    if (known) return known
    const table = this.plan.tables[channel.from] as PlanTable
    const carry = table.carries[channel.carry]
    const pool = this.speakerCandidates(table, cls).filter((candidate) => carry?.kinds[candidate.route.kind])
    const routes = pool.map((candidate) => candidate.route)
    const ranks = carry?.ranks ?? 0
    const taken = ranks === 0 ? [runLadder(table.ladder, routes, routes.length)] : takeRanks(table, routes, ranks)
    const offered = taken.filter((index) => index >= 0).map((index) => pool[index] as Candidate)
    this.offers.set(key, offered)
    return offered
  }

  /** Everything that a speaker has for a class: its own routes, then the learned ones. */
  speakerCandidates(table: PlanTable, cls: number): Candidate[] {
    if (cls < 0) return []
    const place = this.cls(cls).seedTables.indexOf(table.index)
    const seeds = place < 0 ? [] : (this.cls(cls).seedRoutes[place] as Route[])
    const own = seeds.map((route, seed): Candidate => ({ route, channel: null, member: 0, seed }))
    return [...own, ...this.learnedAt(table, cls)]
  }

  /** Everything that a table has for a prefix: its own routes, then the learned ones. */
  at(table: PlanTable, prefix: Prefix): readonly Candidate[] {
    const own = this.ownRoutes(table).candidates.get(prefix)
    const learned = this.learnedAt(table, this.classOf(prefix))
    if (!own) return learned
    return learned.length === 0 ? own : [...own, ...learned]
  }

  /** The configured routes of a table that hold under the state of links. */
  ownRoutes(table: PlanTable): OwnRoutes {
    const known = this.own[table.index]
    if (known) return known
    const { interner } = this.plan
    const at = new Map<Prefix, Origin[]>()
    const index = new PrefixTable<Prefix>()
    for (const origin of table.origins) {
      if (!holds(this.plan, this.down, origin.when)) continue
      const list = at.get(origin.prefix)
      if (list) list.push(origin)
      else {
        at.set(origin.prefix, [origin])
        index.set(canonicalNumbers(origin.prefix), origin.prefix)
      }
    }
    for (const list of at.values())
      if (list.length > 1)
        list.sort((a, b) => compareOrigins(a, interner.template(a), b, interner.template(b), interner))
    const candidates = new Map<Prefix, readonly Candidate[]>()
    for (const [prefix, list] of at)
      candidates.set(
        prefix,
        list.map((origin, seed): Candidate => ({ route: interner.template(origin), channel: null, member: 0, seed })),
      )
    const own = { at, index, candidates }
    this.own[table.index] = own
    return own
  }

  /** The configured route that a candidate of a prefix comes from, and the table that holds it. */
  originOf(table: PlanTable, candidate: Candidate, prefix: Prefix): { table: PlanTable; origin: Origin } | undefined {
    let at = table
    let now = candidate
    const cls = this.classOf(prefix)
    for (let hops = 0; hops < 1000; hops++) {
      if (now.channel === null) {
        const origin = this.ownRoutes(at).at.get(prefix)?.[now.seed]
        return origin && { table: at, origin }
      }
      const source = this.sourceOf(now.channel, now.member, cls)
      if (!source) return undefined
      at = this.plan.tables[now.channel.from] as PlanTable
      now = source
    }
    return undefined
  }

  private readonly attrs = new Map<Route, Attrs>()

  /** Attributes of a route as plain data; rows of one class share them. */
  attrsOf(route: Route): Attrs {
    let attrs = this.attrs.get(route)
    if (!attrs) {
      attrs = attrsOf(route, this.plan.interner)
      this.attrs.set(route, attrs)
    }
    return attrs
  }

  private readonly sources = new Map<number, Candidate | undefined>()

  /** The sender's candidate behind a route that came over a session. */
  sourceOf(channel: Channel, member: number, cls: number): Candidate | undefined {
    const key = (cls * this.plan.channels.length + channel.index) * 64 + Math.min(member, 63)
    if (this.sources.has(key)) return this.sources.get(key)
    const source = this.passed(channel, cls)[member]?.from
    this.sources.set(key, source)
    return source
  }

  private order: number[] | undefined

  /** Prefixes that a table has a candidate for, canonical order. */
  prefixesAt(table: PlanTable): Prefix[] {
    this.order ??= this.plan.prefixes
      .map((_, index) => index)
      .sort((a, b) => comparePrefixes(this.plan.numbers[a] as ParsedPrefix, this.plan.numbers[b] as ParsedPrefix))
    const own = this.ownRoutes(table).at
    const held: Prefix[] = []
    for (const index of this.order) {
      const prefix = this.plan.prefixes[index] as Prefix
      const cls = this.round.classes.of[index] as number
      if (own.has(prefix) || this.learnedAt(table, cls).length > 0) held.push(prefix)
    }
    const alone = [...own.keys()].filter((prefix) => !this.plan.prefixIndex.has(prefix))
    return alone.length === 0 ? held : mergeSorted(held, alone)
  }
}

function mergeSorted(held: Prefix[], alone: Prefix[]): Prefix[] {
  const keyed = [...held, ...alone].map((prefix) => ({ prefix, numbers: canonicalNumbers(prefix) }))
  return keyed.sort((a, b) => comparePrefixes(a.numbers, b.numbers)).map(({ prefix }) => prefix)
}
