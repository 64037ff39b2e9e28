import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { all, find, linksAt, routeTableOf } from '../../catalog/lookup.ts'
import { putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'

const randomList: CheckRule = {
  id: 'aws/prefix-list-choice',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
}
const entryZones: CheckRule = {
  id: 'aws/entry-tables',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
}

export const ambiguousRules: readonly CheckRule[] = [randomList, entryZones]

/** What AWS decides for itself, in a way that nobody can foresee. */
export const ambiguousFindings = (context: CheckContext): Finding[] => [
  ...listsWithTheSameEntry(context),
  ...entriesByZone(context),
]

/** Two prefix lists of a table lead the same block to different targets: AWS picks one at random. */
function listsWithTheSameEntry({ design, name }: CheckContext): Finding[] {
  return all(design, 'aws/route-table').flatMap((table) => {
    const record = design.records[table.id]
    const seen = new Map<string, { target: string | undefined; list: string }>()
    return table.props.routes.flatMap((route, i): Finding[] => {
      const list = find(design, 'aws/prefix-list', route.prefixList)
      const target = route.target ?? route.otherTarget
      for (const entry of list?.props.entries ?? []) {
        const before = seen.get(entry)
        if (!list || !record || (before && before.target === target)) continue
        seen.set(entry, before ?? { target, list: list.id })
        if (!before) continue
        const values = { table: table.name, prefix: entry, a: name(before.list), b: name(list.id) }
        const routes = table.props.routes.filter((_, at) => at !== i)
        const title = text('aws.fix.remove-route', { prefix: list.name, table: table.name })
        const repairs = [repair(`list:${list.id}`, title, 'use', putting(withProps(record, { routes })))]
        const marks = [{ record: table.id, path: `props.routes.${i}` }, { record: list.id }] as const
        return [tell(randomList, { values, severity: 'warning', marks: [...marks], repairs })]
      }
      return []
    })
  })
}

/**
 * Packets from a VPN or another transit gateway have no zone of their own, and the page does not say by which one they enter. It matters where
 * the subnets of the attachment are routed differently.
 */
function entriesByZone({ design, name }: CheckContext): Finding[] {
  return all(design, 'aws/transit-gateway-vpc-attachment').flatMap((attachment): Finding[] => {
    const gateway = attachment.ends?.a ?? ''
    const zoneless = linksAt(design, gateway).find(
      ({ kind }) => kind === 'core/vpn' || kind === 'aws/transit-gateway-peering',
    )
    const subnets = attachment.props.subnets.flatMap((id) => find(design, 'aws/subnet', id) ?? [])
    const tables = subnets.map((subnet) => routeTableOf(design, subnet))
    const other = tables.findIndex((table) => routesOf(table) !== routesOf(tables[0]))
    const [first, second] = [subnets[0], subnets[other]]
    if (!zoneless || !first || !second) return []
    const values = { attachment: name(attachment.id), from: name(zoneless.id), a: first.name, b: second.name }
    const marks = [
      { record: attachment.id, path: 'props.subnets' },
      { record: first.id },
      { record: second.id },
    ] as const
    return [tell(entryZones, { values, severity: 'warning', marks: [...marks], repairs: [] })]
  })
}

/** What a table says, whatever the order of its routes. */
const routesOf = (table: ReturnType<typeof routeTableOf>): string =>
  table ? [...table.props.routes.map((route) => JSON.stringify(route)), ...table.props.propagations].sort().join() : ''
