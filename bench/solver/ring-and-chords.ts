/** BGP networks of any size: a ring of routers, each its own AS, with chords across; and how long they take to solve. */
import { type Address, formatAddress, formatPrefix, type Prefix } from '../../src/ip/index.ts'
import type { Link, Network, Origin, Session, Step, Table } from '../../src/network/index.ts'
import { solve } from '../../src/solver/index.ts'
import type { BenchRow } from '../row.ts'
import { bestOf } from '../stopwatch.ts'

const ORDER: Step[] = [
  { k: 'rank-kinds', kinds: ['connected', 'bgp'], rule: 'bench/protocol' },
  { k: 'highest', attr: 'weight', rule: 'bench/weight' },
  { k: 'highest', attr: 'localPref', rule: 'bench/local-pref' },
  { k: 'own-origin', rule: 'bench/own' },
  { k: 'shortest-as-path', rule: 'bench/as-path' },
  { k: 'lowest', attr: 'originCode', rule: 'bench/origin' },
  { k: 'med', rule: 'bench/med' },
  { k: 'external-first', rule: 'bench/external' },
  { k: 'igp-cost', rule: 'bench/igp' },
  { k: 'equal-from-here', rule: 'bench/equal' },
  { k: 'router-id', rule: 'bench/router-id' },
  { k: 'cluster-list', rule: 'bench/cluster-list' },
  { k: 'neighbor-address', rule: 'bench/neighbor' },
]

const v4 = (value: number): Address => formatAddress({ family: 4, value: value >>> 0 })
const net = (value: number, length: number): Prefix => formatPrefix({ family: 4, value: value >>> 0, length })

/** `routers` in a ring, as many chords again, `prefixes` announced by each. Link networks are connected, not announced. */
export function ringAndChords(routers: number, prefixes: number): Network {
  const network: Network = {
    tables: [],
    origins: [],
    sessions: [],
    links: [],
    endpoints: [],
    orders: { bgp: ORDER },
    sets: {},
    filters: [],
  }
  for (let i = 0; i < routers; i++) {
    network.tables.push(router(i))
    for (let p = 0; p < prefixes; p++)
      network.origins.push(origin(i, net((10 << 24) + (i * prefixes + p) * 256, 24), 'own'))
  }
  const stride = Math.max(2, Math.floor(routers / 3))
  const seen = new Set<string>()
  for (let i = 0; i < routers; i++)
    for (const step of [1, stride + (i % 7)]) {
      const j = (i + step) % routers
      const key = [Math.min(i, j), Math.max(i, j)].join('-')
      if (i === j || seen.has(key)) continue
      seen.add(key)
      join(network, i, j, seen.size)
    }
  return network
}

function router(i: number): Table {
  return {
    id: name(i),
    owner: name(i),
    order: 'bgp',
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: [],
    self: [],
    asn: 64512 + i,
    routerId: v4((1 << 24) + i + 1),
    maxPaths: 1,
    pathMix: 'same-path',
    medScope: 'same-neighbor-as',
    resolves: ['connected'],
  }
}

const name = (i: number) => `r${String(i).padStart(4, '0')}`

function origin(i: number, prefix: Prefix, kind: string, links?: string[]): Origin {
  return {
    table: name(i),
    prefix,
    kind: kind === 'own' ? 'connected' : kind,
    next: { k: 'box' },
    ...(kind === 'own' ? { attrs: { tag: 'announced' } } : {}),
    ...(links ? { when: { k: 'all', of: links.map((link) => ({ k: 'link-up', link })) } } : {}),
    owner: name(i),
    rule: `bench/${kind}`,
  }
}

function join(network: Network, i: number, j: number, number: number): void {
  const base = 0xa9fe0000 + number * 4
  const links = [`${name(i)}>${name(j)}`, `${name(j)}>${name(i)}`]
  const link = (id: string, from: number, to: number, address: number): Link => ({
    id,
    from: name(from),
    to: name(to),
    up: true,
    owner: id,
    shown: true,
    admits: [],
    localAddress: v4(address),
  })
  network.links.push(link(links[0] as string, i, j, base + 1), link(links[1] as string, j, i, base + 2))
  network.origins.push(origin(i, net(base, 30), 'connected', links), origin(j, net(base, 30), 'connected', links))
  network.sessions.push(session(i, j, base + 1, base + 2, links), session(j, i, base + 2, base + 1, links))
}

function session(i: number, j: number, self: number, peer: number, links: string[]): Session {
  return {
    id: `${name(i)}>${name(j)}`,
    from: name(i),
    to: name(j),
    pair: [name(i), name(j)].sort().join('-'),
    requires: { links },
    carries: { kinds: ['connected', 'bgp'], which: 'best' },
    export: [
      { match: { kinds: ['bgp'] }, do: 'accept', rule: 'bench/learned' },
      { match: { tags: ['announced'] }, do: 'accept', rule: 'bench/announced' },
    ],
    import: [],
    bgp: {
      fromAs: 64512 + i,
      toAs: 64512 + j,
      external: true,
      allowOwnAs: 0,
      asOverride: false,
      removePrivateAs: false,
      keepMed: false,
      nextHopSelf: false,
      selfAddress: v4(self),
      peerAddress: v4(peer),
      reflect: { fromIsClient: false, toIsClient: false },
    },
    arrives: { kind: 'bgp', next: 'bgp-next-hop' },
    owner: 'bench',
  }
}

/** Solve times, and a lost link re-solved from the earlier solution. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const [routers, prefixes, target] of [
    [20, 10],
    [20, 50],
    [50, 10],
    [50, 50],
    [100, 10, 40],
    [100, 50, 60],
  ] as const) {
    const network = ringAndChords(routers, prefixes)
    const label = `ring and chords ${routers} x ${prefixes}`
    rows.push({
      name: `${label}: solve`,
      value: bestOf(7, () => solve(network)),
      unit: 'ms',
      ...(target !== undefined && { target }),
    })
    const before = solve(network)
    const down = [network.links[0]?.id ?? '', network.links[1]?.id ?? '']
    const lost = bestOf(7, () => solve(network, { down, previous: before }))
    rows.push({ name: `${label}: a link lost`, value: lost, unit: 'ms', target: 5 })
  }
  return rows
}
