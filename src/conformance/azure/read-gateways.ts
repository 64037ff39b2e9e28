import { parseAddress } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { SERVER_ASN, serverAddresses } from '../../providers/azure/lower/route-server.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { type CircuitGateway, readCircuitGateway } from './read-circuit-gateway.ts'
import { subnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

/** A VPN gateway of a case, and what other parts of the case call its interfaces. */
export interface Gateway {
  readonly record: DesignRecord
  readonly vnet: string
  readonly instances: number
  readonly publicIps: readonly string[]
  readonly bgpIps: readonly string[]
}

export interface Gateways {
  readonly vpn: readonly Gateway[]
  readonly circuits: readonly CircuitGateway[]
}

export function readGateways(topology: Topology): Gateways {
  const members = topology.members.members('gateways')
  const ofKind = (kind: string) => members.filter((each) => each.text('kind') === kind)
  for (const each of ofKind('ars')) readRouteServer(topology, each)
  return {
    vpn: members
      .filter((each) => !['ars', 'er'].includes(each.text('kind')))
      .map((gateway) => readGateway(topology, gateway)),
    circuits: ofKind('er').map((gateway) => readCircuitGateway(topology, gateway)),
  }
}

function readGateway(topology: Topology, gateway: Members): Gateway {
  const kind = gateway.text('kind')
  if (kind !== 'vpn') throw new Missing(`gateways of kind ${kind}`)
  // Tunnels to private addresses change none of the tables that cases ask for.
  gateway.only(
    'name',
    'kind',
    'vnet',
    'vpnType',
    'sku',
    'activeActive',
    'bgp',
    'asn',
    'bgpIps',
    'publicIps',
    // Where tunnels end says nothing about routes.
    'enablePrivateIpAddress',
    'privateIps',
  )
  const { builder, names } = topology
  const [name, vnet] = [gateway.text('name'), gateway.text('vnet')]
  const activeActive = gateway.flag('activeActive', false)
  const [publicIps, bgpIps] = [gateway.texts('publicIps'), gateway.texts('bgpIps')]
  const parent = subnetOf(topology, vnet, 'GatewaySubnet', bgpIps)
  const pips = publicIps.map((text, i) => publicIp(topology, text, `pip-${name}-${i + 1}`).id)
  const record = builder.add(
    'azure/vpn-gateway',
    name,
    {
      sku: gateway.text('sku', 'VpnGw1AZ'),
      vpnType: gateway.text('vpnType', 'RouteBased'),
      activeActive,
      enableBgp: gateway.flag('bgp', gateway.has('asn')),
      asn: gateway.number('asn', 65515),
      ...(bgpIps.length > 0 ? { bgpAddresses: bgpIps } : {}),
      publicIps: pips.slice(0, 2),
    },
    { parent },
  )
  // Networks and gateways of one case may share a name; effective routes and sessions ask for the gateway.
  names.set(name, record)
  return { record, vnet, instances: activeActive ? 2 : 1, publicIps, bgpIps }
}

/** Its AS number and addresses are the platform's own: a case that states others is about something else. */
function readRouteServer(topology: Topology, server: Members): void {
  server.only('name', 'kind', 'vnet', 'asn', 'bgpIps', 'branchToBranch', 'hubRoutingPreference')
  const name = server.text('name')
  const addresses = server.texts('bgpIps')
  const parent = subnetOf(topology, server.text('vnet'), 'RouteServerSubnet', addresses)
  const own = serverAddresses(parent as Parameters<typeof serverAddresses>[0])
  if (server.number('asn', SERVER_ASN) !== SERVER_ASN) throw new Missing(`${name} with another AS number`)
  if (addresses.some((address, i) => address !== own[i])) throw new Missing(`${name} with other addresses`)
  const publicIp = topology.builder.add('azure/public-ip', `pip-${name}`, {}).id
  const props = {
    branchToBranch: server.flag('branchToBranch', false),
    routingPreference: server.text('hubRoutingPreference', 'ExpressRoute'),
    publicIp,
  }
  topology.names.set(name, topology.builder.add('azure/route-server', name, props, { parent }))
}

/** An address that the case does not know (`<a>`, `20.X.X.X`) is one that only deployment will tell. */
function publicIp({ builder }: Topology, text: string, name: string): DesignRecord {
  const address = parseAddress(text)
  return builder.add('azure/public-ip', address ? name : text.replace(/[<>]/g, ''), address ? { address } : {})
}
