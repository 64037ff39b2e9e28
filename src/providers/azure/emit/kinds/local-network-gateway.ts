import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { LocalNetworkGateway } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

/**
 * With BGP and no prefixes none are written: the platform adds the peer's host prefix itself.
 * Source: azure-docs vpn-gateway-faq-bgp (BGP FAQ; the published reference implementation).
 */
export const localNetworkGateway: KindCode<LocalNetworkGateway> = {
  terraform: {
    type: 'azurerm_local_network_gateway',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_local_network_gateway', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('gateway_address', scope.late(resource.address)),
          resource.prefixes.length > 0 && attribute('address_space', resource.prefixes),
          resource.bgp &&
            block(
              'bgp_settings',
              [],
              [attribute('asn', resource.bgp.asn), attribute('bgp_peering_address', scope.late(resource.bgp.address))],
            ),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/localNetworkGateways@2024-05-01',
    body: (resource, scope) => ({
      properties: object({
        gatewayIpAddress: scope.late(resource.address),
        localNetworkAddressSpace: resource.prefixes.length ? object({ addressPrefixes: resource.prefixes }) : undefined,
        bgpSettings: resource.bgp
          ? object({ asn: resource.bgp.asn, bgpPeeringAddress: scope.late(resource.bgp.address) })
          : undefined,
      }),
    }),
  },
}
