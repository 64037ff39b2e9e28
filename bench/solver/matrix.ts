import { type Address, addressAt, type Prefix, prefix } from '../../src/ip/index.ts'
import type { Endpoint, Link, Network, Origin, Session, Table } from '../../src/network/index.ts'
import { solve } from '../../src/solver/solve.ts'
import { reachability, roundTrip } from '../../src/solver/traces.ts'
import type { BenchRow } from '../row.ts'

const NETWORKS = 500
const ENDPOINTS = 10
const ICMP = { protocol: 'icmp' } as const

const leaf = (id: string, scope: string, reach: string[]): Table => ({
  id,
  owner: scope,
  order: 'leaf',
  stages: [{ k: 'longest' }],
  shadows: [
    {
      losers: ['learned'],
      by: ['local', 'peer'],
      relation: 'inside-or-equal',
      becomes: 'absent',
      rule: 'bench/shadow',
    },
    { losers: ['none'], by: ['local'], relation: 'strictly-inside', becomes: 'absent', rule: 'bench/none' },
  ],
  scope,
  reach: [scope, ...reach],
  self: [],
  maxPaths: 8,
  pathMix: 'any-path',
  medScope: 'always',
  resolves: [],
})

const origin = (table: string, to: Prefix, kind: string, next: Origin['next']): Origin => ({
  table,
  prefix: to,
  kind,
  next,
  owner: table,
  rule: 'bench/origin',
})

const link = (id: string, from: string, to: string): Link => ({
  id,
  from,
  to,
  up: true,
  owner: id,
  shown: true,
  admits: [],
})

const feed = (id: string, from: string, to: string, via: string): Session => ({
  id,
  from,
  to,
  pair: id,
  requires: { links: [] },
  carries: { kinds: ['site'], which: 'best' },
  export: [{ do: 'accept', rule: 'bench/feed' }],
  import: [{ do: 'accept', rule: 'bench/feed' }],
  arrives: { kind: 'learned', next: { k: 'link', link: via } },
  owner: id,
})

/** `count` networks of two tables each; half of them reach the others through the appliance of the hub, the rest fail to. */
function hubAndSpoke(count: number): { network: Network; endpoints: string[] } {
  const tables: Table[] = []
  const origins: Origin[] = []
  const sessions: Session[] = []
  const links: Link[] = []
  const endpoints: Endpoint[] = []
  const space = (i: number): Prefix => prefix(`10.${i >> 8}.${i & 255}.0/24`)
  const hub = prefix('172.16.0.0/16')
  const spokes = Array.from({ length: count }, (_, i) => `net${i}`)
  const add = (id: string, scope: string, at: Address, table: string, forwards = false): void => {
    endpoints.push({ id, scope, address: at, table, forwards, filtersIn: [], filtersOut: [], owner: id })
  }
  tables.push(leaf('hub/leaf', 'hub', spokes), {
    ...leaf('gateway', 'hub', []),
    shadows: [],
    self: [addressAt(hub, 9)],
  })
  origins.push(
    origin('hub/leaf', hub, 'local', { k: 'scope', scope: 'hub' }),
    origin('gateway', hub, 'spoke', { k: 'link', link: 'gateway/in' }),
    origin('gateway', prefix('192.168.0.0/16'), 'site', { k: 'box' }),
  )
  links.push(link('gateway/in', 'gateway', 'hub/leaf'), link('hub/gateway', 'hub/leaf', 'gateway'))
  sessions.push(feed('hub/learns', 'gateway', 'hub/leaf', 'hub/gateway'))
  add('nva', 'hub', addressAt(hub, 4), 'hub/leaf', true)
  for (const [i, id] of spokes.entries()) {
    links.push(link(`${id}/up`, `${id}/a`, 'hub/leaf'), link(`${id}/down`, 'hub/leaf', `${id}/a`))
    origins.push(
      origin('hub/leaf', space(i), 'peer', { k: 'scope', scope: id, link: `${id}/down` }),
      origin('gateway', space(i), 'spoke', { k: 'link', link: 'gateway/in' }),
    )
    for (const part of ['a', 'b']) {
      const table = `${id}/${part}`
      tables.push(leaf(table, id, ['hub']))
      links.push(link(`${table}/gateway`, table, 'gateway'))
      sessions.push(feed(`${table}/learns`, 'gateway', table, `${table}/gateway`))
      origins.push(
        origin(table, space(i), 'local', { k: 'scope', scope: id }),
        origin(table, hub, 'peer', { k: 'scope', scope: 'hub', link: `${id}/up` }),
        origin(table, prefix('0.0.0.0/0'), 'default', { k: 'exit', where: 'internet' }),
        origin(table, prefix('10.0.0.0/8'), 'none', { k: 'drop', outcome: 'drop-route' }),
      )
      if (part === 'a') {
        const next = { k: 'address', address: addressAt(hub, 4), link: `${id}/up` } as const
        origins.push(origin(table, prefix('10.0.0.0/8'), 'user', next))
      }
      for (let n = 0; n < ENDPOINTS / 2; n++) {
        const host = (part === 'a' ? 4 : 132) + n
        add(`${table}/${n}`, id, addressAt(space(i), host), table)
      }
    }
  }
  const order = {
    k: 'rank-kinds',
    kinds: ['user', 'local', 'peer', 'learned', 'none', 'default', 'site', 'spoke'],
  } as const
  const network: Network = {
    tables,
    origins,
    sessions,
    links,
    endpoints,
    orders: {
      leaf: [
        { ...order, kinds: [...order.kinds], rule: 'bench/rank' },
        { k: 'equal-from-here', rule: 'bench/equal' },
      ],
    },
    sets: {},
    filters: [],
  }
  return { network, endpoints: endpoints.map(({ id }) => id) }
}

function best(times: number, measure: () => number): number {
  return Math.min(...Array.from({ length: times }, measure))
}

/** Every pair of 5,000 machines in 500 networks, on a fresh solution each time; and single round trips. */
export async function run(): Promise<BenchRow[]> {
  const { network, endpoints } = hubAndSpoke(NETWORKS)
  const matrix = best(5, () => {
    const solution = solve(network)
    const start = performance.now()
    reachability(solution, endpoints, ICMP)
    return performance.now() - start
  })
  const solution = solve(network)
  const trips = 2_000
  const start = performance.now()
  for (let i = 0; i < trips; i++) {
    const from = endpoints[(i * 7919) % endpoints.length]!
    const to = endpoints[(i * 104729 + 13) % endpoints.length]!
    roundTrip(solution, { from, to, probe: ICMP })
  }
  const trip = ((performance.now() - start) * 1000) / trips
  return [
    {
      name: `matrix of ${endpoints.length} endpoints, ${NETWORKS} networks`,
      value: matrix,
      unit: 'ms',
      target: 150,
    },
    { name: 'one round trip with steps', value: trip, unit: 'us' },
  ]
}
