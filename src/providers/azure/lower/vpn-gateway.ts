import type { Prefix } from '../../../ip/index.ts'
import type { Admission, Network, Origin } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { rememberBy } from '../../joint/same-facts.ts'
import { GATEWAY_ORDER, type GatewayKind } from '../selection.ts'
import { bgpAddresses, gatewayAsn, instanceAddresses } from './gateway-addresses.ts'
import { gatewayPolicies } from './gateway-policies.ts'
import { fromGatewayLink, gatewayTable, leafOfSubnet } from './ids.ts'
import { NONE_PREFIXES } from './leaf.ts'
import type { GatewayFacts, Vnet } from './records.ts'

/** A VPN gateway: its own table, and the way from it onto the wire. The last result per gateway is kept and reused. */
export const lowerVpnGateway = rememberBy((facts: GatewayFacts) => facts.gateway, lower)

function lower(facts: GatewayFacts): Network {
  const { gateway, vnet, subnet } = facts
  const part = emptyNetwork()
  const asn = gatewayAsn(gateway)
  const [routerId] = bgpAddresses(gateway, subnet)
  part.tables.push({
    id: gatewayTable(gateway.id),
    owner: gateway.id,
    order: GATEWAY_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    scope: vnet.id,
    reach: [],
    self: instanceAddresses(gateway, subnet),
    ...(asn === undefined ? {} : { asn }),
    ...(routerId ? { routerId } : {}),
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
    admits: [noInternet(part.sets, facts)],
  })
  part.origins.push(...ownRoutes(facts))
  Object.assign(part.sets, gatewayPolicies(vnet).sets)
  return part
}

/**
 * A gateway is no way out to the Internet: traffic to public addresses goes to a site (default route by BGP, default
 * site) or ends here. What GatewaySubnet's user routes name may pass, the zero prefix apart, which they may not name.
 * Source: learn.microsoft.com, About forced tunneling for VPN Gateway; Configure forced tunneling using Default Site.
 */
function noInternet(sets: Network['sets'], { gateway, vnet, clients, around, table }: GatewayFacts): Admission {
  const known = [vnet, ...[...clients, ...around].map((peer) => peer.vnet)].flatMap((each) => each.props.addressSpace)
  const user = (table?.props.routes ?? []).map((route) => route.prefix).filter((prefix) => !prefix.endsWith('/0'))
  const prefixes = [...new Set([...NONE_PREFIXES, ...known, ...user])].sort() as Prefix[]
  const set = internSet(
    sets,
    prefixes.map((prefix) => ({ prefix, mode: 'or-longer' })),
  )
  return { k: 'destination-in', set, outcome: 'no-route', rule: 'azure/gateway-no-internet', owner: gateway.id }
}

/**
 * What comes out of a tunnel goes onto the wire of GatewaySubnet, whose table decides next, also for a peer that does
 * not use this gateway. The prefixes of the VNet and of the peers that use the gateway are announced too.
 * Source: learn.microsoft.com, About BGP and VPN Gateway; github.com/skmkzyk/bicep-templates, 20220930.
 */
function ownRoutes({ gateway, vnet, clients, around }: GatewayFacts): Origin[] {
  const to = (space: Vnet, kind: GatewayKind, owner: string, rule: string): Origin[] =>
    (space.props.addressSpace as Prefix[]).map((prefix) => route(prefix, kind, owner, rule))
  const route = (prefix: Prefix, kind: GatewayKind, owner: string, rule: string): Origin => ({
    table: gatewayTable(gateway.id),
    prefix,
    kind,
    next: { k: 'link', link: fromGatewayLink(gateway.id) },
    owner,
    rule,
  })
  return [
    ...to(vnet, 'vnet', vnet.id, 'azure/vpn-own-vnet'),
    ...clients.flatMap((peer) => to(peer.vnet, 'vnet', peer.link.id, 'azure/vpn-client-vnet')),
    ...around.flatMap((peer) => to(peer.vnet, 'around', peer.link.id, 'azure/gateway-subnet-decides')),
    route('0.0.0.0/0' as Prefix, 'fallback', gateway.id, 'azure/gateway-subnet-decides'),
  ]
}
