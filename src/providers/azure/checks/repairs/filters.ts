import type { Repair } from '../../../../checks/contract.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { nameBeside } from '../../../joint/placing/index.ts'
import type { NsgProps } from '../../schema/network.ts'
import { type Situation, withProp } from '../situation.ts'

type NsgRule = NsgProps['rules'][number]

/** A rule before the one that denies, or that one removed. Source: learn.microsoft.com, How network security groups filter. */
export function openFilter({ design, blocker, context }: Situation): Repair[] {
  const nsg = design.records[blocker.filter?.owner ?? '']
  if (nsg?.kind !== 'azure/nsg' || !blocker.filter) return []
  const { rules } = nsg.props as unknown as NsgProps
  const denying = rules.find(({ name }) => name === blocker.filter?.ruleName)
  const names = { nsg: nsg.name, sender: context.name(blocker.sender), target: targetName(blocker, context) }
  const allowed = allowRule(rules, denying, blocker, blocker.filter.direction)
  const allow: Repair[] = allowed
    ? [
        {
          way: `allow:${nsg.id}`,
          title: text('azure.fix.nsg-allow', names),
          preference: 'restore',
          edit: withRules(nsg, [...rules, allowed]),
        },
      ]
    : []
  if (!denying) return allow
  const without = rules.filter((rule) => rule !== denying)
  const title = text('azure.fix.nsg-remove', { nsg: nsg.name, rule: denying.name })
  return [...allow, { way: `deny:${nsg.id}`, title, preference: 'use', edit: withRules(nsg, without) }]
}

const withRules = (nsg: DesignRecord, rules: readonly NsgRule[]) => ({ put: [withProp(nsg, 'rules', rules)] })

const targetName = ({ receiver, destination }: Situation['blocker'], context: Situation['context']): string =>
  receiver === undefined ? destination : context.name(receiver)

/** For these two addresses only, with the highest free priority before the rule that denies. */
function allowRule(
  rules: readonly NsgRule[],
  denying: NsgRule | undefined,
  { source, destination }: Situation['blocker'],
  direction: 'in' | 'out',
): NsgRule | undefined {
  const way = direction === 'in' ? 'Inbound' : 'Outbound'
  const used = new Set(rules.filter((rule) => rule.direction === way).map(({ priority }) => priority))
  const before = (denying?.priority ?? 4097) - 1
  const steps = Array.from({ length: Math.max(0, before - 99) }, (_, i) => before - i)
  const priority =
    (denying ? undefined : [1000, 1100, 1200].find((each) => !used.has(each))) ?? steps.find((each) => !used.has(each))
  if (priority === undefined) return undefined
  const name = nameBeside(
    rules.map((rule) => rule.name),
    `Allow-${source}-to-${destination}`.replaceAll(':', '-'),
  )
  return {
    name,
    priority,
    direction: way,
    access: 'Allow',
    protocol: '*',
    sources: [source],
    sourcePorts: ['*'],
    destinations: [destination],
    destinationPorts: ['*'],
  }
}
