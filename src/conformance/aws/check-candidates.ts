import type { Prefix } from '../../ip/index.ts'
import type { Design, DesignRecord } from '../../model/index.ts'
import type { Network, Origin } from '../../network/index.ts'
import { orders, preferenceOf, TRANSIT_KINDS, TRANSIT_ORDER } from '../../providers/aws/selection.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { solve } from '../../solver/index.ts'
import { DesignBuilder } from '../design-builder.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { readTopology } from './read-topology.ts'

/** Words of a case for the kinds of routes in a transit gateway. */
const TRANSIT: Readonly<Record<string, (typeof TRANSIT_KINDS)[number]>> = {
  static: 'static',
  'static->vpn': 'static',
  prefixlist: 'prefix-list',
  vpc: 'vpc',
  'vpc-propagated': 'vpc',
  'dxgw-propagated': 'direct-connect',
  'connect-propagated': 'connect',
  'vpn-private-propagated': 'vpn-private',
  'vpn-public-propagated': 'vpn',
  'vpn-propagated': 'vpn',
  'peering-propagated(cloud WAN)': 'peering',
}

/** Cases that list candidates for one prefix instead of a network. False: the case is a network. */
export function checkCandidates(id: string, input: Members, expect: Members): boolean {
  const transit = input.members('tgwCandidates')
  const vgw = input.members('vgwCandidates')
  if (transit.length + vgw.length === 0) return false
  if (transit.length > 0) checkTransit(transit, expect)
  if (vgw.length > 0) checkVgw(id, input, vgw, expect)
  return true
}

const origin = (prefix: string, name: string, more: Partial<Origin>): Origin => ({
  table: 'candidates',
  prefix: prefix as Prefix,
  kind: 'static',
  next: { k: 'exit', where: 'outside' },
  owner: name,
  rule: 'candidate',
  ...more,
})

function winners(order: string, origins: Origin[], maxPaths: number): Map<string, string[]> {
  const network: Network = {
    tables: [
      {
        id: 'candidates',
        owner: 'candidates',
        order,
        stages: [{ k: 'longest' }],
        shadows: [],
        reach: [],
        self: [],
        maxPaths,
        pathMix: 'same-path',
        medScope: 'same-neighbor-as',
        resolves: [],
      },
    ],
    origins,
    sessions: [],
    links: [],
    endpoints: [],
    orders,
    sets: {},
    filters: [],
  }
  const found = new Map<string, string[]>()
  for (const row of solve(network).rows('candidates')) {
    if (row.state === 'active') found.set(row.prefix, [...(found.get(row.prefix) ?? []), row.owner])
  }
  return found
}

function kindOf(source: string): (typeof TRANSIT_KINDS)[number] {
  const kind = TRANSIT[source]
  if (!kind) throw new Missing(`candidate ${source}`)
  return kind
}

function checkTransit(candidates: readonly Members[], expect: Members): void {
  const origins = candidates.map((each) => {
    each.only('prefix', 'source')
    return origin(each.text('prefix'), each.text('source'), { kind: kindOf(each.text('source')) })
  })
  const found = winners(TRANSIT_ORDER, origins, 50)
  checkWinners(expect, 'winner', found)
  checkWinners(expect, 'shown', found)
  const ranked = expect.texts('order').map((source) => TRANSIT_KINDS.indexOf(kindOf(source)))
  if (ranked.some((rank, i) => i > 0 && rank <= ranked[i - 1]!))
    throw new Difference(`order ${TRANSIT_KINDS.join(', ')}`)
}

/** Each candidate is a site with a virtual interface at the virtual private gateway, and the community on what it announces. */
function checkVgw(id: string, input: Members, candidates: readonly Members[], expect: Members): void {
  const { design, names } = readTopology(id, input.without('vgwCandidates'))
  const gateway = [...names.values()].find(({ kind }) => kind === 'aws/virtual-private-gateway')
  if (!gateway) throw new Missing('a virtual private gateway')
  const found = vgwWinners(id, design, gateway, candidates)
  checkWinners(expect, 'winner', found)
  if ([...found.values()].some((list) => list.length > 1) !== expect.flag('ecmp', false)) throw new Difference('ecmp')
  checkVgwOrder(id, design, gateway, candidates, expect.texts('order'))
  const words = expect.raw('communityPreference') as Readonly<Record<string, string>> | undefined
  const levels = ['low', 'medium', 'high']
  const ranked = Object.entries(words ?? {})
    .map(
      ([community, level]) => [levels.indexOf(level), preferenceOf(community === 'none' ? [] : [community])] as const,
    )
    .sort(([a], [b]) => a - b)
  for (const [i, [level, value]] of ranked.entries()) {
    const before = ranked[i - 1]
    if (before && (before[0] === level ? before[1] !== value : before[1] >= value))
      throw new Difference('communities in another order')
  }
}

