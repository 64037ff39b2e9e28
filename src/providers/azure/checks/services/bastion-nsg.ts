import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { all } from '../../catalog/lookup.ts'
import type { NsgProps } from '../../schema/network.ts'
import { withProp } from '../situation.ts'

export const bastionGroupRule: CheckRule = {
  id: 'azure/bastion-nsg',
  source: 'https://learn.microsoft.com/azure/bastion/bastion-nsg#apply',
}

type Rule = NsgProps['rules'][number]
type Needed = Pick<Rule, 'name' | 'direction' | 'protocol' | 'sources' | 'destinations' | 'destinationPorts'>

const needed = (
  name: string,
  direction: Rule['direction'],
  protocol: Rule['protocol'],
  source: string,
  destination: string,
  ...destinationPorts: string[]
): Needed => ({ name, direction, protocol, sources: [source], destinations: [destination], destinationPorts })

/** What the platform wants to find in a group on AzureBastionSubnet, each. Source: learn.microsoft.com, Bastion NSG access. */
const NEEDED: readonly Needed[] = [
  needed('AllowHttpsInbound', 'Inbound', 'Tcp', 'Internet', '*', '443'),
  needed('AllowGatewayManagerInbound', 'Inbound', 'Tcp', 'GatewayManager', '*', '443'),
  needed('AllowAzureLoadBalancerInbound', 'Inbound', 'Tcp', 'AzureLoadBalancer', '*', '443'),
  needed('AllowBastionHostCommunication', 'Inbound', '*', 'VirtualNetwork', 'VirtualNetwork', '8080', '5701'),
  needed('AllowSshRdpOutbound', 'Outbound', '*', '*', 'VirtualNetwork', '22', '3389'),
  needed('AllowAzureCloudOutbound', 'Outbound', 'Tcp', '*', 'AzureCloud', '443'),
  needed('AllowBastionCommunication', 'Outbound', '*', 'VirtualNetwork', 'VirtualNetwork', '8080', '5701'),
  needed('AllowHttpOutbound', 'Outbound', '*', '*', 'Internet', '80'),
]

/** A security group on AzureBastionSubnet without a rule that Bastion needs: the platform refuses it. */
export function bastionGroups({ design, name }: CheckContext): Finding[] {
  return all(design, 'azure/subnet').flatMap((subnet): Finding[] => {
    const nsg = design.records[subnet.props.nsg ?? '']
    if (subnet.name !== 'AzureBastionSubnet' || nsg?.kind !== 'azure/nsg') return []
    const { rules } = nsg.props as unknown as NsgProps
    const missing = NEEDED.filter((each) => !rules.some((rule) => allows(rule, each)))
    if (missing.length === 0) return []
    const values = { nsg: nsg.name, subnet: name(subnet.id), rules: missing.map((each) => each.name).join(', ') }
    return [
      {
        id: `${bastionGroupRule.id} ${nsg.id}`,
        rule: bastionGroupRule.id,
        severity: 'error',
        what: text('azure.finding.bastion-nsg.what', values),
        where: text('finding.where.record', { record: nsg.name }),
        why: text(`check.${bastionGroupRule.id}.why`),
        source: bastionGroupRule.source,
        marks: [{ record: nsg.id, path: 'props.rules' }, { record: subnet.id }],
        repairs: [addRules(nsg, rules, missing)],
      },
    ]
  })
}

const covers = (list: readonly string[], value: string): boolean => list.includes('*') || list.includes(value)

function portCovered(list: readonly string[], port: string): boolean {
  return list.some((each) => {
    if (each === '*') return true
    const [from = 0, to = from] = each.split('-').map(Number)
    return from <= Number(port) && Number(port) <= to
  })
}

const allows = (rule: Rule, { direction, protocol, sources, destinations, destinationPorts }: Needed): boolean =>
  rule.access === 'Allow' &&
  rule.direction === direction &&
  (rule.protocol === '*' || rule.protocol === protocol || (protocol === '*' && rule.protocol === 'Tcp')) &&
  sources.every((each) => covers(rule.sources, each)) &&
  destinations.every((each) => covers(rule.destinations, each)) &&
  destinationPorts.every((each) => portCovered(rule.destinationPorts, each))

function addRules(nsg: DesignRecord, rules: readonly Rule[], missing: readonly Needed[]): Finding['repairs'][number] {
  const taken = new Set(rules.map(({ direction, priority }) => `${direction} ${priority}`))
  const names = new Set(rules.map(({ name }) => name))
  const added = missing.map((each): Rule => {
    let priority = 100
    while (taken.has(`${each.direction} ${priority}`)) priority += 10
    taken.add(`${each.direction} ${priority}`)
    const name = names.has(each.name) ? `${each.name}-2` : each.name
    return { ...each, name, priority, access: 'Allow', sourcePorts: ['*'] }
  })
  return {
    way: `bastion-nsg:${nsg.id}`,
    title: text('azure.fix.bastion-nsg', { nsg: nsg.name, count: added.length }),
    preference: 'restore',
    edit: { put: [withProp(nsg, 'rules', [...rules, ...added])] },
  }
}
