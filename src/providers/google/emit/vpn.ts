import { attribute, block, type HclBlock, type HclExpression, hcl, ref } from '../../../codegen/hcl/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import { attributes, type Values } from '../../joint/terraform/attributes.ts'
import {
  cryptoSeen,
  farInterfaces,
  peerAsn,
  type TunnelSeen,
  type VpnSeen,
  vpnsSeenFrom,
} from '../../joint/terraform/vpn-seen.ts'
import { networkOf, rangesOf } from '../catalog/lookup.ts'
import type { ClassicVpnGateway, CloudRouter, HaVpnGateway } from '../lower/records.ts'
import { settingsOf } from '../lower/sessions.ts'
import { routerOf } from '../lower/vpn-end.ts'
import { customAdvertisement, networkIdOf } from './network.ts'
import type { Scope } from './scope.ts'

const TUNNEL = 'google_compute_vpn_tunnel'
const EXTERNAL = 'google_compute_external_vpn_gateway'
const RULE = 'google_compute_forwarding_rule'
const INTERFACE = 'google_compute_router_interface'

type Gateway = HaVpnGateway | ClassicVpnGateway

/** Cloud VPN gateways, what they know of the other ends, tunnels, and BGP sessions of Cloud Routers. */
export function emitVpn(scope: Scope): HclBlock[] {
  const { context } = scope
  return [
    ...(context.ofKind('google/ha-vpn-gateway') as readonly HaVpnGateway[]).flatMap((gateway) => {
      const { region } = gateway.props
      const made = scope.own(gateway, { network: networkIdOf(scope, gateway.id), region })
      return [made, ...vpnsSeenFrom(context, gateway.id).flatMap((seen) => emitHa(scope, gateway, seen))]
    }),
    ...(context.ofKind('google/classic-vpn-gateway') as readonly ClassicVpnGateway[]).flatMap((gateway) => [
      ...emitClassicGateway(scope, gateway),
      ...vpnsSeenFrom(context, gateway.id).flatMap((seen) => emitClassic(scope, gateway, seen)),
    ]),
  ]
}

/** Address of an interface of a gateway: Google Cloud picks those of HA VPN, Classic VPN has a reserved one. */
export function gatewayAddress(scope: Scope, gateway: DesignRecord, at: number): HclExpression | undefined {
  if (gateway.kind === 'google/ha-vpn-gateway')
    return at < 2 ? scope.ref(gateway, 'vpn_interfaces', at, 'ip_address') : undefined
  if (gateway.kind !== 'google/classic-vpn-gateway' || at > 0) return undefined
  return ref('google_compute_address', scope.label('google_compute_address', gateway.id, gateway.name), 'address')
}

const tunnelKey = ({ link, side }: VpnSeen, { index }: TunnelSeen): string => `${link.id} ${side} ${index}`

function tunnelName({ link, side, tunnels, far }: VpnSeen, { index }: TunnelSeen): string {
  const back = side === 'b' && far.kind.startsWith('google/') ? '-back' : ''
  return `${link.name}${back}${tunnels.length > 1 ? `-${index + 1}` : ''}`
}

const labelOf = (scope: Scope, seen: VpnSeen, tunnel: TunnelSeen): string =>
  scope.label(TUNNEL, tunnelKey(seen, tunnel), tunnelName(seen, tunnel))

/** The id of a tunnel of a VPN that ends in this network at a Classic gateway. */
export function tunnelRef(scope: Scope, link: string, network: string, index: number): HclExpression | undefined {
  for (const gateway of scope.context.ofKind('google/classic-vpn-gateway')) {
    if (gateway.parent !== network) continue
    const seen = vpnsSeenFrom(scope.context, gateway.id).find((each) => each.link.id === link)
    const tunnel = seen?.tunnels.find((each) => each.index === index)
    if (seen && tunnel) return ref(TUNNEL, labelOf(scope, seen, tunnel), 'id')
  }
  return undefined
}

