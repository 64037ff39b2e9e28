import type { Address, Prefix } from '../../../ip/index.ts'
import type { Endpoint, Network, Origin, Session, TableId } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import { find, inside, type Of, vswitchCidrs } from '../catalog/lookup.ts'
import type { CustomRoute } from '../schema/route.ts'
import { VPC_ORDER, type VpcKind } from '../selection.ts'
import { connectionsOf } from './connections.ts'
import { nextHopsOf, waysToGateways, waysToVbrs } from './custom-route.ts'
import { lowerEip } from './eip.ts'
import { gatewayTables } from './gateway-routes.ts'
import { eipTable, outTable, systemTable, wayTo } from './ids.ts'
import { lowerPeeringsOf } from './peering.ts'
import { filterId, lowerSecurityGroup } from './security-group.ts'
import { newTable } from './table.ts'
import { lowerWaysToRouters } from './transit-vpc.ts'
import { gatewaysIn } from './vpn-gateway.ts'

type Vpc = Of<'alibaba/vpc'>

/** Platform services answer in this range, never a machine of the user. Source: VPC, Route tables. */
const SERVICE = '100.64.0.0/10' as Prefix

interface RouteTable {
  readonly id: TableId
  readonly owner: string
  readonly routes: readonly CustomRoute[]
  readonly system: boolean
  /** Whether dynamic routes may enter. */
  readonly learns: boolean
}

/** One VPC: its route tables with their routes, the ways out of them, and the machines in it. */
export function lowerVpc(vpc: Vpc, context: LowerContext): Network {
  const part = emptyNetwork()
  const { design } = context
  const cidrs = vswitchCidrs(design, vpc.id)
  const gateways = gatewaysIn(vpc.id, context)
  for (const table of tablesOf(vpc, context)) {
    part.tables.push(newTable({ id: table.id, owner: table.owner, order: VPC_ORDER, scope: vpc.id }))
    part.origins.push(
      ...systemRoutes(table.id, vpc, cidrs),
      ...customRoutes(table, vpc, context),
      ...(table.system ? gateways.flatMap((gateway) => publishedRoutes(gateway, vpc, context)) : []),
    )
    part.links.push(...waysToGateways(table.id, gateways), ...waysToVbrs(table.id, table.routes, context))
    part.sessions.push(...gateways.map((gateway) => learnFrom(gateway, table)))
    lowerPeeringsOf(part, vpc, table.id, context)
    lowerWaysToRouters(part, vpc, table, context)
  }
  part.endpoints.push(...lowerMachines(part, vpc, context))
  part.subnets = { [vpc.id]: cidrs }
  return part
}

/** The system route table and the custom ones; the latter learn nothing unless they are told to. Source: RouteTable API, RoutePropagationEnable. */
const tablesOf = (vpc: Vpc, { design }: LowerContext): RouteTable[] => [
  { id: systemTable(vpc.id), owner: vpc.id, routes: vpc.props.routes, system: true, learns: true },
  ...inside(design, vpc.id, 'alibaba/route-table').map(({ id, props }) => ({
    id,
    owner: id,
    routes: props.routes,
    system: false,
    learns: props.propagation === true,
  })),
]

/** Entries that every table has: one per vSwitch, and the service range. Source: VPC, Route tables, system route entries. */
const systemRoutes = (table: TableId, vpc: Vpc, cidrs: readonly Prefix[]): Origin[] => [
  ...cidrs.map(
    (prefix): Origin => ({
      table,
      prefix,
      kind: 'system' satisfies VpcKind,
      next: { k: 'scope', scope: vpc.id },
      owner: vpc.id,
      rule: 'alibaba/system-route',
    }),
  ),
  {
    table,
    prefix: SERVICE,
    kind: 'service' satisfies VpcKind,
    next: { k: 'exit', where: 'service' },
    owner: vpc.id,
    rule: 'alibaba/service-range',
  },
]

const customRoutes = (table: RouteTable, vpc: Vpc, context: LowerContext): Origin[] =>
  table.routes.flatMap((route) =>
    nextHopsOf(route, table.id, vpc, context).map(
      (next, _, hops): Origin => ({
        table: table.id,
        prefix: route.destination as Prefix,
        kind: 'custom' satisfies VpcKind,
        next,
        owner: table.owner,
        rule: hops.length > 1 ? 'alibaba/ecmp' : 'alibaba/custom-route',
      }),
    ),
  )

