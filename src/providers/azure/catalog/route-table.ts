import { parsePrefix } from '../../../ip/index.ts'
import { text } from '../../../model/index.ts'
import { nameBeside } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type RouteTableProps, routeTableFields } from '../schema/network.ts'
import { attach, subnetOf } from './attach.ts'
import { RESERVED_SUBNETS } from './limits.ts'
import { refuse } from './place-result.ts'

export const routeTable: Kind = {
  kind: 'azure/route-table',
  shape: 'attached',
  glyph: 'route-table',
  fields: routeTableFields,
  parents: ['azure/resource-group', 'azure/subnet', null],
  palette: { order: 70 },
  docs: 'https://learn.microsoft.com/azure/virtual-network/manage-route-table',

  place(design, { parent }) {
    const target = subnetOf(design, parent)
    const where = parent ? design.records[parent] : undefined
    if (!target && where && where.kind !== 'azure/resource-group') return refuse('azure.place.on-subnet')
    if (target && RESERVED_SUBNETS[target.name]?.allowsRouteTable === false)
      return refuse('azure.fault.reserved-route-table', { name: target.name })
    const props = { disableBgpRoutePropagation: false, routes: [] }
    return attach(design, parent, { kind: 'azure/route-table', stem: 'rt', props, field: 'routeTable', target })
  },

  summary: (table) => ({
    lines: (table.props as RouteTableProps).routes
      .slice(0, 2)
      .map((route) => `${route.prefix} → ${nextHopText(route)}`),
    chips: (table.props as RouteTableProps).disableBgpRoutePropagation ? [text('azure.chip.no-propagation')] : [],
  }),

  validate: (table) => (table.props as RouteTableProps).routes.flatMap((_, i, routes) => routeFaults(routes, i)),
}

type Route = RouteTableProps['routes'][number]

const nextHopText = (route: Route): string => route.nextHopIp ?? route.nextHopType

/** VirtualAppliance alone has an address. Source: azure-docs virtual-networks-udr-overview. Prefixes and names are unique per table. */
function routeFaults(routes: readonly Route[], i: number): Fault[] {
  const route = routes[i]!
  const path = `props.routes.${i}`
  const faults: Fault[] = []
  const needs = route.nextHopType === 'VirtualAppliance'
  if (needs && !route.nextHopIp)
    faults.push({ path: `${path}.nextHopIp`, message: text('azure.fault.route-needs-address') })
  if (!needs && route.nextHopIp)
    faults.push({
      path: `${path}.nextHopIp`,
      message: text('azure.fault.route-no-address', { type: route.nextHopType }),
    })
  const before = routes.slice(0, i)
  const range = parsePrefix(route.prefix)
  const same = range && before.find((other) => parsePrefix(other.prefix) === range)
  if (same)
    faults.push({
      path: `${path}.prefix`,
      message: text('azure.fault.route-twice', { prefix: range, name: same.name }),
    })
  const names = before.map((other) => other.name)
  if (nameBeside(names, route.name) !== route.name)
    faults.push({ path: `${path}.name`, message: text('azure.fault.name-twice', { name: route.name }) })
  return faults
}
