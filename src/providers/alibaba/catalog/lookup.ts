/** Reading a design in Alibaba Cloud's words. Every function answers `undefined`, or nothing, for what is not there. */
import { type Prefix, parsePrefix } from '../../../ip/index.ts'
import type { Design, DesignRecord, KindId, RecordId } from '../../../model/index.ts'
import { prefixesIn } from '../../joint/placing/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { EcsProps, EipProps, HavipProps, NatGatewayProps, SecurityGroupProps } from '../schema/compute.ts'
import type { RouteTableProps, VpcPeeringProps, VpcProps, VswitchProps } from '../schema/network.ts'
import type {
  TrAttachmentProps,
  TransitRouterProps,
  TrPeeringProps,
  TrRouteTableProps,
  VbrProps,
} from '../schema/transit.ts'
import type { VpnAttachmentProps, VpnGatewayProps } from '../schema/vpn.ts'

interface PropsByKind {
  'alibaba/region': { regionId: string }
  'alibaba/vpc': VpcProps
  'alibaba/vswitch': VswitchProps
  'alibaba/route-table': RouteTableProps
  'alibaba/vpc-peering': VpcPeeringProps
  'alibaba/ecs': EcsProps
  'alibaba/havip': HavipProps
  'alibaba/security-group': SecurityGroupProps
  'alibaba/nat-gateway': NatGatewayProps
  'alibaba/eip': EipProps
  'alibaba/vpn-gateway': VpnGatewayProps
  'alibaba/vpn-attachment': VpnAttachmentProps
  'alibaba/transit-router': TransitRouterProps
  'alibaba/tr-route-table': TrRouteTableProps
  'alibaba/tr-attachment': TrAttachmentProps
  'alibaba/tr-peering': TrPeeringProps
  'alibaba/vbr': VbrProps
  'core/vpn': VpnProps
}
export type AlibabaKind = keyof PropsByKind
export type Of<K extends AlibabaKind> = Omit<DesignRecord, 'props'> & { readonly props: PropsByKind[K] }

/** A record, if it is of that kind. */
export function find<K extends AlibabaKind>(design: Design, kind: K, id: RecordId | undefined): Of<K> | undefined {
  const record = id === undefined ? undefined : design.records[id]
  return record?.kind === kind ? (record as unknown as Of<K>) : undefined
}

const known = new WeakMap<Design['records'], ReadonlyMap<KindId, DesignRecord[]>>()

/** Every record of one kind, by id. Documents are immutable, so each is sorted into its kinds once. */
export function all<K extends AlibabaKind>(design: Design, kind: K): readonly Of<K>[] {
  const kinds = known.get(design.records) ?? sortIntoKinds(design)
  known.set(design.records, kinds)
  return (kinds.get(kind) ?? []) as unknown as readonly Of<K>[]
}

function sortIntoKinds(design: Design): Map<KindId, DesignRecord[]> {
  const kinds = new Map<KindId, DesignRecord[]>()
  for (const record of Object.values(design.records).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const list = kinds.get(record.kind)
    if (list) list.push(record)
    else kinds.set(record.kind, [record])
  }
  return kinds
}

/** The record itself or its nearest container of that kind. */
export function within<K extends AlibabaKind>(
  design: Design,
  id: RecordId | null | undefined,
  kind: K,
): Of<K> | undefined {
  for (let at = id ? design.records[id] : undefined; at; at = at.parent ? design.records[at.parent] : undefined) {
    if (at.kind === kind) return at as unknown as Of<K>
  }
  return undefined
}

export const vpcOf = (design: Design, id: RecordId | null | undefined): Of<'alibaba/vpc'> | undefined =>
  within(design, id, 'alibaba/vpc')

export const regionOf = (design: Design, id: RecordId | null | undefined): Of<'alibaba/region'> | undefined =>
  within(design, id, 'alibaba/region')

/** What stands directly in a container, of one kind. */
export const inside = <K extends AlibabaKind>(design: Design, parent: RecordId, kind: K): readonly Of<K>[] =>
  all(design, kind).filter((record) => record.parent === parent)

export const cidrsOf = (vpc: Of<'alibaba/vpc'>): Prefix[] => prefixesIn(vpc.props.cidrs)

export const vswitchCidrs = (design: Design, vpc: RecordId): Prefix[] =>
  inside(design, vpc, 'alibaba/vswitch').flatMap(({ props }) => parsePrefix(props.cidr) ?? [])

/** IPsec connections at a record, seen from it. */
export function connectionsAt(design: Design, id: RecordId) {
  return all(design, 'core/vpn').flatMap((link) => {
    const side: 'a' | 'b' | undefined = link.ends?.a === id ? 'a' : link.ends?.b === id ? 'b' : undefined
    if (!side || !link.ends) return []
    const other = side === 'a' ? ('b' as const) : ('a' as const)
    return [{ link, side, mine: link.props[side], theirs: link.props[other], peer: link.ends[other] }]
  })
}

/** Name without its kind's customary prefix: `vpc-tokyo` gives `tokyo`. */
export const shortName = (name: string): string => name.replace(/^(?:vpc|vpngw|ecs|tr|vsw)-(?=.)/, '')