/** Which of a gateway's candidates is best for each prefix. Each is a connection of its own, those of one name are one. */
function vgwWinners(
  id: string,
  design: Design,
  gateway: DesignRecord,
  candidates: readonly Members[],
): Map<string, string[]> {
  const builder = new DesignBuilder(id, design.records)
  const vias = [...new Set(candidates.map((each) => each.text('via')))]
  const sites = vias.map((via, i) =>
    joinCandidate(
      builder,
      gateway,
      candidates.filter((each) => each.text('via') === via),
      i,
    ),
  )
  const found = new Map<string, string[]>()
  for (const row of solve(lowerDesign(builder.finish(), providers)).rows(gateway.id)) {
    const site = sites.find((each) => row.owner === each.site.id || row.owner === each.link)
    if (row.state === 'active' && site) found.set(row.prefix, [...(found.get(row.prefix) ?? []), site.site.name])
  }
  return found
}

/** A site with what it announces, behind a virtual interface or a VPN. */
function joinCandidate(builder: DesignBuilder, gateway: DesignRecord, candidates: readonly Members[], i: number) {
  const [first] = candidates
  if (!first) throw new Missing('a candidate')
  const kind = first.text('kind')
  const prefixes = candidates.map((each) => each.text('prefix'))
  const advertises = candidates.map((each) => {
    each.only('prefix', 'via', 'kind', 'community', 'asPathLen', 'med', 'asn', 'note')
    const prepend = Math.max(0, each.number('asPathLen', 1) - 1)
    return { prefix: each.text('prefix'), prepend, ...(each.has('med') ? { med: each.number('med') } : {}) }
  })
  const isVpn = kind !== 'dx-bgp'
  // Customer gateways have AS 65000 by default: their MEDs compare.
  const asn = first.number('asn', isVpn ? 65000 : 65001 + i)
  const props = { prefixes, asn, bgpAddress: `192.0.2.${i + 1}`, publicIps: [], advertises }
  const site = builder.add('onprem/site', first.text('via'), props)
  const ends: [string, string] = [gateway.id, site.id]
  const inside = { insideA: `169.254.${100 + i}.1`, insideB: `169.254.${100 + i}.2` }
  if (!isVpn) {
    const b = first.has('community') ? { b: { community: first.text('community') } } : {}
    return {
      site,
      link: builder.add('core/circuit', `vif-${i}`, { paths: [{ up: true, ...inside }], ...b }, { ends }).id,
    }
  }
  const enableBgp = kind === 'bgp-vpn' || kind === 'vpn-bgp'
  if (!enableBgp && kind !== 'static-vpn' && kind !== 'vpn-static') throw new Missing(`candidate ${kind}`)
  const side = (statics: string[]) => ({ enableBgp, remotes: [{ interface: 0, prefixes: statics }], selectors: 'any' })
  const tunnels = [{ a: 0, b: 0, up: true, ...inside }]
  const vpn = { ike: 'IKEv2', tunnels, a: side(enableBgp ? [] : prefixes), b: side([]) }
  return { site, link: builder.add('core/vpn', `vpn-${i}`, vpn, { ends }).id }
}

/** `order`: candidates by name or kind, best first: each wins when those before it are gone. */
function checkVgwOrder(
  id: string,
  design: Design,
  gateway: DesignRecord,
  candidates: readonly Members[],
  order: readonly string[],
): void {
  let left = candidates
  for (const expected of order) {
    const [winner] = [...vgwWinners(id, design, gateway, left).values()][0] ?? []
    const best = left.find((each) => each.text('via') === winner)
    if (!best || (expected !== winner && expected !== best.text('kind')))
      throw new Difference(`order: ${winner}, expected ${expected}`)
    left = left.filter((each) => each !== best)
  }
}

function checkWinners(expect: Members, key: string, found: ReadonlyMap<string, string[]>): void {
  for (const [prefix, value] of Object.entries((expect.raw(key) ?? {}) as Record<string, string | string[]>)) {
    const actual = (found.get(prefix) ?? []).join(' ')
    if (actual !== [value].flat().join(' ')) throw new Difference(`${key} of ${prefix}: ${actual}, expected ${value}`)
  }
}