/**
 * A published route of a gateway is a custom route of the system route table to that gateway; a destination that stands
 * there already cannot be published. Source: VPN Gateway, Manage destination-based routes, Advertise.
 */
function publishedRoutes(gateway: Of<'alibaba/vpn-gateway'>, vpc: Vpc, context: LowerContext): Origin[] {
  const { policy, destination } = gatewayTables(gateway, connectionsOf(gateway.id, context.design))
  const written = new Set(vpc.props.routes.map((route) => route.destination))
  const prefixes = new Set(
    [...policy, ...destination].filter(({ published }) => published).map((route) => route.destination),
  )
  return [...prefixes]
    .filter((prefix) => !written.has(prefix))
    .map((prefix) => ({
      table: systemTable(vpc.id),
      prefix,
      kind: 'custom' satisfies VpcKind,
      next: { k: 'link', link: wayTo(systemTable(vpc.id), gateway.id) },
      owner: gateway.id,
      rule: 'alibaba/published-route',
    }))
}

/** BGP routes of a gateway enter the system route table, with automatic propagation. Source: VPN Gateway, Configure BGP dynamic routing. */
function learnFrom(gateway: Of<'alibaba/vpn-gateway'>, table: RouteTable): Session {
  const refused = gateway.props.autoPropagate ? 'alibaba/custom-table-learns-nothing' : 'alibaba/bgp-propagation-off'
  const open = gateway.props.autoPropagate && table.learns
  return {
    id: `${table.id}/from/${gateway.id}`,
    from: outTable(gateway.id),
    to: table.id,
    pair: `${table.id}/from/${gateway.id}`,
    requires: { links: [] },
    carries: { kinds: ['bgp'], which: 'best' },
    export: [open ? { do: 'accept', rule: 'alibaba/bgp-to-vpc' } : { do: 'deny', rule: refused }],
    import: [],
    arrives: { kind: 'dynamic' satisfies VpcKind, next: { k: 'link', link: wayTo(table.id, gateway.id) }, paths: 1 },
    owner: gateway.id,
  }
}

/** Instances, and private addresses that move between them. */
function lowerMachines(part: Network, vpc: Vpc, context: LowerContext): Endpoint[] {
  const { design } = context
  const filters = new Set<string>()
  return inside(design, vpc.id, 'alibaba/vswitch').flatMap((vswitch): Endpoint[] => {
    const custom = find(design, 'alibaba/route-table', vswitch.props.routeTable)
    const table = custom?.parent === vpc.id ? custom.id : systemTable(vpc.id)
    const base = { scope: vpc.id, table, zone: vswitch.props.zone }
    const machines = inside(design, vswitch.id, 'alibaba/ecs').map((ecs): Endpoint => {
      const groups = ecs.props.securityGroups.flatMap((id) => find(design, 'alibaba/security-group', id) ?? [])
      for (const group of groups) filters.add(group.id)
      const own = find(design, 'alibaba/eip', ecs.props.eip)
      if (own) lowerEip(part, ecs, vpc, table)
      const names = groups.map(({ id }) => filterId(id))
      return {
        ...base,
        id: ecs.id,
        address: ecs.props.address as Address,
        ...(own ? { table: eipTable(ecs.id) } : {}),
        forwards: ecs.props.forwards,
        filtersOut: names,
        filtersIn: names,
        owner: ecs.id,
      }
    })
    const havips = inside(design, vswitch.id, 'alibaba/havip').map(
      ({ id, props }): Endpoint => ({
        ...base,
        id,
        address: props.address as Address,
        forwards: true,
        // The address is on one instance at a time.
        pool: props.instances.slice(0, 1),
        filtersOut: [],
        filtersIn: [],
        owner: id,
      }),
    )
    for (const id of filters) {
      const group = find(design, 'alibaba/security-group', id)
      if (group && !part.filters.some((filter) => filter.id === filterId(id)))
        part.filters.push(lowerSecurityGroup(group, part.sets, context))
    }
    return [...machines, ...havips]
  })
}
