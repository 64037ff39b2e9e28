import type { Prefix } from '../../../ip/index.ts'
import type { Admission, Link, Network, Origin } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { PROGRAMMED_KINDS } from '../selection.ts'
import { leafId, peeringLink } from './ids.ts'
import type { Leaf } from './leaf-of.ts'
import type { Peer, Vnet, VnetFacts } from './records.ts'

/**
 * One route per prefix of each directly peered VNet; never of a peer's peers.
 * Source: learn.microsoft.com, Virtual network traffic routing, optional default routes (VNet peering).
 */
export function lowerPeeringRoutes(leaf: Leaf, { vnet, peers }: VnetFacts): Origin[] {
  return peers.flatMap((peer) =>
    (peer.vnet.props.addressSpace as Prefix[]).map(
      (prefix): Origin => ({
        table: leaf.id,
        prefix,
        kind: peer.global ? 'global-peering' : 'peering',
        next: { k: 'scope', scope: peer.vnet.id, link: peeringLink(peer.link, vnet.id) },
        owner: peer.link.id,
        rule: 'azure/peering',
      }),
    ),
  )
}

/** The peering as packets from this VNet cross it. */
export function lowerPeering(peer: Peer, { vnet, subnets }: VnetFacts, sets: Network['sets']): Link {
  return {
    id: peeringLink(peer.link, vnet.id),
    from: leafId(vnet.id, subnets[0]?.subnet.props.routeTable),
    to: peer.leaf,
    up: true,
    owner: peer.link.id,
    shown: true,
    admits: [...accessAdmission(peer), ...forwardedAdmission(peer, vnet, sets)],
  }
}

/**
 * Traffic to a peer needs `allowVirtualNetworkAccess` of the peering object under the sender's VNet.
 * Source: learn.microsoft.com, Create, change, or delete a virtual network peering.
 */
export function accessAdmission({ mine }: Peer): Admission[] {
  return mine.allowVirtualNetworkAccess
    ? []
    : [{ k: 'never', outcome: 'access-disabled', rule: 'azure/peering-access' }]
}

/**
 * A VNet takes packets that an appliance of the peer forwarded only with `allowForwardedTraffic` of its own peering
 * object: without it, the source must lie in the peer's address space, or in a prefix that the VNet learned from the
 * peer's gateway. Source: learn.microsoft.com, Create, change, or delete a virtual network peering; for learned prefixes
 * github.com/malgebary/Azure-Route-Server-MicroHack, scenarios 3 and 5.
 */
function forwardedAdmission({ theirs, usesGateway }: Peer, vnet: Vnet, sets: Network['sets']): Admission[] {
  if (theirs.allowForwardedTraffic) return []
  const own = (vnet.props.addressSpace as Prefix[]).map((prefix) => ({ prefix, mode: 'or-longer' as const }))
  return [
    {
      k: 'forwarded-only-from',
      sources: [internSet(sets, own)],
      ...(usesGateway === undefined
        ? {}
        : { orRoutesOf: { table: usesGateway, kinds: [...PROGRAMMED_KINDS, 'exchanged'] } }),
      outcome: 'forwarded-not-allowed',
      rule: 'azure/peering-forwarded',
    },
  ]
}
