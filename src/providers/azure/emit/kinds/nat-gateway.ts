import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { NatGateway } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

export const natGateway: KindCode<NatGateway> = {
  terraform: {
    type: 'azurerm_nat_gateway',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_nat_gateway', scope.label(resource.key)],
        [...groupAttributes(resource, scope), attribute('sku_name', 'Standard')],
        resource.record,
      ),
      ...resource.publicIps.map((key) =>
        block(
          'resource',
          ['azurerm_nat_gateway_public_ip_association', `${scope.label(resource.key)}_${scope.label(key)}`],
          [
            attribute('nat_gateway_id', scope.ref(resource.key, 'id')),
            attribute('public_ip_address_id', scope.ref(key, 'id')),
          ],
          resource.record,
        ),
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/natGateways@2024-05-01',
    body: (resource, scope) => ({
      sku: object({ name: 'Standard' }),
      properties: object({ publicIpAddresses: resource.publicIps.map((key) => object({ id: scope.id(key) })) }),
    }),
  },
}
