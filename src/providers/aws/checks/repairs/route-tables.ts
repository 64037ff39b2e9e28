import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../../../../model/index.ts'
import { all, blocksOf, find, linksAt, type Of, partOf, routeTablesOf, subnetsOf, vpcOf } from '../../catalog/lookup.ts'
import { routeTable } from '../../catalog/route-table.ts'
import type { Route } from '../../schema/network.ts'
import { attachedElsewhere, attachmentsOf, putting, repair, type Situation, withProps } from '../situation.ts'

/** VPCs of either end, and the one whose routes decided, where they have no main route table. */
export function giveMainTable({ design, blocker, vpc: here, to }: Situation): Repair[] {
  const ends = [blocker.owner, blocker.sender, blocker.receiver].flatMap((id) => vpcOf(design, id) ?? [])
  const vpcs = [...new Map(ends.map((vpc) => [vpc.id, vpc])).values()]
  return vpcs.flatMap((vpc) => {
    const wanted = vpc.id === here?.id && to?.id !== here.id ? blocker.prefix : undefined
    return mainTable(design, vpc.id, wanted)
  })
}

/**
 * A VPC without a main route table: one that no subnet names becomes it again, or it gets a new one.
 * Source: docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html, Main route table.
 */
export function mainTable(design: Design, vpc: RecordId, wanted?: Prefix): Repair[] {
  const tables = routeTablesOf(design, vpc)
  if (tables.some(({ props }) => props.main)) return []
  const named = new Set(subnetsOf(design, vpc).map(({ props }) => props.routeTable))
  const values = { vpc: design.records[vpc]?.name ?? vpc }
  const free = tables.filter(({ id, props }) => props.edge === undefined && !named.has(id))
  const flagged = free.flatMap(({ id, name }) => {
    const title = text('aws.fix.main-table', { ...values, table: name })
    const record = design.records[id]
    return record ? [repair(`main:${vpc}`, title, 'restore', putting(withProps(record, { main: true })))] : []
  })
  const made = routeTable.place(design, { parent: vpc, at: { x: 0, y: 0 } })
  const record = made.ok ? made.edit.put?.find(({ id }) => id === made.id) : undefined
  if (flagged.length > 0 || !record) return flagged
  const main = withProps(record, {
    main: true,
    propagations: learnedFrom(design, vpc),
    routes: routesOut(design, vpc, wanted),
  })
  return [repair(`main:${vpc}`, text('aws.fix.new-main-table', values), 'add', putting(main))]
}

/** Routes to what transit gateways and accepted peerings join the VPC with, and to what is wanted beyond a transit gateway. */
function routesOut(design: Design, vpc: RecordId, wanted: Prefix | undefined): Route[] {
  const gateways = attachmentsOf(design, vpc).flatMap(({ ends }) => (ends ? [ends.a] : []))
  const joined: Route[] = [
    ...gateways.flatMap((target) =>
      attachedElsewhere(design, target, vpc).map((destination) => ({ destination, target })),
    ),
    ...all(design, 'aws/vpc-peering').flatMap(({ id, ends, props }) => {
      const other = ends?.a === vpc ? ends.b : ends?.b === vpc ? ends.a : undefined
      const peer = props.accepted ? find(design, 'aws/vpc', other) : undefined
      return peer ? blocksOf(peer).map((destination) => ({ destination, target: id })) : []
    }),
  ]
  const [beyond] = gateways
  const known = joined.some(({ destination }) => wanted && prefixContains(destination as Prefix, wanted))
  const routes = wanted && beyond && !known ? [...joined, { destination: wanted, target: beyond }] : joined
  return [...new Map(routes.map((route) => [route.destination, route])).values()]
}

/** The virtual private gateway, where VPNs end at it: what they bring has to reach the table. */
function learnedFrom(design: Design, vpc: RecordId): RecordId[] {
  const gateway = partOf(design, vpc, 'aws/virtual-private-gateway')
  return gateway && linksAt(design, gateway.id).some(({ kind }) => kind === 'core/vpn') ? [gateway.id] : []
}

/** The subnet uses a table that does not lead there, and its VPC has others. */
export function otherTables({ design, subnet, vpc, routeTable: used }: Situation): Repair[] {
  const record = design.records[subnet?.id ?? '']
  if (!record || !vpc) return []
  return routeTablesOf(design, vpc.id)
    .filter(({ id, props }) => id !== used?.id && props.edge === undefined && props.routes.length > 0)
    .map((table) => associated(record, table))
}

function associated(subnet: DesignRecord, { id, name, props }: Of<'aws/route-table'>): Repair {
  const title = text('aws.fix.use-table', { subnet: subnet.name, table: name })
  const { routeTable: _, ...rest } = subnet.props
  const changed = props.main ? { ...subnet, props: rest } : withProps(subnet, { routeTable: id })
  return repair(`table:${subnet.id}:${id}`, title, 'use', putting(changed))
}
