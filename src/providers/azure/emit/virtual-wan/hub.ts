import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import { dependsOn } from '../depends-on.ts'
import type { KindCode, TerraformScope } from '../kind-code.ts'
import { groupAttributes } from '../terraform-common.ts'
import type {
  HubBgpConnection,
  HubConnection,
  HubFirewall,
  HubTable,
  RoutingIntent,
  VirtualHub,
  VirtualWan,
} from './planned.ts'
import { propagated, routingProperties, tableInTerraform } from './routing.ts'

const API = '2024-05-01'

/** Sources of this file: learn.microsoft.com/azure/templates/microsoft.network/virtualwans, virtualhubs and their children. */
export const virtualWan: KindCode<VirtualWan> = {
  terraform: {
    type: 'azurerm_virtual_wan',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_wan', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('type', 'Standard'),
          attribute('allow_branch_to_branch_traffic', resource.branchToBranch),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/virtualWans@${API}`,
    body: (resource) => ({
      properties: object({ type: 'Standard', allowBranchToBranchTraffic: resource.branchToBranch }),
    }),
  },
}

/** Name, group and the region of the hub. */
export const regionAttributes = (
  resource: { name: string; group: string; location: string },
  scope: TerraformScope,
) => [
  attribute('name', resource.name),
  attribute('resource_group_name', scope.groupName(resource.group)),
  attribute('location', resource.location),
]

export const virtualHub: KindCode<VirtualHub> = {
  terraform: {
    type: 'azurerm_virtual_hub',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_hub', scope.label(resource.key)],
        body(
          regionAttributes(resource, scope),
          attribute('sku', 'Standard'),
          attribute('virtual_wan_id', scope.ref(resource.wan, 'id')),
          attribute('address_prefix', resource.prefix),
          attribute('hub_routing_preference', resource.preference),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/virtualHubs@${API}`,
    body: (resource, scope) => ({
      location: resource.location,
      properties: object({
        sku: 'Standard',
        virtualWan: object({ id: scope.id(resource.wan) }),
        addressPrefix: resource.prefix,
        hubRoutingPreference: resource.preference,
      }),
    }),
  },
}

const nextHop = (route: HubTable['routes'][number], scope: TerraformScope) => [
  attribute('name', route.name),
  attribute('destinations_type', 'CIDR'),
  attribute('destinations', route.prefixes),
  attribute('next_hop_type', 'ResourceId'),
  attribute('next_hop', scope.ref(route.nextHop, 'id')),
]

const customTable = (resource: HubTable, scope: TerraformScope) =>
  block(
    'resource',
    ['azurerm_virtual_hub_route_table', scope.label(resource.key)],
    body(
      attribute('name', resource.name),
      attribute('virtual_hub_id', scope.ref(resource.hub, 'id')),
      attribute('labels', resource.labels),
      resource.routes.map((route) => block('route', [], nextHop(route, scope))),
      dependsOn.terraform(resource.after, scope),
    ),
    resource.record,
  )

/** The default table is there with the hub: its routes are added one by one. */
const defaultRoutes = (resource: HubTable, scope: TerraformScope) =>
  resource.routes.map((route, i) =>
    block(
      'resource',
      ['azurerm_virtual_hub_route_table_route', `${scope.label(resource.key)}_${i + 1}`],
      body(
        attribute('route_table_id', scope.ref(resource.hub, 'default_route_table_id')),
        nextHop(route, scope),
        dependsOn.terraform(resource.after, scope),
      ),
      resource.record,
    ),
  )

