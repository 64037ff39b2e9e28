import { type HclBlock, type HclExpression, ref } from '../../../codegen/hcl/index.ts'
import { all, find, type Of } from '../catalog/lookup.ts'
import type { PrefixList, Vpc } from '../lower/records.ts'
import type { Route } from '../schema/network.ts'
import type { Scope } from './scope.ts'

type Table = Of<'aws/route-table'>

/** A route table, what it is for, its static routes and its propagations. The local route comes by itself. */
export function emitRouteTable(scope: Scope, vpc: Vpc, table: Table): HclBlock[] {
  const { main, edge, propagations, routes } = table.props
  const base = { at: vpc.id, source: table.id, key: table.id, name: table.name }
  const gateway = edge === undefined ? undefined : scope.context.design.records[edge]
  const used = new Set<string>()
  return [
    scope.own(table, { vpc_id: scope.id(vpc) }),
    ...(main
      ? [
          scope.resource({
            ...base,
            type: 'aws_main_route_table_association',
            values: { vpc_id: scope.id(vpc), route_table_id: scope.id(table) },
          }),
        ]
      : []),
    ...(gateway
      ? [
          scope.resource({
            ...base,
            type: 'aws_route_table_association',
            values: { gateway_id: scope.id(gateway), route_table_id: scope.id(table) },
          }),
        ]
      : []),
    ...propagations.flatMap((id) => {
      const from = scope.context.design.records[id]
      if (from?.kind !== 'aws/virtual-private-gateway' || from.parent !== vpc.id) return []
      return scope.resource({
        ...base,
        type: 'aws_vpn_gateway_route_propagation',
        key: `${table.id} ${id}`,
        name: `${table.name} ${from.name}`,
        values: { vpn_gateway_id: scope.id(from), route_table_id: scope.id(table) },
      })
    }),
    ...routes.flatMap((route) => emitRoute(scope, vpc, table, route, used)),
  ]
}

function emitRoute(scope: Scope, vpc: Vpc, table: Table, route: Route, used: Set<string>): HclBlock[] {
  const { design } = scope.context
  const list = route.prefixList === undefined ? undefined : (design.records[route.prefixList] as PrefixList | undefined)
  const to = route.destination ?? list?.name
  const target = route.target === undefined ? undefined : design.records[route.target]
  // A gateway endpoint adds its route itself; a destination stands in a table once.
  if (to === undefined || target?.kind === 'aws/gateway-endpoint' || used.has(to)) return []
  used.add(to)
  const hop = target && hopOf(scope, vpc, target.id)
  if (!hop || list?.props.service) {
    scope.note('route-left-out', table, { destination: to })
    return []
  }
  const v6 = route.destination?.includes(':')
  return [
    scope.resource({
      type: 'aws_route',
      key: `${table.id} ${to}`,
      name: `${table.name} to ${to}`,
      at: vpc.id,
      source: table.id,
      values: {
        route_table_id: scope.id(table),
        destination_cidr_block: v6 ? undefined : route.destination,
        destination_ipv6_cidr_block: v6 ? route.destination : undefined,
        destination_prefix_list_id: list && !route.destination ? scope.id(list) : undefined,
        ...hop,
      },
    }),
  ]
}

/** The argument that names the target. Source: docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html. */
function hopOf(
  scope: Scope,
  vpc: Vpc,
  id: string,
): Record<string, HclExpression | readonly HclExpression[]> | undefined {
  const target = scope.context.design.records[id]
  switch (target?.kind) {
    case 'aws/internet-gateway':
    case 'aws/virtual-private-gateway':
      return { gateway_id: scope.id(target) }
    case 'aws/nat-gateway':
      return { nat_gateway_id: scope.id(target) }
    case 'aws/network-interface':
      return { network_interface_id: scope.id(target) }
    case 'aws/vpc-peering': {
      const link = find(scope.context.design, 'aws/vpc-peering', id)
      const b = find(scope.context.design, 'aws/vpc', link?.ends?.b)
      if (!link?.props.accepted || !b || !link.ends) return undefined
      const accepter = ref(
        'aws_vpc_peering_connection_accepter',
        scope.label('aws_vpc_peering_connection_accepter', link.id, link.name),
      )
      return {
        vpc_peering_connection_id: scope.id(target),
        ...(scope.samePlace(link.ends.a, b.id) ? {} : { depends_on: [accepter] }),
      }
    }
    case 'aws/transit-gateway': {
      const attached = all(scope.context.design, 'aws/transit-gateway-vpc-attachment').find(
        ({ ends }) => ends?.a === id && ends.b === vpc.id,
      )
      // Without an attachment the API refuses the route.
      return attached && { transit_gateway_id: scope.id(target), depends_on: [scope.ref(attached)] }
    }
    default:
      return undefined
  }
}
