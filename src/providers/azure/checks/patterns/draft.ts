import { type Address, type Prefix, parsePrefix } from '../../../../ip/index.ts'
import type { Design, Edit, RecordId, Text } from '../../../../model/index.ts'
import { nameBeside } from '../../../joint/placing/index.ts'
import type { PlaceResult, Proposal } from '../../../provider.ts'
import { appliance } from '../../catalog/appliance.ts'
import { bgpPeering } from '../../catalog/bgp-peering.ts'
import { isReservedSubnet } from '../../catalog/limits.ts'
import { find, nicsOf, type Of, recordsOf, routeServerOf, subnetsOf, vnetOf } from '../../catalog/lookup.ts'
import { routeServer } from '../../catalog/route-server.ts'
import { routeTable } from '../../catalog/route-table.ts'
import { subnet } from '../../catalog/subnet.ts'
import type { ApplianceProps } from '../../schema/compute.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { joinEdits, withProp, withPut } from '../situation.ts'

/** A pattern while it is put together: the design with what it has so far, and that as one edit. */
export interface Draft {
  readonly design: Design
  readonly edit: Edit
}

/** Thrown where a step has no place; the text says why the pattern is not offered. */
export class NoPlace extends Error {
  constructor(readonly why: Text) {
    super(why.key)
  }
}

/** An appliance and the address that routes lead to. */
export interface Forwarder {
  readonly machine: RecordId
  readonly nic: RecordId
  readonly address: Address
}

export const put = (draft: Draft, edit: Edit): Draft => ({
  design: withPut(draft.design, edit),
  edit: joinEdits(draft.edit, edit),
})

export const change = (draft: Draft, id: RecordId, path: string, value: unknown): Draft =>
  put(draft, { put: [withProp(draft.design.records[id]!, path, value)] })

/** With what a block adds where it is placed. */
export function place(draft: Draft, result: PlaceResult): [Draft, RecordId] {
  if (!result.ok) throw new NoPlace(result.why)
  return [put(draft, result.edit), result.id]
}

/** The VNet's Route Server, which passes on what the gateway beside it learns and tells it the appliance's routes. */
export function withRouteServer(draft: Draft, vnet: RecordId, branchToBranch: boolean): [Draft, RecordId] {
  const present = routeServerOf(draft.design, vnet)
  const [after, id] = present
    ? [draft, present.id]
    : place(draft, routeServer.place(draft.design, { parent: vnet, at: { x: 0, y: 0 } }))
  const server = after.design.records[id]!
  const wanted = branchToBranch && server.props.branchToBranch !== true
  return [wanted ? change(after, id, 'branchToBranch', true) : after, id]
}

/** An appliance in the VNet that forwards: one that is there, or a new one in its first plain subnet. */
export function withForwarder(draft: Draft, vnet: RecordId): [Draft, Forwarder] {
  const present = recordsOf(draft.design, 'azure/appliance')
    .flatMap((machine) => nicsOf(draft.design, machine.id).slice(0, 1))
    .find((nic) => vnetOf(draft.design, nic.id)?.id === vnet)
  const ready = present ? draft : withPlainSubnet(draft, vnet)
  const [after, nic] = present
    ? [draft, present.id]
    : place(ready, appliance.place(ready.design, { parent: vnet, at: { x: 0, y: 0 } }))
  const { machine, address } = find(after.design, 'azure/nic', nic)!.props
  return [change(after, nic, 'ipForwarding', true), { machine, nic, address: address as Address }]
}

function withPlainSubnet(draft: Draft, vnet: RecordId): Draft {
  const plain = subnetsOf(draft.design, vnet).some(({ name }) => !isReservedSubnet(name))
  return plain ? draft : place(draft, subnet.place(draft.design, { parent: vnet, at: { x: 0, y: 0 } }))[0]
}

/** A BGP peering between the two, unless there is one. */
export function withBgpPeering(draft: Draft, machine: RecordId, server: RecordId): Draft {
  const joined = recordsOf(draft.design, 'azure/bgp-peering').some(
    ({ ends }) => ends && [ends.a, ends.b].includes(machine) && [ends.a, ends.b].includes(server),
  )
  if (joined) return draft
  return offered(draft, bgpPeering.connect(draft.design, machine, server))
}

/** With the first way to join two things. */
export function offered(draft: Draft, [offer]: readonly Proposal[]): Draft {
  if (!offer) return draft
  if (!offer.ok) throw new NoPlace(offer.why)
  return put(draft, offer.edit)
}

/** The appliance puts its own AS number in the place of the platform's towards every Route Server that it speaks with. */
export function withAsOverride(draft: Draft, machine: RecordId): Draft {
  return recordsOf(draft.design, 'azure/bgp-peering').reduce((after, { id, ends }) => {
    const side = ends?.a === machine ? 'a' : ends?.b === machine ? 'b' : undefined
    return side ? change(after, id, `${side}.asOverride`, true) : after
  }, draft)
}

/** The appliance announces the prefixes. */
export function withAnnounced(draft: Draft, machine: RecordId, prefixes: readonly Prefix[]): Draft {
  const present = (draft.design.records[machine]!.props as ApplianceProps).advertises ?? []
  return change(draft, machine, 'advertises', [...new Set([...present, ...prefixes])])
}

/** User routes for the prefixes to the appliance in the subnets' tables; a subnet without a table gets one of the VNet. */
export function withRoutes(
  draft: Draft,
  subnets: readonly Of<'azure/subnet'>[],
  prefixes: readonly Prefix[],
  nextHopIp: Address,
): Draft {
  let after = draft
  let made: RecordId | undefined
  const done = new Set<RecordId>()
  for (const { id } of subnets) {
    let table = find(after.design, 'azure/subnet', id)?.props.routeTable
    if (table === undefined && made !== undefined) {
      after = change(after, id, 'routeTable', made)
      continue
    }
    if (table === undefined) {
      ;[after, table] = place(after, routeTable.place(after.design, { parent: id, at: { x: 0, y: 0 } }))
      made = table
    }
    if (done.has(table)) continue
    done.add(table)
    const { routes } = after.design.records[table]!.props as RouteTableProps
    after = change(
      after,
      table,
      'routes',
      prefixes.reduce((all, prefix) => withRoute(all, prefix, nextHopIp), routes),
    )
  }
  return after
}

type Routes = RouteTableProps['routes']

function withRoute(routes: Routes, prefix: Prefix, nextHopIp: Address): Routes {
  const same = routes.findIndex((route) => parsePrefix(route.prefix) === prefix)
  const taken = routes.map(({ name }) => name)
  const name = routes[same]?.name ?? nameBeside(taken, prefix.replaceAll(/[./]/g, '-'))
  const route = { name, prefix, nextHopType: 'VirtualAppliance' as const, nextHopIp }
  return same < 0 ? [...routes, route] : routes.with(same, route)
}

export const gatewaySubnetsOf = (design: Design, vnet: RecordId): Of<'azure/subnet'>[] =>
  subnetsOf(design, vnet).filter(({ name }) => name === 'GatewaySubnet')
