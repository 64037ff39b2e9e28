import type { CheckContext, Repair, UnwantedFlow } from '../../../../checks/contract.ts'
import { type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { nameBeside } from '../../../joint/placing/index.ts'
import { find } from '../../catalog/lookup.ts'
import { nsg } from '../../catalog/nsg.ts'
import type { NsgProps } from '../../schema/network.ts'
import { joinEdits, type Situation, withProp } from '../situation.ts'

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
  return exactRule(name, priority, way, { source, destination })
}

const exactRule = (
  name: string,
  priority: number,
  direction: NsgRule['direction'],
  { source, destination }: Pick<UnwantedFlow, 'source' | 'destination'>,
): NsgRule => ({
  name,
  priority,
  direction,
  access: 'Allow',
  protocol: '*',
  sources: [source],
  sourcePorts: ['*'],
  destinations: [destination],
  destinationPorts: ['*'],
})

/**
 * A rule that denies the flow before every other one, at its receiver, or at its sender where that is outside of Azure;
 * with a group of its own on the subnet where there is none.
 */
export function denyByNsg(flow: UnwantedFlow, context: CheckContext): Repair[] {
  return [
    ...denyAt(flow.to, 'in', flow, context),
    ...(context.design.records[flow.to]?.kind === 'azure/nic' ? [] : denyAt(flow.from, 'out', flow, context)),
  ]
}

function denyAt(id: RecordId, direction: 'in' | 'out', flow: UnwantedFlow, { design, name }: CheckContext): Repair[] {
  const nic = find(design, 'azure/nic', id)
  const subnet = nic && find(design, 'azure/subnet', nic.parent)
  if (!nic || !subnet) return []
  const present = [nic.props.nsg, subnet.props.nsg].flatMap((nsg) => design.records[nsg ?? ''] ?? [])
  const names = { sender: name(flow.from), target: name(flow.to), subnet: name(subnet.id) }
  const mended = present.flatMap((nsg): Repair[] => {
    const { rules } = nsg.props as unknown as NsgProps
    const rule = denyRule(rules, flow, direction)
    const title = text('azure.fix.nsg-deny', { ...names, nsg: nsg.name })
    return rule ? [{ way: `deny:${nsg.id}`, title, preference: 'restore', edit: withRules(nsg, [...rules, rule]) }] : []
  })
  if (present.length > 0) return mended
  const placed = nsg.place(design, { parent: subnet.id, at: { x: 0, y: 0 } })
  const added = placed.ok ? placed.edit.put?.find((record) => record.id === placed.id) : undefined
  const rule = denyRule([], flow, direction)
  if (!placed.ok || !added || !rule) return []
  const edit = joinEdits(placed.edit, withRules(added, [rule]))
  return [{ way: `deny:${subnet.id}`, title: text('azure.fix.add-nsg', names), preference: 'add', edit }]
}

/** Asked before all rules of its direction. `undefined`: priority 100 is taken. */
function denyRule(rules: readonly NsgRule[], flow: UnwantedFlow, direction: 'in' | 'out'): NsgRule | undefined {
  const way = direction === 'in' ? 'Inbound' : 'Outbound'
  const first = Math.min(...rules.filter((rule) => rule.direction === way).map(({ priority }) => priority), 1001)
  if (first <= 100) return undefined
  const taken = rules.map((rule) => rule.name)
  const name = nameBeside(taken, `Deny-${flow.source}-to-${flow.destination}`.replaceAll(':', '-'))
  return { ...exactRule(name, first - 1, way, flow), ...probed(flow.probe), access: 'Deny' }
}

/** Protocol and port of a probe, in a rule's words. */
function probed(probe: string): Pick<NsgRule, 'protocol' | 'destinationPorts'> {
  const [protocol, port] = probe.split('/')
  const name = protocol === 'tcp' ? 'Tcp' : protocol === 'udp' ? 'Udp' : 'Icmp'
  return { protocol: name, destinationPorts: [port ?? '*'] }
}
