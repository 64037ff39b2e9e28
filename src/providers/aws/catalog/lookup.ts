/** Reading a design in AWS's words. Every function answers `undefined` for what is not there. */
import { type Address, addressAt, nextFreePrefix, type Prefix, parsePrefix, prefixSize } from '../../../ip/index.ts'
import type { Design, DesignRecord, KindId, RecordId } from '../../../model/index.ts'
import { prefixesIn } from '../../joint/placing/index.ts'
import type { InterfaceEndpointProps, NetworkInterfaceProps } from '../schema/compute.ts'
import type { NetworkLoadBalancerProps } from '../schema/load-balancer.ts'
import type {
  NatGatewayProps,
  PrefixListProps,
  RouteTableProps,
  SubnetProps,
  VpcPeeringProps,
  VpcProps,
} from '../schema/network.ts'
import type {
  TransitGatewayProps,
  TransitGatewayRouteTableProps,
  TransitPeeringProps,
  VpcAttachmentProps,
} from '../schema/transit.ts'

interface PropsByKind {
  'aws/vpc': VpcProps
  'aws/subnet': SubnetProps
  'aws/route-table': RouteTableProps
  'aws/network-interface': NetworkInterfaceProps
  'aws/interface-endpoint': InterfaceEndpointProps
  'aws/nat-gateway': NatGatewayProps
  'aws/network-load-balancer': NetworkLoadBalancerProps
  'aws/prefix-list': PrefixListProps
  'aws/vpc-peering': VpcPeeringProps
  'aws/transit-gateway': TransitGatewayProps
  'aws/transit-gateway-route-table': TransitGatewayRouteTableProps
  'aws/transit-gateway-vpc-attachment': VpcAttachmentProps
  'aws/transit-gateway-peering': TransitPeeringProps
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

type Index = ReadonlyMap<string, readonly DesignRecord[]>

/** Documents are immutable, so each is sorted once: nodes ask for every record of a large design. */
const byKind = new WeakMap<Design['records'], Index>()
const byParent = new WeakMap<Design['records'], Index>()
const byEnd = new WeakMap<Design['records'], Index>()

function indexed(
  cache: WeakMap<Design['records'], Index>,
  design: Design,
  keysOf: (record: DesignRecord) => readonly string[],
): Index {
  const known = cache.get(design.records)
  if (known) return known
  const groups = new Map<string, DesignRecord[]>()
  for (const record of Object.values(design.records)) {
    for (const key of keysOf(record)) {
      const group = groups.get(key)
      if (group) group.push(record)
      else groups.set(key, [record])
    }
  }
  cache.set(design.records, groups)
  return groups
}

export const all = <K extends keyof PropsByKind>(design: Design, kind: K): readonly Of<K>[] =>
  (indexed(byKind, design, (record) => [record.kind]).get(kind) ?? []) as unknown as readonly Of<K>[]

/** What lies directly in a container. */
export const childrenOf = (design: Design, parent: RecordId): readonly DesignRecord[] =>
  indexed(byParent, design, (record) => [record.parent ?? '']).get(parent) ?? []

/** Links with an end at this record. */
export const linksAt = (design: Design, id: RecordId): readonly DesignRecord[] =>
  indexed(byEnd, design, ({ ends }) => (ends ? [...new Set([ends.a, ends.b])] : [])).get(id) ?? []

/** The record itself or its nearest container of that kind. */
export function within(design: Design, id: RecordId | null | undefined, kind: KindId): DesignRecord | undefined {
  for (let at = id ? design.records[id] : undefined; at; at = at.parent ? design.records[at.parent] : undefined) {
    if (at.kind === kind) return at
  }
  return undefined
}

export const vpcOf = (design: Design, id: RecordId | null | undefined): Of<'aws/vpc'> | undefined =>
  within(design, id, 'aws/vpc') as unknown as Of<'aws/vpc'> | undefined

export const subnetOf = (design: Design, id: RecordId | null | undefined): Of<'aws/subnet'> | undefined =>
  within(design, id, 'aws/subnet') as unknown as Of<'aws/subnet'> | undefined

/** The account and region that hold it. */
export const regionOf = (design: Design, id: RecordId | null | undefined): DesignRecord | undefined =>
  within(design, id, 'aws/region')

const kindIn = <K extends keyof PropsByKind>(design: Design, parent: RecordId, kind: K): Of<K>[] =>
  childrenOf(design, parent).filter((child) => child.kind === kind) as unknown as Of<K>[]

export const subnetsOf = (design: Design, vpc: RecordId): Of<'aws/subnet'>[] => kindIn(design, vpc, 'aws/subnet')
export const routeTablesOf = (design: Design, vpc: RecordId): Of<'aws/route-table'>[] =>
  kindIn(design, vpc, 'aws/route-table')

/** The route table of a subnet: its own, else the main one. */
export function routeTableOf(design: Design, subnet: Of<'aws/subnet'>): Of<'aws/route-table'> | undefined {
  return (
    find(design, 'aws/route-table', subnet.props.routeTable) ??
    routeTablesOf(design, subnet.parent ?? '').find(({ props }) => props.main)
  )
}

/** A record in a VPC of a kind that has no fields of interest here. */
export const partOf = (design: Design, vpc: RecordId, kind: KindId): DesignRecord | undefined =>
  childrenOf(design, vpc).find((child) => child.kind === kind)

export const blocksOf = (vpc: Pick<Of<'aws/vpc'>, 'props'>): Prefix[] => prefixesIn(vpc.props.cidrs)

/** The next free subnet of `length` in a VPC; `undefined` when its IPv4 blocks are used up. */
export const freeSubnet = (design: Design, vpc: Of<'aws/vpc'>, length: number): Prefix | undefined =>
  nextFreePrefix(
    blocksOf(vpc).filter((block) => !block.includes(':')),
    subnetsOf(design, vpc.id).flatMap(({ props }) => parsePrefix(props.cidr) ?? []),
    length,
  )

/** Addresses that records in a subnet state. */
export function usedAddresses(design: Design, subnet: RecordId): Map<string, RecordId[]> {
  const used = new Map<string, RecordId[]>()
  for (const { id, props } of childrenOf(design, subnet)) {
    for (const value of [props['address'], ...((props['secondaryAddresses'] as string[] | undefined) ?? [])]) {
      if (typeof value === 'string') used.set(value, [...(used.get(value) ?? []), id])
    }
  }
  for (const { id, props } of all(design, 'aws/network-load-balancer')) {
    for (const node of props.nodes) {
      if (node.subnet === subnet) used.set(node.address, [...(used.get(node.address) ?? []), id])
    }
  }
  return used
}

/** Network address, router, DNS, one kept for later; the last address is the fifth. Source: vpc/latest/userguide/subnet-sizing.html. */
export const RESERVED = 4
const FIRST_HOST = 10

/** The next free host address of a subnet, from .10 up. */
export function freeAddress(design: Design, subnet: RecordId): Address | undefined {
  const range = parsePrefix(find(design, 'aws/subnet', subnet)?.props.cidr ?? '')
  if (!range) return undefined
  const used = usedAddresses(design, subnet)
  const last = prefixSize(range) - 1
  for (let offset = last > FIRST_HOST + 2 ? FIRST_HOST : RESERVED; offset < last; offset++) {
    const candidate = addressAt(range, offset)
    if (!used.has(candidate)) return candidate
  }
  return undefined
}

/** Interfaces of an instance, the first one first. */
export const interfacesOf = (design: Design, instance: RecordId): Of<'aws/network-interface'>[] =>
  all(design, 'aws/network-interface')
    .filter(({ props }) => props.instance === instance)
    .sort((a, b) => a.props.device - b.props.device || (a.id < b.id ? -1 : 1))

/** Name without its kind's customary prefix: `vpc-prod` gives `prod`. */
export const shortName = (name: string): string => name.replace(/^(?:vpc|tgw|vgw|dxgw|nlb|subnet|i)-(?=.)/, '')
