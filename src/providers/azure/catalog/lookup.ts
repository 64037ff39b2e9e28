/** Reading a design in Azure's words. Every function answers `undefined` for what is not there. */
import { type Address, addressAt, type Prefix, parsePrefix } from '../../../ip/index.ts'
import type { Design, DesignRecord, KindId, RecordId } from '../../../model/index.ts'
import { prefixesIn } from '../../joint/placing/index.ts'
import type { NicProps } from '../schema/compute.ts'
import type { SubnetProps, VnetPeeringProps, VnetProps } from '../schema/network.ts'
import type { VpnGatewayProps } from '../schema/vpn.ts'

interface PropsByKind {
  'azure/vnet': VnetProps
  'azure/subnet': SubnetProps
  'azure/nic': NicProps
  'azure/vpn-gateway': VpnGatewayProps
  'azure/vnet-peering': VnetPeeringProps
}

export type Of<K extends keyof PropsByKind> = Omit<DesignRecord, 'props'> & { readonly props: PropsByKind[K] }

/** A record, if it is of that kind. */
export function find<K extends keyof PropsByKind>(
  design: Design,
  kind: K,
  id: RecordId | undefined,
): Of<K> | undefined {
  const record = id === undefined ? undefined : design.records[id]
  return record?.kind === kind ? (record as unknown as Of<K>) : undefined
}

export function all<K extends keyof PropsByKind>(design: Design, kind: K): readonly Of<K>[] {
  return recordsOf(design, kind) as unknown as readonly Of<K>[]
}

/** Documents are immutable, so each is sorted into its kinds once: nodes ask for every record of a large design. */
const kindsOf = new WeakMap<Design['records'], ReadonlyMap<KindId, DesignRecord[]>>()
const nicsByMachine = new WeakMap<Design['records'], ReadonlyMap<RecordId, Of<'azure/nic'>[]>>()

const peeringsByEnd = new WeakMap<Design['records'], ReadonlyMap<RecordId, Of<'azure/vnet-peering'>[]>>()
const childrenByParent = new WeakMap<Design['records'], ReadonlyMap<RecordId, DesignRecord[]>>()

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

export function recordsOf(design: Design, kind: KindId): readonly DesignRecord[] {
  const kinds = kindsOf.get(design.records) ?? groupBy(Object.values(design.records), (record) => record.kind)
  kindsOf.set(design.records, kinds)
  return kinds.get(kind) ?? []
}

/** What lies directly in a container. */
export function childrenOf(design: Design, parent: RecordId): readonly DesignRecord[] {
  const children =
    childrenByParent.get(design.records) ?? groupBy(Object.values(design.records), (record) => record.parent ?? '')
  childrenByParent.set(design.records, children)
  return children.get(parent) ?? []
}

/** The record itself or its nearest container of that kind. */
export function within(design: Design, id: RecordId | null | undefined, kind: KindId): DesignRecord | undefined {
  for (let at = id ? design.records[id] : undefined; at; at = at.parent ? design.records[at.parent] : undefined) {
    if (at.kind === kind) return at
  }
  return undefined
}

export const vnetOf = (design: Design, id: RecordId | null | undefined): Of<'azure/vnet'> | undefined =>
  within(design, id, 'azure/vnet') as unknown as Of<'azure/vnet'> | undefined

/** The resource group that holds it. */
export const groupOf = (design: Design, id: RecordId | null | undefined): DesignRecord | undefined =>
  within(design, id, 'azure/resource-group')

export const subnetsOf = (design: Design, vnet: RecordId): Of<'azure/subnet'>[] =>
  childrenOf(design, vnet).filter(({ kind }) => kind === 'azure/subnet') as unknown as Of<'azure/subnet'>[]

export const spaceOf = (vnet: Of<'azure/vnet'>): Prefix[] => prefixesIn(vnet.props.addressSpace)

export const subnetPrefixesOf = (design: Design, vnet: RecordId): Prefix[] =>
  subnetsOf(design, vnet).flatMap((subnet) => parsePrefix(subnet.props.prefix) ?? [])

/** The VPN gateway in the VNet's GatewaySubnet. */
export const gatewayOf = (design: Design, vnet: RecordId): Of<'azure/vpn-gateway'> | undefined =>
  all(design, 'azure/vpn-gateway').find((gateway) => vnetOf(design, gateway.id)?.id === vnet)

/** The Route Server in the VNet's RouteServerSubnet. */
export const routeServerOf = (design: Design, vnet: RecordId): DesignRecord | undefined =>
  recordsOf(design, 'azure/route-server').find((server) => vnetOf(design, server.id)?.id === vnet)

/** What a VNet may lend to a peer by gateway transit: a gateway or its Route Server. */
export const lendableOf = (design: Design, vnet: RecordId): { readonly name: string } | undefined =>
  gatewayOf(design, vnet) ??
  recordsOf(design, 'azure/expressroute-gateway').find((gateway) => vnetOf(design, gateway.id)?.id === vnet) ??
  routeServerOf(design, vnet)

/** Peerings at a VNet, seen from it: `mine` is the object under it, `other` the object under the peer. */
export function peeringsAt(design: Design, vnet: RecordId) {
  const peerings = peeringsByEnd.get(design.records) ?? groupByEnds(all(design, 'azure/vnet-peering'))
  peeringsByEnd.set(design.records, peerings)
  return (peerings.get(vnet) ?? []).flatMap((link) => {
    if (link.ends?.a === vnet) return [{ link, peer: link.ends.b, mine: link.props.a, other: link.props.b }]
    if (link.ends?.b === vnet) return [{ link, peer: link.ends.a, mine: link.props.b, other: link.props.a }]
    return []
  })
}

function groupByEnds(links: readonly Of<'azure/vnet-peering'>[]): Map<RecordId, Of<'azure/vnet-peering'>[]> {
  const ends = links.flatMap((link) => [...new Set(Object.values(link.ends ?? {}))].map((end) => ({ end, link })))
  const groups = groupBy(ends, ({ end }) => end)
  return new Map([...groups].map(([end, group]) => [end, group.map(({ link }) => link)]))
}

/** NICs of a machine, by id. */
export function nicsOf(design: Design, machine: RecordId): readonly Of<'azure/nic'>[] {
  const byId = (a: Of<'azure/nic'>, b: Of<'azure/nic'>) => (a.id < b.id ? -1 : 1)
  const machines =
    nicsByMachine.get(design.records) ?? groupBy([...all(design, 'azure/nic')].sort(byId), ({ props }) => props.machine)
  nicsByMachine.set(design.records, machines)
  return machines.get(machine) ?? []
}

/**
 * BGP addresses of a gateway, one per instance: as stated, or what the platform picks. Active-standby: the last usable
 * address of GatewaySubnet; active-active: the first two. Source: azure-docs vpn-gateway-faq-bgp (What The Hack; BGP FAQ).
 */
export function bgpAddressesOf(design: Design, gateway: Of<'azure/vpn-gateway'>): Address[] {
  const { bgpAddresses, activeActive } = gateway.props
  if (bgpAddresses?.length) return bgpAddresses as Address[]
  const range = parsePrefix(find(design, 'azure/subnet', gateway.parent)?.props.prefix ?? '')
  if (!range) return []
  return activeActive ? [addressAt(range, 4), addressAt(range, 5)] : [addressAt(range, -2)]
}

/** Name without its kind's customary prefix: `vnet-hub00` gives `hub00`. */
export const shortName = (name: string): string => name.replace(/^(?:vnet|vpngw|ergw|vgw|vm|nva|rg)-(?=.)/, '')
