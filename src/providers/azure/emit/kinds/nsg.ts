import { object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, type HclAttribute } from '../../../../codegen/hcl/index.ts'
import type { KindCode } from '../kind-code.ts'
import type { Nsg } from '../plan.ts'
import { groupAttributes } from '../terraform-common.ts'

type Rule = Nsg['rules'][number]

/** The platform has one property for a single value and another for several. */
const one = (list: readonly string[]): string | undefined => (list.length === 1 ? list[0] : undefined)
const many = (list: readonly string[]): readonly string[] | undefined => (list.length === 1 ? undefined : list)

export const nsg: KindCode<Nsg> = {
  terraform: {
    type: 'azurerm_network_security_group',
    blocks: (resource, scope) => [
      block(
        'resource',
        ['azurerm_network_security_group', scope.label(resource.key)],
        [
          ...groupAttributes(resource, scope),
          ...resource.rules.map((rule) =>
            block(
              'security_rule',
              [],
              [
                attribute('name', rule.name),
                attribute('priority', rule.priority),
                attribute('direction', rule.direction),
                attribute('access', rule.access),
                attribute('protocol', rule.protocol),
                oneOrMany('source_address_prefix', 'source_address_prefixes', rule.sources),
                oneOrMany('source_port_range', 'source_port_ranges', rule.sourcePorts),
                oneOrMany('destination_address_prefix', 'destination_address_prefixes', rule.destinations),
                oneOrMany('destination_port_range', 'destination_port_ranges', rule.destinationPorts),
              ],
            ),
          ),
        ],
        resource.record,
      ),
    ],
  },
  bicep: {
    type: 'Microsoft.Network/networkSecurityGroups@2024-05-01',
    body: (resource) => ({ properties: object({ securityRules: resource.rules.map(securityRule) }) }),
  },
}

const oneOrMany = (single: string, several: string, list: readonly string[]): HclAttribute =>
  list.length === 1 ? attribute(single, list[0]!) : attribute(several, list)

const securityRule = (rule: Rule) =>
  object({
    name: rule.name,
    properties: object({
      priority: rule.priority,
      direction: rule.direction,
      access: rule.access,
      protocol: rule.protocol,
      sourceAddressPrefix: one(rule.sources),
      sourceAddressPrefixes: many(rule.sources),
      sourcePortRange: one(rule.sourcePorts),
      sourcePortRanges: many(rule.sourcePorts),
      destinationAddressPrefix: one(rule.destinations),
      destinationAddressPrefixes: many(rule.destinations),
      destinationPortRange: one(rule.destinationPorts),
      destinationPortRanges: many(rule.destinationPorts),
    }),
  })
