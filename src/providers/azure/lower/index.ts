import type { Network } from '../../../network/index.ts'
import { emptyNetwork, mergePart } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import type { BgpPeeringProps } from '../schema/bgp.ts'
import type { ApplianceProps } from '../schema/compute.ts'
import type { FirewallProps } from '../schema/firewall.ts'
import type { OverlayProps } from '../schema/overlay.ts'
import type { VnetConnectionProps } from '../schema/vpn.ts'
import { orders } from '../selection.ts'
import { hasSystemTable, lowerAppliance } from './appliance.ts'
import { lowerBgpPeering } from './bgp-peering.ts'
import { lowerCircuitRecord } from './express-route/circuit.ts'
import { lowerCircuitGateway } from './express-route/gateway.ts'
import type { Circuit } from './express-route/records.ts'
import { azureFacts } from './facts.ts'
import { lowerFirewall } from './firewall/index.ts'
import { lowerOverlay } from './overlay/index.ts'
import { lowerRouteServer } from './route-server.ts'
import { hubFacts } from './virtual-wan/facts.ts'
import { lowerHub } from './virtual-wan/index.ts'
import { hubOrders } from './virtual-wan/selection.ts'
import { lowerVnet } from './vnet.ts'
import { lowerVnetConnection } from './vnet-connection.ts'
import { lowerVpnGateway } from './vpn-gateway.ts'

/** All Azure records of a design as neutral data. VNets and gateways that an edit leaves alone keep their parts. */
export function lowerAzure(context: LowerContext): Network {
  const network = emptyNetwork()
  const { vnets, gateways, circuitGateways, servers } = azureFacts(context)
  for (const vnet of vnets) mergePart(network, lowerVnet(vnet))
  for (const gateway of gateways) mergePart(network, lowerVpnGateway(gateway))
  for (const gateway of circuitGateways) mergePart(network, lowerCircuitGateway(gateway))
  for (const circuit of context.ofKind<Circuit['props']>('azure/expressroute-circuit')) {
    mergePart(network, lowerCircuitRecord({ circuit }))
  }
  for (const server of servers) mergePart(network, lowerRouteServer(server))
  for (const hub of hubFacts(context)) mergePart(network, lowerHub(hub))
  for (const appliance of context.ofKind<ApplianceProps>('azure/appliance')) {
    if (hasSystemTable(context, appliance)) mergePart(network, lowerAppliance(context, appliance))
  }
  for (const firewall of context.ofKind<FirewallProps>('azure/firewall'))
    mergePart(network, lowerFirewall(context, firewall))
  for (const overlay of context.ofKind<OverlayProps>('azure/overlay'))
    mergePart(network, lowerOverlay(context, overlay))
  for (const connection of context.ofKind<VnetConnectionProps>('azure/vnet-connection')) {
    mergePart(network, lowerVnetConnection(connection, context))
  }
  for (const peering of context.ofKind<BgpPeeringProps>('azure/bgp-peering')) {
    mergePart(network, lowerBgpPeering(peering, context))
  }
  network.orders = { ...orders, ...hubOrders }
  return network
}
