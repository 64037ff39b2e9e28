import type { Prefix } from '../../../ip/index.ts'
import type { Network } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { rememberBy } from '../../joint/same-facts.ts'
import { lowerEndpoints } from './endpoints.ts'
import { lowerCircuitPropagation, lowerWaysToEdges } from './express-route/propagation.ts'
import { leafOfSubnet } from './ids.ts'
import { leavesOf, lowerLeaf, lowerSystemRoutes } from './leaf.ts'
import { filterId, lowerNsg } from './nsg.ts'
import { lowerPeering, lowerPeeringRoutes } from './peering.ts'
import { lowerPrivateEndpoint, lowerServiceFilter, ownEndpoints } from './private-link/endpoint.ts'
import { lowerEndpointRoutes } from './private-link/routes.ts'
import { lowerPropagation, lowerServerPropagation, lowerWayToGateway } from './propagation.ts'
import type { VnetFacts } from './records.ts'
import { lowerUserRoutes } from './user-routes.ts'
import { lowerHubConnection } from './virtual-wan/spoke.ts'

/** Tables, routes, peerings, machines and filters of one VNet. The last result per VNet is kept and reused. */
export const lowerVnet = rememberBy((facts: VnetFacts) => facts.vnet, lower)

function lower(facts: VnetFacts): Network {
  const part = emptyNetwork()
  for (const leaf of leavesOf(facts)) {
    part.tables.push(lowerLeaf(leaf, facts))
    part.origins.push(
      ...lowerSystemRoutes(leaf, facts),
      ...lowerPeeringRoutes(leaf, facts),
      ...lowerUserRoutes(leaf, facts),
      ...lowerEndpointRoutes(leaf, facts),
    )
    if (facts.hub) lowerHubConnection(leaf, facts.hub, part)
    if (facts.server) part.sessions.push(...lowerServerPropagation(leaf, facts.server, facts))
    if (facts.circuits) {
      part.links.push(...lowerWaysToEdges(leaf, facts.circuits))
      part.sessions.push(...lowerCircuitPropagation(leaf, facts.circuits, facts.preference.er))
    }
    if (!facts.via) continue
    part.links.push(lowerWayToGateway(leaf, facts.via))
    const propagation = lowerPropagation(leaf, facts.via, facts)
    if (propagation) part.sessions.push(propagation)
  }
  for (const peer of facts.peers) part.links.push(lowerPeering(peer, facts, part.sets))
  for (const subnet of facts.subnets) part.endpoints.push(...lowerEndpoints(facts, subnet))
  for (const endpoint of ownEndpoints(facts)) {
    part.endpoints.push(lowerPrivateEndpoint(endpoint, facts))
    part.filters.push(lowerServiceFilter(endpoint))
  }
  lowerFilters(facts, part)
  part.subnets = { [facts.vnet.id]: facts.subnets.map(({ subnet }) => subnet.props.prefix as Prefix) }
  return part
}

function lowerFilters({ subnets, nsgs }: VnetFacts, part: Network): void {
  const done = new Set<string>()
  for (const { subnet, nics } of subnets) {
    const leaf = leafOfSubnet(subnet)
    for (const id of [subnet.props.nsg, ...nics.map((nic) => nic.props.nsg)]) {
      const nsg = id === undefined ? undefined : nsgs.find((each) => each.id === id)
      if (!nsg || done.has(filterId(nsg.id, leaf))) continue
      done.add(filterId(nsg.id, leaf))
      part.filters.push(lowerNsg(nsg, leaf, part.sets))
    }
  }
}
