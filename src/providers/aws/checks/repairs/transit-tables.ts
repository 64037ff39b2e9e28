import type { Repair } from '../../../../checks/contract.ts'
import { type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { all, linksAt } from '../../catalog/lookup.ts'
import { transitGatewayRouteTable } from '../../catalog/transit-gateway-route-table.ts'
import { ATTACHMENTS } from '../../schema/transit.ts'
import { putting, repair, type Situation, withProps } from '../situation.ts'
import { leadingThere } from './leading-there.ts'

/**
 * Attachments that no table of their transit gateway decides about: into a table that is there, or a new one for them.
 * Source: docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html.
 */
export function associateAttachments(situation: Situation): Repair[] {
  const { design, context } = situation
  return all(design, 'aws/transit-gateway').flatMap(({ id, props }) => {
    const gateway = design.records[id]
    const tables = all(design, 'aws/transit-gateway-route-table').filter(({ parent }) => parent === id)
    const known = new Set(tables.flatMap(({ props: { associations } }) => associations))
    const loose = attachmentsAt(situation, id).filter((each) => !known.has(each.id))
    if (!gateway || loose.length === 0) return []
    const into = tables.flatMap((table) =>
      loose.map((attachment) => {
        const record = design.records[table.id] as DesignRecord
        const associations = [...table.props.associations, attachment.id]
        const title = text('aws.fix.associate', { attachment: context.name(attachment.id), table: table.name })
        const preference = table.id === props.defaultAssociation ? 'restore' : 'use'
        return repair(`associate:${table.id}`, title, preference, putting(withProps(record, { associations })))
      }),
    )
    return [...into, ...newTable(situation, gateway, loose, tables.length === 0)]
  })
}

const attachmentsAt = ({ design }: Situation, gateway: RecordId): DesignRecord[] => {
  const kinds: readonly string[] = ATTACHMENTS
  return linksAt(design, gateway).filter(({ kind }) => kinds.includes(kind))
}

/** A table for them. The only one of its gateway is the default, to which everything propagates, as AWS creates it. */
function newTable(
  situation: Situation,
  gateway: DesignRecord,
  loose: readonly DesignRecord[],
  only: boolean,
): Repair[] {
  const made = transitGatewayRouteTable.place(situation.design, { parent: gateway.id, at: { x: 0, y: 0 } })
  const record = made.ok ? made.edit.put?.find(({ id }) => id === made.id) : undefined
  if (!record) return []
  const known = only ? attachmentsAt(situation, gateway.id) : leadingThere(situation, gateway.id)
  const table = withProps(record, {
    associations: loose.map(({ id }) => id),
    propagations: known.filter(({ kind }) => kind !== 'aws/transit-gateway-peering').map(({ id }) => id),
  })
  const isDefault = only && gateway.props['defaultAssociation'] === undefined
  const owner = isDefault ? [withProps(gateway, { defaultAssociation: record.id, defaultPropagation: record.id })] : []
  const title = text('aws.fix.tgw-table', { gateway: gateway.name, table: record.name })
  return [repair(`tgw-table:${gateway.id}`, title, 'add', putting(table, ...owner))]
}
