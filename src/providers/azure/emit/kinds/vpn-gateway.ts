import { type BicepObject, callBicep, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body, type HclBlock } from '../../../../codegen/hcl/index.ts'
import type { BicepScope, KindCode } from '../kind-code.ts'
import type { VpnGateway } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

/** Name of the IP configuration of an instance. */
export const instanceName = (at: number): string => `instance${at}`

/** Source: learn.microsoft.com/azure/templates/microsoft.network/virtualnetworkgateways; skmkzyk/bicep-templates lib (reference implementation). */
export const vpnGateway: KindCode<VpnGateway> = {
  terraform: {
    type: 'azurerm_virtual_network_gateway',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_network_gateway', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('type', 'Vpn'),
          attribute('vpn_type', resource.vpnType),
          attribute('sku', resource.sku),
          attribute('active_active', resource.activeActive),
          attribute('bgp_enabled', resource.asn !== undefined),
          resource.publicIps.map((key, i) =>
            block(
              'ip_configuration',
              [],
              [
                attribute('name', instanceName(i)),
                attribute('public_ip_address_id', scope.ref(key, 'id')),
                attribute('private_ip_address_allocation', 'Dynamic'),
                attribute('subnet_id', scope.subnetId(resource.subnet)),
              ],
            ),
          ),
          bgpSettings(resource),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/virtualNetworkGateways@2024-05-01',
    body: (resource, scope) => ({
      properties: object({
        gatewayType: 'Vpn',
        vpnType: resource.vpnType,
        sku: object({ name: resource.sku, tier: resource.sku }),
        activeActive: resource.activeActive,
        enableBgp: resource.asn !== undefined,
        bgpSettings: bgpObject(resource),
        ipConfigurations: resource.publicIps.map((key, i) => ipConfiguration(resource, key, i, scope)),
      }),
    }),
  },
}

function bgpSettings(resource: VpnGateway): HclBlock | undefined {
  if (resource.asn === undefined) return undefined
  const addresses = resource.apipa.flatMap((own, i) =>
    own.length === 0
      ? []
      : block(
          'peering_addresses',
          [],
          [attribute('ip_configuration_name', instanceName(i)), attribute('apipa_addresses', own)],
        ),
  )
  return block('bgp_settings', [], [attribute('asn', resource.asn), ...addresses])
}

function bgpObject(resource: VpnGateway): BicepObject | undefined {
  if (resource.asn === undefined) return undefined
  const type = 'Microsoft.Network/virtualNetworkGateways/ipConfigurations'
  const addresses = resource.apipa.flatMap((own, i) =>
    own.length === 0
      ? []
      : object({
          ipconfigurationId: callBicep('resourceId', type, resource.name, instanceName(i)),
          customBgpIpAddresses: own,
        }),
  )
  return object({
    asn: resource.asn,
    bgpPeeringAddress: resource.bgpAddress,
    bgpPeeringAddresses: addresses.length ? addresses : undefined,
  })
}

const ipConfiguration = (resource: VpnGateway, publicIp: string, at: number, scope: BicepScope) =>
  object({
    name: instanceName(at),
    properties: object({
      privateIPAllocationMethod: 'Dynamic',
      subnet: object({ id: scope.subnetId(resource.subnet) }),
      publicIPAddress: object({ id: scope.id(publicIp) }),
    }),
  })
