import type { Address } from '../../../../ip/index.ts'
import type { BgpSession, Session, Statement } from '../../../../network/index.ts'
import { gatewayTable } from '../ids.ts'
import { EDGE_ASN, REMOTE_VNET, SHUT_VNET } from './circuit.ts'
import type { CircuitGatewayFacts } from './facts.ts'
import { CIRCUIT_GATEWAY_ASN, circuitGatewayAddress } from './gateway-address.ts'
import { edgeSession, edgeTable, fromEdgeLink, gatewayEdgeLink } from './ids.ts'
import type { CircuitPath } from './records.ts'

/**
 * Inside Azure the edge router peers from an address that nobody publishes. Only the order of equal routes depends on it:
 * the primary link first.
 */
const edgeAddress = (path: CircuitPath): Address => `169.254.0.${path.index + 1}` as Address

/** Both directions of the BGP session between a gateway and one edge router of a circuit. */
export function lowerEdgeSessions(path: CircuitPath, { gateway, subnet }: CircuitGatewayFacts): Session[] {
  const own = circuitGatewayAddress(subnet)
  if (!own) return []
  const edge = edgeTable(path.circuit.id, path.index)
  const { routingWeight } = path.connection.props
  const allowsRemote = gateway.props.allowRemoteVnetTraffic
  const both = {
    pair: path.id,
    requires: { links: [fromEdgeLink(path.id), gatewayEdgeLink(path.id)] },
    owner: path.connection.id,
  }
  return [
    {
      ...both,
      id: edgeSession(path.id, 'gateway'),
      from: gatewayTable(gateway.id),
      to: edge,
      carries: { kinds: ['vnet', 'exchanged'], which: 'best' },
      export: [{ do: 'accept', rule: 'azure/er-announces' }],
      import: [],
      bgp: bgp(CIRCUIT_GATEWAY_ASN, EDGE_ASN, own, edgeAddress(path)),
      arrives: {
        kind: 'learned',
        tag: allowsRemote ? REMOTE_VNET : SHUT_VNET,
        next: { k: 'link', link: fromEdgeLink(path.id) },
      },
    },
    {
      ...both,
      id: edgeSession(path.id, 'edge'),
      from: edge,
      to: gatewayTable(gateway.id),
      carries: { kinds: ['learned'], which: 'best' },
      export: [...remoteVnets(allowsRemote), { do: 'accept', rule: 'azure/edge-announces' }],
      import: [
        {
          do: 'accept',
          ...(routingWeight > 0 ? { set: { weight: routingWeight } } : {}),
          rule: routingWeight > 0 ? 'azure/er-weight' : 'azure/er-learns',
        },
      ],
      // The gateways of a circuit share one AS number: without this they would not hear each other.
      // Source: AS path `65515 12076 12076` in github.com/skmkzyk/bicep-templates, 20220930.
      bgp: { ...bgp(EDGE_ASN, CIRCUIT_GATEWAY_ASN, edgeAddress(path), own), asOverride: true },
      arrives: { kind: 'learned', group: path.id, next: { k: 'link', link: gatewayEdgeLink(path.id) } },
    },
  ]
}

/**
 * VNets behind other gateways of the circuit are heard only where both gateways allow traffic of remote VNets.
 * Source: learn.microsoft.com, Connectivity between virtual networks over ExpressRoute.
 */
const remoteVnets = (allowed: boolean): Statement[] => [
  {
    match: { tags: allowed ? [SHUT_VNET] : [SHUT_VNET, REMOTE_VNET] },
    do: 'deny',
    rule: 'azure/er-remote-vnet',
  },
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
