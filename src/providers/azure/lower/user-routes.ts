import { type Address, type Prefix, prefixContains } from '../../../ip/index.ts'
import type { NextHop, Origin } from '../../../network/index.ts'
import type { RouteTableProps } from '../schema/network.ts'
import { peeringLink, toGatewayLink } from './ids.ts'
import type { Leaf } from './leaf-of.ts'
import type { VnetFacts } from './records.ts'

type UserRoute = RouteTableProps['routes'][number]

/** The routes of the route table on a subnet. Source: learn.microsoft.com, Virtual network traffic routing, custom routes. */
export function lowerUserRoutes(leaf: Leaf, facts: VnetFacts): Origin[] {
  const { routeTable } = leaf
  if (!routeTable) return []
  return routeTable.props.routes.map((route) => ({
    table: leaf.id,
    prefix: route.prefix as Prefix,
    kind: 'user',
    next: nextHopOf(route, leaf, facts),
    owner: routeTable.id,
    rule: 'azure/user-route',
    name: route.name,
  }))
}

function nextHopOf(route: UserRoute, leaf: Leaf, facts: VnetFacts): NextHop {
  switch (route.nextHopType) {
    case 'VirtualAppliance':
      return route.nextHopIp ? applianceHop(route.nextHopIp as Address, facts) : UNREACHABLE
    case 'VirtualNetworkGateway':
      // Source: learn.microsoft.com, Virtual network traffic routing (not with ExpressRoute, nor where the two coexist).
      return facts.via && !facts.circuits
        ? { k: 'link', link: toGatewayLink(leaf.id, facts.via.gateway.id) }
        : NO_GATEWAY
    case 'VnetLocal':
      return { k: 'scope', scope: facts.vnet.id }
    case 'Internet':
      return { k: 'exit', where: 'internet' }
    case 'None':
      return { k: 'drop', outcome: 'drop-route' }
  }
}

const UNREACHABLE: NextHop = { k: 'drop', outcome: 'next-hop-unreachable' }

/** Shown as `VirtualNetworkGateway` all the same: the route stays active and drops. */
export const NO_GATEWAY: NextHop = { k: 'drop', outcome: 'blackhole' }

/**
 * An appliance must be reachable directly: in this VNet or in a peer, whose peering the packet then crosses.
 * Source: learn.microsoft.com, Virtual network traffic routing, custom routes (virtual appliance).
 */
export function applianceHop(address: Address, { vnet, peers }: VnetFacts): NextHop {
  const inside = (space: readonly string[]) => space.some((prefix) => prefixContains(prefix as Prefix, address))
  if (inside(vnet.props.addressSpace)) return { k: 'address', address }
  const peer = peers.find((each) => inside(each.vnet.props.addressSpace))
  return peer ? { k: 'address', address, link: peeringLink(peer.link, vnet.id) } : { k: 'address', address }
}
