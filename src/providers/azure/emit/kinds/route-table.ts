import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { RouteTable } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

type Route = RouteTable['routes'][number]

/** Only an appliance has an address as next hop; the platform refuses one elsewhere. */
const nextHopIp = (route: Route): string | undefined =>
  route.nextHopType === 'VirtualAppliance' ? route.nextHopIp : undefined

export const routeTable: KindCode<RouteTable> = {
  terraform: {
    type: 'azurerm_route_table',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_route_table', scope.label(resource.key)],
        [
          ...groupAttributes(resource, scope),
          attribute('bgp_route_propagation_enabled', !resource.disableBgpRoutePropagation),
          ...resource.routes.map((route) => {
            const ip = nextHopIp(route)
            return block(
              'route',
              [],
              body(
                attribute('name', route.name),
                attribute('address_prefix', route.prefix),
                attribute('next_hop_type', route.nextHopType),
                ip !== undefined && attribute('next_hop_in_ip_address', ip),
              ),
            )
          }),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/routeTables@2024-05-01',
    body: (resource) => ({
      properties: object({
        disableBgpRoutePropagation: resource.disableBgpRoutePropagation,
        routes: resource.routes.map((route) =>
          object({
            name: route.name,
            properties: object({
              addressPrefix: route.prefix,
              nextHopType: route.nextHopType,
              nextHopIpAddress: nextHopIp(route),
            }),
          }),
        ),
      }),
    }),
  },
}
