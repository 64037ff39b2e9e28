import { interpolate, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body, ref } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { Nic } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'
import { POOL } from './load-balancer.ts'

const CONFIGURATION = 'ipconfig1'

export const nic: KindCode<Nic> = {
  terraform: {
    type: 'azurerm_network_interface',
    blocks: (resource, scope) => {
      const label = scope.label(resource.key)
      const id = attribute('network_interface_id', scope.ref(resource.key, 'id'))
      const { nsg, publicIp } = resource
      return [
        block(
          'resource',
          ['azurerm_network_interface', label],
          [
            ...groupAttributes(resource, scope),
            attribute('ip_forwarding_enabled', resource.ipForwarding),
            block(
              'ip_configuration',
              [],
              body(
                attribute('name', CONFIGURATION),
                attribute('subnet_id', scope.subnetId(resource.subnet)),
                attribute('private_ip_address_allocation', 'Static'),
                attribute('private_ip_address', resource.address),
                publicIp !== undefined && attribute('public_ip_address_id', scope.ref(publicIp, 'id')),
              ),
            ),
          ],
          resource.record,
        ),
        ...(nsg === undefined
          ? []
          : [
              block(
                'resource',
                ['azurerm_network_interface_security_group_association', label],
                [id, attribute('network_security_group_id', scope.ref(nsg, 'id'))],
                resource.record,
              ),
            ]),
        ...resource.pools.map((key) =>
          block(
            'resource',
            ['azurerm_network_interface_backend_address_pool_association', `${label}_${scope.label(key)}`],
            [
              id,
              attribute('ip_configuration_name', CONFIGURATION),
              attribute('backend_address_pool_id', ref('azurerm_lb_backend_address_pool', scope.label(key), 'id')),
            ],
            resource.record,
          ),
        ),
      ]
    },
  },
  bicep: {
    type: 'Microsoft.Network/networkInterfaces@2024-05-01',
    body: (resource, scope) => {
      const { nsg, publicIp, pools } = resource
      return {
        properties: object({
          enableIPForwarding: resource.ipForwarding,
          networkSecurityGroup: nsg === undefined ? undefined : object({ id: scope.id(nsg) }),
          ipConfigurations: [
            object({
              name: CONFIGURATION,
              properties: object({
                subnet: object({ id: scope.subnetId(resource.subnet) }),
                privateIPAllocationMethod: 'Static',
                privateIPAddress: resource.address,
                publicIPAddress: publicIp === undefined ? undefined : object({ id: scope.id(publicIp) }),
                loadBalancerBackendAddressPools: pools.length
                  ? pools.map((key) => object({ id: interpolate(scope.id(key), `/backendAddressPools/${POOL}`) }))
                  : undefined,
              }),
            }),
          ],
        }),
      }
    },
  },
}
