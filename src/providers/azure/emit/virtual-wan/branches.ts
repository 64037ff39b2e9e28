import { interpolate, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import { dependsOn } from '../depends-on.ts'
import type { KindCode } from '../kind-code.ts'
import { regionAttributes } from './hub.ts'
import type { HubCircuitConnection, HubCircuitGateway, HubVpnGateway, VpnSite, VpnSiteConnection } from './planned.ts'
import { branchRouting, routingProperties } from './routing.ts'

const API = '2024-05-01'

/** Sources of this file: learn.microsoft.com/azure/templates/microsoft.network/vpngateways, vpnsites and expressroutegateways. */
export const hubVpnGateway: KindCode<HubVpnGateway> = {
  terraform: {
    type: 'azurerm_vpn_gateway',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_vpn_gateway', scope.label(resource.key)],
        body(
          regionAttributes(resource, scope),
          attribute('virtual_hub_id', scope.ref(resource.hub, 'id')),
          attribute('scale_unit', resource.scaleUnits),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/vpnGateways@${API}`,
    body: (resource, scope) => ({
      location: resource.location,
      properties: object({
        virtualHub: object({ id: scope.id(resource.hub) }),
        vpnGatewayScaleUnit: resource.scaleUnits,
        bgpSettings: object({ asn: 65515 }),
      }),
    }),
  },
}

export const vpnSite: KindCode<VpnSite> = {
  terraform: {
    type: 'azurerm_vpn_site',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_vpn_site', scope.label(resource.key)],
        body(
          regionAttributes(resource, scope),
          attribute('virtual_wan_id', scope.ref(resource.wan, 'id')),
          resource.prefixes.length > 0 && attribute('address_cidrs', resource.prefixes),
          resource.links.map(({ name, address, bgp }) =>
            block(
              'link',
              [],
              body(
                attribute('name', name),
                attribute('ip_address', scope.late(address)),
                bgp && block('bgp', [], [attribute('asn', bgp.asn), attribute('peering_address', bgp.address)]),
              ),
            ),
          ),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/vpnSites@${API}`,
    body: (resource, scope) => ({
      location: resource.location,
      properties: object({
        virtualWan: object({ id: scope.id(resource.wan) }),
        addressSpace: resource.prefixes.length > 0 ? object({ addressPrefixes: resource.prefixes }) : undefined,
        vpnSiteLinks: resource.links.map(({ name, address, bgp }) =>
          object({
            name,
            properties: object({
              ipAddress: scope.late(address),
              bgpProperties: bgp ? object({ asn: bgp.asn, bgpPeeringAddress: bgp.address }) : undefined,
            }),
          }),
        ),
      }),
    }),
  },
}

export const vpnSiteConnection: KindCode<VpnSiteConnection> = {
  terraform: {
    type: 'azurerm_vpn_gateway_connection',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_vpn_gateway_connection', scope.label(resource.key)],
        body(
          attribute('name', resource.name),
          attribute('vpn_gateway_id', scope.ref(resource.gateway, 'id')),
          attribute('remote_vpn_site_id', scope.ref(resource.site, 'id')),
          attribute('internet_security_enabled', resource.propagateDefaultRoute),
          resource.links.map(({ name, bgp, tunnel }, i) =>
            block(
              'vpn_link',
              [],
              [
                attribute('name', name),
                attribute('vpn_site_link_id', scope.ref(resource.site, 'link', i, 'id')),
                attribute('bgp_enabled', bgp),
                attribute('protocol', resource.protocol),
                attribute('shared_key', scope.preSharedKey(resource.record, tunnel)),
              ],
            ),
          ),
          branchRouting(resource.routing, scope, 'associated_route_table'),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/vpnGateways/vpnConnections@${API}`,
    body: (resource, scope) => ({
      parent: scope.ref(resource.gateway),
      properties: object({
        remoteVpnSite: object({ id: scope.id(resource.site) }),
        enableInternetSecurity: resource.propagateDefaultRoute,
        routingConfiguration: routingProperties(resource.routing, scope),
        vpnLinkConnections: resource.links.map(({ name, bgp }) =>
          object({
            name,
            properties: object({
              vpnSiteLink: object({ id: interpolate(scope.id(resource.site), `/vpnSiteLinks/${name}`) }),
              enableBgp: bgp,
              vpnConnectionProtocolType: resource.protocol,
              sharedKey: scope.preSharedKey(resource.record),
            }),
          }),
        ),
      }),
    }),
  },
}

export const hubCircuitGateway: KindCode<HubCircuitGateway> = {
  terraform: {
    type: 'azurerm_express_route_gateway',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_express_route_gateway', scope.label(resource.key)],
        body(
          regionAttributes(resource, scope),
          attribute('virtual_hub_id', scope.ref(resource.hub, 'id')),
          attribute('scale_units', resource.scaleUnits),
          attribute('allow_non_virtual_wan_traffic', resource.allowRemoteVnetTraffic),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/expressRouteGateways@${API}`,
    body: (resource, scope) => ({
      location: resource.location,
      properties: object({
        virtualHub: object({ id: scope.id(resource.hub) }),
        autoScaleConfiguration: object({ bounds: object({ min: resource.scaleUnits }) }),
        allowNonVirtualWanTraffic: resource.allowRemoteVnetTraffic,
      }),
    }),
  },
}

export const hubCircuitConnection: KindCode<HubCircuitConnection> = {
  terraform: {
    type: 'azurerm_express_route_connection',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_express_route_connection', scope.label(resource.key)],
        body(
          attribute('name', resource.name),
          attribute('express_route_gateway_id', scope.ref(resource.gateway, 'id')),
          attribute('express_route_circuit_peering_id', scope.ref(`${resource.circuit}/peering`, 'id')),
          attribute('routing_weight', resource.weight),
          attribute('internet_security_enabled', resource.propagateDefaultRoute),
          branchRouting(resource.routing, scope, 'associated_route_table_id'),
          dependsOn.terraform(resource.after, scope),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/expressRouteGateways/expressRouteConnections@${API}`,
    body: (resource, scope) => ({
      parent: scope.ref(resource.gateway),
      properties: object({
        expressRouteCircuitPeering: object({ id: scope.id(`${resource.circuit}/peering`) }),
        routingWeight: resource.weight,
        enableInternetSecurity: resource.propagateDefaultRoute,
        routingConfiguration: routingProperties(resource.routing, scope),
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}
