import type { Prefix } from '../../ip/index.ts'
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
  const builder = new DesignBuilder(id, design.records)
  const sites = candidates.map((each, i) => {
    each.only('prefix', 'via', 'kind', 'community')
    if (each.text('kind') !== 'dx-bgp') throw new Missing(`candidate ${each.text('kind')}`)
    const props = { prefixes: [each.text('prefix')], asn: 65001 + i, bgpAddress: `192.0.2.${i + 1}`, publicIps: [] }
    const site = builder.add('onprem/site', each.text('via'), props)
    const paths = [{ up: true, insideA: `169.254.${100 + i}.1`, insideB: `169.254.${100 + i}.2` }]
    const b = each.has('community') ? { b: { community: each.text('community') } } : {}
    builder.add('core/circuit', `vif-${i}`, { paths, ...b }, { ends: [gateway.id, site.id] })
    return site
  })
  const found = new Map<string, string[]>()
  for (const row of solve(lowerDesign(builder.finish(), providers)).rows(gateway.id)) {
    const site = sites.find((each) => each.id === row.owner)
    if (row.state === 'active' && site) found.set(row.prefix, [...(found.get(row.prefix) ?? []), site.name])
  }
  checkWinners(expect, 'winner', found)
  if ([...found.values()].some((list) => list.length > 1) !== expect.flag('ecmp', false)) throw new Difference('ecmp')
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

function checkWinners(expect: Members, key: string, found: ReadonlyMap<string, string[]>): void {
  for (const [prefix, value] of Object.entries((expect.raw(key) ?? {}) as Record<string, string | string[]>)) {
    const actual = (found.get(prefix) ?? []).join(' ')
    if (actual !== [value].flat().join(' ')) throw new Difference(`${key} of ${prefix}: ${actual}, expected ${value}`)
  }
}
