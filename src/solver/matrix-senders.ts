import type { Address } from '../ip/index.ts'
import type { AddressMatch, Endpoint, EndpointId, Filter, TableId } from '../network/index.ts'
import type { Atoms } from './matrix-atoms.ts'
import type { Behaviours } from './matrix-behaviours.ts'
import { behind } from './round-trip.ts'
import { cached } from './walk-cached.ts'
import type { WalkContext } from './walk-context.ts'

/** Endpoints that no walk tells apart, as source or as destination; the first stands for all. */
export interface EndpointClass {
  readonly endpoint: Endpoint
  readonly atom: number
  /** Classes that no walk tells apart as destination have one target. */
  readonly target: number
}

/** What packets go to: the first class of it stands for all. */
export type Target = Pick<EndpointClass, 'endpoint' | 'atom'>

/** A class that sends, or who answers for it: a member of a pool, or what stands behind a one-to-one translation. */
export interface Sender {
  readonly endpoint: Endpoint
  /** The source address it shows. */
  readonly source: Address
  /** The address that its answers have to come from. */
  readonly asked: Address
  readonly atom: number
  readonly group: number
}

/** Senders from `first` up to, without, `end`, and the tables they send by. */
export interface SenderGroup {
  readonly first: number
  readonly end: number
  readonly tables: ReadonlySet<TableId>
}

export interface Senders {
  /** Senders of one group are next to each other. */
  readonly list: readonly Sender[]
  readonly groups: readonly SenderGroup[]
  /** Sender of each class. */
  readonly ofClass: Uint32Array
  /** Who answers for each class: itself, the members of its pool, or who stands behind its translation. */
  readonly answering: readonly (readonly number[])[]
  readonly byTable: ReadonlyMap<TableId, readonly number[]>
}

/**
 * Sorts endpoints into classes and targets. `classOf`: class of each of `ids`, in their order.
 * Throws on an unknown id.
 */
export function classifyEndpoints(context: WalkContext, atoms: Atoms, ids: readonly EndpointId[]) {
  const known = new Map<string, number>()
  const knownTargets = new Map<string, number>()
  const classes: EndpointClass[] = []
  const targets: Target[] = []
  const addClass = (endpoint: Endpoint, atom: number, receives: string): number => {
    const target = cached(knownTargets, receives, () => targets.push({ endpoint, atom })) - 1
    return classes.push({ endpoint, atom, target })
  }
  const classOf = Uint32Array.from(ids, (id) => {
    const endpoint = context.endpoints.get(id)
    if (!endpoint) throw new Error(`no such endpoint: ${id}`)
    const { scope, table, zone, segment, forwards, filtersIn, filtersOut, pool, translate, serves, address } = endpoint
    const atom = atoms.of(context.numbers(address))
    const alone = pool || translate || serves || context.endpointIn(scope, address) !== endpoint ? id : ''
    const home = context.tables.get(table)
    // Delivered in its scope, and not by its table: which table it is does not matter to what it gets.
    const by = !forwards && home?.table.scope === scope && home.self.size === 0 ? '' : table
    const receives = `${scope}\n${atom}\n${forwards}\n${filtersIn}\n${alone}\n${by}\n${segment}`
    const sends = `${receives}\n${table}\n${zone}\n${filtersOut}`
    return cached(known, sends, () => addClass(endpoint, atom, receives)) - 1
  })
  return { classOf, classes, targets }
}

/** A filter by what it asks; routes of the sender's own table are the same question for every sender. */
function filterKey(filter: Filter | undefined, table: TableId): unknown {
  const match = (one: AddressMatch): unknown => {
    if (one.k === 'not') return ['not', match(one.of)]
    return one.k === 'routes-of' && one.table === table ? ['own-routes', one.kinds] : one
  }
  return (
    filter && [
      filter.stateful,
      filter.otherwise,
      filter.rules.map((rule) => [
        rule.direction,
        rule.action,
        rule.protocol,
        rule.sourcePorts,
        rule.destinationPorts,
        rule.icmpTypes,
        rule.onlyDirect,
        rule.sources.map(match),
        rule.destinations.map(match),
      ]),
    ]
  )
}

/** Sorts what sends into groups that read the same table, zone and filters. */
export function groupSenders(
  context: WalkContext,
  atoms: Atoms,
  behaviours: Behaviours,
  classes: readonly EndpointClass[],
): Senders {
  const numbers = new Map<string, number>()
  const filterKeys = new Map<string, string>()
  const filtersOf = ({ filtersOut, table }: Endpoint): string =>
    cached(filterKeys, `${filtersOut}\n${table}`, () =>
      JSON.stringify(filtersOut.map((id) => filterKey(context.filters.get(id), table))),
    )
  const groupOf = (endpoint: Endpoint, alone = ''): number => {
    const isBox = endpoint.forwards || (context.tables.get(endpoint.table)?.self.has(endpoint.address) ?? false)
    const key = `${behaviours.of(endpoint.table)}\n${isBox}\n${endpoint.zone}\n${filtersOf(endpoint)}\n${alone}`
    return cached(numbers, key, () => numbers.size + 1)
  }
  const senders: { sender: Sender; of: number; own: boolean }[] = []
  for (const [of, { endpoint, atom }] of classes.entries()) {
    const source = endpoint.address
    senders.push({ sender: { endpoint, source, asked: source, atom, group: groupOf(endpoint) }, of, own: true })
    const inner = behind(context, endpoint)
    if (inner !== endpoint) {
      const { address } = inner
      const group = groupOf(inner, source)
      const sender = {
        endpoint: inner,
        source: address,
        asked: source,
        atom: atoms.of(context.numbers(address)),
        group,
      }
      senders.push({ sender, of, own: false })
    }
    for (const id of new Set(endpoint.pool ?? [])) {
      const member = context.endpoints.get(id)
      if (!member) continue
      const group = groupOf(member)
      const sender = { endpoint: member, source, asked: source, atom: atoms.of(context.numbers(source)), group }
      senders.push({ sender, of, own: false })
    }
  }
  senders.sort((a, b) => a.sender.group - b.sender.group)
  const groups: { first: number; end: number; tables: Set<TableId> }[] = []
  const ofClass = new Uint32Array(classes.length)
  const answering: number[][] = classes.map(() => [])
  const byTable = new Map<TableId, number[]>()
  for (const [index, { sender, of, own }] of senders.entries()) {
    const last = groups.at(-1)
    const { table } = sender.endpoint
    if (last && senders[index - 1]!.sender.group === sender.group) {
      last.end = index + 1
      last.tables.add(table)
    } else groups.push({ first: index, end: index + 1, tables: new Set([table]) })
    if (own) ofClass[of] = index
    const { endpoint } = classes[of]!
    const byOthers = endpoint.pool !== undefined || behind(context, endpoint) !== endpoint
    if (own !== byOthers) answering[of]!.push(index)
    cached(byTable, table, () => []).push(index)
  }
  return { list: senders.map(({ sender }) => sender), groups, ofClass, answering, byTable }
}
