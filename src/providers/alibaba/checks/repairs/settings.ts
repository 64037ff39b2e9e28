import type { Repair } from '../../../../checks/contract.ts'
import { hostPrefix } from '../../../../ip/index.ts'
import { all, find } from '../../catalog/lookup.ts'
import { tablesOf } from '../../catalog/transit.ts'
import { repair, type Situation, withProps } from '../situation.ts'

/** Repairs of settings that refuse a packet: filters, peering connections, transit routers, guests that do not forward. */
export const settingRepairs = (situation: Situation): Repair[] =>
  [openGroup, activate, associate, learn, unblock, forward].flatMap((each) => each(situation))

/** Source: ECS, Security group rules. */
function openGroup({ design, blocker, source, destination, context }: Situation): Repair[] {
  const group = find(design, 'alibaba/security-group', blocker.filter?.owner)
  if (!group || !blocker.filter) return []
  const inbound = blocker.filter.direction === 'in'
  const wide = inbound ? source : destination
  const rule = { direction: inbound ? 'ingress' : 'egress', policy: 'accept', protocol: 'icmp', portRange: '-1/-1' }
  const one = { ...rule, cidr: wide, priority: 1 }
  const every = { ...one, protocol: 'all', cidr: hostPrefix(inbound ? blocker.source : blocker.destination) }
  const values = { group: group.name, cidr: wide, target: context.name(blocker.receiver ?? blocker.sender) }
  const denying = group.props.rules.filter(({ policy }) => policy === 'drop')
  const kept = group.props.rules.filter(({ policy }) => policy !== 'drop')
  const put = (rules: readonly object[]) => ({ put: [withProps(group, design, { rules })] })
  return [
    repair('group-icmp', group.id, put([...group.props.rules, one]), 'restore', values),
    repair('group-all', group.id, put([...group.props.rules, every]), 'use', values),
    ...(denying.length > 0 ? [repair('group-drop', group.id, put(kept), 'use', values)] : []),
  ]
}

function activate({ design, blocker }: Situation): Repair[] {
  const link = find(design, 'alibaba/vpc-peering', blocker.link?.owner)
  if (!link || link.props.status === 'Activated') return []
  const edit = { put: [withProps(link, design, { status: 'Activated' })] }
  return [repair('activate', link.id, edit, 'restore', { link: link.name })]
}

/** Source: CEN, How transit routers work, associated forwarding. */
function associate({ design, blocker }: Situation): Repair[] {
  if (blocker.outcome !== 'not-associated') return []
  const link = find(design, 'alibaba/tr-attachment', blocker.link?.owner)
  return tablesOf(design, link?.ends?.a ?? '').flatMap((table) =>
    link
      ? [
          repair(
            'associate',
            `${link.id}.${table.id}`,
            { put: [withProps(link, design, { association: table.id })] },
            'restore',
            { link: link.name, table: table.name },
          ),
        ]
      : [],
  )
}

/** The deciding table learns the attachments of its router. Source: CEN, Route learning. */
function learn({ design, blocker, trTable }: Situation): Repair[] {
  if (!trTable || blocker.outcome !== 'no-route') return []
  return all(design, 'alibaba/tr-attachment').flatMap((link): Repair[] => {
    const known = link.props.propagations.includes(trTable.id)
    if (known || link.ends?.a !== trTable.props.transitRouter) return []
    const edit = { put: [withProps(link, design, { propagations: [...link.props.propagations, trTable.id] })] }
    return [repair('learn', link.id, edit, 'restore', { link: link.name, table: trTable.name }, link.ends.b)]
  })
}

/** A static route of a transit router that drops. */
function unblock({ design, blocker, trTable }: Situation): Repair[] {
  const { matched } = blocker
  if (!trTable || matched?.kind !== 'static') return []
  const routes = trTable.props.routes.filter(({ destination }) => destination !== matched.prefix)
  const edit = { put: [withProps(trTable, design, { routes })] }
  return [repair('unblock', trTable.id, edit, 'use', { table: trTable.name, prefix: matched.prefix })]
}

function forward({ design, blocker }: Situation): Repair[] {
  const ecs = blocker.outcome === 'not-forwarding' ? find(design, 'alibaba/ecs', blocker.box) : undefined
  if (!ecs) return []
  const edit = { put: [withProps(ecs, design, { forwards: true })] }
  return [repair('forward', ecs.id, edit, 'restore', { name: ecs.name })]
}
