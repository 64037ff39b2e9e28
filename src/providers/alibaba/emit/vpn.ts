import { block, type HclBlock, type HclExpression, type HclNode, hcl } from '../../../codegen/hcl/index.ts'
import { prefixOf } from '../../../ip/index.ts'
import { type RecordId, type Text, text } from '../../../model/index.ts'
import type { SideCrypto } from '../../joint/proposals/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { switchesOf } from '../catalog/gateway-switches.ts'
import { all, connectionsAt, type Of, vpcOf } from '../catalog/lookup.ts'
import { connectionsOf } from '../lower/connections.ts'
import { type GatewayRoute, gatewayTables } from '../lower/gateway-routes.ts'
import { wantedSelectors } from '../lower/selectors.ts'
import { bothTunnels, farInterfaces, spareTunnels } from './both-tunnels.ts'
import { cryptoWords, sideCrypto } from './crypto-words.ts'
import type { FarAddresses } from './far-addresses.ts'
import type { Names } from './names.ts'
import { type Emitted, switchId } from './network.ts'
import { attributes, resource } from './resource.ts'

type Gateway = Of<'alibaba/vpn-gateway'>
type Seen = ReturnType<typeof connectionsAt>[number]

/** VPN gateways, and per connection the customer gateways, the IPsec connection and the routes of the gateway. */
export function emitVpn(names: Names, far: FarAddresses): Emitted {
  const { design } = names.context
  const notes: Text[] = []
  const blocks = all(design, 'alibaba/vpn-gateway').flatMap((gateway) => {
    const made = emitGateway(names, gateway, notes)
    return made ? [made, ...emitConnections(names, gateway, far, notes), ...emitRoutes(names, gateway)] : []
  })
  return { blocks, notes }
}

function emitGateway(names: Names, gateway: Gateway, notes: Text[]): HclBlock | undefined {
  const { design } = names.context
  const vpc = vpcOf(design, gateway.id)
  const { tunnelMode, networkType, bandwidth, autoPropagate } = gateway.props
  const { first, second } = switchesOf(design, gateway)
  if (!vpc) return undefined
  const dual = tunnelMode === 'dual'
  if (dual && !second) notes.push(text('alibaba.emit.second-vswitch', { name: gateway.name }))
  return resource(names, {
    type: 'alicloud_vpn_gateway',
    key: gateway.id,
    name: gateway.name,
    at: gateway.id,
    source: gateway.id,
    values: {
      vpn_gateway_name: gateway.name,
      vpc_id: names.ref('alicloud_vpc', vpc, 'id'),
      vswitch_id: first && switchId(names, first),
      disaster_recovery_vswitch_id: dual && second ? switchId(names, second) : undefined,
      bandwidth,
      network_type: networkType,
      enable_ipsec: true,
      payment_type: 'PayAsYouGo',
      auto_propagate: autoPropagate ? true : undefined,
    },
  })
}

/** One customer gateway per address of the other end, as this gateway sees it. */
function emitConnections(names: Names, gateway: Gateway, far: FarAddresses, notes: Text[]): HclBlock[] {
  return connectionsAt(names.context.design, gateway.id).flatMap((seen) => {
    const { link, side, mine } = seen
    if (!mine) {
      notes.push(text('alibaba.emit.other-side-only', { name: link.name, gateway: gateway.name }))
      return []
    }
    const other = side === 'a' ? 'b' : 'a'
    const drawn = link.props.tunnels.map((tunnel) => tunnel[other])
    const dual = gateway.props.tunnelMode === 'dual'
    const interfaces = dual ? farInterfaces(link.props, side) : [...new Set(drawn)]
    const asn = bgpOf(seen) ? peerAsn(names, seen) : undefined
    const customers = interfaces.map((at) =>
      resource(names, {
        type: 'alicloud_vpn_customer_gateway',
        key: customerKey(link.id, side, at),
        name: customerName(names, seen, at),
        at: gateway.id,
        source: link.id,
        values: {
          customer_gateway_name: customerName(names, seen, at),
          ip_address: far.address(names, seen, at),
          asn: asn === undefined ? undefined : String(asn),
        },
      }),
    )
    return [...customers, emitConnection(names, gateway, seen, notes)]
  })
}

