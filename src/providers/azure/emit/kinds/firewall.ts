import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { Firewall, FirewallPolicy, FirewallRules } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

const CONFIGURATION = 'ipconfig1'

export const firewallPolicy: KindCode<FirewallPolicy> = {
  terraform: {
    type: 'azurerm_firewall_policy',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_firewall_policy', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('sku', resource.tier),
          resource.snatExcept && attribute('private_ip_ranges', resource.snatExcept),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/firewallPolicies@2024-05-01',
    body: (resource) => ({
      properties: object({
        sku: object({ tier: resource.tier }),
        snat: resource.snatExcept ? object({ privateRanges: resource.snatExcept }) : undefined,
      }),
    }),
  },
}

/** Rules of one action that follow each other are one collection: collections are asked by priority, rules in their order. */
export const firewallRules: KindCode<FirewallRules> = {
  terraform: {
    type: 'azurerm_firewall_policy_rule_collection_group',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_firewall_policy_rule_collection_group', scope.label(resource.key)],
        [
          attribute('name', resource.name),
          attribute('firewall_policy_id', scope.ref(resource.policy, 'id')),
          attribute('priority', resource.priority),
          ...resource.collections.map(({ name, priority, action, rules }) =>
            block(
              'network_rule_collection',
              [],
              [
                attribute('name', name),
                attribute('priority', priority),
                attribute('action', action),
                ...rules.map((rule) =>
                  block(
                    'rule',
                    [],
                    [
                      attribute('name', rule.name),
                      attribute('protocols', rule.protocols),
                      attribute('source_addresses', rule.sources),
                      attribute('destination_addresses', rule.destinations),
                      attribute('destination_ports', rule.ports),
                    ],
                  ),
                ),
              ],
            ),
          ),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01',
    body: (resource, scope) => ({
      parent: scope.ref(resource.policy),
      properties: object({
        priority: resource.priority,
        ruleCollections: resource.collections.map(({ name, priority, action, rules }) =>
          object({
            ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
            name,
            priority,
            action: object({ type: action }),
            rules: rules.map((rule) =>
              object({
                ruleType: 'NetworkRule',
                name: rule.name,
                ipProtocols: rule.protocols,
                sourceAddresses: rule.sources,
                destinationAddresses: rule.destinations,
                destinationPorts: rule.ports,
              }),
            ),
          }),
        ),
      }),
    }),
  },
}

/** Comes after its rules: a policy that is being changed is refused. */
export const firewall: KindCode<Firewall> = {
  terraform: {
    type: 'azurerm_firewall',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_firewall', scope.label(resource.key)],
        body(
          groupAttributes(resource, scope),
          attribute('sku_name', 'AZFW_VNet'),
          attribute('sku_tier', resource.tier),
          attribute('firewall_policy_id', scope.ref(resource.policy, 'id')),
          block(
            'ip_configuration',
            [],
            [
              attribute('name', CONFIGURATION),
              attribute('subnet_id', scope.subnetId(resource.subnet)),
              attribute('public_ip_address_id', scope.ref(resource.publicIp, 'id')),
            ],
          ),
          resource.rules !== undefined && attribute('depends_on', [scope.ref(resource.rules)]),
        ),
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/azureFirewalls@2024-05-01',
    body: (resource, scope) => {
      const after = scope.here(resource.rules === undefined ? [] : [resource.rules])
      return {
        properties: object({
          sku: object({ name: 'AZFW_VNet', tier: resource.tier }),
          firewallPolicy: object({ id: scope.id(resource.policy) }),
          ipConfigurations: [
            object({
              name: CONFIGURATION,
              properties: object({
                subnet: object({ id: scope.subnetId(resource.subnet) }),
                publicIPAddress: object({ id: scope.id(resource.publicIp) }),
              }),
            }),
          ],
        }),
        ...(after.length > 0 ? { dependsOn: after } : {}),
      }
    },
  },
}
