import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import { text } from '../../../../model/index.ts'
import { appliance } from '../../catalog/appliance.ts'
import { all, gatewayOf, vnetOf } from '../../catalog/lookup.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { gatewayUsedBy, joinEdits, peersOf, type Situation, withProp, withPut } from '../situation.ts'
import { addRoute } from './add-route.ts'
import { forwarderIn, throughAppliance } from './forwarders.ts'

/**
 * A user route to the gateway that the network uses: it passes packets between its networks though peering does not
 * transit. Source: learn.microsoft.com, Create, change, or delete a virtual network peering (spoke-to-spoke).
 */
export function routeThroughGateway(situation: Situation): Repair[] {
  const { design, vnet, subnet } = situation
  const gateway = vnet && gatewayUsedBy(design, vnet.id)
  if (!gateway || gateway.parent === subnet?.id) return []
  const edit = addRoute(situation, { nextHopType: 'VirtualNetworkGateway' })
  if (!edit) return []
  const title = text('azure.fix.through-gateway', { gateway: gateway.name })
  return [{ way: `gateway:${gateway.id}`, title, preference: 'use', edit, toward: gateway.id }]
}

/**
 * A user route to an appliance in this network or a direct peer: nothing further away can be a next hop.
 * Source: learn.microsoft.com, Virtual network traffic routing, custom routes (virtual appliance).
 */
export function routeThroughAppliance(situation: Situation): Repair[] {
  const { design, vnet, blocker } = situation
  if (!vnet) return []
  return [vnet, ...peersOf(design, vnet.id)].flatMap((hub): Repair[] => {
    const forwarder = forwarderIn(design, hub.id, blocker.box)
    const hop = forwarder && ({ nextHopType: 'VirtualAppliance', nextHopIp: forwarder.address } as const)
    const edit = hop && addRoute(situation, hop)
    if (!forwarder || !edit) return []
    const way = `appliance:${hub.id}`
    return [{ way, title: throughAppliance(hub.name), preference: 'use', edit, toward: forwarder.record }]
  })
}

/** A new appliance between the two networks, and the route to it. */
export function addAppliance(situation: Situation): Repair[] {
  const { design, vnet, from, to } = situation
  if (!vnet || !to) return []
  const beyond = new Set([...peersOf(design, to.id), to].map(({ id }) => id))
  const between = [vnet, ...peersOf(design, vnet.id)].filter(
    ({ id }) => beyond.has(id) && id !== to.id && id !== from?.id && !forwarderIn(design, id, undefined),
  )
  return between.flatMap((hub): Repair[] => {
    const placed = appliance.place(design, { parent: hub.id, at: { x: 0, y: 0 } })
    if (!placed.ok) return []
    const after = withPut(design, placed.edit)
    const forwarder = forwarderIn(after, hub.id, undefined)
    if (!forwarder) return []
    const hop = { nextHopType: 'VirtualAppliance', nextHopIp: forwarder.address } as const
    const route = addRoute({ ...situation, design: after }, hop)
    if (!route) return []
    const edit = joinEdits(placed.edit, route)
    const title = text('azure.fix.add-appliance', { vnet: hub.name })
    return [{ way: `appliance:${hub.id}`, title, preference: 'add', edit, toward: hub.id }]
  })
}

/** A route table that is there already, has a route to the destination, and is not on this subnet. */
export function associateTable({ design, subnet, vnet, blocker }: Situation): Repair[] {
  if (!subnet || !vnet || subnet.props.routeTable) return []
  const record = design.records[subnet.id]!
  return Object.values(design.records).flatMap((table): Repair[] => {
    if (table.kind !== 'azure/route-table') return []
    const { routes } = table.props as unknown as RouteTableProps
    const leads = routes.some(
      ({ nextHopType, prefix }) =>
        (nextHopType === 'VirtualAppliance' || nextHopType === 'VirtualNetworkGateway') &&
        prefixContains(prefix as Prefix, blocker.destination),
    )
    if (!leads) return []
    const edit = { put: [withProp(record, 'routeTable', table.id)] }
    const title = text('azure.fix.associate', { table: table.name, subnet: `${vnet.name}/${subnet.name}` })
    const isIdle = !all(design, 'azure/subnet').some(({ props }) => props.routeTable === table.id)
    const preference = isIdle ? 'restore' : 'use'
    return [{ way: `associate:${table.id}`, title, preference, edit, ...towardOf(design, routes, blocker) }]
  })
}

function towardOf(design: Situation['design'], routes: RouteTableProps['routes'], { box }: Situation['blocker']) {
  const addresses = routes.map(({ nextHopIp }) => nextHopIp)
  const owner = Object.values(design.records).find(({ props }) => addresses.includes(String(props['address'])))
  const gateway = gatewayOf(design, vnetOf(design, box)?.id ?? '')
  const toward = owner?.id ?? gateway?.id
  return toward === undefined ? {} : { toward }
}

/** Gateway routes stop at a table that does not propagate them. Source: learn.microsoft.com, Virtual network traffic routing (BGP). */
export function allowPropagation({ design, subnet }: Situation): Repair[] {
  const table = design.records[subnet?.props.routeTable ?? '']
  if (table?.props['disableBgpRoutePropagation'] !== true) return []
  const edit = { put: [withProp(table, 'disableBgpRoutePropagation', false)] }
  const title = text('azure.fix.propagate', { table: table.name })
  return [{ way: `propagation:${table.id}`, title, preference: 'restore', edit }]
}
