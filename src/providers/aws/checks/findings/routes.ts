import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { all, blocksOf, find, type Of, routeTablesOf } from '../../catalog/lookup.ts'
import { attachedElsewhere, attachmentsOf, putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'
import { isPublicTable, servesHosts, type Table, usedTables } from './used-tables.ts'

const noTransitRoute: CheckRule = {
  id: 'aws/route-to-transit',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
}
const noPeerRoute: CheckRule = {
  id: 'aws/route-to-peer',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html',
}
const blackhole: CheckRule = {
  id: 'aws/blackhole-route',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
}

export const routeRules: readonly CheckRule[] = [noTransitRoute, noPeerRoute, blackhole]

export const routeFindings = (context: CheckContext): Finding[] => [
  ...tablesWithoutTransit(context),
  ...peeringsWithoutRoutes(context),
  ...blackholes(context),
]

const leadsTo = ({ props }: Table, target: string): boolean => props.routes.some((route) => route.target === target)

/**
 * A VPC is attached, and tables that its hosts use do not lead to the transit gateway. Where some do, a public subnet's table
 * is taken to be meant so.
 */
function tablesWithoutTransit(context: CheckContext): Finding[] {
  const { design } = context
  return all(design, 'aws/vpc').flatMap((vpc) =>
    attachmentsOf(design, vpc.id).flatMap((attachment): Finding[] => {
      const gateway = design.records[attachment.ends?.a ?? '']
      if (!gateway) return []
      const used = usedTables(design, vpc.id)
      const lacking = used.filter((table) => !leadsTo(table, gateway.id))
      if (lacking.length === used.length) return withoutTransit(vpc, gateway, attachment.id, lacking, context)
      const told = lacking.filter((table) => servesHosts(design, table) && !isPublicTable(design, table))
      return told.flatMap((table) => withoutTransit(vpc, gateway, attachment.id, [table], context))
    }),
  )
}

function withoutTransit(
  vpc: Of<'aws/vpc'>,
  gateway: DesignRecord,
  attachment: RecordId,
  tables: readonly Table[],
  { design, name }: CheckContext,
): Finding[] {
  const [first] = tables
  if (!first) return []
  const others = attachedElsewhere(design, gateway.id, vpc.id)
  const put = tables.flatMap((table) => {
    const record = design.records[table.id]
    const known = new Set(table.props.routes.map(({ destination }) => destination))
    const missing = others
      .filter((prefix) => !known.has(prefix))
      .map((destination) => ({ destination, target: gateway.id }))
    return record && missing.length > 0 ? [withProps(record, { routes: [...table.props.routes, ...missing] })] : []
  })
  const values = { vpc: vpc.name, gateway: gateway.name, table: first.name, link: name(attachment) }
  const title = text('aws.fix.transit-routes', values)
  const repairs = put.length > 0 ? [repair(`transit:${gateway.id}`, title, 'add', putting(...put), gateway.id)] : []
  const marks = [{ record: first.id, path: 'props.routes' }, { record: attachment }] as const
  return [tell(noTransitRoute, { values, severity: 'warning', marks: [...marks], repairs })]
}

/** A peering that one side has no route into: nothing passes, or no answer comes back. */
function peeringsWithoutRoutes({ design, name }: CheckContext): Finding[] {
  return all(design, 'aws/vpc-peering').flatMap((link) => {
    if (!link.props.accepted || !link.ends) return []
    const pairs = [
      [link.ends.a, link.ends.b],
      [link.ends.b, link.ends.a],
    ] as const
    return pairs.flatMap(([own, other]): Finding[] => {
      const tables = routeTablesOf(design, own).filter(({ props }) => props.edge === undefined)
      const [first] = tables
      const peer = find(design, 'aws/vpc', other)
      if (!first || !peer || tables.some((table) => leadsTo(table, link.id))) return []
      const put = usedTables(design, own).flatMap((table) => {
        const record = design.records[table.id]
        const routes = [
          ...table.props.routes,
          ...blocksOf(peer).map((destination) => ({ destination, target: link.id })),
        ]
        return record ? [withProps(record, { routes })] : []
      })
      const values = { own: name(own), other: name(other), link: name(link.id) }
      const repairs = [repair(`peering:${link.id}`, text('aws.fix.peer-routes', values), 'add', putting(...put), other)]
      const marks = [{ record: first.id, path: 'props.routes' }, { record: link.id }] as const
      return [tell(noPeerRoute, { values, severity: 'warning', marks: [...marks], repairs })]
    })
  })
}

/** Routes whose target is gone. */
function blackholes({ design }: CheckContext): Finding[] {
  return all(design, 'aws/route-table').flatMap((table) =>
    table.props.routes.flatMap(({ target, otherTarget, destination, prefixList }, i): Finding[] => {
      const record = design.records[table.id]
      if (target !== undefined || otherTarget !== undefined || !record) return []
      const prefix = destination ?? design.records[prefixList ?? '']?.name ?? '-'
      const values = { table: table.name, prefix }
      const edit = putting(withProps(record, { routes: table.props.routes.filter((_, at) => at !== i) }))
      const repairs = [repair(`route:${table.id}:${prefix}`, text('aws.fix.remove-route', values), 'use', edit)]
      const marks = [{ record: table.id, path: `props.routes.${i}.target` }] as const
      return [tell(blackhole, { values, severity: 'warning', marks: [...marks], repairs })]
    }),
  )
}
