import { type Address, address, type Prefix, prefix, prefixNumbers } from '../ip/index.ts'
import type {
  Endpoint,
  Filter,
  FilterRule,
  Link,
  Network,
  NextHop,
  Origin,
  RouteRow,
  Table,
  TraceStep,
  Walk,
} from '../network/index.ts'
import type { Solution } from './solution.ts'
import { walk } from './walk.ts'
import { addressNumbers, addressSet } from './walk-address-set.ts'

/** Small networks for tests of walks: every part with its defaults, ids and owners alike. */
export const table = (id: string, more: Partial<Table> = {}): Table => ({
  id,
  owner: `rec-${id}`,
  order: 'plain',
  stages: [],
  shadows: [],
  reach: more.scope === undefined ? [] : [more.scope],
  self: [],
  maxPaths: 8,
  pathMix: 'any-path',
  medScope: 'same-neighbor-as',
  resolves: [],
  ...more,
})

export const route = (at: string, to: string, next: NextHop | null, more: Partial<Origin> = {}): Origin => ({
  table: at,
  prefix: prefix(to),
  kind: 'static',
  next,
  owner: `rec-${at}`,
  rule: 'test/route',
  ...more,
})

export const link = (id: string, from: string, to: string, more: Partial<Link> = {}): Link => ({
  id,
  from,
  to,
  up: true,
  owner: `rec-${id}`,
  shown: true,
  admits: [],
  ...more,
})

export const endpoint = (
  id: string,
  scope: string,
  at: string,
  sendsBy: string,
  more: Partial<Endpoint> = {},
): Endpoint => ({
  id,
  scope,
  address: address(at),
  table: sendsBy,
  forwards: false,
  filtersOut: [],
  filtersIn: [],
  owner: `rec-${id}`,
  ...more,
})

export const filter = (id: string, rules: FilterRule[], more: Partial<Filter> = {}): Filter => ({
  id,
  owner: `rec-${id}`,
  stateful: true,
  rules,
  otherwise: 'deny',
  otherwiseRule: 'test/otherwise',
  ...more,
})

export const rule = (name: string, direction: 'in' | 'out', more: Partial<FilterRule> = {}): FilterRule => ({
  name,
  direction,
  action: 'allow',
  protocol: 'any',
  sources: [{ k: 'any' }],
  destinations: [{ k: 'any' }],
  sourcePorts: [],
  destinationPorts: [],
  rule: 'test/rule',
  ...more,
})

export const network = (parts: Partial<Network>): Network => ({
  tables: [],
  origins: [],
  sessions: [],
  links: [],
  endpoints: [],
  orders: {
    plain: [
      { k: 'rank-kinds', kinds: ['local', 'static', 'learned'], rule: 'test/rank' },
      { k: 'equal-from-here', rule: 'test/equal' },
    ],
  },
  sets: {},
  filters: [],
  ...parts,
})

export const setOf = (...prefixes: string[]) =>
  prefixes.map((text) => ({ prefix: prefix(text), mode: 'or-longer' as const }))

export const at = (text: string): Address => address(text)

const NO_ATTRS: RouteRow['attrs'] = {
  localPref: 100,
  med: 0,
  asPath: [],
  weight: 0,
  priority: 0,
  category: 0,
  tag: '',
  group: '',
  communities: [],
  igpCost: 0,
  originCode: 0,
}

const notHere = (): never => {
  throw new Error('a solution of origins only')
}

/** A solution whose rows are the origins: no session, no ladder. */
export function originsOnly(net: Network, down: readonly string[] = []): Solution {
  const rows = net.origins.map(
    ({ table: id, prefix: to, kind, next, owner, rule: by }): RouteRow => ({
      table: id,
      prefix: to,
      kind,
      next,
      attrs: NO_ATTRS,
      state: 'active',
      owner,
      rule: by,
    }),
  )
  const length = (to: Prefix): number => prefixNumbers(to).length
  return {
    network: net,
    verdict: { k: 'converged' },
    downLinks: new Set([...down, ...net.links.flatMap(({ id, up }) => (up ? [] : [id]))]),
    overfull: [],
    prefixesAt: notHere,
    rowsAt: notHere,
    rows: (id) => rows.filter((row) => row.table === id),
    lookup(id, to, kinds) {
      const host = addressNumbers(to)
      const hits = rows.filter(
        (row) =>
          row.table === id &&
          (kinds === undefined || kinds.includes(row.kind)) &&
          addressSet([{ prefix: row.prefix, mode: 'exact' }]).has(host),
      )
      const longest = Math.max(...hits.map((row) => length(row.prefix)))
      const best = hits.filter((row) => length(row.prefix) === longest)
      return best[0] && { prefix: best[0].prefix, rows: best }
    },
    chain: notHere,
    absence: notHere,
    sessionUp: () => false,
    delivered: notHere,
    announced: notHere,
  }
}

export const icmp = { protocol: 'icmp' } as const

/** Two networks, `a` and `b`, each one table and one machine; `next` is how `a` reaches `b`. */
export function pair(next: NextHop | null, more: Partial<Network> = {}): Network {
  return network({
    ...more,
    tables: [table('a', { scope: 'A' }), table('b', { scope: 'B' }), ...(more.tables ?? [])],
    origins: [
      route('a', '10.1.0.0/16', { k: 'scope', scope: 'A' }),
      ...(next ? [route('a', '10.2.0.0/16', next)] : []),
      route('b', '10.2.0.0/16', { k: 'scope', scope: 'B' }),
      ...(more.origins ?? []),
    ],
    links: [link('ab', 'a', 'b'), ...(more.links ?? [])],
    endpoints: [
      endpoint('vm-a', 'A', '10.1.0.4', 'a', { zone: 'z1' }),
      endpoint('vm-b', 'B', '10.2.0.4', 'b'),
      ...(more.endpoints ?? []),
    ],
  })
}

/** Pings from `vm-a`. */
export const go = (net: Network, to = '10.2.0.4', down: string[] = []): Walk =>
  walk(originsOnly(net, down), { endpoint: 'vm-a' }, { destination: at(to), probe: icmp })

/** Kinds of the steps. */
export const kinds = (steps: readonly TraceStep[]): string[] => steps.map((step) => step.k)
export const overAb: NextHop = { k: 'link', link: 'ab' }
