import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import { dependsOn } from '../depends-on.ts'
import type { KindCode } from '../kind-code.ts'
import { groupAttributes } from '../terraform-common.ts'
import type { BgpConnection, RouteServer, RouteServerPlace } from './planned.ts'

/** A virtual hub without a virtual WAN. Source: learn.microsoft.com/azure/templates/microsoft.network/virtualhubs; skmkzyk/bicep-templates lib. */
export const routeServer: KindCode<RouteServer> = {
  terraform: {
    type: 'azurerm_route_server',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_route_server', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('sku', 'Standard'),
          attribute('subnet_id', scope.subnetId(resource.subnet)),
          attribute('public_ip_address_id', scope.ref(resource.publicIp, 'id')),
          attribute('branch_to_branch_traffic_enabled', resource.branchToBranch),
          attribute('hub_routing_preference', resource.preference),
          dependsOn.terraform(resource.after, scope),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/virtualHubs@2024-05-01',
    body: (resource, scope) => ({
      properties: object({
        sku: 'Standard',
        allowBranchToBranchTraffic: resource.branchToBranch,
        hubRoutingPreference: resource.preference,
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}

export const routeServerPlace: KindCode<RouteServerPlace> = {
  terraform: { type: 'azurerm_route_server', blocks: () => [] },
  bicep: {
    type: 'Microsoft.Network/virtualHubs/ipConfigurations@2024-05-01',
    body: (resource, scope) => ({
      parent: scope.ref(resource.server),
      properties: object({
        subnet: object({ id: scope.subnetId(resource.subnet) }),
        publicIPAddress: object({ id: scope.id(resource.publicIp) }),
      }),
    }),
  },
}

export const bgpConnection: KindCode<BgpConnection> = {
  terraform: {
    type: 'azurerm_route_server_bgp_connection',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_route_server_bgp_connection', scope.label(resource.key)],
        body(
          attribute('name', resource.name),
          attribute('route_server_id', scope.ref(resource.server, 'id')),
          attribute('peer_asn', resource.peerAsn),
          attribute('peer_ip', resource.peerAddress),
          // The server's place in its subnet is part of the server here.
          dependsOn.terraform(
            resource.after.filter((key) => key !== `${resource.server}/place`),
            scope,
          ),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/virtualHubs/bgpConnections@2024-05-01',
    body: (resource, scope) => ({
      parent: scope.ref(resource.server),
      properties: object({ peerIp: resource.peerAddress, peerAsn: resource.peerAsn }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}
