import { circuit, circuitPeering } from '../express-route/circuit.ts'
import { circuitConnection, circuitGateway } from '../express-route/circuit-gateway.ts'
import { bgpConnection, routeServer, routeServerPlace } from '../express-route/route-server.ts'
import type { KindCode } from '../kind-code.ts'
import type { Planned, PlannedKind, PlannedOf } from '../plan.ts'
import {
  hubCircuitConnection,
  hubCircuitGateway,
  hubVpnGateway,
  vpnSite,
  vpnSiteConnection,
} from '../virtual-wan/branches.ts'
import {
  hubBgpConnection,
  hubConnection,
  hubFirewall,
  hubTable,
  routingIntent,
  virtualHub,
  virtualWan,
} from '../virtual-wan/hub.ts'
import { bastion } from './bastion.ts'
import { connection } from './connection.ts'
import { firewall, firewallPolicy, firewallRules } from './firewall.ts'
import { loadBalancer } from './load-balancer.ts'
import { localNetworkGateway } from './local-network-gateway.ts'
import { natGateway } from './nat-gateway.ts'
import { nic } from './nic.ts'
import { nsg } from './nsg.ts'
import { peering } from './peering.ts'
import { privateEndpoint, privateLinkService } from './private-link.ts'
import { publicIp } from './public-ip.ts'
import { routeTable } from './route-table.ts'
import { vm } from './vm.ts'
import { vnet } from './vnet.ts'
import { vpnGateway } from './vpn-gateway.ts'

const CODE: { readonly [K in PlannedKind]: KindCode<PlannedOf<K>> } = {
  nsg,
  'route-table': routeTable,
  'public-ip': publicIp,
  'nat-gateway': natGateway,
  vnet,
  'load-balancer': loadBalancer,
  nic,
  vm,
  bastion,
  'firewall-policy': firewallPolicy,
  'firewall-rules': firewallRules,
  firewall,
  'private-link-service': privateLinkService,
  'private-endpoint': privateEndpoint,
  'vpn-gateway': vpnGateway,
  circuit,
  'circuit-peering': circuitPeering,
  'circuit-gateway': circuitGateway,
  'circuit-connection': circuitConnection,
  'route-server': routeServer,
  'route-server-place': routeServerPlace,
  'bgp-connection': bgpConnection,
  'local-network-gateway': localNetworkGateway,
  connection,
  peering,
  'virtual-wan': virtualWan,
  'virtual-hub': virtualHub,
  'hub-table': hubTable,
  'hub-connection': hubConnection,
  'hub-firewall': hubFirewall,
  'routing-intent': routingIntent,
  'hub-bgp-connection': hubBgpConnection,
  'hub-vpn-gateway': hubVpnGateway,
  'vpn-site': vpnSite,
  'vpn-site-connection': vpnSiteConnection,
  'hub-circuit-gateway': hubCircuitGateway,
  'hub-circuit-connection': hubCircuitConnection,
}

/** How a planned resource is written. */
export const codeOf = <R extends Planned>(resource: R): KindCode<R> => CODE[resource.kind] as unknown as KindCode<R>
