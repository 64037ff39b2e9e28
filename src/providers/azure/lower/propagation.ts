import type { Link, Session } from '../../../network/index.ts'
import { PROGRAMMED_KINDS } from '../selection.ts'
import { gatewayTable, propagationSession, toGatewayLink } from './ids.ts'
import type { Leaf } from './leaf.ts'
import { accessAdmission } from './peering.ts'
import type { Via } from './records.ts'

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
export function lowerPropagation(leaf: Leaf, { gateway, labels, over }: Via): Session | undefined {
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
    export: [{ do: 'accept', rule }],
    import: [],
    arrives: {
      kind: 'gateway',
      tag: 'vpn',
      next: { k: 'link', link: toGatewayLink(leaf.id, gateway.id), labels: [...labels] },
    },
    owner: over?.link.id ?? gateway.id,
  }
}
