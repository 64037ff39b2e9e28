import { type Address, type Prefix, prefixContains } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { LowerContext } from '../../provider.ts'
import type { RouteServerProps } from '../schema/bgp.ts'
import type { VnetPeeringProps } from '../schema/network.ts'
import { portsOf } from './ports.ts'
import type { Appliance, BgpPeering, RouteServer, ServerPeer, Subnet, Vnet } from './records.ts'

/** A Route Server with its place and the appliances that peer with it. */
export interface ServerPlace {
  readonly server: RouteServer
  readonly vnet: Vnet
  readonly subnet: Subnet
  readonly peers: readonly ServerPeer[]
}

/** Route Servers that stand in a subnet of a VNet. */
export function serverPlaces(context: LowerContext): ServerPlace[] {
  const { records } = context.design
  return context.ofKind<RouteServerProps>('azure/route-server').flatMap((server) => {
    const subnet = records[server.parent ?? '']
    const vnet = records[subnet?.parent ?? '']
    if (subnet?.kind !== 'azure/subnet' || vnet?.kind !== 'azure/vnet') return []
    const place = { server, vnet: vnet as Vnet, subnet: subnet as Subnet }
    return [{ ...place, peers: peersOf(context, server, place.vnet) }]
  })
}

/**
 * Appliances in the VNet of the Route Server or in one that is peered with it; it reaches no others.
 * Source: learn.microsoft.com, Azure Route Server FAQ; About dual-homed network.
 */
function peersOf(context: LowerContext, server: RouteServer, vnet: Vnet): ServerPeer[] {
  const near = [vnet, ...peeredWith(context, vnet)]
  return context.linksAt(server.id).flatMap((link) => {
    const other = link.ends?.a === server.id ? link.ends?.b : link.ends?.a
    const appliance = context.design.records[other ?? '']
    if (link.kind !== 'azure/bgp-peering' || appliance?.kind !== 'azure/appliance') return []
    const peering = link as BgpPeering
    const own = peerAddress(context, appliance as Appliance)
    const nextHop = (peering.props.nextHop as Address | undefined) ?? own
    const reached = (address: Address) =>
      near.some((each) => each.props.addressSpace.some((prefix) => prefixContains(prefix as Prefix, address)))
    return own && nextHop && reached(own) ? [{ link: peering, appliance: appliance as Appliance, nextHop }] : []
  })
}

/** Where an appliance's sessions without a tunnel end: on its first NIC. */
export const peerAddress = (context: LowerContext, appliance: Appliance): Address | undefined =>
  portsOf(context, appliance)[0]?.nic.props.address as Address | undefined

const peeredWith = (context: LowerContext, vnet: Vnet): Vnet[] =>
  context.linksAt(vnet.id).flatMap((link) => {
    const { a, b } = (link as DesignRecord & { props: VnetPeeringProps }).props
    const other = context.design.records[(link.ends?.a === vnet.id ? link.ends?.b : link.ends?.a) ?? '']
    return link.kind === 'azure/vnet-peering' && a && b && other?.kind === 'azure/vnet' ? [other as Vnet] : []
  })
