import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { Bastion } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

const CONFIGURATION = 'ipconfig1'

export const bastion: KindCode<Bastion> = {
  terraform: {
    type: 'azurerm_bastion_host',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_bastion_host', scope.label(resource.key)],
        [
          ...groupAttributes(resource, scope),
          attribute('sku', resource.sku),
          block(
            'ip_configuration',
            [],
            [
              attribute('name', CONFIGURATION),
              attribute('subnet_id', scope.subnetId(resource.subnet)),
              attribute('public_ip_address_id', scope.ref(resource.publicIp, 'id')),
            ],
          ),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/bastionHosts@2024-05-01',
    body: (resource, scope) => ({
      sku: object({ name: resource.sku }),
      properties: object({
        ipConfigurations: [
          object({
            name: CONFIGURATION,
            properties: object({
              subnet: object({ id: scope.subnetId(resource.subnet) }),
              publicIPAddress: object({ id: scope.id(resource.publicIp) }),
              privateIPAllocationMethod: 'Dynamic',
            }),
          }),
        ],
      }),
    }),
  },
}
