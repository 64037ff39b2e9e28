import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body, type HclBlock, ref } from '../../../../codegen/hcl/index.ts'
import type { BicepScope, KindCode, TerraformScope } from '../kind-code.ts'
import type { Key, Subnet, Vnet } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

/**
 * Bicep: subnets inside their network, because a network without them, deployed again, loses them.
 * Terraform: resources of their own, with associations.
 */
export const vnet: KindCode<Vnet> = {
  terraform: {
    type: 'azurerm_virtual_network',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_network', scope.label(resource.key)],
        [...groupAttributes(resource, scope), attribute('address_space', resource.addressSpace)],
        resource.record,
      ),
      ...resource.subnets.flatMap((subnet) => subnetBlocks(resource, subnet, scope)),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/virtualNetworks@2024-05-01',
    body: (resource, scope) => ({
      properties: object({
        addressSpace: object({ addressPrefixes: resource.addressSpace }),
        subnets: resource.subnets.map((subnet) => subnetObject(subnet, scope)),
      }),
    }),
  },
}

function subnetBlocks(vnet: Vnet, subnet: Subnet, scope: TerraformScope): HclBlock[] {
  const label = scope.subnetLabel(subnet.record)
  const { privateEndpointNetworkPolicies: policies, serviceEndpoints } = subnet
  const own = block(
    'resource',
    ['azurerm_subnet', label],
    body(
      attribute('name', subnet.name),
      attribute('resource_group_name', scope.groupName(vnet.group)),
      attribute('virtual_network_name', scope.ref(vnet.key, 'name')),
      attribute('address_prefixes', [subnet.prefix]),
      serviceEndpoints?.length ? attribute('service_endpoints', serviceEndpoints) : undefined,
      policies && attribute('private_endpoint_network_policies', policies),
      subnet.privateLinkServiceNetworkPolicies &&
        attribute(
          'private_link_service_network_policies_enabled',
          subnet.privateLinkServiceNetworkPolicies === 'Enabled',
        ),
    ),
    subnet.record,
  )
  const association = (type: string, name: string, key: Key | undefined) =>
    key === undefined
      ? undefined
      : block(
          'resource',
          [type, label],
          [attribute('subnet_id', ref('azurerm_subnet', label, 'id')), attribute(name, scope.ref(key, 'id'))],
          subnet.record,
        )
  return [
    own,
    association('azurerm_subnet_network_security_group_association', 'network_security_group_id', subnet.nsg),
    association('azurerm_subnet_route_table_association', 'route_table_id', subnet.routeTable),
    association('azurerm_subnet_nat_gateway_association', 'nat_gateway_id', subnet.natGateway),
  ].filter((one) => one !== undefined)
}

function subnetObject(subnet: Subnet, scope: BicepScope) {
  const link = (key: Key | undefined) => (key === undefined ? undefined : object({ id: scope.id(key) }))
  const endpoints = subnet.serviceEndpoints?.map((service) => object({ service }))
  return object(
    {
      name: subnet.name,
      properties: object({
        addressPrefix: subnet.prefix,
        networkSecurityGroup: link(subnet.nsg),
        routeTable: link(subnet.routeTable),
        natGateway: link(subnet.natGateway),
        serviceEndpoints: endpoints?.length ? endpoints : undefined,
        privateEndpointNetworkPolicies: subnet.privateEndpointNetworkPolicies,
        privateLinkServiceNetworkPolicies: subnet.privateLinkServiceNetworkPolicies,
      }),
    },
    subnet.record,
  )
}
