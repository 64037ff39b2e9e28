import { interpolate, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { PrivateEndpoint, PrivateLinkService } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'
import { FRONTEND } from './load-balancer.ts'

const CONFIGURATION = 'ipconfig1'
const REQUEST = 'Please approve'

/** Its NAT address is in a subnet whose network policies for such services are off. */
export const privateLinkService: KindCode<PrivateLinkService> = {
  terraform: {
    type: 'azurerm_private_link_service',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_private_link_service', scope.label(resource.key)],
        [
          ...groupAttributes(resource, scope),
          attribute('proxy_protocol_enabled', resource.proxyProtocol),
          attribute('load_balancer_frontend_ip_configuration_ids', [
            scope.ref(resource.balancer, 'frontend_ip_configuration', 0, 'id'),
          ]),
          block(
            'nat_ip_configuration',
            [],
            [
              attribute('name', CONFIGURATION),
              attribute('primary', true),
              attribute('private_ip_address', resource.address),
              attribute('subnet_id', scope.subnetId(resource.subnet)),
            ],
          ),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/privateLinkServices@2024-05-01',
    body: (resource, scope) => ({
      properties: object({
        enableProxyProtocol: resource.proxyProtocol,
        loadBalancerFrontendIpConfigurations: [
          object({ id: interpolate(scope.id(resource.balancer), `/frontendIPConfigurations/${FRONTEND}`) }),
        ],
        ipConfigurations: [
          object({
            name: CONFIGURATION,
            properties: object({
              primary: true,
              privateIPAddress: resource.address,
              privateIPAllocationMethod: 'Static',
              subnet: object({ id: scope.subnetId(resource.subnet) }),
            }),
          }),
        ],
      }),
    }),
  },
}

/** Members of platform services that are not called like their group. Source: learn.microsoft.com, private endpoint properties. */
const MEMBERS: Readonly<Record<string, string>> = { vault: 'default' }

const memberOf = (subresource: string | undefined): string | undefined =>
  subresource && (MEMBERS[subresource] ?? subresource)

/** One that is not approved yet asks for it. */
export const privateEndpoint: KindCode<PrivateEndpoint> = {
  terraform: {
    type: 'azurerm_private_endpoint',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_private_endpoint', scope.label(resource.key)],
        [
          ...groupAttributes(resource, scope),
          attribute('subnet_id', scope.subnetId(resource.subnet)),
          block(
            'ip_configuration',
            [],
            body(
              attribute('name', CONFIGURATION),
              attribute('private_ip_address', resource.address),
              resource.subresource !== undefined && attribute('subresource_name', resource.subresource),
              resource.subresource !== undefined && attribute('member_name', memberOf(resource.subresource) ?? ''),
            ),
          ),
          block(
            'private_service_connection',
            [],
            body(
              attribute('name', resource.name),
              attribute('is_manual_connection', resource.asks),
              attribute(
                'private_connection_resource_id',
                resource.target.k === 'service' ? scope.ref(resource.target.key, 'id') : scope.late(resource.target.id),
              ),
              resource.subresource !== undefined && attribute('subresource_names', [resource.subresource]),
              resource.asks && attribute('request_message', REQUEST),
            ),
          ),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/privateEndpoints@2024-05-01',
    body: (resource, scope) => {
      const connection = object({
        name: resource.name,
        properties: object({
          privateLinkServiceId:
            resource.target.k === 'service' ? scope.id(resource.target.key) : scope.late(resource.target.id),
          groupIds: resource.subresource === undefined ? undefined : [resource.subresource],
          requestMessage: resource.asks ? REQUEST : undefined,
        }),
      })
      return {
        properties: object({
          subnet: object({ id: scope.subnetId(resource.subnet) }),
          ipConfigurations: [
            object({
              name: CONFIGURATION,
              properties: object({
                groupId: resource.subresource ?? '',
                memberName: memberOf(resource.subresource) ?? '',
                privateIPAddress: resource.address,
              }),
            }),
          ],
          ...(resource.asks
            ? { manualPrivateLinkServiceConnections: [connection] }
            : { privateLinkServiceConnections: [connection] }),
        }),
      }
    },
  },
}
