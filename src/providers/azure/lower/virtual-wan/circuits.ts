import type { Address } from '../../../../ip/index.ts'
import type { BgpSession, Network, Session, Statement } from '../../../../network/index.ts'
import { EDGE_ASN, REMOTE_VNET, SHUT_VNET } from '../express-route/circuit.ts'
import { isUp } from '../express-route/facts.ts'
import { edgeSession, edgeTable, fromEdgeLink, gatewayEdgeLink } from '../express-route/ids.ts'
import type { CircuitPath } from '../express-route/records.ts'
import { HUB_ASN, hubCircuitAddress } from './addresses.ts'
import { arrivalTable } from './ids.ts'
import type { HubExpressRouteGateway, HubFacts } from './records.ts'

/** Marks routes of hubs at the edge routers: hubs hear each other over a circuit that they share. */
const FROM_HUB = 'azure/virtual-hub'

/** Ways to and from the circuits of a hub's ExpressRoute gateway, and BGP with their edge routers. */
export function lowerHubEdges(facts: HubFacts, part: Network): void {
  const { hub, circuits, paths } = facts
  const own = hubCircuitAddress(hub)
  if (!circuits || !own) return
  for (const path of paths) {
    const edge = edgeTable(path.circuit.id, path.index)
    const both = { up: isUp(path), owner: path.connection.id, shown: true, admits: [] }
    part.links.push(
      { ...both, id: fromEdgeLink(path.id), from: edge, to: arrivalTable(circuits.id) },
      { ...both, id: gatewayEdgeLink(path.id), from: circuits.id, to: edge },
    )
    part.sessions.push(...sessions(path, circuits, own))
  }
}

/** Inside Azure the edge router peers from an address that nobody publishes: the primary link comes first. */
const edgeAddress = (path: CircuitPath): Address => `169.254.0.${path.index + 1}` as Address

function sessions(path: CircuitPath, gateway: HubExpressRouteGateway, own: Address): Session[] {
  const edge = edgeTable(path.circuit.id, path.index)
  const { routingWeight } = path.connection.props
  const allowed = gateway.props.allowRemoteVnetTraffic
  const both = {
    pair: path.id,
    requires: { links: [fromEdgeLink(path.id), gatewayEdgeLink(path.id)] },
    owner: path.connection.id,
  }
  return [
    {
      ...both,
      id: edgeSession(path.id, 'gateway'),
      from: gateway.id,
      to: edge,
      carries: { kinds: ['hub'], which: 'best' },
      export: [{ do: 'accept', set: { addCommunity: FROM_HUB }, rule: 'azure/er-announces' }],
      import: [],
      bgp: bgp(HUB_ASN, EDGE_ASN, own, edgeAddress(path)),
      arrives: {
        kind: 'learned',
        tag: allowed ? REMOTE_VNET : SHUT_VNET,
        next: { k: 'link', link: fromEdgeLink(path.id) },
      },
    },
    {
      ...both,
      id: edgeSession(path.id, 'edge'),
      from: edge,
      to: gateway.id,
      carries: { kinds: ['learned'], which: 'best' },
      export: [...remote(allowed), { do: 'accept', rule: 'azure/edge-announces' }],
      import: [
        {
          do: 'accept',
          ...(routingWeight > 0 ? { set: { weight: routingWeight } } : {}),
          rule: routingWeight > 0 ? 'azure/er-weight' : 'azure/er-learns',
        },
      ],
      bgp: { ...bgp(EDGE_ASN, HUB_ASN, edgeAddress(path), own), asOverride: true },
      arrives: { kind: 'learned', group: path.id, next: { k: 'link', link: gatewayEdgeLink(path.id) } },
    },
  ]
}

/**
 * Hubs hear each other over a shared circuit, with the AS path 12076 12076; networks behind other gateways only where both
 * sides allow it. Sources: published tables of github.com/dmauser/azure-virtualwan (static routes and ExpressRoute);
 * learn.microsoft.com, Connectivity between virtual networks over ExpressRoute.
 */
const remote = (allowed: boolean): Statement[] => [
  { match: { communities: [FROM_HUB] }, do: 'accept', rule: 'azure/edge-announces' },
  { match: { tags: allowed ? [SHUT_VNET] : [SHUT_VNET, REMOTE_VNET] }, do: 'deny', rule: 'azure/er-remote-vnet' },
]

const bgp = (fromAs: number, toAs: number, selfAddress: Address, peerAddress: Address): BgpSession => ({
  fromAs,
  toAs,
  external: true,
  allowOwnAs: 0,
  asOverride: false,
  removePrivateAs: false,
  keepMed: false,
  nextHopSelf: true,
  selfAddress,
  peerAddress,
  reflect: { fromIsClient: false, toIsClient: false },
})
