import type { Address, Prefix } from '../ip/index.ts'
import { canonicalNumbers, type ParsedPrefix, PrefixTable } from '../ip/index.ts'
import type {
  Kind,
  Link,
  LinkId,
  Network,
  NextHop,
  Origin,
  Session,
  SessionId,
  SetId,
  Shadow,
  Table,
  TableId,
} from '../network/index.ts'
import type { Interner } from './interner.ts'
import { type Ladder, readLadder } from './ladder.ts'
import { type Policy, readPolicy } from './policy.ts'
import type { Route } from './route.ts'
import { addressNumber } from './router-id.ts'

/** A network in canonical order with everything looked up once. Nothing here depends on the state of links. */
export interface Plan {
  network: Network
  interner: Interner
  /** By id. */
  tables: PlanTable[]
  tableIndex: Map<TableId, number>
  /** By id; the index of a channel is its place here. */
  channels: Channel[]
  channelIndex: Map<SessionId, number>
  /** Channels into speakers: only these take part in the fixed point. `Channel.slot` is the place here. */
  slots: Channel[]
  links: Map<LinkId, Link>
  /** Prefixes with an origin in a speaker; canonical order only after sorting by `order`. */
  prefixes: Prefix[]
  numbers: ParsedPrefix[]
  prefixIndex: Map<Prefix, number>
  /** Speaker-side origins of each prefix, canonical order. */
  seeds: Seed[][]
  /** Prefixes that hold an origin under a condition. */
  conditional: number[]
  index: PrefixTable<number>
  /** Names of the sets that statements use; their number is the place here. */
  sets: SetId[]
}

/** One origin in a speaker. */
export interface Seed {
  table: number
  route: Route
  origin: Origin
}

export interface PlanTable {
  index: number
  table: Table
  speaker: boolean
  ladder: Ladder
  routerId: number
  clusterId: number
  self: ReadonlySet<Address>
  /** Incoming sessions, canonical order. */
  in: Channel[]
  /** Outgoing sessions into speakers, and into leaves. */
  out: Channel[]
  outLeaf: Channel[]
  carries: Carry[]
  origins: Origin[]
  shadows: PlanShadow[]
}

/** A shadow with its kinds as tables of booleans. */
export interface PlanShadow {
  shadow: Shadow
  losers: boolean[]
  /** -1 = any. */
  loserTag: number
  by: boolean[]
}

/** What the sessions of a table carry; equal ones are computed once. */
export interface Carry {
  /** Its number in the whole plan. */
  place: number
  kinds: boolean[]
  /** Ranks of equal-best sets to take: 0 = only the winner, Infinity = all. */
  ranks: number
  /** Outgoing sessions into speakers. */
  out: Channel[]
}

/** A session, read once. */
export interface Channel {
  index: number
  /** Place among the channels into speakers, -1 for one into a leaf. */
  slot: number
  session: Session
  from: number
  to: number
  pair: number
  carry: number
  notGroup: number
  exportPolicy: Policy
  importPolicy: Policy
  /** Nothing on this session takes an AS out of the path. */
  keepsPath: boolean
  kind: number
  /** -1 = as it was (feeds) or none (BGP). */
  tag: number
  group: number
  next: 'keep' | 'bgp-next-hop' | NextHop
}

