import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import { type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { all, find, linksAt } from '../../catalog/lookup.ts'
import { putting, repair, type Situation, withProps } from '../situation.ts'
import { leadingThere } from './leading-there.ts'

/** The table that decided knows nothing of the destination: its attachment does not propagate there. */
export function propagateAttachment(situation: Situation): Repair[] {
  const { design, transitTable } = situation
  const record = design.records[transitTable?.id ?? '']
  if (!transitTable?.parent || !record) return []
  return leadingThere(situation, transitTable.parent)
    .filter(({ id }) => !transitTable.props.propagations.includes(id))
    .map((attachment) => propagate(situation, record, attachment))
}

function propagate({ context }: Situation, table: DesignRecord, { id }: DesignRecord): Repair {
  const propagations = [...((table.props['propagations'] ?? []) as RecordId[]), id]
  const title = text('aws.fix.tgw-propagate', { attachment: context.name(id), table: table.name })
  return repair(`tgw-propagation:${id}`, title, 'restore', putting(withProps(table, { propagations })))
}

/** Static VPNs and peerings propagate nothing: their routes are written. Source: docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html. */
export function writeTransitRoute(situation: Situation): Repair[] {
  const { design, transitTable, blocker } = situation
  const record = design.records[transitTable?.id ?? '']
  const gateway = transitTable?.parent
  if (!transitTable || !gateway || !record) return []
  const beyond = linksAt(design, gateway).filter(({ kind, ends }) => {
    if (kind !== 'aws/transit-gateway-peering' || !ends) return false
    const far = ends.a === gateway ? ends.b : ends.a
    return leadingThere(situation, far).length > 0
  })
  return [...leadingThere(situation, gateway), ...beyond].flatMap((attachment): Repair[] => {
    const { routes } = transitTable.props
    const same = routes.findIndex(({ destination }) => destination === blocker.prefix)
    if (routes[same]?.attachment === attachment.id) return []
    const route = { destination: blocker.prefix, attachment: attachment.id }
    const edit = putting(withProps(record, { routes: same < 0 ? [...routes, route] : routes.with(same, route) }))
    const values = { prefix: blocker.prefix, target: situation.context.name(attachment.id), table: transitTable.name }
    return [repair(`tgw-route:${attachment.id}`, text('aws.fix.route', values), 'use', edit, attachment.ends?.b)]
  })
}

/** The attachment gets a subnet in the zone of the sender. Source: docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html. */
export function coverZone({ design, subnet, blocker }: Situation): Repair[] {
  const attachment = find(design, 'aws/transit-gateway-vpc-attachment', blocker.link?.owner)
  const record = design.records[attachment?.id ?? '']
  if (blocker.outcome !== 'zone-not-attached' || !attachment || !record || !subnet) return []
  const title = text('aws.fix.cover-zone', { zone: subnet.props.zone, subnet: subnet.name, attachment: record.name })
  const edit = putting(withProps(record, { subnets: [...attachment.props.subnets, subnet.id] }))
  return [repair(`zone:${attachment.id}`, title, 'restore', edit)]
}

/** A blackhole of the deciding table that holds the destination. */
export function removeBlackhole({ design, transitTable, blocker }: Situation): Repair[] {
  const record = design.records[transitTable?.id ?? '']
  if (!record || !transitTable || blocker.outcome !== 'blackhole') return []
  const routes = transitTable.props.routes.filter(
    ({ destination, attachment }) =>
      attachment !== undefined ||
      destination === undefined ||
      !prefixContains(destination as Prefix, blocker.destination),
  )
  if (routes.length === transitTable.props.routes.length) return []
  const title = text('aws.fix.remove-route', {
    prefix: blocker.matched?.prefix ?? blocker.prefix,
    table: transitTable.name,
  })
  return [repair(`blackhole:${transitTable.id}`, title, 'use', putting(withProps(record, { routes })))]
}

/**
 * The other end of a VPN hears nothing of the network: that one does not propagate to the table that the VPN is associated
 * with. Source: docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html.
 */
export function announceToSite(situation: Situation): Repair[] {
  const { design, blocker, subnet, transitTable } = situation
  if (subnet || transitTable) return []
  return all(design, 'aws/transit-gateway-route-table').flatMap((table): Repair[] => {
    const gateway = table.parent ?? ''
    const record = design.records[table.id]
    const isHeard = table.props.associations.some((id) => design.records[id]?.kind === 'core/vpn')
    if (!record || !isHeard) return []
    return leadingThere(situation, gateway)
      .filter(({ id }) => !table.props.propagations.includes(id) && blocker.link?.owner !== id)
      .map((attachment) => propagate(situation, record, attachment))
  })
}
