import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { Peering } from '../plan.ts'

export const peering: KindCode<Peering> = {
  terraform: {
    type: 'azurerm_virtual_network_peering',
    blocks: (resource, scope) => {
      const { flags, after } = resource
      return [
        block(
          'resource',
          ['azurerm_virtual_network_peering', scope.label(resource.key)],
          body(
            attribute('name', resource.name),
            attribute('resource_group_name', scope.groupName(resource.group)),
            attribute('virtual_network_name', scope.ref(resource.vnet, 'name')),
            attribute('remote_virtual_network_id', scope.ref(resource.remote, 'id')),
            attribute('allow_virtual_network_access', flags.allowVirtualNetworkAccess),
            attribute('allow_forwarded_traffic', flags.allowForwardedTraffic),
            attribute('allow_gateway_transit', flags.allowGatewayTransit),
            attribute('use_remote_gateways', flags.useRemoteGateways),
            after.length > 0 &&
              attribute(
                'depends_on',
                after.map((key) => scope.ref(key)),
              ),
          ),
          resource.record,
        ),
      ]
    },
  },
  bicep: {
    type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-05-01',
    body: (resource, scope) => {
      const { flags } = resource
      const after = scope.here(resource.after)
      return {
        parent: scope.ref(resource.vnet),
        properties: object({
          remoteVirtualNetwork: object({ id: scope.id(resource.remote) }),
          allowVirtualNetworkAccess: flags.allowVirtualNetworkAccess,
          allowForwardedTraffic: flags.allowForwardedTraffic,
          allowGatewayTransit: flags.allowGatewayTransit,
          useRemoteGateways: flags.useRemoteGateways,
        }),
        dependsOn: after.length ? after : undefined,
      }
    },
  },
}
