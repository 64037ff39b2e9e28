import { interpolate, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body, type HclNode } from '../../../../codegen/hcl/index.ts'
import type { BicepScope, KindCode } from '../kind-code.ts'
import type { Connection } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'
import { instanceName } from './vpn-gateway.ts'

const LIFETIME_KILOBYTES = 102400000

export const connection: KindCode<Connection> = {
  terraform: {
    type: 'azurerm_virtual_network_gateway_connection',
    blocks: (resource, scope) => {
      const { to, protocol } = resource
      return [
        block(
          'resource',
          ['azurerm_virtual_network_gateway_connection', scope.label(resource.key)],
          body(
            groupAttributes(resource, scope),
            attribute('type', to.k === 'site' ? 'IPsec' : 'Vnet2Vnet'),
            attribute('virtual_network_gateway_id', scope.ref(resource.gateway, 'id')),
            attribute(
              to.k === 'site' ? 'local_network_gateway_id' : 'peer_virtual_network_gateway_id',
              scope.ref(to.key, 'id'),
            ),
            protocol && attribute('connection_protocol', protocol),
            attribute('shared_key', scope.preSharedKey(resource.keyOf, resource.tunnel)),
            attribute('bgp_enabled', resource.bgp),
            policyNodes(resource),
            apipaBlock(resource),
          ),
          resource.record,
        ),
      ]
    },
  },
  bicep: {
    type: 'Microsoft.Network/connections@2024-05-01',
    body: (resource, scope) => {
      const { to, protocol } = resource
      const gateway = (key: string) => object({ id: scope.id(key), properties: object({}) })
      return {
        properties: object({
          connectionType: to.k === 'site' ? 'IPsec' : 'Vnet2Vnet',
          virtualNetworkGateway1: gateway(resource.gateway),
          [to.k === 'site' ? 'localNetworkGateway2' : 'virtualNetworkGateway2']: gateway(to.key),
          connectionProtocol: protocol,
          sharedKey: scope.preSharedKey(resource.keyOf),
          enableBgp: resource.bgp,
          ...policyProperties(resource),
          ...apipaProperties(resource, scope),
        }),
      }
    },
  },
}

function policyNodes({ selectors, policy, dpdTimeout, respondsOnly }: Connection): HclNode[] {
  return body(
    dpdTimeout !== undefined && attribute('dpd_timeout_seconds', dpdTimeout),
    respondsOnly && attribute('connection_mode', 'ResponderOnly'),
    selectors && attribute('use_policy_based_traffic_selectors', true),
    policy &&
      block(
        'ipsec_policy',
        [],
        [
          attribute('ike_encryption', policy.ikeEncryption),
          attribute('ike_integrity', policy.ikeIntegrity),
          attribute('dh_group', policy.dhGroup),
          attribute('ipsec_encryption', policy.ipsecEncryption),
          attribute('ipsec_integrity', policy.ipsecIntegrity),
          attribute('pfs_group', policy.pfsGroup),
          attribute('sa_lifetime', policy.lifetime),
          attribute('sa_datasize', LIFETIME_KILOBYTES),
        ],
      ),
    selectors &&
      isStated(selectors) &&
      block(
        'traffic_selector_policy',
        [],
        [attribute('local_address_cidrs', selectors.local), attribute('remote_address_cidrs', selectors.remote)],
      ),
  )
}

function policyProperties({ selectors, policy, dpdTimeout, respondsOnly }: Connection) {
  const { lifetime, ...algorithms } = policy ?? { lifetime: 0 }
  return {
    ...(dpdTimeout === undefined ? {} : { dpdTimeoutSeconds: dpdTimeout }),
    ...(respondsOnly ? { connectionMode: 'ResponderOnly' } : {}),
    ...(selectors ? { usePolicyBasedTrafficSelectors: true } : {}),
    ...(policy
      ? {
          ipsecPolicies: [
            object({ ...algorithms, saLifeTimeSeconds: lifetime, saDataSizeKilobytes: LIFETIME_KILOBYTES }),
          ],
        }
      : {}),
    ...(selectors && isStated(selectors)
      ? {
          trafficSelectorPolicies: [
            object({ localAddressRanges: selectors.local, remoteAddressRanges: selectors.remote }),
          ],
        }
      : {}),
  }
}

/** Selectors of the user's own; otherwise the platform takes the address spaces of both ends. */
const isStated = (selectors: NonNullable<Connection['selectors']>): boolean =>
  selectors.local.length > 0 && selectors.remote.length > 0

function apipaBlock({ apipa }: Connection): HclNode | undefined {
  if (!apipa) return undefined
  const [primary, secondary] = apipa
  return block(
    'custom_bgp_addresses',
    [],
    body(attribute('primary', primary!), secondary !== undefined && attribute('secondary', secondary)),
  )
}

function apipaProperties({ apipa, gateway }: Connection, scope: BicepScope) {
  if (!apipa) return {}
  return {
    gatewayCustomBgpIpAddresses: apipa.map((customBgpIpAddress, i) =>
      object({
        ipConfigurationId: interpolate(scope.id(gateway), `/ipConfigurations/${instanceName(i)}`),
        customBgpIpAddress,
      }),
    ),
  }
}
