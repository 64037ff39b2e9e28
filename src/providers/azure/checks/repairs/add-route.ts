import { type Prefix, parsePrefix } from '../../../../ip/index.ts'
import type { DesignRecord, Edit } from '../../../../model/index.ts'
import { nameBeside } from '../../../joint/placing/index.ts'
import { RESERVED_SUBNETS } from '../../catalog/limits.ts'
import { shortName } from '../../catalog/lookup.ts'
import { routeTable } from '../../catalog/route-table.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { joinEdits, type Situation, type Subnet, withProp, withPut } from '../situation.ts'

type Route = RouteTableProps['routes'][number]
type Hop = Pick<Route, 'nextHopType' | 'nextHopIp'>

/**
 * A user route for the blocker's destination in the deciding subnet's table: a new one, or the next hop of the one that
 * has the same prefix. A subnet without a route table gets one. `undefined`: the subnet takes none.
 */
export function addRoute({ design, blocker, subnet, to }: Situation, hop: Hop): Edit | undefined {
  return subnet && routeVia(design, subnet, blocker.prefix, to?.name, hop)
}

/** A user route in a subnet's table, named after where it leads; the table too, where the subnet has none. */
export function routeVia(
  design: Situation['design'],
  subnet: Subnet,
  prefix: Prefix,
  toward: string | undefined,
  hop: Hop,
): Edit | undefined {
  const [edit, table] = tableOf(design, subnet) ?? []
  if (!edit || !table) return undefined
  const stem = toward ? `to-${shortName(toward)}` : `to-${prefix.replace('/', '-')}`
  const routes = withRoute((table.props as unknown as RouteTableProps).routes, prefix, stem, hop)
  return joinEdits(edit, { put: [withProp(table, 'routes', routes)] })
}

function tableOf(design: Situation['design'], subnet: Subnet): [Edit, DesignRecord] | undefined {
  const present = design.records[subnet.props.routeTable ?? '']
  if (present) return [{}, present]
  if (RESERVED_SUBNETS[subnet.name]?.allowsRouteTable === false) return undefined
  const placed = routeTable.place(design, { parent: subnet.id, at: { x: 0, y: 0 } })
  const table = placed.ok ? withPut(design, placed.edit).records[placed.id] : undefined
  return placed.ok && table ? [placed.edit, table] : undefined
}

function withRoute(routes: readonly Route[], prefix: Prefix, stem: string, hop: Hop): Route[] {
  const same = routes.findIndex((route) => parsePrefix(route.prefix) === prefix)
  const taken = routes.map(({ name }) => name)
  const name = routes[same]?.name ?? nameBeside(taken, stem)
  const route = { name, prefix, nextHopType: hop.nextHopType, ...(hop.nextHopIp && { nextHopIp: hop.nextHopIp }) }
  return same < 0 ? [...routes, route] : routes.with(same, route)
}