const byId = <T extends { id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Sorts and reads a network. Throws when a session or an origin names a table that does not exist. */
export function planNetwork(network: Network, interner: Interner): Plan {
  const tableIndex = new Map<TableId, number>()
  const tables = [...network.tables].sort(byId).map((table, index): PlanTable => {
    tableIndex.set(table.id, index)
    return {
      index,
      table,
      speaker: false,
      ladder: readLadder(table, network.orders[table.order] ?? missing('order', table.order), interner),
      routerId: addressNumber(table.routerId),
      clusterId: addressNumber(table.clusterId ?? table.routerId),
      self: new Set(table.self),
      in: [],
      out: [],
      outLeaf: [],
      carries: [],
      origins: [],
      shadows: table.shadows.map((shadow) => ({
        shadow,
        losers: kindSet(shadow.losers, interner),
        loserTag: shadow.loserTag === undefined ? -1 : interner.number(shadow.loserTag),
        by: kindSet(shadow.by, interner),
      })),
    }
  })
  const at = (id: TableId): PlanTable => tables[tableIndex.get(id) ?? missing('table', id)] as PlanTable
  for (const session of network.sessions) at(session.from).speaker = true
  const plan: Plan = {
    network,
    interner,
    tables,
    tableIndex,
    channels: [],
    channelIndex: new Map(),
    slots: [],
    links: new Map(network.links.map((link) => [link.id, link])),
    prefixes: [],
    numbers: [],
    prefixIndex: new Map(),
    seeds: [],
    conditional: [],
    index: new PrefixTable(),
    sets: [],
  }
  addChannels(plan, at)
  addOrigins(plan, at)
  return plan
}

function missing(what: string, id: string): never {
  throw new Error(`the network names a ${what} that it does not hold: ${id}`)
}

function addChannels(plan: Plan, at: (id: TableId) => PlanTable): void {
  const setNumbers = new Map<SetId, number>()
  const setNumber = (set: SetId): number => {
    const known = setNumbers.get(set)
    if (known !== undefined) return known
    setNumbers.set(set, plan.sets.length)
    plan.sets.push(set)
    return plan.sets.length - 1
  }
  const { interner } = plan
  const carryKeys = new Map<string, number>()
  for (const session of [...plan.network.sessions].sort(byId)) {
    const from = at(session.from)
    const to = at(session.to)
    const carry = carryOf(from, session, carryKeys, interner)
    const { arrives } = session
    const channel: Channel = {
      index: plan.channels.length,
      slot: to.speaker ? plan.slots.length : -1,
      session,
      from: from.index,
      to: to.index,
      pair: interner.number(`pair ${session.pair}`),
      carry,
      notGroup: session.notGroup === undefined ? -1 : interner.number(session.notGroup),
      exportPolicy: readPolicy(session.export, interner, setNumber),
      importPolicy: readPolicy(session.import, interner, setNumber),
      keepsPath: keepsPath(session),
      kind: interner.number(arrives.kind),
      tag: arrives.tag === undefined ? -1 : interner.number(arrives.tag),
      group: arrives.group === undefined ? -1 : interner.number(arrives.group),
      next: typeof arrives.next === 'string' ? arrives.next : interner.next(arrives.next),
    }
    plan.channelIndex.set(session.id, channel.index)
    plan.channels.push(channel)
    to.in.push(channel)
    if (to.speaker) {
      plan.slots.push(channel)
      from.out.push(channel)
      from.carries[carry]?.out.push(channel)
    } else from.outLeaf.push(channel)
  }
}

function keepsPath({ bgp, export: statements }: Session): boolean {
  return !bgp?.asOverride && !bgp?.removePrivateAs && !statements.some(({ set }) => set?.excludeAs ?? set?.replaceAs)
}

function carryOf(from: PlanTable, session: Session, known: Map<string, number>, interner: Interner): number {
  const { kinds, which } = session.carries
  const key = `${from.index} ${typeof which === 'string' ? which : which.best} ${JSON.stringify(kinds)}`
  const found = known.get(key)
  if (found !== undefined) return found
  const carry: Carry = { place: known.size, kinds: kindSet(kinds, interner), ranks: ranksOf(which), out: [] }
  from.carries.push(carry)
  known.set(key, from.carries.length - 1)
  return from.carries.length - 1
}

function ranksOf(which: Session['carries']['which']): number {
  if (which === 'best') return 0
  if (which === 'equal-best') return 1
  if (which === 'all') return Number.POSITIVE_INFINITY
  return which.best
}

/** Kinds as a table of booleans by interned number. */
export function kindSet(kinds: readonly Kind[], interner: Interner): boolean[] {
  const set: boolean[] = []
  for (const kind of kinds) set[interner.number(kind)] = true
  return set
}

function addOrigins(plan: Plan, at: (id: TableId) => PlanTable): void {
  const conditional = new Set<number>()
  for (const origin of plan.network.origins) {
    const table = at(origin.table)
    table.origins.push(origin)
    if (!table.speaker) continue
    const prefix = internPrefix(plan, origin.prefix)
    ;(plan.seeds[prefix] as Seed[]).push({ table: table.index, route: plan.interner.template(origin), origin })
    if (origin.when) conditional.add(prefix)
  }
  for (const seeds of plan.seeds) if (seeds.length > 1) seeds.sort((a, b) => compareSeeds(a, b, plan.interner))
  plan.conditional = [...conditional]
}

function internPrefix(plan: Plan, prefix: Prefix): number {
  const known = plan.prefixIndex.get(prefix)
  if (known !== undefined) return known
  const index = plan.prefixes.length
  const numbers = canonicalNumbers(prefix)
  plan.prefixIndex.set(prefix, index)
  plan.prefixes.push(prefix)
  plan.numbers.push(numbers)
  plan.seeds.push([])
  plan.index.set(numbers, index)
  return index
}

function compareSeeds(a: Seed, b: Seed, interner: Interner): number {
  if (a.table !== b.table) return a.table - b.table
  return compareOrigins(a.origin, a.route, b.origin, b.route, interner)
}

/** Canonical order of the origins of one prefix in one table. */
export function compareOrigins(a: Origin, routeA: Route, b: Origin, routeB: Route, interner: Interner): number {
  const left = routeA === routeB ? originText(a) : interner.templateText(routeA)
  const right = routeA === routeB ? originText(b) : interner.templateText(routeB)
  return left < right ? -1 : left > right ? 1 : 0
}

const originText = (origin: Origin) =>
  JSON.stringify([origin.owner, origin.rule, origin.name ?? '', origin.when ?? null])
