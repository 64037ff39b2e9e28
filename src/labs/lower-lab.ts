import { address, hostPrefix, type Prefix, prefix, prefixOf } from '../ip/index.ts'
import type { Link, Network, NextHop, Origin, Step, Table } from '../network/index.ts'
import type { Lab, LabLink, LabRouter, LabStatic } from './lab.ts'
import { BGP_KINDS, FORWARDING, gatewayOf, linkDirections } from './lab-words.ts'
import { lowerLabSession } from './lower-lab-session.ts'
import { SetBook } from './set-book.ts'

const ORDER: Step[] = [
  { k: 'rank-kinds', kinds: [...FORWARDING, ...BGP_KINDS], rule: 'lab/protocol' },
  { k: 'highest', attr: 'weight', rule: 'lab/weight' },
  { k: 'highest', attr: 'localPref', rule: 'lab/local-pref' },
  { k: 'own-origin', rule: 'lab/own-origin' },
  { k: 'shortest-as-path', rule: 'lab/as-path' },
  { k: 'lowest', attr: 'originCode', rule: 'lab/origin' },
  { k: 'med', rule: 'lab/med' },
  { k: 'external-first', rule: 'lab/external' },
  { k: 'igp-cost', rule: 'lab/igp-cost' },
  { k: 'equal-from-here', rule: 'lab/equal' },
  { k: 'router-id', rule: 'lab/router-id' },
  { k: 'cluster-list', rule: 'lab/cluster-list' },
  { k: 'neighbor-address', rule: 'lab/neighbor' },
]

/** Lowers a lab straight to the neutral network: one table per router. */
export function lowerLab(lab: Lab): Network {
  const sets = new SetBook()
  const network: Network = {
    tables: lab.routers.map((router) => tableOf(lab, router)),
    origins: lab.routers.flatMap((router) => originsOf(lab, router)),
    sessions: lab.sessions.flatMap((session, index) => lowerLabSession(lab, session, index, sets)),
    links: lab.links.flatMap(linksOf),
    endpoints: [],
    orders: { lab: ORDER, 'lab-by-age': ORDER.filter((step) => step.k !== 'router-id') },
    sets: sets.all,
    filters: [],
  }
  return network
}

function tableOf(lab: Lab, router: LabRouter): Table {
  const bgp = router.bgp ?? {}
  return {
    id: router.name,
    owner: router.name,
    order: bgp.compareRouterId === false ? 'lab-by-age' : 'lab',
    stages: [{ k: 'longest' }],
    // A prefix that BGP originates itself is best in BGP, so no learned path of it reaches the forwarding table.
    shadows: [{ losers: ['bgp'], by: ['own'], relation: 'same-prefix', becomes: 'lost', rule: 'lab/own-is-best' }],
    scope: router.name,
    reach: [router.name],
    self: [
      ...(router.loopbacks ?? []).map(address),
      ...(router.networks ?? []).map(gatewayOf),
      ...lab.links.flatMap((link) =>
        [link.a, link.b].filter((end) => end.router === router.name).map((end) => address(end.ip)),
      ),
    ],
    asn: router.asn,
    routerId: address(router.routerId),
    ...(bgp.clusterId ? { clusterId: address(bgp.clusterId) } : {}),
    maxPaths: bgp.maxPaths ?? 1,
    pathMix: bgp.multipathRelax ? 'any-path' : 'same-path',
    medScope: bgp.alwaysCompareMed ? 'always' : 'same-neighbor-as',
    resolves: [...FORWARDING],
  }
}

function linksOf(link: LabLink): Link[] {
  const [ab, ba] = linkDirections(link.id)
  const common = { up: true, owner: link.id, shown: true, admits: [] }
  return [
    { ...common, id: ab, from: link.a.router, to: link.b.router, localAddress: address(link.a.ip) },
    { ...common, id: ba, from: link.b.router, to: link.a.router, localAddress: address(link.b.ip) },
  ]
}

/** Weight that routers give to what they originate themselves. */
const OWN_WEIGHT = 32768

function originsOf(lab: Lab, router: LabRouter): Origin[] {
  const origins: Origin[] = []
  const redistribute = new Set(router.bgp?.redistribute)
  const add = (of: Prefix, kind: string, next: NextHop | null, extra: Partial<Origin> = {}) =>
    origins.push({ table: router.name, prefix: of, kind, next, owner: router.name, rule: `lab/${kind}`, ...extra })
  const own = (of: Prefix, extra: Partial<Origin> = {}) =>
    add(of, 'own', null, { attrs: { weight: OWN_WEIGHT }, ...extra })
  const connected = (of: Prefix, kind: 'connected' | 'loopback', extra: Partial<Origin> = {}) => {
    add(of, kind, { k: 'box' }, extra)
    if (redistribute.has('connected')) redistributed(of, null, extra)
  }
  const redistributed = (of: Prefix, next: NextHop | null, extra: Partial<Origin>) =>
    add(of, 'redistributed', next, { ...extra, attrs: { weight: OWN_WEIGHT, originCode: 2 } })
  for (const network of router.networks ?? []) {
    connected(prefix(network.prefix), 'connected')
    if (network.advertise !== false) own(prefix(network.prefix))
  }
  for (const loopback of router.loopbacks ?? []) connected(hostPrefix(address(loopback)), 'loopback')
  for (const of of router.bgp?.originate ?? []) own(prefix(of))
  for (const link of lab.links)
    for (const end of [link.a, link.b])
      if (end.router === router.name)
        connected(prefixOf(address(end.ip), link.plen ?? 30), 'connected', { when: bothUp(link.id) })
  for (const route of router.static ?? []) {
    const { next, extra } = staticNext(lab, router, route)
    if (route.igpMetric !== undefined)
      add(prefix(route.prefix), 'igp', next, { ...extra, attrs: { igpCost: route.igpMetric } })
    else {
      add(prefix(route.prefix), 'static', next, extra)
      if (redistribute.has('static')) redistributed(prefix(route.prefix), next.k === 'address' ? next : null, extra)
    }
  }
  return origins
}

function bothUp(id: string): NonNullable<Origin['when']> {
  return { k: 'all', of: linkDirections(id).map((link) => ({ k: 'link-up', link })) }
}

/** A static route holds while the link that its next hop is on is up. */
function staticNext(lab: Lab, router: LabRouter, route: LabStatic): { next: NextHop; extra: Partial<Origin> } {
  if (route.via === 'blackhole' || route.via === 'unreachable')
    return { next: { k: 'drop', outcome: 'drop-route' }, extra: {} }
  const via = address(route.via)
  for (const link of lab.links)
    for (const [end, place] of [[link.a, 0] as const, [link.b, 1] as const]) {
      const plen = link.plen ?? 30
      if (end.router !== router.name || prefixOf(address(end.ip), plen) !== prefixOf(via, plen)) continue
      return {
        next: { k: 'address', address: via, link: linkDirections(link.id)[place] as string },
        extra: { when: bothUp(link.id) },
      }
    }
  return { next: { k: 'address', address: via }, extra: {} }
}