function emitHa(scope: Scope, gateway: HaVpnGateway, seen: VpnSeen): HclBlock[] {
  const { link, far } = seen
  const router = routerOf(scope.context, gateway)
  if (!router) {
    scope.note('no-router', link, { gateway: gateway.name })
    return []
  }
  const external = far.kind === 'google/ha-vpn-gateway' ? undefined : externalGateways(scope, gateway, seen)
  const tunnels = seen.tunnels.flatMap((tunnel) => {
    const peer: Values = external ? external.peerOf(tunnel.far) : { peer_gcp_gateway: scope.id(far) }
    const made = scope.resource({
      type: TUNNEL,
      key: tunnelKey(seen, tunnel),
      name: tunnelName(seen, tunnel),
      at: gateway.id,
      source: link.id,
      values: {
        region: gateway.props.region,
        vpn_gateway: scope.id(gateway),
        vpn_gateway_interface: tunnel.own,
        ...peer,
        router: scope.id(router),
        ike_version: ikeVersion(scope, seen, tunnel),
        shared_secret: scope.context.preSharedKey(link.id, tunnel.index),
      },
    })
    return [made, ...emitSession(scope, router, seen, tunnel)]
  })
  return [...(external?.blocks ?? []), ...tunnels]
}

/** The provider's schema has no argument for ciphers: what the design states is told, and the other end is set to it. */
function ikeVersion(scope: Scope, seen: VpnSeen, { index }: TunnelSeen): 1 | 2 {
  const { own, states } = cryptoSeen(scope.context, seen, index)
  if (states) scope.note('ciphers', seen.link, { tunnel: index + 1 })
  return own.version === 'IKEv1' ? 1 : 2
}

const REDUNDANCY: Readonly<Record<number, string>> = {
  1: 'SINGLE_IP_INTERNALLY_REDUNDANT',
  2: 'TWO_IPS_REDUNDANCY',
  4: 'FOUR_IPS_REDUNDANCY',
}

/**
 * One external gateway with all addresses of the other end, where there are one, two or four; else one for each.
 * Source: cloud.google.com/network-connectivity/docs/vpn/concepts/topologies, External VPN gateway redundancy types.
 */
function externalGateways(scope: Scope, gateway: HaVpnGateway, seen: VpnSeen) {
  const interfaces = farInterfaces(seen)
  const groups = REDUNDANCY[interfaces.length] ? [interfaces] : interfaces.map((at) => [at])
  const made = groups.map((members, i) => ({
    members,
    key: `${seen.link.id} ${seen.side} ${i}`,
    name: groups.length > 1 ? `${seen.far.name}-${i + 1}` : seen.far.name,
  }))
  return {
    blocks: made.map(({ members, key, name }) =>
      scope.resource({
        type: EXTERNAL,
        key,
        name,
        at: gateway.id,
        source: seen.link.id,
        values: { redundancy_type: REDUNDANCY[members.length] },
        blocks: members.map((at, id) =>
          block('interface', [], attributes({ id, ip_address: scope.far.address(seen, at) })),
        ),
      }),
    ),
    peerOf(at: number): Values {
      const group = made.find(({ members }) => members.includes(at))
      if (!group) return {}
      return {
        peer_external_gateway: ref(EXTERNAL, scope.label(EXTERNAL, group.key, group.name), 'id'),
        peer_external_gateway_interface: group.members.indexOf(at),
      }
    },
  }
}

/** Interface and peer of the Cloud Router for one tunnel: both inside addresses are the design's. */
function emitSession(scope: Scope, router: CloudRouter, seen: VpnSeen, tunnel: TunnelSeen): HclBlock[] {
  const { link, own } = seen
  const asn = peerAsn(scope.context, seen, tunnel.far)
  const far = own.remotes.find((remote) => remote.interface === tunnel.far)?.bgpAddress ?? tunnel.farInside
  if (!seen.bgp || asn === undefined || !tunnel.ownInside || !far) {
    scope.note('no-session', link, { tunnel: tunnel.index + 1 })
    return []
  }
  const key = tunnelKey(seen, tunnel)
  const name = tunnelName(seen, tunnel)
  const base = { key, name, at: router.id, source: link.id }
  const where = { router: scope.ref(router, 'name'), region: router.props.region }
  const { med, advertise, learns, learnsMed } = settingsOf(own, tunnel.index) ?? { tunnel: tunnel.index }
  return [
    scope.resource({
      ...base,
      type: INTERFACE,
      values: {
        ...where,
        ip_range: `${tunnel.ownInside}/30`,
        vpn_tunnel: ref(TUNNEL, labelOf(scope, seen, tunnel), 'name'),
      },
    }),
    scope.resource({
      ...base,
      type: 'google_compute_router_peer',
      values: {
        ...where,
        interface: ref(INTERFACE, scope.label(INTERFACE, key, name), 'name'),
        peer_ip_address: far,
        peer_asn: asn,
        ...priority('advertised_route_priority', med),
        ...priority('custom_learned_route_priority', learnsMed),
      },
      blocks: [
        ...(advertise ? customAdvertisement(advertise.ownNetworks, advertise.prefixes) : []),
        ...(learns ?? []).map((range) => block('custom_learned_ip_ranges', [], [attribute('range', range)])),
      ],
    }),
  ]
}

