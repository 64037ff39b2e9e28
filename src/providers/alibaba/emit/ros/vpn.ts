import { type RosMap, type RosValue, rosMap } from '../../../../codegen/ros/index.ts'
import { prefixOf } from '../../../../ip/index.ts'
import { type RecordId, type Text, text } from '../../../../model/index.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import { switchesOf } from '../../catalog/gateway-switches.ts'
import { all, connectionsAt, type Of, vpcOf } from '../../catalog/lookup.ts'
import { connectionsOf } from '../../lower/connections.ts'
import { gatewayTables } from '../../lower/gateway-routes.ts'
import { wantedSelectors } from '../../lower/selectors.ts'
import { bothTunnels, spareTunnels } from '../both-tunnels.ts'
import { cryptoWords, sideCrypto } from '../crypto-words.ts'
import { addCustomers, type Seen } from './customers.ts'
import { switchId, vpcId } from './network.ts'
import { rosName, type Templates } from './templates.ts'

type Gateway = Of<'alibaba/vpn-gateway'>
type Tunnel = VpnProps['tunnels'][number]

const GATEWAY = 'ALIYUN::VPC::VpnGateway'
const CONNECTION = 'ALIYUN::VPC::VpnConnection'

/** VPN gateways, and for each of their connections the customer gateways, the IPsec connection and the gateway's routes. */
export function addVpn(templates: Templates, notes: Text[]): void {
  for (const gateway of all(templates.context.design, 'alibaba/vpn-gateway')) {
    if (!addGateway(templates, gateway, notes)) continue
    for (const seen of connectionsAt(templates.context.design, gateway.id)) {
      if (seen.mine) addConnection(templates, gateway, seen, notes)
      else notes.push(text('alibaba.emit.other-side-only', { name: seen.link.name, gateway: gateway.name }))
    }
    addRoutes(templates, gateway)
  }
}

function addGateway(templates: Templates, gateway: Gateway, notes: Text[]): boolean {
  const { design } = templates.context
  const vpc = vpcOf(design, gateway.id)
  if (!vpc) return false
  const { tunnelMode, networkType, bandwidth, autoPropagate } = gateway.props
  const { first, second } = switchesOf(design, gateway)
  const dual = tunnelMode === 'dual'
  if (dual && !second) notes.push(text('alibaba.emit.second-vswitch', { name: gateway.name }))
  if (autoPropagate) notes.push(text('alibaba.emit.ros-by-hand.auto-propagate', { name: gateway.name }))
  templates.add({
    step: 'network',
    type: GATEWAY,
    key: gateway.id,
    name: gateway.name,
    at: gateway.id,
    source: gateway.id,
    values: {
      Name: rosName(gateway.name, 'vpngw'),
      VpcId: vpcId(templates, vpc),
      VSwitchId: first && switchId(templates, first),
      DisasterRecoveryVSwitchId: dual && second ? switchId(templates, second) : undefined,
      Bandwidth: bandwidth,
      NetworkType: networkType,
      EnableIpsec: true,
      InstanceChargeType: 'POSTPAY',
    },
  })
  return true
}

const connectionName = ({ link, side }: Seen): string => `${link.name}${side === 'b' ? '-return' : ''}`
const connectionId = (templates: Templates, seen: Seen): RosValue =>
  templates.ref(CONNECTION, { id: `${seen.link.id} ${seen.side}`, name: connectionName(seen) }, 'VpnConnectionId')

