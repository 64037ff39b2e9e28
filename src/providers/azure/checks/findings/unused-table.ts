import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { all, recordsOf } from '../../catalog/lookup.ts'
import type { RouteTableProps } from '../../schema/network.ts'

export const unusedTableRule: CheckRule = {
  id: 'azure/table-on-subnet',
  source: 'https://learn.microsoft.com/azure/virtual-network/manage-route-table#associate-a-route-table-to-a-subnet',
}

/** A route table with routes that no subnet uses. */
export function unusedTables({ design }: CheckContext): Finding[] {
  const used = new Set(all(design, 'azure/subnet').map(({ props }) => props.routeTable))
  return recordsOf(design, 'azure/route-table')
    .filter((table) => !used.has(table.id) && (table.props as unknown as RouteTableProps).routes.length > 0)
    .map((table) => ({
      id: `${unusedTableRule.id} ${table.id}`,
      rule: unusedTableRule.id,
      severity: 'warning',
      what: text('azure.finding.unused-table.what', { table: table.name }),
      where: text('finding.where.record', { record: table.name }),
      why: text(`check.${unusedTableRule.id}.why`),
      source: unusedTableRule.source,
      marks: [{ record: table.id }],
      repairs: [],
    }))
}
