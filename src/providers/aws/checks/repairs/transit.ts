import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import { type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { all, find, linksAt, type Of } from '../../catalog/lookup.ts'
import { attachmentsOf, putting, repair, type Situation, withProps } from '../situation.ts'

type Table = Of<'aws/transit-gateway-route-table'>

const tablesOf = (situation: Situation, gateway: RecordId): Table[] =>
  all(situation.design, 'aws/transit-gateway-route-table').filter(({ parent }) => parent === gateway)

/** Attachments of a transit gateway that lead to whom the packet is meant for. */
function leadingThere({ design, to, blocker }: Situation, gateway: RecordId): readonly DesignRecord[] {
  const toVpc = to ? attachmentsOf(design, to.id).filter(({ ends }) => ends?.a === gateway) : []
  const receiver = design.records[blocker.receiver ?? blocker.holder ?? '']
  const far = receiver?.kind === 'onprem/host' ? receiver.parent : receiver?.id
  const vpns = linksAt(design, gateway).filter(
    ({ kind, ends }) => kind === 'core/vpn' && (ends?.a === far || ends?.b === far),
  )
  return [...toVpc.flatMap(({ id }) => design.records[id] ?? []), ...vpns]
}

/** The table that decided knows nothing of the destination: its attachment does not propagate there. */
export function propagateAttachment(situation: Situation): Repair[] {
  const { design, transitTable } = situation
  const record = design.records[transitTable?.id ?? '']
  if (!transitTable?.parent || !record) return []
  return leadingThere(situation, transitTable.parent)
    .filter(({ id }) => !transitTable.props.propagations.includes(id))
    .map((attachment) => {
      const propagations = [...transitTable.props.propagations, attachment.id]
      const title = text('aws.fix.tgw-propagate', {
        attachment: situation.context.name(attachment.id),
        table: transitTable.name,
      })
      return repair(`tgw-propagation:${attachment.id}`, title, 'restore', putting(withProps(record, { propagations })))
    })
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

/** An attachment belongs to a table, or its packets go nowhere. */
export function associateAttachment(situation: Situation): Repair[] {
  const { design, blocker } = situation
  if (blocker.outcome !== 'not-associated') return []
  const attachment = design.records[blocker.link?.owner ?? '']
  const gateway = design.records[blocker.owner]
  if (!attachment || gateway?.kind !== 'aws/transit-gateway') return []
  const preferred = find(design, 'aws/transit-gateway', gateway.id)?.props.defaultAssociation
  return tablesOf(situation, gateway.id).map((table) => {
    const record = design.records[table.id] as DesignRecord
    const associations = [...table.props.associations, attachment.id]
    const title = text('aws.fix.associate', { attachment: situation.context.name(attachment.id), table: table.name })
    const preference = table.id === preferred ? 'restore' : 'use'
    return repair(`associate:${table.id}`, title, preference, putting(withProps(record, { associations })))
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

/** A site that hears nothing of the VPC: the VPC does not propagate to the table that its VPN is associated with. */
export function announceToSite(situation: Situation): Repair[] {
  const { design, blocker } = situation
  const site = design.records[blocker.owner]
  if (site?.kind !== 'onprem/site') return []
  return linksAt(design, site.id).flatMap((vpn): Repair[] => {
    const gateway = vpn.ends?.a === site.id ? vpn.ends.b : (vpn.ends?.a ?? '')
    const tables = tablesOf(situation, gateway)
    const heard = tables.find(({ props }) => props.associations.includes(vpn.id))
    const record = design.records[heard?.id ?? '']
    if (!heard || !record) return []
    return leadingThere(situation, gateway)
      .filter(({ id }) => id !== vpn.id && !heard.props.propagations.includes(id))
      .map((attachment) => {
        const propagations = [...heard.props.propagations, attachment.id]
        const title = text('aws.fix.tgw-propagate', {
          attachment: situation.context.name(attachment.id),
          table: heard.name,
        })
        return repair(
          `tgw-propagation:${attachment.id}`,
          title,
          'restore',
          putting(withProps(record, { propagations })),
        )
      })
  })
}
