import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import type { Link, Network, Origin } from '../../../../network/index.ts'
import { emptyNetwork } from '../../../joint/merge-parts.ts'
import { rememberBy } from '../../../joint/same-facts.ts'
import { CIRCUIT_GATEWAY_ORDER, type GatewayKind } from '../../selection.ts'
import { fromGatewayLink, gatewayTable, leafOfSubnet } from '../ids.ts'
import type { Vnet } from '../records.ts'
import { type CircuitGatewayFacts, isUp } from './facts.ts'
import { CIRCUIT_GATEWAY_ASN, circuitGatewayAddress } from './gateway-address.ts'
import { edgeTable, fromEdgeLink, gatewayEdgeLink } from './ids.ts'
import type { CircuitPath } from './records.ts'
import { lowerEdgeSessions } from './sessions.ts'

/** An ExpressRoute gateway: its own table, its ways to and from the circuits. The last result is kept and reused. */
export const lowerCircuitGateway = rememberBy((facts: CircuitGatewayFacts) => facts.gateway, lower)

function lower(facts: CircuitGatewayFacts): Network {
  const { gateway, vnet, subnet, paths } = facts
  const part = emptyNetwork()
  const address = circuitGatewayAddress(subnet)
  part.tables.push({
    id: gatewayTable(gateway.id),
    owner: gateway.id,
    order: CIRCUIT_GATEWAY_ORDER,
    // What it learned is for the VNet's machines: a packet from one circuit never turns into another here.
    stages: [{ k: 'longest', kinds: ['vnet', 'around', 'fallback'] }],
    shadows: [],
    scope: vnet.id,
    reach: [],
    self: address ? [address] : [],
    asn: CIRCUIT_GATEWAY_ASN,
    ...(address ? { routerId: address } : {}),
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  })
  part.links.push({
    id: fromGatewayLink(gateway.id),
    from: gatewayTable(gateway.id),
    to: leafOfSubnet(subnet),
    up: true,
    owner: gateway.id,
    shown: false,
    admits: [],
  })
  part.origins.push(...ownRoutes(facts))
  for (const path of paths) {
    part.links.push(...waysOf(path, facts))
    part.sessions.push(...lowerEdgeSessions(path, facts))
  }
  return part
}

/** Packets come in through the gateway; those of the VNet leave past it, so the way out is the gateway's own only. */
function waysOf(path: CircuitPath, { gateway }: CircuitGatewayFacts): Link[] {
  const edge = edgeTable(path.circuit.id, path.index)
  const both = { up: isUp(path), owner: path.connection.id, admits: [] }
  return [
    { ...both, id: fromEdgeLink(path.id), from: edge, to: gatewayTable(gateway.id), shown: true },
    { ...both, id: gatewayEdgeLink(path.id), from: gatewayTable(gateway.id), to: edge, shown: true },
  ]
}

/**
 * What comes from the circuit goes onto the wire of GatewaySubnet, whose table decides next, also for a peer that does not
 * use this gateway. It announces its VNet and the peers that use it; `summarizedGatewayPrefixes` of the VNet stand in for
 * the VNet's own prefixes and for those of peers that they cover.
 * Sources: github.com/skmkzyk/bicep-templates, 20220930; github.com/erjosito/lab-summarized-gw-prefixes-20260427.
 */
function ownRoutes({ gateway, vnet, clients, around }: CircuitGatewayFacts): Origin[] {
  const route = (prefix: Prefix, kind: GatewayKind, owner: string, rule: string): Origin => ({
    table: gatewayTable(gateway.id),
    prefix,
    kind,
    next: { k: 'link', link: fromGatewayLink(gateway.id) },
    owner,
    rule,
  })
  const summaries = (vnet.props.summarizedGatewayPrefixes ?? []) as Prefix[]
  const covered = (prefix: Prefix) => summaries.some((summary) => prefixContains(summary, prefix))
  const of = (space: Vnet, owner: string, rule: string, replaced: (prefix: Prefix) => boolean): Origin[] =>
    (space.props.addressSpace as Prefix[])
      .filter((prefix) => !summaries.includes(prefix))
      .map((prefix) =>
        replaced(prefix)
          ? route(prefix, 'around', owner, 'azure/er-summary-replaces')
          : route(prefix, 'vnet', owner, rule),
      )
  return [
    ...of(vnet, vnet.id, 'azure/er-own-vnet', () => summaries.length > 0),
    ...clients.flatMap((peer) => of(peer.vnet, peer.link.id, 'azure/er-client-vnet', covered)),
    ...summaries.map((prefix) => route(prefix, 'vnet', vnet.id, 'azure/er-summary')),
    ...around.flatMap((peer) =>
      (peer.vnet.props.addressSpace as Prefix[]).map((prefix) =>
        route(prefix, 'around', peer.link.id, 'azure/gateway-subnet-decides'),
      ),
    ),
    route('0.0.0.0/0' as Prefix, 'fallback', gateway.id, 'azure/gateway-subnet-decides'),
  ]
}
