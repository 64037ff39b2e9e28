import { parsePrefix, prefixNumbers } from '../../../../ip/index.ts'
import { type Design, freeId, type Text, text } from '../../../../model/index.ts'
import {
  arrange,
  GATEWAY_SUBNET_SIZE,
  NARROW_SUBNET_HEADER,
  nameInDesign,
  sizeOf,
} from '../../../joint/placing/index.ts'
import type { Fault, Kind } from '../../../provider.ts'
import { circuitGatewayFields } from '../../schema/express-route.ts'
import { publicIpFor } from '../attach.ts'
import { childrenOf, find, gatewayOf, peeringsAt, shortName, vnetOf } from '../lookup.ts'
import { onlyUsedHere } from '../owned.ts'
import { placed, record, refuse } from '../place-result.ts'
import { serviceSubnet } from '../service-subnet.ts'
import { shapeOf } from '../shapes.ts'
import { type CircuitGatewayRecord, circuitGatewayOf, connectionsAt } from './lookup.ts'

export const circuitGateway: Kind = {
  kind: 'azure/expressroute-gateway',
  shape: 'card',
  glyph: 'plug',
  fields: circuitGatewayFields,
  parents: ['azure/vnet', 'azure/subnet'],
  palette: { order: 41 },
  docs: 'https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways',

  /** Beside a VPN gateway it shares GatewaySubnet. */
  place(design, { parent, prefixLength }) {
    const vnet = vnetOf(design, parent)
    if (!vnet) return refuse('azure.place.needs-vnet')
    const present = circuitGatewayOf(design, vnet.id)
    if (present) return refuse('azure.place.has-circuit-gateway', { vnet: vnet.name, name: present.name })
    const borrowed = peeringsAt(design, vnet.id).find(({ mine }) => mine?.useRemoteGateways)
    if (borrowed) {
      const hub = design.records[borrowed.peer]?.name ?? borrowed.peer
      return refuse('azure.place.uses-remote-gateway', { vnet: vnet.name, hub })
    }
    const subnet = serviceSubnet(design, vnet, 'GatewaySubnet', GATEWAY_SUBNET_SIZE, prefixLength)
    if (!subnet) return refuse('azure.place.vnet-full', { vnet: vnet.name, length: prefixLength ?? 27 })
    const name = nameInDesign(design, `ergw-${shortName(vnet.name)}`)
    const id = freeId(design, [name])
    const address = publicIpFor(design, name, parent)
    const alone = !childrenOf(design, subnet.id).some((each) => design.layout[each.id] !== undefined)
    const at = { x: 8, y: NARROW_SUBNET_HEADER }
    const card = { id, parent: subnet.id, size: sizeOf('card'), container: false, at }
    const additions = [...subnet.additions, alone ? { ...card, fixed: true as const } : card]
    const props = { sku: 'ErGw1AZ', publicIp: address.record.id, allowRemoteVnetTraffic: false }
    const put = [...subnet.put, address.record, record(id, 'azure/expressroute-gateway', name, subnet.id, props)]
    return placed(id, { put, place: arrange(design, additions, shapeOf) }, [...subnet.adds, address.adds])
  },

  summary(gateway, design) {
    const { sku, allowRemoteVnetTraffic } = (gateway as CircuitGatewayRecord).props
    const circuits = connectionsAt(design, gateway.id).length
    return {
      lines: [`AS 65515 · BGP`, sku],
      chips: [
        ...(circuits > 1 ? [text('azure.chip.circuits', { count: circuits })] : []),
        ...(allowRemoteVnetTraffic ? [text('azure.chip.remote-vnets')] : []),
      ],
    }
  },

  validate: (gateway, design) => [
    ...placeFaults(gateway as CircuitGatewayRecord, design),
    ...besideVpnFaults(gateway as CircuitGatewayRecord, design),
    ...countFaults(gateway as CircuitGatewayRecord, design),
  ],

  owned: (gateway, design) => onlyUsedHere(design, gateway.id, ['publicIp']),
}

const fault = (path: string, message: Text): Fault => ({ path, message })

function placeFaults(gateway: CircuitGatewayRecord, design: Design): Fault[] {
  const subnet = find(design, 'azure/subnet', gateway.parent)
  const vnet = vnetOf(design, gateway.id)
  const first = vnet && circuitGatewayOf(design, vnet.id)
  return [
    ...(subnet?.name === 'GatewaySubnet' ? [] : [fault('parent', text('azure.fault.circuit-gateway-subnet'))]),
    ...(vnet && first && first.id !== gateway.id
      ? [fault('parent', text('azure.fault.second-circuit-gateway', { vnet: vnet.name }))]
      : []),
  ]
}

/**
 * Coexistence needs a route-based VPN gateway that is not Basic, and a GatewaySubnet of /27 or larger.
 * Source: learn.microsoft.com, Configure ExpressRoute and S2S coexisting connections.
 */
function besideVpnFaults(gateway: CircuitGatewayRecord, design: Design): Fault[] {
  const vnet = vnetOf(design, gateway.id)
  const vpn = vnet && gatewayOf(design, vnet.id)
  if (!vpn) return []
  const range = parsePrefix(find(design, 'azure/subnet', gateway.parent)?.props.prefix ?? '')
  const unfit = vpn.props.vpnType === 'PolicyBased' || vpn.props.sku === 'Basic'
  return [
    ...(unfit ? [fault('parent', text('azure.fault.coexist-vpn', { name: vpn.name }))] : []),
    ...(range && prefixNumbers(range).length > 27
      ? [fault('parent', text('azure.fault.coexist-subnet', { prefix: range }))]
      : []),
  ]
}

const CIRCUITS_BY_SKU = {
  Standard: 4,
  ErGw1AZ: 4,
  HighPerformance: 8,
  ErGw2AZ: 8,
  UltraPerformance: 16,
  ErGw3AZ: 16,
  ErGwScale: 16,
} as const

/** Source: learn.microsoft.com, Azure subscription limits, ExpressRoute: circuits linked to the same VNet. */
function countFaults(gateway: CircuitGatewayRecord, design: Design): Fault[] {
  const connections = connectionsAt(design, gateway.id)
  const most = CIRCUITS_BY_SKU[gateway.props.sku]
  const byPlace = new Map<string, number>()
  for (const { other } of connections) {
    const place = String(other?.props['peeringLocation'] ?? '')
    byPlace.set(place, (byPlace.get(place) ?? 0) + 1)
  }
  const crowded = [...byPlace].find(([, count]) => count > 4)
  return [
    ...(connections.length > most
      ? [fault('props.sku', text('azure.fault.too-many-circuits', { count: connections.length, most }))]
      : []),
    ...(crowded ? [fault('props.sku', text('azure.fault.circuits-one-place', { place: crowded[0] }))] : []),
  ]
}
