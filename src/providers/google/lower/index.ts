import type { RecordId } from '../../../model/index.ts'
import type { Network, TableId } from '../../../network/index.ts'
import { emptyNetwork, mergePart } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import { orders } from '../selection.ts'
import { lowerCloudRouter, type Receiver } from './cloud-router.ts'
import { lowerEndpoints } from './endpoints.ts'
import { googleFacts, isStandard, type NetworkFacts } from './facts.ts'
import { filterIdOf, lowerFirewall } from './firewall.ts'
import { externalEndpoints, lowerInternet } from './internet.ts'
import { type Leaf, leavesOf, lowerLeaf, lowerPeering, plainLeaf, subnetPrefixes, subnetRoutes } from './leaf.ts'
import { needsPlainLeaf, policyStage, toPlainLeaf } from './policy-routes.ts'
import type { Instance, Peer } from './records.ts'
import { peerStaticRoutes, staticRoutes } from './static-routes.ts'
import { lowerSystem, machinesWithSystem } from './system.ts'
import { routerOf } from './vpn-end.ts'
import { lowerStaticGateway } from './vpn-gateway.ts'

/** All Google Cloud records of a design as neutral data. */
export function lowerGoogle(context: LowerContext): Network {
  const network = emptyNetwork()
  const { networks } = googleFacts(context)
  const systems = machinesWithSystem(networks.values())
  const others = (peer: Peer) => networks.get(peer.network.id)
  for (const facts of networks.values()) {
    mergePart(network, lowerNetwork(context, facts, others, systems))
    mergePart(network, lowerHybrid(context, facts, others))
  }
  for (const cards of systems.values()) {
    const { instance } = cards[0] ?? {}
    if (instance) mergePart(network, lowerSystem(instance, cards))
  }
  network.orders = orders
  return network
}

type Others = (peer: Peer) => NetworkFacts | undefined

/** Tables, routes, machines and filters of one network. */
function lowerNetwork(
  context: LowerContext,
  facts: NetworkFacts,
  others: Others,
  systems: ReadonlyMap<RecordId, unknown>,
): Network {
  const part = emptyNetwork()
  const standard = [facts, ...facts.peers.map(others)].some((each) => each !== undefined && isStandard(each))
  const add = (leaf: Leaf, before: ReturnType<typeof policyStage>) => {
    part.tables.push(lowerLeaf(leaf, facts, before, standard))
    part.origins.push(...subnetRoutes(leaf.id, facts, others), ...staticRoutes(context, facts, leaf))
    for (const peer of facts.peers) {
      const exporter = others(peer)
      if (exporter) part.origins.push(...peerStaticRoutes(context, exporter, leaf, peer))
    }
  }
  for (const leaf of leavesOf(facts)) {
    add(leaf, policyStage(part.sets, facts, leaf))
    if (!needsPlainLeaf(facts, leaf)) continue
    add(plainLeaf(leaf), [])
    part.links.push(toPlainLeaf(facts, leaf))
  }
  part.links.push(...lowerPeering(facts, others))
  if (facts.routes.some(({ props }) => props.nextHop === 'internet-gateway'))
    part.links.push(lowerInternet(context, facts, part.sets))
  const endpoints = lowerEndpoints(facts, systems)
  const tables = new Map<RecordId, TableId>(endpoints.map(({ id, table }) => [id, table]))
  part.endpoints.push(...endpoints, ...externalEndpoints(facts, (nic) => tables.get(nic)))
  part.filters.push(...filtersOf(facts, part.sets))
  part.subnets = subnetPrefixes(facts) ?? {}
  return part
}

/** One filter for all machines that meet the same firewall rules. */
function filtersOf(facts: NetworkFacts, sets: Network['sets']): Network['filters'] {
  const machines = new Map<string, Instance | undefined>(
    facts.nics.map(({ instance }) => [filterIdOf(facts, instance), instance]),
  )
  return [...machines.values()].map((instance) => lowerFirewall(facts, instance, sets))
}

/** Cloud Routers and VPN gateways of one network, and the tables that their routes get into. */
function lowerHybrid(context: LowerContext, facts: NetworkFacts, others: Others): Network {
  const part = emptyNetwork()
  const receivers = receiversOf(facts, others)
  for (const router of facts.routers) mergePart(part, lowerCloudRouter(context, router, facts, receivers))
  for (const gateway of [...facts.gateways, ...facts.attachments])
    if (!routerOf(context, gateway)) mergePart(part, lowerStaticGateway(gateway, facts, receivers))
  return part
}

/** Its own tables, and those of the peers that import what it exports. */
function receiversOf(facts: NetworkFacts, others: Others): Receiver[] {
  const own = tablesOf(facts).map((leaf): Receiver => ({ leaf, peer: undefined }))
  const abroad = facts.peers.flatMap((peer): Receiver[] => {
    const importer = others(peer)
    const back = importer?.peers.find(({ link }) => link.id === peer.link.id)
    if (!importer || !back?.theirs.exportCustomRoutes || !back.mine.importCustomRoutes) return []
    return tablesOf(importer).map((leaf) => ({ leaf, peer: back }))
  })
  return [...own, ...abroad]
}

const tablesOf = (facts: NetworkFacts): Leaf[] =>
  leavesOf(facts).flatMap((leaf) => (needsPlainLeaf(facts, leaf) ? [leaf, plainLeaf(leaf)] : [leaf]))
