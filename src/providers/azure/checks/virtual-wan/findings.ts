import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { recordsOf } from '../../catalog/lookup.ts'
import {
  type ConnectionRecord,
  connectionsOf,
  type HubRecord,
  hubsBeside,
  tablesIn,
} from '../../catalog/virtual-wan/lookup.ts'
import { withProp } from '../situation.ts'

const LEARN = 'https://learn.microsoft.com/azure/virtual-wan/'

export const hubLabelRule: CheckRule = { id: 'azure/hub-label', source: `${LEARN}about-virtual-hub-routing#labels` }
export const hubDefaultRule: CheckRule = {
  id: 'azure/hub-default-route',
  source: `${LEARN}effective-routes-virtual-hub`,
}

export const hubFindingRules: readonly CheckRule[] = [hubLabelRule, hubDefaultRule]

const hubs = (context: CheckContext) =>
  recordsOf(context.design, 'azure/virtual-hub') as unknown as readonly HubRecord[]

/** What a Virtual WAN says that its tables do not answer. */
export const hubFindings = (context: CheckContext): Finding[] =>
  hubs(context).flatMap((hub) => [...unknownLabels(hub, context), ...withoutDefault(hub, context)])

/** A label that no table of any hub has: nobody learns the network by it. */
function unknownLabels(hub: HubRecord, { design }: CheckContext): Finding[] {
  const known = new Set(['default', 'none'])
  for (const each of hubsBeside(design, hub))
    for (const table of tablesIn(design, each.id))
      for (const label of table.props.labels) known.add(label.toLowerCase())
  return connectionsOf(design, hub.id).flatMap((link) =>
    link.props.labels.flatMap((label, i): Finding[] =>
      known.has(label.toLowerCase())
        ? []
        : [
            {
              ...base(hubLabelRule, `${link.id} ${label}`, link),
              what: text('azure.finding.hub-label.what', { connection: link.name, label }),
              marks: [{ record: link.id, path: `props.labels.${i}` }],
              repairs: [],
            },
          ],
    ),
  )
}

/** The hub leads to the Internet, and a connection that is associated with it does not propagate the default route. */
function withoutDefault(hub: HubRecord, { design }: CheckContext): Finding[] {
  const tables = tablesIn(design, hub.id)
  const leadsOut = (link: ConnectionRecord): boolean => {
    const table =
      tables.find(({ id }) => id === link.props.associated) ?? tables.find(({ props }) => props.role === 'Default')
    const policy = hub.props.internetPolicy !== undefined && table?.props.role !== 'None'
    return policy || (table?.props.routes ?? []).some(({ prefixes }) => prefixes.includes('0.0.0.0/0'))
  }
  return connectionsOf(design, hub.id)
    .filter((link) => !link.props.propagateDefaultRoute && leadsOut(link))
    .map((link): Finding => {
      const values = { connection: link.name, hub: hub.name }
      return {
        ...base(hubDefaultRule, link.id, link),
        what: text('azure.finding.hub-default.what', values),
        marks: [{ record: link.id, path: 'props.propagateDefaultRoute' }],
        repairs: [
          {
            way: `hub-default:${link.id}`,
            title: text('azure.fix.hub-default', values),
            preference: 'restore',
            edit: { put: [withProp(design.records[link.id] as DesignRecord, 'propagateDefaultRoute', true)] },
          },
        ],
      }
    })
}

const base = (rule: CheckRule, id: string, record: DesignRecord) => ({
  id: `${rule.id} ${id}`,
  rule: rule.id,
  severity: 'warning' as const,
  where: text('finding.where.record', { record: record.name }),
  why: text(`check.${rule.id}.why`),
  source: rule.source,
})
