import type { Design, RecordId } from '../../../../model/index.ts'
import { childrenOf, type Of, routeTableOf, subnetsOf } from '../../catalog/lookup.ts'

export type Table = Of<'aws/route-table'>

/** Route tables that subnets of a VPC use, each once. */
export function usedTables(design: Design, vpc: RecordId): Table[] {
  const tables = subnetsOf(design, vpc).flatMap((subnet) => routeTableOf(design, subnet) ?? [])
  return [...new Map(tables.map((table) => [table.id, table])).values()]
}

/** Whether a subnet with network interfaces uses the table. */
export const servesHosts = (design: Design, table: Table): boolean =>
  subnetsOf(design, table.parent ?? '').some(
    (subnet) =>
      routeTableOf(design, subnet)?.id === table.id &&
      childrenOf(design, subnet.id).some(({ kind }) => kind === 'aws/network-interface'),
  )

/** A table that leads to an internet gateway: its subnets are public ones. */
export const isPublicTable = (design: Design, { props }: Table): boolean =>
  props.routes.some(({ target }) => design.records[target ?? '']?.kind === 'aws/internet-gateway')
