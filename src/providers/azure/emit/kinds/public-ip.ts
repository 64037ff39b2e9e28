import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { PublicIp } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

const ZONES = ['1', '2', '3']

/** Standard addresses are static. Source: learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses */
export const publicIp: KindCode<PublicIp> = {
  terraform: {
    type: 'azurerm_public_ip',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_public_ip', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('allocation_method', 'Static'),
          attribute('sku', 'Standard'),
          resource.zonal && attribute('zones', ZONES),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/publicIPAddresses@2024-05-01',
    body: (resource) => ({
      sku: object({ name: 'Standard' }),
      zones: resource.zonal ? ZONES : undefined,
      properties: object({ publicIPAllocationMethod: 'Static' }),
    }),
  },
}
