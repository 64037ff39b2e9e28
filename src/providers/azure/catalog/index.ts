import type { Kind, LinkKind } from '../../provider.ts'
import { appliance } from './appliance.ts'
import { bastion } from './bastion.ts'
import { loadBalancer } from './load-balancer.ts'
import { natGateway } from './nat-gateway.ts'
import { nic } from './nic.ts'
import { nsg } from './nsg.ts'
import { publicIp } from './public-ip.ts'
import { resourceGroup } from './resource-group.ts'
import { routeTable } from './route-table.ts'
import { subnet } from './subnet.ts'
import { vm } from './vm.ts'
import { vnet } from './vnet.ts'
import { vnetConnection } from './vnet-connection.ts'
import { vnetPeering } from './vnet-peering.ts'
import { vpnGateway } from './vpn-gateway.ts'

export { azureVpnCandidates } from './vpn-candidates.ts'

export const azureKinds: readonly Kind[] = [
  resourceGroup,
  vnet,
  subnet,
  vm,
  nic,
  vpnGateway,
  appliance,
  loadBalancer,
  routeTable,
  nsg,
  bastion,
  natGateway,
  publicIp,
]

/** In the order in which they are offered between the same two ends. */
export const azureLinks: readonly LinkKind[] = [vnetPeering, vnetConnection]
