import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import { dependsOn } from '../depends-on.ts'
import type { KindCode } from '../kind-code.ts'
import { groupAttributes } from '../terraform-common.ts'
import type { CircuitConnection, CircuitGateway } from './planned.ts'

const CONFIGURATION = 'ipconfig1'

/** Source: learn.microsoft.com/azure/templates/microsoft.network/virtualnetworkgateways; skmkzyk/bicep-templates lib (reference implementation). */
export const circuitGateway: KindCode<CircuitGateway> = {
  terraform: {
    type: 'azurerm_virtual_network_gateway',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_network_gateway', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('type', 'ExpressRoute'),
          attribute('sku', resource.sku),
          attribute('remote_vnet_traffic_enabled', resource.allowRemoteVnetTraffic),
          block(
            'ip_configuration',
            [],
            [
              attribute('name', CONFIGURATION),
              attribute('public_ip_address_id', scope.ref(resource.publicIp, 'id')),
              attribute('private_ip_address_allocation', 'Dynamic'),
              attribute('subnet_id', scope.subnetId(resource.subnet)),
            ],
          ),
          dependsOn.terraform(resource.after, scope),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/virtualNetworkGateways@2024-05-01',
    body: (resource, scope) => ({
      properties: object({
        gatewayType: 'ExpressRoute',
        sku: object({ name: resource.sku, tier: resource.sku }),
        allowRemoteVnetTraffic: resource.allowRemoteVnetTraffic,
        ipConfigurations: [
          object({
            name: CONFIGURATION,
            properties: object({
              privateIPAllocationMethod: 'Dynamic',
              subnet: object({ id: scope.subnetId(resource.subnet) }),
              publicIPAddress: object({ id: scope.id(resource.publicIp) }),
            }),
          }),
        ],
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}

export const circuitConnection: KindCode<CircuitConnection> = {
  terraform: {
    type: 'azurerm_virtual_network_gateway_connection',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_network_gateway_connection', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('type', 'ExpressRoute'),
          attribute('virtual_network_gateway_id', scope.ref(resource.gateway, 'id')),
          attribute('express_route_circuit_id', scope.ref(resource.circuit, 'id')),
          attribute('routing_weight', resource.weight),
          resource.fastPath && attribute('express_route_gateway_bypass', true),
          dependsOn.terraform(resource.after, scope),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/connections@2024-05-01',
    body: (resource, scope) => ({
      properties: object({
        connectionType: 'ExpressRoute',
        virtualNetworkGateway1: object({ id: scope.id(resource.gateway), properties: object({}) }),
        peer: object({ id: scope.id(resource.circuit) }),
        routingWeight: resource.weight,
        expressRouteGatewayBypass: resource.fastPath ? true : undefined,
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}
