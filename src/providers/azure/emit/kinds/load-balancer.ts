import { callBicep, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body, ref } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { LoadBalancer } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

/** Names of its parts. */
export const FRONTEND = 'frontend'
export const POOL = 'backend'
const PROBE = 'ssh'
const RULE = 'ha-ports'

const part = (resource: LoadBalancer, type: string, name: string) =>
  object({ id: callBicep('resourceId', `Microsoft.Network/loadBalancers/${type}`, resource.name, name) })

/** Protocol All on port 0 balances every port. Source: learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview */
export const loadBalancer: KindCode<LoadBalancer> = {
  terraform: {
    type: 'azurerm_lb',
    blocks: (resource, scope) => {
      const label = scope.label(resource.key)
      const id = attribute('loadbalancer_id', scope.ref(resource.key, 'id'))
      const own = block(
        'resource',
        ['azurerm_lb', label],
        [
          ...groupAttributes(resource, scope),
          attribute('sku', 'Standard'),
          block(
            'frontend_ip_configuration',
            [],
            [
              attribute('name', FRONTEND),
              attribute('subnet_id', scope.subnetId(resource.subnet)),
              attribute('private_ip_address_allocation', 'Static'),
              attribute('private_ip_address', resource.address),
            ],
          ),
        ],
        resource.record,
      )
      const companion = (type: string, ...nodes: Parameters<typeof body>) =>
        block('resource', [type, label], body(id, ...nodes), resource.record)
      const pool = companion('azurerm_lb_backend_address_pool', attribute('name', POOL))
      if (!resource.haPorts) return [own, pool]
      return [
        own,
        pool,
        companion('azurerm_lb_probe', attribute('name', PROBE), attribute('protocol', 'Tcp'), attribute('port', 22)),
        companion(
          'azurerm_lb_rule',
          attribute('name', RULE),
          attribute('protocol', 'All'),
          attribute('frontend_port', 0),
          attribute('backend_port', 0),
          attribute('frontend_ip_configuration_name', FRONTEND),
          attribute('backend_address_pool_ids', [ref('azurerm_lb_backend_address_pool', label, 'id')]),
          attribute('probe_id', ref('azurerm_lb_probe', label, 'id')),
        ),
      ]
    },
  },
  bicep: {
    type: 'Microsoft.Network/loadBalancers@2024-05-01',
    body: (resource, scope) => ({
      sku: object({ name: 'Standard' }),
      properties: object({
        frontendIPConfigurations: [
          object({
            name: FRONTEND,
            properties: object({
              subnet: object({ id: scope.subnetId(resource.subnet) }),
              privateIPAllocationMethod: 'Static',
              privateIPAddress: resource.address,
            }),
          }),
        ],
        backendAddressPools: [object({ name: POOL })],
        ...(resource.haPorts ? haPorts(resource) : {}),
      }),
    }),
  },
}

const haPorts = (resource: LoadBalancer) => ({
  probes: [
    object({
      name: PROBE,
      properties: object({ protocol: 'Tcp', port: 22, intervalInSeconds: 5, numberOfProbes: 2 }),
    }),
  ],
  loadBalancingRules: [
    object({
      name: RULE,
      properties: object({
        protocol: 'All',
        frontendPort: 0,
        backendPort: 0,
        frontendIPConfiguration: part(resource, 'frontendIPConfigurations', FRONTEND),
        backendAddressPool: part(resource, 'backendAddressPools', POOL),
        probe: part(resource, 'probes', PROBE),
      }),
    }),
  ],
})