/** Zero counts as absent in Terraform, and has a switch of its own. */
const priority = (name: string, value: number | undefined): Values =>
  value === undefined ? {} : value === 0 ? { [`zero_${name}`]: true } : { [name]: value }

/** ESP, IKE and NAT-T reach a Classic gateway by forwarding rules. */
const RULES = [
  { name: 'esp', ip_protocol: 'ESP' },
  { name: 'udp500', ip_protocol: 'UDP', port_range: '500' },
  { name: 'udp4500', ip_protocol: 'UDP', port_range: '4500' },
]

const ruleKey = (gateway: Gateway, name: string) => [RULE, `${gateway.id} ${name}`, `${gateway.name}-${name}`] as const

function emitClassicGateway(scope: Scope, gateway: ClassicVpnGateway): HclBlock[] {
  const { region } = gateway.props
  const base = { at: gateway.id, source: gateway.id, key: gateway.id, name: gateway.name }
  return [
    scope.resource({ ...base, type: 'google_compute_address', values: { region } }),
    scope.own(gateway, { network: networkIdOf(scope, gateway.id), region }),
    ...RULES.map(({ name, ...values }) => {
      const [type, key, title] = ruleKey(gateway, name)
      const target = { ip_address: gatewayAddress(scope, gateway, 0) ?? hcl(''), target: scope.id(gateway) }
      return scope.resource({ ...base, type, key, name: title, values: { region, ...values, ...target } })
    }),
  ]
}

function emitClassic(scope: Scope, gateway: ClassicVpnGateway, seen: VpnSeen): HclBlock[] {
  const { link, own } = seen
  const router = routerOf(scope.context, gateway)
  const base = { at: gateway.id, source: link.id }
  return seen.tunnels.flatMap((tunnel) => {
    const key = tunnelKey(seen, tunnel)
    const name = tunnelName(seen, tunnel)
    const made = scope.resource({
      ...base,
      type: TUNNEL,
      key,
      name,
      values: {
        region: gateway.props.region,
        target_vpn_gateway: scope.id(gateway),
        peer_ip: scope.far.address(seen, tunnel.far),
        router: router && scope.id(router),
        ike_version: ikeVersion(scope, seen, tunnel),
        ...(router ? {} : selectors(scope, gateway, seen)),
        shared_secret: scope.context.preSharedKey(link.id, tunnel.index),
        depends_on: RULES.map((rule) => ref(RULE, scope.label(...ruleKey(gateway, rule.name)))),
      },
    })
    if (router) return [made, ...emitSession(scope, router, seen, tunnel)]
    const prefixes = own.remotes.find((remote) => remote.interface === tunnel.far)?.prefixes ?? []
    const routes = [...new Set(prefixes)].map((prefix) =>
      scope.resource({
        ...base,
        type: 'google_compute_route',
        key: `${key} ${prefix}`,
        name: `${name} ${prefix}`,
        values: {
          network: networkIdOf(scope, gateway.id),
          dest_range: prefix,
          // What the console gives the routes that it adds for a tunnel.
          priority: 1000,
          next_hop_vpn_tunnel: ref(TUNNEL, labelOf(scope, seen, tunnel), 'id'),
        },
      }),
    )
    return [made, ...routes]
  })
}

const ANY = ['0.0.0.0/0']

function selectors(scope: Scope, gateway: ClassicVpnGateway, { own }: VpnSeen): Values {
  if (own.selectors !== 'policy' && gateway.props.routing !== 'policy-based')
    return { local_traffic_selector: ANY, remote_traffic_selector: ANY }
  const network = networkOf(scope.context.design, gateway.id)
  const ranges = network ? rangesOf(scope.context.design, network.id) : []
  const remote = own.remoteNetworks ?? own.remotes.flatMap(({ prefixes }) => prefixes)
  return {
    local_traffic_selector: own.localNetworks ?? ranges,
    remote_traffic_selector: remote.length > 0 ? remote : ANY,
  }
}
