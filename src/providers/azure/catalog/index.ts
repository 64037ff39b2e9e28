import { text } from '../../../model/index.ts'
import type { Kind, LinkKind, ProviderCatalog } from '../../provider.ts'
import { appliance } from './appliance.ts'
import { bastion } from './bastion.ts'
import { bgpPeering } from './bgp-peering.ts'
import { circuit } from './express-route/circuit.ts'
import { azureCircuitCandidates } from './express-route/circuit-candidates.ts'
import { circuitConnection } from './express-route/connection.ts'
import { circuitGateway } from './express-route/gateway.ts'
import { firewall } from './firewall/firewall.ts'
import { loadBalancer } from './load-balancer.ts'
import { natGateway } from './nat-gateway.ts'
import { nic } from './nic.ts'
import { nsg } from './nsg.ts'
import { overlay } from './overlay/overlay.ts'
import { privateConnection } from './private-link/private-connection.ts'
import { privateEndpoint } from './private-link/private-endpoint.ts'
import { privateLinkService } from './private-link/private-link-service.ts'
import { publicIp } from './public-ip.ts'
import { resourceGroup } from './resource-group.ts'
import { routeServer } from './route-server.ts'
import { routeTable } from './route-table.ts'
import { subnet } from './subnet.ts'
import { hubBgpConnection } from './virtual-wan/hub-bgp-connection.ts'
import { hubExpressRouteGateway, hubFirewall, hubVpnGateway } from './virtual-wan/hub-cards.ts'
import { hubConnection } from './virtual-wan/hub-connection.ts'
import { hubRouteTable } from './virtual-wan/hub-route-table.ts'
import { virtualHub } from './virtual-wan/virtual-hub.ts'
import { virtualWan } from './virtual-wan/virtual-wan.ts'
import { vm } from './vm.ts'
import { vnet } from './vnet.ts'
import { vnetConnection } from './vnet-connection.ts'
import { vnetPeering } from './vnet-peering.ts'
import { azureVpnCandidates } from './vpn-candidates.ts'
import { vpnGateway } from './vpn-gateway.ts'

const kinds: readonly Kind[] = [
  resourceGroup,
  vnet,
  virtualWan,
  virtualHub,
  subnet,
  vm,
  nic,
  vpnGateway,
  circuitGateway,
  hubVpnGateway,
  hubExpressRouteGateway,
  hubFirewall,
  hubRouteTable,
  circuit,
  routeServer,
  appliance,
  loadBalancer,
  routeTable,
  nsg,
  firewall,
  privateEndpoint,
  privateLinkService,
  bastion,
  natGateway,
  publicIp,
]

/** In the order in which they are offered between the same two ends. */
const links: readonly LinkKind[] = [
  vnetPeering,
  hubConnection,
  vnetConnection,
  circuitConnection,
  bgpPeering,
  hubBgpConnection,
  overlay,
  privateConnection,
]

export const azureCatalog: ProviderCatalog = {
  id: 'azure',
  title: text('provider.azure'),
  version: 1,
  migrations: [],
  targets: ['bicep', 'terraform'],
  kinds,
  links,
  vpnCandidates: azureVpnCandidates,
  circuitCandidates: azureCircuitCandidates,
}