function addConnection(templates: Templates, gateway: Gateway, seen: Seen, notes: Text[]): void {
  const { link, side, mine, theirs } = seen
  const other = side === 'a' ? 'b' : 'a'
  const dual = gateway.props.tunnelMode === 'dual'
  const bgp = mine?.enableBgp === true && theirs?.enableBgp === true
  const customers = addCustomers(templates, gateway.id, seen, 'connections', dual)
  const { local, remote } = wantedSelectors(mine ?? { enableBgp: false, remotes: [], selectors: 'any' })
  const [first] = link.props.tunnels
  if (!dual && link.props.tunnels.length > 1)
    notes.push(text('alibaba.emit.single-tunnel', { name: link.name, gateway: gateway.name }))
  if (dual) notes.push(...spareTunnels(link))
  const settings = gateway.props.connections.find(({ connection }) => connection === link.id)
  const written = gateway.props.policyRoutes.some(({ connection }) => connection === link.id)
  const explicit = settings !== undefined && settings.autoRoutes !== 'unpublished'
  const single = first && phases(templates, gateway.id, seen, 0)
  templates.add({
    step: 'connections',
    type: CONNECTION,
    key: `${link.id} ${side}`,
    name: connectionName(seen),
    at: gateway.id,
    source: link.id,
    values: {
      Name: rosName(connectionName(seen), 'ipsec'),
      VpnGatewayId: templates.ref(GATEWAY, gateway, 'VpnGatewayId'),
      LocalSubnet: local.join(','),
      RemoteSubnet: remote.join(','),
      // Routes that are written out below are not left to the system as well.
      AutoConfigRoute: mine?.selectors === 'policy' && !explicit && !written,
      EffectImmediately: true,
      ...(dual
        ? {
            EnableTunnelsBgp: bgp,
            TunnelOptionsSpecification: bothTunnels(link.props, side).map(({ tunnel, at }, i) =>
              rosMap({
                Role: i === 0 ? 'master' : 'slave',
                CustomerGatewayId: customers(tunnel[other]),
                EnableDpd: true,
                EnableNatTraversal: true,
                TunnelIkeConfig: phases(templates, gateway.id, seen, at).ike,
                TunnelIpsecConfig: phases(templates, gateway.id, seen, at).ipsec,
                TunnelBgpConfig: bgp ? bgpMap(gateway.props.asn, tunnel, side) : undefined,
              }),
            ),
          }
        : {
            CustomerGatewayId: customers(first?.[other] ?? 0),
            EnableDpd: true,
            EnableNatTraversal: true,
            IkeConfig: single?.ike,
            IpsecConfig: single?.ipsec,
            BgpConfig: bgp && first ? bgpMap(gateway.props.asn, first, side, true) : undefined,
            HealthCheckConfig: healthMap(settings),
          }),
    },
  })
}

/** Both phases of a tunnel. The key is a parameter, of the same name at both ends. */
export function phases(
  templates: Templates,
  own: RecordId,
  seen: Seen,
  tunnel: number,
): { ike: RosMap; ipsec: RosMap } {
  const { ike, ipsec } = cryptoWords(sideCrypto(templates.context, own, seen, tunnel))
  const psk = templates.parameter(
    `psk ${seen.link.id}`,
    `psk ${seen.link.name}`,
    `Pre-shared key of ${seen.link.name}, the same at both ends`,
    true,
  )
  return {
    ike: rosMap({
      Psk: psk,
      IkeVersion: ike.version,
      IkeMode: ike.mode,
      IkeEncAlg: ike.encryption,
      IkeAuthAlg: ike.integrity,
      IkePfs: ike.group,
      IkeLifetime: ike.lifetime,
    }),
    ipsec: rosMap({
      IpsecEncAlg: ipsec.encryption,
      IpsecAuthAlg: ipsec.integrity,
      IpsecPfs: ipsec.group,
      IpsecLifetime: ipsec.lifetime,
    }),
  }
}

export function bgpMap(asn: number, tunnel: Tunnel, side: 'a' | 'b', enable?: true): RosMap {
  const own = side === 'a' ? tunnel.insideA : tunnel.insideB
  return rosMap({
    EnableBgp: enable,
    LocalAsn: asn,
    LocalBgpIp: own,
    TunnelCidr: own === undefined ? undefined : prefixOf(own as never, 30),
  })
}

function healthMap(settings: Gateway['props']['connections'][number] | undefined): RosMap | undefined {
  if (!settings || settings.healthCheck === 'off' || !settings.healthDestination || !settings.healthSource)
    return undefined
  return rosMap({ Enable: true, Dip: settings.healthDestination, Sip: settings.healthSource, Interval: 3, Retry: 3 })
}

/** Both tables of the gateway; policy routes that the system adds by itself and that are not published are left to it. */
function addRoutes(templates: Templates, gateway: Gateway): void {
  const { design } = templates.context
  const seen = new Map(connectionsAt(design, gateway.id).map((each) => [each.link.id, each]))
  const { policy, destination } = gatewayTables(gateway, connectionsOf(gateway.id, design))
  for (const route of [...policy, ...destination]) {
    const connection = seen.get(route.connection.id)
    if (!connection?.mine || (route.auto && !route.published)) continue
    const from = route.source ? `${route.source} ` : ''
    templates.add({
      step: 'connections',
      type: route.source ? 'ALIYUN::VPC::VpnPbrRouteEntry' : 'ALIYUN::VPC::VpnRouteEntry',
      key: [gateway.id, route.source ?? '', route.destination, route.connection.id].join(' '),
      name: `${gateway.name} ${from}to ${route.destination}`,
      at: gateway.id,
      source: gateway.id,
      values: {
        VpnGatewayId: templates.ref(GATEWAY, gateway, 'VpnGatewayId'),
        RouteSource: route.source,
        RouteDest: route.destination,
        NextHop: connectionId(templates, connection),
        Weight: Number(route.weight),
        Priority: route.source ? route.priority : undefined,
        PublishVpc: route.published,
        OverlayMode: 'Ipsec',
      },
    })
  }
}