const bgpOf = ({ mine, theirs }: Seen): boolean => mine?.enableBgp === true && theirs?.enableBgp === true
const customerKey = (link: RecordId, side: string, at: number): string => `${link} ${side} ${at}`

function customerName(names: Names, { peer, link }: Seen, at: number): string {
  const name = names.record(peer)?.name ?? link.name
  return at === 0 ? name : `${name}-${at + 1}`
}

const customerId = (names: Names, seen: Seen, at: number): HclExpression =>
  names.ref(
    'alicloud_vpn_customer_gateway',
    { id: customerKey(seen.link.id, seen.side, at), name: customerName(names, seen, at) },
    'id',
  )

function peerAsn(names: Names, { peer, mine, link }: Seen): number | undefined {
  return mine?.remotes.find(({ asn }) => asn !== undefined)?.asn ?? names.context.vpnEnd(peer, link as never)?.asn
}

const connectionName = ({ link, side }: Seen): string => `${link.name}${side === 'b' ? '-return' : ''}`

/** The id of an IPsec connection, seen from its end. */
export const connectionId = (names: Names, seen: Seen): HclExpression =>
  names.ref('alicloud_vpn_connection', { id: `${seen.link.id} ${seen.side}`, name: connectionName(seen) }, 'id')

function emitConnection(names: Names, gateway: Gateway, seen: Seen, notes: Text[]): HclBlock {
  const { link, side, mine } = seen
  const other = side === 'a' ? 'b' : 'a'
  const dual = gateway.props.tunnelMode === 'dual'
  const { local, remote } = wantedSelectors(mine ?? { enableBgp: false, remotes: [], selectors: 'any' })
  const psk = names.context.preSharedKey(link.id)
  const [first] = link.props.tunnels
  const bgp = bgpOf(seen)
  const cryptoOf = (at: number): SideCrypto => sideCrypto(names.context, gateway.id, seen, at)
  if (!dual && link.props.tunnels.length > 1)
    notes.push(text('alibaba.emit.single-tunnel', { name: link.name, gateway: gateway.name }))
  if (dual) notes.push(...spareTunnels(link))
  const blocks: HclNode[] = dual
    ? bothTunnels(link.props, side).map(({ tunnel, at }, i) =>
        block(
          'tunnel_options_specification',
          [],
          [
            ...attributes({
              role: i === 0 ? 'master' : 'slave',
              customer_gateway_id: customerId(names, seen, tunnel[other]),
              enable_dpd: cryptoOf(at).dpdAction !== 'none',
              enable_nat_traversal: true,
            }),
            block('tunnel_ike_config', [], attributes({ ...phase1Values(cryptoOf(at)), psk })),
            block('tunnel_ipsec_config', [], attributes(phase2Values(cryptoOf(at)))),
            ...(bgp ? [bgpBlock('tunnel_bgp_config', gateway, tunnel, side)] : []),
          ],
        ),
      )
    : [
        block('ike_config', [], attributes({ ...phase1Values(cryptoOf(0)), psk })),
        block('ipsec_config', [], attributes(phase2Values(cryptoOf(0)))),
        ...(bgp && first ? [bgpBlock('bgp_config', gateway, first, side)] : []),
        ...healthBlock(gateway, link.id),
      ]
  const settings = gateway.props.connections.find(({ connection }) => connection === link.id)?.autoRoutes
  const explicit = settings !== undefined && settings !== 'unpublished'
  return resource(names, {
    type: 'alicloud_vpn_connection',
    key: `${link.id} ${side}`,
    name: connectionName(seen),
    at: gateway.id,
    source: link.id,
    values: {
      vpn_connection_name: connectionName(seen),
      vpn_gateway_id: names.ref('alicloud_vpn_gateway', gateway, 'id'),
      customer_gateway_id: dual ? undefined : customerId(names, seen, first?.[other] ?? 0),
      local_subnet: local,
      remote_subnet: remote,
      // Routes that are written out below are not left to the system as well.
      auto_config_route: mine?.selectors === 'policy' && !explicit && !hasPolicyRoutes(gateway, link.id),
      effect_immediately: true,
      enable_dpd: dual ? undefined : cryptoOf(0).dpdAction !== 'none',
      enable_nat_traversal: dual ? undefined : true,
      enable_tunnels_bgp: dual && bgp ? true : undefined,
    },
    blocks,
  })
}

