import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import { groupAttributes } from '../terraform-common.ts'
import type { Circuit, CircuitPeering } from './planned.ts'

/** Source: learn.microsoft.com/azure/templates/microsoft.network/expressroutecircuits. */
export const circuit: KindCode<Circuit> = {
  terraform: {
    type: 'azurerm_express_route_circuit',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_express_route_circuit', scope.label(resource.key)],
        [
          ...groupAttributes(resource, scope),
          attribute('service_provider_name', resource.serviceProvider),
          attribute('peering_location', resource.peeringLocation),
          attribute('bandwidth_in_mbps', resource.bandwidth),
          block('sku', [], [attribute('tier', resource.tier), attribute('family', resource.family)]),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/expressRouteCircuits@2024-05-01',
    body: ({ tier, family, serviceProvider, peeringLocation, bandwidth }) => ({
      sku: object({ name: `${tier}_${family}`, tier, family }),
      properties: object({
        serviceProviderProperties: object({
          serviceProviderName: serviceProvider,
          peeringLocation,
          bandwidthInMbps: bandwidth,
        }),
      }),
    }),
  },
}

/** A circuit has one private peering, and this is its name. Source: learn.microsoft.com/azure/templates/microsoft.network/expressroutecircuits/peerings. */
const PEERING = 'AzurePrivatePeering'

export const circuitPeering: KindCode<CircuitPeering> = {
  terraform: {
    type: 'azurerm_express_route_circuit_peering',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_express_route_circuit_peering', scope.label(resource.key)],
        [
          attribute('peering_type', PEERING),
          attribute('express_route_circuit_name', scope.ref(resource.circuit, 'name')),
          attribute('resource_group_name', scope.groupName(resource.group)),
          attribute('peer_asn', resource.peerAsn),
          attribute('primary_peer_address_prefix', resource.primary),
          attribute('secondary_peer_address_prefix', resource.secondary),
          attribute('vlan_id', resource.vlan),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/expressRouteCircuits/peerings@2024-05-01',
    body: (resource, scope) => ({
      parent: scope.ref(resource.circuit),
      name: PEERING,
      properties: object({
        peeringType: PEERING,
        peerASN: resource.peerAsn,
        primaryPeerAddressPrefix: resource.primary,
        secondaryPeerAddressPrefix: resource.secondary,
        vlanId: resource.vlan,
      }),
    }),
  },
}
