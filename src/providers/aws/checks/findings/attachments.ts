import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { all, childrenOf, find, linksAt, routeTableOf, subnetsOf } from '../../catalog/lookup.ts'
import { ATTACHMENTS } from '../../schema/transit.ts'
import { attachmentsOf, putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'

const uncoveredZone: CheckRule = {
  id: 'aws/zone-attached',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html#tgw-az-overview',
}
const unassociated: CheckRule = {
  id: 'aws/attachment-associated',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
}

export const attachmentRules: readonly CheckRule[] = [uncoveredZone, unassociated]

export const attachmentFindings = (context: CheckContext): Finding[] => [
  ...uncoveredZones(context),
  ...unassociatedAttachments(context),
]

/** Subnets with hosts whose table leads to a transit gateway, in a zone where the VPC is not attached. */
function uncoveredZones({ design, name }: CheckContext): Finding[] {
  return all(design, 'aws/vpc').flatMap((vpc) =>
    attachmentsOf(design, vpc.id).flatMap((attachment) => {
      const zones = new Set(attachment.props.subnets.map((id) => find(design, 'aws/subnet', id)?.props.zone))
      const record = design.records[attachment.id]
      const told = new Set<string>()
      return subnetsOf(design, vpc.id).flatMap((subnet): Finding[] => {
        const { zone } = subnet.props
        const leads = routeTableOf(design, subnet)?.props.routes.some(({ target }) => target === attachment.ends?.a)
        if (!record || !leads || zones.has(zone) || told.has(zone) || childrenOf(design, subnet.id).length === 0)
          return []
        told.add(zone)
        const values = { subnet: name(subnet.id), zone, link: name(attachment.id), attachment: record.name }
        const subnets = [...attachment.props.subnets, subnet.id]
        const title = text('aws.fix.cover-zone', { ...values, subnet: subnet.name })
        const repairs = [repair(`zone:${attachment.id}`, title, 'restore', putting(withProps(record, { subnets })))]
        const marks = [{ record: attachment.id, path: 'props.subnets' }, { record: subnet.id }] as const
        return [tell(uncoveredZone, { values, severity: 'error', marks: [...marks], repairs })]
      })
    }),
  )
}

/** Attachments that no table of their transit gateway decides about. */
function unassociatedAttachments({ design, name }: CheckContext): Finding[] {
  const kinds: readonly string[] = ATTACHMENTS
  return all(design, 'aws/transit-gateway').flatMap((gateway) => {
    const tables = all(design, 'aws/transit-gateway-route-table').filter(({ parent }) => parent === gateway.id)
    const known = new Set(tables.flatMap(({ props }) => props.associations))
    const loose = linksAt(design, gateway.id).filter(({ kind, id }) => kinds.includes(kind) && !known.has(id))
    return loose.map((attachment) => {
      const values = { attachment: name(attachment.id), gateway: gateway.name }
      const repairs = tables.map((table) => {
        const record = design.records[table.id] as DesignRecord
        const associations = [...table.props.associations, attachment.id]
        const title = text('aws.fix.associate', { attachment: values.attachment, table: table.name })
        const preference = table.id === gateway.props.defaultAssociation ? 'restore' : 'use'
        return repair(`associate:${table.id}`, title, preference, putting(withProps(record, { associations })))
      })
      return tell(unassociated, { values, severity: 'warning', marks: [{ record: attachment.id }], repairs })
    })
  })
}