export const hubTable: KindCode<HubTable> = {
  terraform: {
    type: 'azurerm_virtual_hub_route_table',
    blocks: (resource, scope) => (resource.builtIn ? defaultRoutes(resource, scope) : [customTable(resource, scope)]),
  },
  bicep: {
    type: `Microsoft.Network/virtualHubs/hubRouteTables@${API}`,
    body: (resource, scope) => ({
      parent: scope.ref(resource.hub),
      properties: object({
        labels: resource.labels,
        routes: resource.routes.map(({ name, prefixes, nextHop }) =>
          object({
            name,
            destinationType: 'CIDR',
            destinations: prefixes,
            nextHopType: 'ResourceId',
            nextHop: scope.id(nextHop),
          }),
        ),
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}

export const hubConnection: KindCode<HubConnection> = {
  terraform: {
    type: 'azurerm_virtual_hub_connection',
    blocks: (resource, scope) => {
      const { routing, staticRoutes, bypassNextHop, propagateStaticRoutes } = resource
      return [
        block(
          'resource',
          ['azurerm_virtual_hub_connection', scope.label(resource.key)],
          body(
            attribute('name', resource.name),
            attribute('virtual_hub_id', scope.ref(resource.hub, 'id')),
            attribute('remote_virtual_network_id', scope.ref(resource.vnet, 'id')),
            attribute('internet_security_enabled', resource.propagateDefaultRoute),
            routing &&
              block(
                'routing',
                [],
                body(
                  routing.associated &&
                    attribute('associated_route_table_id', tableInTerraform(routing.associated, scope)),
                  attribute('static_vnet_local_route_override_criteria', bypassNextHop ? 'Equal' : 'Contains'),
                  attribute('static_vnet_propagate_static_routes_enabled', propagateStaticRoutes),
                  propagated(routing, scope),
                  staticRoutes.map(({ name, prefixes, nextHopIp }) =>
                    block(
                      'static_vnet_route',
                      [],
                      [
                        attribute('name', name),
                        attribute('address_prefixes', prefixes),
                        attribute('next_hop_ip_address', nextHopIp),
                      ],
                    ),
                  ),
                ),
              ),
            dependsOn.terraform(resource.after, scope),
          ),
          resource.record,
        ),
      ]
    },
  },
  bicep: {
    type: `Microsoft.Network/virtualHubs/hubVirtualNetworkConnections@${API}`,
    body: (resource, scope) => ({
      parent: scope.ref(resource.hub),
      properties: object({
        remoteVirtualNetwork: object({ id: scope.id(resource.vnet) }),
        enableInternetSecurity: resource.propagateDefaultRoute,
        routingConfiguration: routingProperties(resource.routing, scope, {
          vnetRoutes: object({
            staticRoutesConfig: object({
              vnetLocalRouteOverrideCriteria: resource.bypassNextHop ? 'Equal' : 'Contains',
            }),
            staticRoutes: resource.staticRoutes.map(({ name, prefixes, nextHopIp }) =>
              object({ name, addressPrefixes: prefixes, nextHopIpAddress: nextHopIp }),
            ),
          }),
        }),
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}

export const hubFirewall: KindCode<HubFirewall> = {
  terraform: {
    type: 'azurerm_firewall',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_firewall', scope.label(resource.key)],
        body(
          regionAttributes(resource, scope),
          attribute('sku_name', 'AZFW_Hub'),
          attribute('sku_tier', resource.tier),
          attribute('firewall_policy_id', scope.ref(resource.policy, 'id')),
          block(
            'virtual_hub',
            [],
            [attribute('virtual_hub_id', scope.ref(resource.hub, 'id')), attribute('public_ip_count', 1)],
          ),
          dependsOn.terraform([resource.rules], scope),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/azureFirewalls@${API}`,
    body: (resource, scope) => ({
      location: resource.location,
      properties: object({
        sku: object({ name: 'AZFW_Hub', tier: resource.tier }),
        virtualHub: object({ id: scope.id(resource.hub) }),
        hubIPAddresses: object({ publicIPs: object({ count: 1 }) }),
        firewallPolicy: object({ id: scope.id(resource.policy) }),
      }),
      dependsOn: dependsOn.bicep([resource.rules], scope),
    }),
  },
}

export const routingIntent: KindCode<RoutingIntent> = {
  terraform: {
    type: 'azurerm_virtual_hub_routing_intent',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_hub_routing_intent', scope.label(resource.key)],
        body(
          attribute('name', resource.name),
          attribute('virtual_hub_id', scope.ref(resource.hub, 'id')),
          resource.policies.map(({ name, destination, nextHop }) =>
            block(
              'routing_policy',
              [],
              [
                attribute('name', name),
                attribute('destinations', [destination]),
                attribute('next_hop', scope.ref(nextHop, 'id')),
              ],
            ),
          ),
          dependsOn.terraform(resource.after, scope),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/virtualHubs/routingIntent@${API}`,
    body: (resource, scope) => ({
      parent: scope.ref(resource.hub),
      properties: object({
        routingPolicies: resource.policies.map(({ name, destination, nextHop }) =>
          object({ name, destinations: [destination], nextHop: scope.id(nextHop) }),
        ),
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}

export const hubBgpConnection: KindCode<HubBgpConnection> = {
  terraform: {
    type: 'azurerm_virtual_hub_bgp_connection',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_virtual_hub_bgp_connection', scope.label(resource.key)],
        body(
          attribute('name', resource.name),
          attribute('virtual_hub_id', scope.ref(resource.hub, 'id')),
          attribute('peer_asn', resource.peerAsn),
          attribute('peer_ip', resource.peerAddress),
          attribute('virtual_network_connection_id', scope.ref(resource.connection, 'id')),
          dependsOn.terraform(resource.after, scope),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: `Microsoft.Network/virtualHubs/bgpConnections@${API}`,
    body: (resource, scope) => ({
      parent: scope.ref(resource.hub),
      properties: object({
        peerIp: resource.peerAddress,
        peerAsn: resource.peerAsn,
        hubVirtualNetworkConnection: object({ id: scope.id(resource.connection) }),
      }),
      dependsOn: dependsOn.bicep(resource.after, scope),
    }),
  },
}
