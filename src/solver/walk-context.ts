import type { Address, ParsedAddress } from '../ip/index.ts'
import type {
  Condition,
  Endpoint,
  EndpointId,
  Filter,
  FilterId,
  Link,
  LinkId,
  PriorityRule,
  RecordId,
  ScopeId,
  SetId,
  Stage,
  Table,
  TableId,
} from '../network/index.ts'
import type { Solution } from './solution.ts'
import { type AddressSet, addressNumbers, addressSet } from './walk-address-set.ts'
import { cached } from './walk-cached.ts'

/** A table with what a walk asks of it. */
export interface WalkTable {
  readonly table: Table
  readonly self: ReadonlySet<Address>
  /** Priority stages sorted, best rule first; at least one stage. */
  readonly stages: readonly Stage[]
  /** Whether packets may leave it inside an outer packet. */
  encapsulates: boolean
}

/** Indexes of a solved network for walks: made once per solution. */
export interface WalkContext {
  readonly solution: Solution
  readonly tables: ReadonlyMap<TableId, WalkTable>
  readonly links: ReadonlyMap<LinkId, Link>
  readonly endpoints: ReadonlyMap<EndpointId, Endpoint>
  readonly filters: ReadonlyMap<FilterId, Filter>
  endpointIn(scope: ScopeId, address: Address): Endpoint | undefined
  /** An endpoint that sends by this table. */
  endpointBehind(table: TableId, address: Address): Endpoint | undefined
  /** A box of the scope that has the address itself. */
  boxIn(scope: ScopeId, address: Address): TableId | undefined
  /** A link from the table to a box that has the address itself. */
  linkTo(from: TableId, address: Address): LinkId | undefined
  numbers(address: Address): ParsedAddress
  inSet(set: SetId, address: Address): boolean
  /** Undefined when the scope does not list its subnets. */
  inSubnet(scope: ScopeId, address: Address): boolean | undefined
  holds(condition: Condition): boolean
  /** Whether another link leads back from its far table to its near one. */
  hasReverse(link: Link): boolean
  /** Whether an endpoint of this record has a stateful filter. */
  tracksFlows(owner: RecordId): boolean
}

const byPriority = (a: PriorityRule, b: PriorityRule): number =>
  a.priority - b.priority || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)

const sortStage = (stage: Stage): Stage =>
  stage.k === 'priority' ? { k: 'priority', rules: [...stage.rules].sort(byPriority) } : stage

function indexTable(table: Table): WalkTable {
  const stages: Stage[] = table.stages.length === 0 ? [{ k: 'longest' }] : table.stages.map(sortStage)
  return { table, self: new Set(table.self), stages, encapsulates: false }
}

function buildContext(solution: Solution): WalkContext {
  const { network, downLinks } = solution
  const tables = new Map(network.tables.map((table) => [table.id, indexTable(table)]))
  const links = new Map(network.links.map((link) => [link.id, link]))
  const adjacent = new Set(network.links.map((link) => `${link.from}\n${link.to}`))
  for (const link of network.links) {
    const from = tables.get(link.from)
    if (from && link.encapsulates) from.encapsulates = true
  }
  const filters = new Map(network.filters.map((filter) => [filter.id, filter]))
  const tracking = new Set<RecordId>()
  const inScope = new Map<string, Endpoint>()
  const behind = new Map<string, Endpoint>()
  for (const endpoint of network.endpoints) {
    const scoped = `${endpoint.scope}\n${endpoint.address}`
    if (!inScope.has(scoped)) inScope.set(scoped, endpoint)
    const sending = `${endpoint.table}\n${endpoint.address}`
    if (!behind.has(sending)) behind.set(sending, endpoint)
    const { filtersIn, filtersOut, owner } = endpoint
    if ([...filtersIn, ...filtersOut].some((id) => filters.get(id)?.stateful)) tracking.add(owner)
  }
  const boxes = new Map<string, TableId>()
  for (const { id, scope, self } of network.tables) {
    if (scope === undefined) continue
    for (const own of self) if (!boxes.has(`${scope}\n${own}`)) boxes.set(`${scope}\n${own}`, id)
  }
  const linksTo = new Map<string, LinkId>()
  for (const { id, from, to } of network.links) {
    for (const own of tables.get(to)?.self ?? [])
      if (!linksTo.has(`${from}\n${own}`)) linksTo.set(`${from}\n${own}`, id)
  }
  const numbers = new Map<Address, ParsedAddress>()
  const parse = (address: Address): ParsedAddress => cached(numbers, address, () => addressNumbers(address))
  const sets = new Map<SetId, AddressSet>()
  const subnets = new Map<ScopeId, AddressSet>()
  const holds = (condition: Condition): boolean => {
    switch (condition.k) {
      case 'link-up':
        return !downLinks.has(condition.link)
      case 'all':
        return condition.of.every(holds)
      case 'any':
        return condition.of.some(holds)
      case 'not':
        return !holds(condition.of)
    }
  }
  return {
    solution,
    tables,
    links,
    endpoints: new Map(network.endpoints.map((endpoint) => [endpoint.id, endpoint])),
    filters,
    endpointIn: (scope, address) => inScope.get(`${scope}\n${address}`),
    endpointBehind: (table, address) => behind.get(`${table}\n${address}`),
    boxIn: (scope, address) => boxes.get(`${scope}\n${address}`),
    linkTo: (from, address) => linksTo.get(`${from}\n${address}`),
    numbers: parse,
    inSet(set, address) {
      return cached(sets, set, () => addressSet(network.sets[set] ?? [])).has(parse(address))
    },
    inSubnet(scope, address) {
      const listed = network.subnets?.[scope]
      if (!listed) return undefined
      const compile = () => addressSet(listed.map((prefix) => ({ prefix, mode: 'or-longer' })))
      return cached(subnets, scope, compile).has(parse(address))
    },
    holds,
    hasReverse: (link) => adjacent.has(`${link.to}\n${link.from}`),
    tracksFlows: (owner) => tracking.has(owner),
  }
}

const contexts = new WeakMap<Solution, WalkContext>()

/** The indexes of a solution; the same object every time. */
export function walkContext(solution: Solution): WalkContext {
  return cached(contexts, solution, () => buildContext(solution))
}
