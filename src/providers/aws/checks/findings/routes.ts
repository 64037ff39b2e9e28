import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { all, blocksOf, find, type Of, routeTableOf, routeTablesOf, subnetsOf } from '../../catalog/lookup.ts'
import { attachedElsewhere, attachmentsOf, putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'

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

type Table = Of<'aws/route-table'>

const leadsTo = ({ props }: Table, target: string): boolean => props.routes.some((route) => route.target === target)

/** A VPC is attached, and none of the tables that its subnets use leads to the transit gateway. */
function tablesWithoutTransit({ design, name }: CheckContext): Finding[] {
  return all(design, 'aws/vpc').flatMap((vpc) =>
    attachmentsOf(design, vpc.id).flatMap((attachment): Finding[] => {
      const gateway = design.records[attachment.ends?.a ?? '']
      const used = usedTables(design, vpc.id)
      const [first] = used
      if (!gateway || !first || used.some((table) => leadsTo(table, gateway.id))) return []
      const others = attachedElsewhere(design, gateway.id, vpc.id)
      const put = used.flatMap((table) => {
        const record = design.records[table.id]
        const known = new Set(table.props.routes.map(({ destination }) => destination))
        const missing = others
          .filter((prefix) => !known.has(prefix))
          .map((destination) => ({ destination, target: gateway.id }))
        return record && missing.length > 0 ? [withProps(record, { routes: [...table.props.routes, ...missing] })] : []
      })
      const values = { vpc: vpc.name, gateway: gateway.name, table: first.name, link: name(attachment.id) }
      const title = text('aws.fix.transit-routes', values)
      const repairs = put.length > 0 ? [repair(`transit:${gateway.id}`, title, 'add', putting(...put), gateway.id)] : []
      const marks = [{ record: first.id, path: 'props.routes' }, { record: attachment.id }] as const
      return [tell(noTransitRoute, { values, severity: 'warning', marks: [...marks], repairs })]
    }),
  )
}

function usedTables(design: CheckContext['design'], vpc: string): Table[] {
  const tables = subnetsOf(design, vpc).flatMap((subnet) => routeTableOf(design, subnet) ?? [])
  return [...new Map(tables.map((table) => [table.id, table])).values()]
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
