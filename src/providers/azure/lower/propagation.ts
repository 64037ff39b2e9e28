import type { Link, Session, Statement } from '../../../network/index.ts'
import { PROGRAMMED_KINDS } from '../selection.ts'
import { gatewayTable, propagationSession, serverTable, toGatewayLink } from './ids.ts'
import type { Leaf } from './leaf-of.ts'
import { accessAdmission } from './peering.ts'
import type { ServerVia, Via, VnetFacts } from './records.ts'
import { applianceHop } from './user-routes.ts'

/** Where packets of a subnet enter the gateway: an inner hop that no console shows. */
export function lowerWayToGateway(leaf: Leaf, { gateway, over }: Via): Link {
  return {
    id: toGatewayLink(leaf.id, gateway.id),
    from: leaf.id,
    to: gatewayTable(gateway.id),
    up: true,
    owner: over?.link.id ?? gateway.id,
    shown: false,
    admits: over ? accessAdmission(over) : [],
  }
}

/**
 * The gateway programs what it knows from its connections into the subnets of its VNet and of the peers that use it
 * (gateway transit), unless the subnet's route table disables propagation. Its own VNets' prefixes are not programmed:
 * system routes say them. Source: learn.microsoft.com, Virtual network traffic routing (border gateway protocol);
 * Configure VPN gateway transit for virtual network peering.
 */
export function lowerPropagation(
  leaf: Leaf,
  { gateway, labels, over, besideOthers }: Via,
  { preference }: VnetFacts,
): Session | undefined {
  if (leaf.routeTable?.props.disableBgpRoutePropagation) return undefined
  const id = propagationSession(leaf.id, gateway.id)
  const rule = over ? 'azure/gateway-transit' : 'azure/gateway-propagation'
  return {
    id,
    from: gatewayTable(gateway.id),
    to: leaf.id,
    pair: id,
    requires: { links: [] },
    carries: { kinds: [...PROGRAMMED_KINDS], which: 'best' },
    export: [...(besideOthers ? [HOST_ROUTES_STAY] : []), { do: 'accept', rule }],
    import: preferring(preference.other),
    arrives: {
      kind: 'gateway',
      tag: 'vpn',
      next: { k: 'link', link: toGatewayLink(leaf.id, gateway.id), labels: [...labels] },
    },
    owner: over?.link.id ?? gateway.id,
  }
}

/**
 * Beside a Route Server or an ExpressRoute gateway the VPN gateway keeps its routes to BGP peers for itself. No page says so;
 * published tables show it: github.com/malgebary/Azure-Route-Server-MicroHack, scenario 3, has them in networks without a Route
 * Server only, github.com/kaysalawu/azure-network-terraform, lab 8, has none.
 */
export const HOST_ROUTES_STAY: Statement = { match: { tags: ['lng-host'] }, do: 'deny', rule: 'azure/host-route-stays' }

/**
 * A Route Server programs what appliances told it, each with the next hop that the appliance announced, into the subnets
 * of its VNet, the appliance's own among them, and of the peers that use it.
 * Source: learn.microsoft.com, Azure Route Server FAQ; output of github.com/malgebary/Azure-Route-Server-MicroHack.
 */
export function lowerServerPropagation(leaf: Leaf, { server, peers, over }: ServerVia, facts: VnetFacts): Session[] {
  if (leaf.routeTable?.props.disableBgpRoutePropagation) return []
  return peers.map(({ link, nextHop }): Session => {
    const id = propagationSession(leaf.id, link.id)
    return {
      id,
      from: serverTable(server.id),
      to: leaf.id,
      pair: id,
      requires: { links: [] },
      carries: { kinds: ['learned'], which: 'equal-best' },
      export: [{ match: { groups: [link.id] }, do: 'accept', rule: 'azure/server-programs' }],
      import: preferring(facts.preference.other),
      arrives: { kind: 'gateway', tag: 'server', next: applianceHop(nextHop, facts) },
      owner: over?.link.id ?? server.id,
    }
  })
}

/** Where routes of one prefix come from two sides, this decides: the highest weight wins. Source: `preferenceOf`. */
export const preferring = (weight: number): Statement[] =>
  weight === 0 ? [] : [{ do: 'accept', set: { weight }, rule: 'azure/routing-preference' }]
