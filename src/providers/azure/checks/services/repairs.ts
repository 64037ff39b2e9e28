import type { FaultRule, Repair } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { nameBeside } from '../../../joint/placing/index.ts'
import type { FirewallProps } from '../../schema/firewall.ts'
import { type Situation, withProp } from '../situation.ts'

/** A network rule for these two addresses before all others. Source: learn.microsoft.com, Configure Azure Firewall rules. */
export function openFirewall({ design, blocker, context }: Situation): Repair[] {
  const firewall = design.records[blocker.filter?.owner ?? '']
  if (firewall?.kind !== 'azure/firewall') return []
  const { rules } = firewall.props as FirewallProps
  const { source, destination } = blocker
  const name = nameBeside(
    rules.map((rule) => rule.name),
    `allow-${source}-to-${destination}`.replaceAll(':', '-'),
  )
  const rule = {
    name,
    action: 'Allow',
    protocols: ['Any'],
    sources: [source],
    destinations: [destination],
    ports: ['*'],
  }
  const target = blocker.receiver === undefined ? destination : context.name(blocker.receiver)
  const names = { firewall: firewall.name, sender: context.name(blocker.sender), target }
  return [
    {
      way: `allow:${firewall.id}`,
      title: text('azure.fix.firewall-allow', names),
      preference: 'restore',
      edit: { put: [withProp(firewall, 'rules', [rule, ...rules])] },
    },
  ]
}

/** The connection of a private endpoint that nobody approved. */
export function approveEndpoint({ design, blocker }: Situation): Repair[] {
  if (blocker.decidedBy?.rule !== 'azure/endpoint-approval') return []
  const link = Object.values(design.records).find(
    ({ kind, ends }) => kind === 'azure/private-connection' && ends?.a === blocker.decidedBy?.owner,
  )
  if (!link) return []
  return [
    {
      way: `approve:${link.id}`,
      title: text('azure.fix.approve', { endpoint: design.records[link.ends?.a ?? '']?.name ?? '' }),
      preference: 'restore',
      edit: { put: [withProp(link, 'status', 'Approved')] },
    },
  ]
}

/** An interface that sends for others without IP forwarding. Source: learn.microsoft.com, IP forwarding of an interface. */
export function forwardForOthers({ design, blocker, context }: Situation): Repair[] {
  const nic = design.records[blocker.decidedBy?.owner ?? '']
  if (blocker.decidedBy?.rule !== 'azure/nic-own-source' || nic?.kind !== 'azure/nic') return []
  const title = text('azure.fix.ip-forwarding', { name: context.name(nic.id) })
  const edit = { put: [withProp(nic, 'ipForwarding', true)] }
  return [{ way: `forward:${nic.id}`, title, preference: 'restore', edit, toward: nic.id }]
}

/** The subnet that a Private Link service stands in takes no address for it until its network policies are off. */
export const mendServicePolicies: Pick<FaultRule, 'repairs'> = {
  repairs(id, _path, { design, name }) {
    const subnet = design.records[design.records[id]?.parent ?? '']
    if (subnet?.kind !== 'azure/subnet') return []
    return [
      {
        way: `service-policies:${subnet.id}`,
        title: text('azure.adds.service-policies', { name: name(subnet.id) }),
        preference: 'restore',
        edit: { put: [withProp(subnet, 'privateLinkServiceNetworkPolicies', 'Disabled')] },
      },
    ]
  },
}
