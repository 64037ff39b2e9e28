import { type BicepExpression, type BicepInput, interpolate, object } from '../../../../codegen/bicep/index.ts'
import { attribute, block, body, type HclBlock, type HclExpression, template } from '../../../../codegen/hcl/index.ts'
import type { BicepScope, TerraformScope } from '../kind-code.ts'
import type { Routing, TableRef } from './planned.ts'

export const tableInTerraform = (table: TableRef, scope: TerraformScope): HclExpression => {
  if (table.k === 'custom') return scope.ref(table.key, 'id')
  return table.name === 'defaultRouteTable'
    ? scope.ref(table.hub, 'default_route_table_id')
    : template(scope.ref(table.hub, 'id'), `/hubRouteTables/${table.name}`)
}

const tableInBicep = (table: TableRef, scope: BicepScope): BicepExpression =>
  table.k === 'custom' ? scope.id(table.key) : interpolate(scope.id(table.hub), `/hubRouteTables/${table.name}`)

/** Routing configuration of a branch connection, in Terraform; the names differ from those of a network's connection. */
export function branchRouting(
  routing: Routing | undefined,
  scope: TerraformScope,
  associatedName: 'associated_route_table' | 'associated_route_table_id',
): HclBlock | false {
  if (!routing?.associated) return false
  return block(
    'routing',
    [],
    [attribute(associatedName, tableInTerraform(routing.associated, scope)), propagated(routing, scope)],
  )
}

export const propagated = ({ tables, labels }: Routing, scope: TerraformScope): HclBlock =>
  block(
    'propagated_route_table',
    [],
    body(
      attribute('labels', labels),
      attribute(
        'route_table_ids',
        tables.map((table) => tableInTerraform(table, scope)),
      ),
    ),
  )

export const routingProperties = (
  routing: Routing | undefined,
  scope: BicepScope,
  more: Readonly<Record<string, BicepInput | undefined>> = {},
) =>
  routing === undefined
    ? undefined
    : object({
        associatedRouteTable: routing.associated ? object({ id: tableInBicep(routing.associated, scope) }) : undefined,
        propagatedRouteTables: object({
          labels: routing.labels,
          ids: routing.tables.map((table) => object({ id: tableInBicep(table, scope) })),
        }),
        ...more,
      })
