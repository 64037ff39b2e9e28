import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import type { DesignRecord } from '../../../../model/index.ts'
import { all, connectionsAt, find } from '../../catalog/lookup.ts'
import { connectionsOf } from '../../lower/connections.ts'
import { gatewayTables } from '../../lower/gateway-routes.ts'
import type { CustomRoute } from '../../schema/route.ts'
import { gatewaysOf, repair, type Situation, withProps } from '../situation.ts'

/** Repairs where a VPC's route table does not lead to the destination, or leads astray. */
export const vpcRouteRepairs = (situation: Situation): Repair[] =>
  situation.vpc ? [publish, throughGateway, overPeering, overRouter, propagate].flatMap((each) => each(situation)) : []

const routesOf = (table: DesignRecord): CustomRoute[] => (table.props['routes'] ?? []) as unknown as CustomRoute[]

/** The table with a route to the destination: a new one, or one in place of what has the same prefix or went astray. */
function withRoute({ table, blocker, destination, design }: Situation, type: CustomRoute['nextHopType'], hop: string) {
  if (!table) return undefined
  const stale = blocker.matched?.kind === 'custom' ? blocker.matched.prefix : undefined
  const prefix = stale ?? destination
  const route: CustomRoute = { destination: prefix, nextHopType: type, nextHops: [hop] }
  const routes = routesOf(table)
  const at = routes.findIndex((each) => each.destination === prefix)
  if (at >= 0 && stale === undefined) return undefined
  return { put: [withProps(table, design, { routes: at < 0 ? [...routes, route] : routes.with(at, route) })] }
}

function throughGateway(situation: Situation): Repair[] {
  const { design, table, destination, context } = situation
  return gatewaysOf(situation).flatMap((gateway): Repair[] => {
    const edit = connectionsAt(design, gateway.id).length > 0 && withRoute(situation, 'VpnGateway', gateway.id)
    if (!edit || !table) return []
    const values = { prefix: destination, gateway: gateway.name, table: context.name(table.id) }
    return [repair('route-gateway', gateway.id, edit, 'restore', values, gateway.id)]
  })
}

/** A route that the gateway has and does not advertise. Source: VPN Gateway, Manage destination-based routes. */
function publish(situation: Situation): Repair[] {
  const { design, blocker, vpc, table } = situation
  if (table?.id !== vpc?.id) return []
  return gatewaysOf(situation).flatMap((gateway): Repair[] => {
    const hidden = (prefix: string, published: boolean) =>
      !published && prefixContains(prefix as Prefix, blocker.destination)
    const { destinationRoutes, policyRoutes, connections } = gateway.props
    const { policy } = gatewayTables(gateway, connectionsOf(gateway.id, design))
    const auto = new Set(
      policy.flatMap((route) =>
        route.auto && hidden(route.destination, route.published) ? [route.connection.id] : [],
      ),
    )
    const open = <R extends { destination: string; published: boolean }>(route: R): R =>
      hidden(route.destination, route.published) ? { ...route, published: true } : route
    const left = connections.filter(({ connection }) => !auto.has(connection))
    const settings = [...auto].map((connection) => {
      const known = connections.find((each) => each.connection === connection)
      return { healthCheck: 'off' as const, ...known, connection, autoRoutes: 'published' as const }
    })
    const props = {
      destinationRoutes: destinationRoutes.map(open),
      policyRoutes: policyRoutes.map(open),
      connections: [...left, ...settings],
    }
    const written = [...destinationRoutes, ...policyRoutes].some((route) => hidden(route.destination, route.published))
    if (!written && auto.size === 0) return []
    const edit = { put: [withProps(gateway, design, props)] }
    return [repair('publish', gateway.id, edit, written ? 'restore' : 'use', { gateway: gateway.name }, gateway.id)]
  })
}

/** Both sides of a peering connection need a route. Source: VPC, VPC peering connections. */
function overPeering(situation: Situation): Repair[] {
  const { design, vpc, destination, context, table } = situation
  return all(design, 'alibaba/vpc-peering').flatMap((link): Repair[] => {
    const other = link.ends?.a === vpc?.id ? link.ends?.b : link.ends?.b === vpc?.id ? link.ends?.a : undefined
    const peer = find(design, 'alibaba/vpc', other)
    const edit = peer?.props.cidrs.includes(destination) ? withRoute(situation, 'VpcPeer', link.id) : undefined
    if (!edit || !table || !peer) return []
    const values = { prefix: destination, link: context.name(link.id), table: context.name(table.id) }
    return [repair('route-peering', link.id, edit, 'restore', values, peer.id)]
  })
}

/** Route synchronisation, or a route to the attachment. Source: CEN, Route synchronization. */
function overRouter(situation: Situation): Repair[] {
  const { design, vpc, table, destination, context } = situation
  return all(design, 'alibaba/tr-attachment').flatMap((link): Repair[] => {
    if (!vpc || !table || link.ends?.b !== vpc.id) return []
    const router = design.records[link.ends.a]?.name ?? ''
    const values = { prefix: destination, router, vpc: vpc.name, table: context.name(table.id) }
    const sync = link.props.routeSync
      ? []
      : [
          repair(
            'route-sync',
            link.id,
            { put: [withProps(link, design, { routeSync: true })] },
            'restore',
            values,
            link.ends.a,
          ),
        ]
    const edit = withRoute(situation, 'Attachment', link.id)
    return [...sync, ...(edit ? [repair('route-attachment', link.id, edit, 'use', values, link.ends.a)] : [])]
  })
}

/** BGP routes need automatic propagation, and a table that takes them. Source: VPN Gateway, Configure BGP dynamic routing. */
function propagate(situation: Situation): Repair[] {
  const { design, table } = situation
  const own = gatewaysOf(situation).flatMap((gateway): Repair[] => {
    const bgp = connectionsAt(design, gateway.id).some(({ mine }) => mine?.enableBgp)
    if (!bgp || gateway.props.autoPropagate) return []
    const edit = { put: [withProps(gateway, design, { autoPropagate: true })] }
    return [repair('auto-propagate', gateway.id, edit, 'restore', { gateway: gateway.name }, gateway.id)]
  })
  const custom =
    table?.kind === 'alibaba/route-table' && table.props['propagation'] !== true
      ? [
          repair('propagation', table.id, { put: [withProps(table, design, { propagation: true })] }, 'use', {
            table: table.name,
          }),
        ]
      : []
  return [...own, ...custom]
}
