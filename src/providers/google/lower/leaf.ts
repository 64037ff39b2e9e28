import type { Address, Prefix } from '../../../ip/index.ts'
import type { Link, Network, Origin, Table, TableId } from '../../../network/index.ts'
import { isPrivateRange } from '../ranges.ts'
import { CUSTOM_KINDS, LEAF_ORDER, leafShadows, SUBNET_KINDS } from '../selection.ts'
import { isStandard, type NetworkFacts, rangesOf } from './facts.ts'
import { attachmentLeafId, leafId, peeringLink, plainLeafId } from './ids.ts'
import type { Instance, Peer } from './records.ts'

/** One table: a region of a network, and the tags that its machines have of those that routes ask for. */
export interface Leaf {
  readonly id: TableId
  readonly region: string
  readonly tags: readonly string[]
  /** Whether traffic that enters by a VLAN attachment is looked up here alone. */
  readonly attachments: boolean
}

/** Tags of a machine that decide which routes it has. */
export const routeTagsOf = (facts: NetworkFacts, instance: Instance | undefined): string[] =>
  facts.routeTags.filter((tag) => instance?.props.tags.includes(tag))

/** The distinct tables of a network, the untagged one of each region first. */
export function leavesOf(facts: NetworkFacts): Leaf[] {
  const leaves = new Map<TableId, Leaf>()
  const add = (id: TableId, region: string, tags: readonly string[], attachments = false) => {
    if (!leaves.has(id)) leaves.set(id, { id, region, tags, attachments })
  }
  const { id } = facts.network
  for (const region of facts.regions) add(leafId(id, region), region, [])
  for (const { subnet, instance } of facts.nics) {
    const tags = routeTagsOf(facts, instance)
    add(leafId(id, subnet.props.region, tags), subnet.props.region, tags)
  }
  for (const { props } of facts.policyRoutes) {
    if (props.appliesTo !== 'attachments' || !facts.regions.includes(props.region ?? '')) continue
    add(attachmentLeafId(id, props.region ?? ''), props.region ?? '', [], true)
  }
  return [...leaves.values()]
}

/** The table where packets of a network's peers, tunnels and the like stand: that of its first region. */
export const mainLeaf = (facts: NetworkFacts): TableId => leafId(facts.network.id, facts.regions[0] ?? '')

/** Subnet routes decide before all others, and deliver or drop. Source: cloud.google.com/vpc/docs/routes, Routing order. */
const STAGES: Table['stages'] = [
  { k: 'longest', kinds: [...SUBNET_KINDS] },
  { k: 'longest', kinds: [...CUSTOM_KINDS] },
]

/** `before`: what is looked at first, policy-based routes. */
export function lowerLeaf(leaf: Leaf, facts: NetworkFacts, before: Table['stages'], standard: boolean): Table {
  const { network, subnets, peers } = facts
  const [first, ...more] = subnets.filter(({ props }) => props.region === leaf.region)
  return {
    id: leaf.id,
    owner: first && more.length === 0 ? first.id : network.id,
    order: standard ? `${LEAF_ORDER}-standard` : LEAF_ORDER,
    stages: [...before, ...STAGES],
    shadows: leafShadows,
    scope: network.id,
    reach: [network.id, ...peers.map((peer) => peer.network.id)],
    self: [] as Address[],
    maxPaths: 128,
    pathMix: 'any-path',
    medScope: facts.settings?.alwaysCompareMed || !isStandard(facts) ? 'always' : 'same-neighbor-as',
    resolves: [],
  }
}

/** The same table without its policy-based routes. */
export const plainLeaf = (leaf: Leaf): Leaf => ({ ...leaf, id: plainLeafId(leaf.id) })

/** Subnet routes: the network's own, and those of its peers that it gets. Source: cloud.google.com/vpc/docs/vpc-peering. */
export function subnetRoutes(table: TableId, facts: NetworkFacts, others: (peer: Peer) => NetworkFacts | undefined) {
  const { network, subnets, peers } = facts
  const origins: Origin[] = []
  for (const subnet of subnets) {
    for (const prefix of rangesOf(subnet))
      origins.push({
        table,
        prefix,
        kind: 'subnet',
        next: { k: 'scope', scope: network.id },
        attrs: { tag: 'local' },
        owner: subnet.id,
        rule: 'google/subnet-route',
        name: subnet.name,
      })
  }
  for (const peer of peers) {
    for (const subnet of others(peer)?.subnets ?? []) {
      for (const prefix of rangesOf(subnet)) {
        if (!crosses(prefix, peer)) continue
        origins.push({
          table,
          prefix,
          kind: 'peer-subnet',
          next: { k: 'scope', scope: peer.network.id, link: peeringLink(peer.link.id, peer.way) },
          attrs: { tag: 'peer' },
          owner: peer.link.id,
          rule: 'google/peer-subnet-route',
          name: subnet.name,
        })
      }
    }
  }
  return origins
}

/** Private ranges are always exchanged, privately used public ones if both sides say so. */
const crosses = (prefix: Prefix, { mine, theirs }: Peer): boolean =>
  isPrivateRange(prefix) || (theirs.exportSubnetRoutesWithPublicIp && mine.importSubnetRoutesWithPublicIp)

/** A peering as the line that packets to a peer's subnets cross. */
export const lowerPeering = (facts: NetworkFacts, others: (peer: Peer) => NetworkFacts | undefined): Link[] =>
  facts.peers.flatMap((peer): Link[] => {
    const other = others(peer)
    if (!other) return []
    return [
      {
        id: peeringLink(peer.link.id, peer.way),
        from: mainLeaf(facts),
        to: mainLeaf(other),
        up: true,
        owner: peer.link.id,
        shown: true,
        admits: [],
      },
    ]
  })

/** Where machines of a network can stand. */
export const subnetPrefixes = (facts: NetworkFacts): Network['subnets'] => ({
  [facts.network.id]: facts.subnets.flatMap(rangesOf),
})
