import type { Repair } from '../../../../checks/contract.ts'
import {
  type Address,
  type Prefix,
  prefixContains,
  prefixesOverlap,
  prefixNumbers,
  prefixOf,
} from '../../../../ip/index.ts'
import { type Design, type DesignRecord, type Edit, freeId, type RecordId, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../../joint/placing/index.ts'
import { appliance } from '../../catalog/appliance.ts'
import { isReservedSubnet, SMALLEST_SUBNET } from '../../catalog/limits.ts'
import { loadBalancer } from '../../catalog/load-balancer.ts'
import { all, nicsOf, recordsOf, spaceOf, subnetPrefixesOf, subnetsOf } from '../../catalog/lookup.ts'
import { record } from '../../catalog/place-result.ts'
import { shapeOf } from '../../catalog/shapes.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { joinEdits, peersOf, type Situation, type Vnet, withProp, withPut } from '../situation.ts'

/** The interface or frontend that gets packets for others and drops them. Source: learn.microsoft.com, UDR overview. */
export function switchForwardingOn({ design, blocker, context }: Situation): Repair[] {
  const box = design.records[blocker.box]
  if (blocker.outcome !== 'not-forwarding' || !box) return []
  const prop = box.kind === 'azure/nic' ? 'ipForwarding' : box.kind === 'azure/load-balancer' ? 'haPorts' : undefined
  if (prop === undefined) return []
  const edit = { put: [withProp(box, prop, true)] }
  const title = text(`azure.fix.${prop === 'haPorts' ? 'ha-ports' : 'ip-forwarding'}`, { name: context.name(box.id) })
  return [{ way: `forward:${box.id}`, title, preference: 'restore', edit, toward: box.id }]
}

/** Nothing has the next-hop address of a user route: an appliance is put there. */
export function applianceAtNextHop({ design, blocker, vnet }: Situation): Repair[] {
  const next = blocker.matched?.next
  if (!vnet || next?.k !== 'address' || hasAddress(design, next.address)) return []
  const inside = [vnet, ...peersOf(design, vnet.id)].find((each) => holds(spaceOf(each), next.address))
  const edit = inside && applianceAt(design, inside, next.address)
  if (!edit) return []
  const title = text('azure.fix.appliance-at', { address: next.address, vnet: inside.name })
  return [{ way: `appliance-at:${next.address}`, title, preference: 'restore', edit, toward: inside.id }]
}

/** Nothing has the next-hop address, and its network has several appliances: a load balancer is put before them. */
export function balancerAtNextHop({ design, blocker, vnet }: Situation): Repair[] {
  const next = blocker.matched?.next
  if (!vnet || next?.k !== 'address' || hasAddress(design, next.address)) return []
  const inside = [vnet, ...peersOf(design, vnet.id)].find((each) => holds(spaceOf(each), next.address))
  const subnet =
    inside && subnetsOf(design, inside.id).find(({ props }) => holds([props.prefix as Prefix], next.address))
  const members = all(design, 'azure/nic').filter((nic) => nic.props.ipForwarding && nic.parent === subnet?.id)
  if (!inside || !subnet || members.length < 2) return []
  const placed = loadBalancer.place(design, { parent: subnet.id, at: { x: 8, y: 26 } })
  const added = placed.ok ? placed.edit.put?.find(({ id }) => id === placed.id) : undefined
  if (!placed.ok || !added) return []
  const edit = joinEdits(placed.edit, { put: [withProp(added, 'address', next.address)] })
  const title = text('azure.fix.balancer-at', { address: next.address, vnet: inside.name })
  return [{ way: `balancer-at:${next.address}`, title, preference: 'restore', edit, toward: inside.id }]
}

const holds = (space: readonly Prefix[], address: Address): boolean =>
  space.some((prefix) => prefixContains(prefix, address))

const hasAddress = (design: Design, address: Address): boolean =>
  Object.values(design.records).some(({ props }) => props['address'] === address)

/** An appliance at an address of the network that nothing has. `undefined`: the address is elsewhere, or taken. */
export const forwarderBack = (design: Design, vnet: Vnet, address: string): Edit | undefined =>
  holds(spaceOf(vnet), address as Address) && !hasAddress(design, address as Address)
    ? applianceAt(design, vnet, address as Address)
    : undefined

function applianceAt(design: Design, vnet: Vnet, address: Address): Edit | undefined {
  const present = subnetsOf(design, vnet.id).find((subnet) => holds([subnet.props.prefix as Prefix], address))
  if (present && isReservedSubnet(present.name)) return undefined
  const added = present ? { edit: {}, id: present.id } : addSubnetAround(design, vnet, address)
  if (!added) return undefined
  const base = withPut(design, added.edit)
  const idle = recordsOf(design, 'azure/appliance').find(
    (machine) => machine.parent === vnet.id && nicsOf(design, machine.id).length === 0,
  )
  const machine = idle ? addNic(base, idle, added.id, address, true) : addMachine(base, added.id, address)
  return machine && joinEdits(added.edit, machine)
}

function addMachine(design: Design, subnet: RecordId, address: Address): Edit | undefined {
  const placed = appliance.place(design, { parent: subnet, at: { x: 8, y: 26 } })
  const nic = placed.ok ? placed.edit.put?.find(({ id }) => id === placed.id) : undefined
  return placed.ok && nic ? joinEdits(placed.edit, { put: [withProp(nic, 'address', address)] }) : undefined
}

/** A machine that lost its interface gets a new one. */
export function addNic(
  design: Design,
  machine: Pick<DesignRecord, 'id' | 'name'>,
  subnet: RecordId,
  address: Address,
  ipForwarding: boolean,
): Edit {
  const nicName = nameInDesign(design, `nic-${machine.name}`)
  const id = freeId(design, [nicName])
  const place = arrange(design, [{ id, parent: subnet, size: sizeOf('endpoint'), container: false }], shapeOf)
  return { put: [record(id, 'azure/nic', nicName, subnet, { machine: machine.id, address, ipForwarding })], place }
}

/** The largest subnet of /24 or smaller that holds the address and overlaps no other one. */
function addSubnetAround(design: Design, vnet: Vnet, address: Address): { edit: Edit; id: RecordId } | undefined {
  const taken = subnetPrefixesOf(design, vnet.id)
  const space = spaceOf(vnet)
  const lengths = Array.from({ length: SMALLEST_SUBNET - 23 }, (_, i) => 24 + i)
  const prefix = lengths
    .map((length) => prefixOf(address, length))
    .find(
      (each) =>
        space.some((outer) => prefixContains(outer, each)) && !taken.some((other) => prefixesOverlap(each, other)),
    )
  if (!prefix) return undefined
  const id = freeId(design, [vnet.id, 'nva'])
  const place = arrange(design, [{ id, parent: vnet.id, size: sizeOf('subnet'), container: true }], shapeOf)
  return { id, edit: { put: [record(id, 'azure/subnet', 'nva', vnet.id, { prefix })], place } }
}

/** The user route that decided is the fault: it drops, loops or leads away. Without it the next best route decides. */
export function removeRoute({ design, blocker }: Situation): Repair[] {
  const { matched } = blocker
  const table = matched?.kind === 'user' ? design.records[matched.owner] : undefined
  if (!table || !matched) return []
  const { routes } = table.props as unknown as RouteTableProps
  const left = routes.filter((route) => route.prefix !== matched.prefix)
  const route = routes.find(({ prefix }) => prefix === matched.prefix)
  if (!route) return []
  const edit = { put: [withProp(table, 'routes', left)] }
  const title = text('azure.fix.remove-route', { route: route.name, prefix: route.prefix, table: table.name })
  return [{ way: `remove-route:${table.id}:${route.prefix}`, title, preference: 'use', edit }]
}

/**
 * The address space lacks a subnet of its own network, so nothing routes to it.
 * Source: learn.microsoft.com, Virtual network FAQ (address space and subnets).
 */
export function coverSubnets({ design, from, to }: Situation): Repair[] {
  return [from, to].flatMap((vnet): Repair[] => (vnet ? coverSubnetsOf(design, vnet) : []))
}

export function coverSubnetsOf(design: Design, vnet: Vnet): Repair[] {
  const space = spaceOf(vnet)
  const outside = subnetPrefixesOf(design, vnet.id).filter(
    (prefix) => !space.some((outer) => prefixContains(outer, prefix)),
  )
  if (outside.length === 0) return []
  const added = [...new Set(outside.map((prefix) => widened(prefix, space)))]
  const edit = { put: [withProp(design.records[vnet.id]!, 'addressSpace', [...space, ...added])] }
  const title = text('azure.fix.cover-subnet', { vnet: vnet.name, prefix: added[0]! })
  return [{ way: `space:${vnet.id}`, title, preference: 'restore', edit }]
}

/** The /16 around a subnet if that meets no other range of the network, else the subnet's own prefix. */
function widened(prefix: Prefix, space: readonly Prefix[]): Prefix {
  const { family, length } = prefixNumbers(prefix)
  if (family !== 4 || length < 16) return prefix
  const wide = prefixOf(prefix.split('/')[0] as Address, 16)
  return space.some((other) => prefixesOverlap(wide, other)) ? prefix : wide
}