function phase1Values(crypto: SideCrypto) {
  const { ike } = cryptoWords(crypto)
  return {
    ike_auth_alg: ike.integrity,
    ike_enc_alg: ike.encryption,
    ike_pfs: ike.group,
    ike_lifetime: ike.lifetime,
    ike_mode: ike.mode,
    ike_version: ike.version,
  }
}

function phase2Values(crypto: SideCrypto) {
  const { ipsec } = cryptoWords(crypto)
  return {
    ipsec_auth_alg: ipsec.integrity,
    ipsec_enc_alg: ipsec.encryption,
    ipsec_pfs: ipsec.group,
    ipsec_lifetime: ipsec.lifetime,
  }
}

const hasPolicyRoutes = (gateway: Gateway, link: RecordId): boolean =>
  gateway.props.policyRoutes.some(({ connection }) => connection === link)

function bgpBlock(type: string, { props }: Gateway, tunnel: VpnProps['tunnels'][number], side: 'a' | 'b'): HclBlock {
  const own = side === 'a' ? tunnel.insideA : tunnel.insideB
  const numbers = { local_asn: String(props.asn), local_bgp_ip: own }
  const range = own === undefined ? undefined : prefixOf(own as never, 30)
  return block(
    type,
    [],
    attributes({ ...(type === 'bgp_config' ? { enable: true } : {}), ...numbers, tunnel_cidr: range }),
  )
}

function healthBlock({ props }: Gateway, link: RecordId): HclNode[] {
  const settings = props.connections.find(({ connection }) => connection === link)
  if (!settings || settings.healthCheck === 'off' || !settings.healthDestination || !settings.healthSource) return []
  const { healthDestination: dip, healthSource: sip } = settings
  return [block('health_check_config', [], attributes({ enable: true, dip, sip, interval: 3, retry: 3 }))]
}

/** Both tables of the gateway; policy routes that the system adds by itself are left to it. */
function emitRoutes(names: Names, gateway: Gateway): HclBlock[] {
  const { design } = names.context
  const { policy, destination } = gatewayTables(gateway, connectionsOf(gateway.id, design))
  const seen = new Map(connectionsAt(design, gateway.id).map((each) => [each.link.id, each]))
  const one = (route: GatewayRoute): HclBlock[] => {
    const connection = seen.get(route.connection.id)
    if (!connection?.mine || (route.auto && !route.published)) return []
    const type = route.source ? 'alicloud_vpn_pbr_route_entry' : 'alicloud_vpn_route_entry'
    const key = [gateway.id, route.source ?? '', route.destination, route.connection.id].join(' ')
    const from = route.source ? `${route.source} ` : ''
    return [
      resource(names, {
        type,
        key,
        name: `${gateway.name} ${from}to ${route.destination}`.replaceAll(/[./]/g, ' '),
        at: gateway.id,
        source: gateway.id,
        values: {
          vpn_gateway_id: names.ref('alicloud_vpn_gateway', gateway, 'id'),
          route_source: route.source,
          route_dest: route.destination,
          next_hop: connectionId(names, connection),
          weight: hcl(Number(route.weight)),
          publish_vpc: route.published,
        },
      }),
    ]
  }
  return [...policy, ...destination].flatMap(one)
}
