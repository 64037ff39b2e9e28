import { type Address, addressAt, type Prefix, prefixSize } from '../../../ip/index.ts'
import type { BgpSession, Network, Origin, Session } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { rememberBy } from '../../joint/same-facts.ts'
import { SERVER_ORDER } from '../selection.ts'
import { CIRCUIT_GATEWAY_ASN } from './express-route/gateway-address.ts'
import { gatewayAsn } from './gateway-addresses.ts'
import { exchangeSession, fromGatewayLink, gatewayTable, serverTable } from './ids.ts'
import { HOST_ROUTES_STAY, preferring } from './propagation.ts'
import type { ServerFacts, Subnet, Vnet } from './records.ts'

/** Source: learn.microsoft.com, Azure Route Server FAQ. */
export const SERVER_ASN = 65515

/** Its two instances: the first addresses of its subnet. Source: published outputs of four labs, all x.4 and x.5. */
export const serverAddresses = (subnet: Subnet): Address[] => {
  const range = subnet.props.prefix as Prefix
  return prefixSize(range) > 8 ? [addressAt(range, 4), addressAt(range, 5)] : []
}

/** A Route Server: what it knows, and its exchange with the gateway beside it. The last result is kept and reused. */
export const lowerRouteServer = rememberBy((facts: ServerFacts) => facts.server, lower)

function lower(facts: ServerFacts): Network {
  const { server, vnet, subnet } = facts
  const part = emptyNetwork()
  const addresses = serverAddresses(subnet)
  part.tables.push({
    id: serverTable(server.id),
    owner: server.id,
    order: SERVER_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    scope: vnet.id,
    reach: [],
    self: addresses,
    asn: SERVER_ASN,
    ...(addresses[0] ? { routerId: addresses[0] } : {}),
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  })
  part.origins.push(...announced(facts))
  const [own] = addresses
  if (own) for (const beside of gatewaysBeside(facts)) part.sessions.push(...exchange(facts, beside, own))
  return part
}

/**
 * It announces its VNet and the peers that use it; a peer without `useRemoteGateways` is not announced.
 * Source: learn.microsoft.com, Azure Route Server FAQ; github.com/skmkzyk/bicep-templates, 20220930.
 */
function announced({ server, vnet, clients }: ServerFacts): Origin[] {
  const of = (space: Vnet, owner: string, rule: string): Origin[] =>
    (space.props.addressSpace as Prefix[]).map((prefix) => ({
      table: serverTable(server.id),
      prefix,
      kind: 'vnet',
      next: null,
      owner,
      rule,
    }))
  return [
    ...of(vnet, vnet.id, 'azure/server-own-vnet'),
    ...clients.flatMap((peer) => of(peer.vnet, peer.link.id, 'azure/server-client-vnet')),
  ]
}

/** A gateway in the VNet of the Route Server that it exchanges routes with. */
interface Beside {
  readonly id: string
  readonly asn: number
  readonly address: Address
  readonly tag: 'vpn' | 'er'
  readonly weight: number
}

function gatewaysBeside({ gateway, gatewayAddress, circuits, circuitsAddress, preference }: ServerFacts): Beside[] {
  const found: Beside[] = []
  const asn = gateway && gatewayAsn(gateway)
  if (gateway && gatewayAddress && asn !== undefined)
    found.push({ id: gateway.id, asn, address: gatewayAddress, tag: 'vpn', weight: preference.other })
  if (circuits && circuitsAddress) {
    const own = { asn: CIRCUIT_GATEWAY_ASN, address: circuitsAddress, weight: preference.er }
    found.push({ id: circuits.id, tag: 'er', ...own })
  }
  return found
}

/**
 * With branch-to-branch, appliances and the gateways learn from each other. What a gateway then gets, it sends onto the wire of
 * GatewaySubnet, whose routes name the appliance, the edge router or the other gateway.
 * Source: learn.microsoft.com, About Azure Route Server support for ExpressRoute and Azure VPN.
 */
function exchange({ server }: ServerFacts, gateway: Beside, own: Address): Session[] {
  const bgp = (fromAs: number, toAs: number, selfAddress: Address, peerAddress: Address): BgpSession => ({
    fromAs,
    toAs,
    external: fromAs !== toAs,
    allowOwnAs: 0,
    asOverride: false,
    removePrivateAs: false,
    keepMed: false,
    nextHopSelf: true,
    selfAddress,
    peerAddress,
    reflect: { fromIsClient: true, toIsClient: true },
  })
  const both = { pair: `${server.id}/exchange/${gateway.id}`, requires: { links: [] }, owner: server.id }
  const rule = 'azure/server-exchanges'
  return [
    {
      ...both,
      id: exchangeSession(gateway.id, server.id),
      from: gatewayTable(gateway.id),
      to: serverTable(server.id),
      carries: { kinds: ['lng', 'learned'], which: 'best' },
      export: [HOST_ROUTES_STAY, { do: 'accept', rule }],
      import: preferring(gateway.weight),
      bgp: bgp(gateway.asn, SERVER_ASN, gateway.address, own),
      arrives: { kind: 'exchanged', tag: gateway.tag, next: 'keep' },
    },
    {
      ...both,
      id: exchangeSession(server.id, gateway.id),
      from: serverTable(server.id),
      to: gatewayTable(gateway.id),
      carries: { kinds: ['learned', 'exchanged'], which: 'best' },
      export: [{ do: 'accept', rule }],
      import: [],
      bgp: bgp(SERVER_ASN, gateway.asn, own, gateway.address),
      arrives: { kind: 'exchanged', next: { k: 'link', link: fromGatewayLink(gateway.id) } },
    },
  ]
}
