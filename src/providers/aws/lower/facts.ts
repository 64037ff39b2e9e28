import { type Prefix, parsePrefix, prefixesOverlap } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { LowerContext } from '../../provider.ts'
import type { NetworkInterfaceProps } from '../schema/compute.ts'
import type { VpcProps } from '../schema/network.ts'
import type { TransitGatewayProps, TransitGatewayRouteTableProps } from '../schema/transit.ts'
import { unassociatedTable } from './ids.ts'
import type {
  Attachment,
  ElasticIp,
  GatewayEndpoint,
  GroupFacts,
  Instance,
  InterfaceEndpoint,
  NatGateway,
  NetworkAcl,
  NetworkInterface,
  NetworkLoadBalancer,
  Peer,
  PrefixList,
  RouteTable,
  SecurityGroup,
  Subnet,
  SubnetFacts,
  TransitFacts,
  TransitGateway,
  TransitPeering,
  TransitRouteTable,
  VirtualPrivateGateway,
  Vpc,
  VpcAttachment,
  VpcFacts,
  VpcPeering,
} from './records.ts'

export interface AwsFacts {
  readonly vpcs: readonly VpcFacts[]
  readonly transits: readonly TransitFacts[]
  /** The route table that an attachment of a transit gateway is associated with. */
  associationOf(gateway: string, attachment: string): TransitRouteTable | undefined
}

const cache = new WeakMap<LowerContext, AwsFacts>()

/** What the design says, gathered per VPC and per transit gateway. */
export function awsFacts(context: LowerContext): AwsFacts {
  const known = cache.get(context)
  if (known) return known
  const tables = associations(context)
  const members = groupMembers(context)
  const facts: AwsFacts = {
    associationOf: (gateway, attachment) => tables.get(key(gateway, attachment)),
    vpcs: context.ofKind<VpcProps>('aws/vpc').map((vpc) => vpcFacts(context, vpc, tables, members)),
    transits: context
      .ofKind<TransitGatewayProps>('aws/transit-gateway')
      .map((gateway) => transitFacts(context, gateway, tables)),
  }
  cache.set(context, facts)
  return facts
}

/** The record, if it is of that kind. */
export function recordOf<R extends DesignRecord>(
  { design }: LowerContext,
  id: string | undefined,
  kind: string,
): R | undefined {
  const record = id === undefined ? undefined : design.records[id]
  return record?.kind === kind ? (record as R) : undefined
}

const only = <R extends DesignRecord>(list: readonly DesignRecord[], kind: string): R[] =>
  list.filter((record) => record.kind === kind) as R[]

/** The route table that each attachment is associated with, by transit gateway and attachment. The first one counts. */
type Associations = ReadonlyMap<string, TransitRouteTable>

const key = (gateway: string, attachment: string): string => `${gateway} ${attachment}`

function associations(context: LowerContext): Associations {
  const found = new Map<string, TransitRouteTable>()
  for (const table of context.ofKind<TransitGatewayRouteTableProps>('aws/transit-gateway-route-table')) {
    for (const attachment of table.props.associations) {
      const at = key(table.parent ?? '', attachment)
      if (!found.has(at)) found.set(at, table)
    }
  }
  return found
}

/** Private addresses of the interfaces of each security group. */
function groupMembers(context: LowerContext): ReadonlyMap<string, NetworkInterface[]> {
  const members = new Map<string, NetworkInterface[]>()
  for (const card of context.ofKind<NetworkInterfaceProps>('aws/network-interface')) {
    for (const group of card.props.securityGroups) {
      const list = members.get(group)
      if (list) list.push(card)
      else members.set(group, [card])
    }
  }
  return members
}

function vpcFacts(
  context: LowerContext,
  vpc: Vpc,
  tables: Associations,
  members: ReadonlyMap<string, NetworkInterface[]>,
): VpcFacts {
  const children = context.children(vpc.id)
  const routeTables = only<RouteTable>(children, 'aws/route-table')
  const acls = only<NetworkAcl>(children, 'aws/network-acl')
  const main = routeTables.find(({ props }) => props.main)
  const defaultAcl = acls.find(({ props }) => props.isDefault)
  const subnets = only<Subnet>(children, 'aws/subnet').map((subnet): SubnetFacts => {
    const inside = context.children(subnet.id)
    return {
      subnet,
      routeTable: recordOf<RouteTable>(context, subnet.props.routeTable, 'aws/route-table') ?? main,
      acl: recordOf<NetworkAcl>(context, subnet.props.networkAcl, 'aws/network-acl') ?? defaultAcl,
      interfaces: only<NetworkInterface>(inside, 'aws/network-interface'),
      nats: only<NatGateway>(inside, 'aws/nat-gateway'),
      endpoints: only<InterfaceEndpoint>(inside, 'aws/interface-endpoint'),
    }
  })
  const balancers = only<NetworkLoadBalancer>(children, 'aws/network-load-balancer')
  return {
    vpc,
    subnets,
    routeTables,
    peers: peersOf(context, vpc),
    internetGateways: only(children, 'aws/internet-gateway'),
    egressOnly: only(children, 'aws/egress-only-internet-gateway'),
    privateGateways: only<VirtualPrivateGateway>(children, 'aws/virtual-private-gateway'),
    gatewayEndpoints: only<GatewayEndpoint>(children, 'aws/gateway-endpoint'),
    attachments: attachmentsOf(context, vpc, tables),
    instances: only<Instance>(children, 'aws/instance'),
    balancers,
    elasticIps: elasticIpsOf(context, subnets, balancers),
    prefixLists: context.ofKind('aws/prefix-list') as readonly DesignRecord[] as readonly PrefixList[],
    ...groupFacts(context, vpc, subnets, balancers, members),
  }
}

/**
 * Peerings that join anything: accepted ones are active, others are not. The platform refuses a peering of VPCs with
 * overlapping blocks and a second one between the same two.
 * Source: docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html.
 */
function peersOf(context: LowerContext, vpc: Vpc): Peer[] {
  const joined = new Set<string>()
  return context.linksAt(vpc.id).flatMap((link): Peer[] => {
    if (link.kind !== 'aws/vpc-peering' || !link.ends) return []
    const { props } = link as VpcPeering
    const other = recordOf<Vpc>(context, link.ends.a === vpc.id ? link.ends.b : link.ends.a, 'aws/vpc')
    if (!props.accepted || !other || other === vpc || joined.has(other.id) || overlap(vpc, other)) return []
    joined.add(other.id)
    return [{ link: link as VpcPeering, vpc: other }]
  })
}

const overlap = (a: Vpc, b: Vpc): boolean =>
  a.props.cidrs.some((left) => b.props.cidrs.some((right) => prefixesOverlap(left as Prefix, right as Prefix)))

function attachmentsOf(context: LowerContext, vpc: Vpc, tables: Associations): Attachment[] {
  return context.linksAt(vpc.id).flatMap((record): Attachment[] => {
    if (record.kind !== 'aws/transit-gateway-vpc-attachment' || !record.ends) return []
    const link = record as VpcAttachment
    const gateway = recordOf<TransitGateway>(context, record.ends.a, 'aws/transit-gateway')
    if (!gateway) return []
    const association = tables.get(key(gateway.id, link.id))
    return [{ link, gateway, subnets: subnetsOf(context, link, vpc), association }]
  })
}

/** Subnets of an attachment, one in each zone: the platform refuses a second one. */
function subnetsOf(context: LowerContext, link: VpcAttachment, vpc: Vpc): Subnet[] {
  const zones = new Set<string>()
  return link.props.subnets.flatMap((id) => {
    const subnet = recordOf<Subnet>(context, id, 'aws/subnet')
    if (!subnet || subnet.parent !== vpc.id || zones.has(zoneOf(subnet))) return []
    zones.add(zoneOf(subnet))
    return [subnet]
  })
}

const nodeAddresses = ({ props }: NetworkLoadBalancer): string[] => props.nodes.map(({ address }) => address)

/** What tells zones apart: the ID, where it is known, because names differ between accounts. */
export const zoneOf = ({ props }: Subnet): string => props.zoneId ?? props.zone

const elasticIpsOf = (
  context: LowerContext,
  subnets: readonly SubnetFacts[],
  balancers: readonly NetworkLoadBalancer[],
): ElasticIp[] =>
  [
    ...subnets.flatMap(({ interfaces, nats }) => [...interfaces, ...nats]).map(({ props }) => props.elasticIp),
    ...subnets
      .flatMap(({ interfaces }) => interfaces)
      .flatMap(({ props }) => (props.secondaryPublicIps ?? []).map(({ elasticIp }) => elasticIp)),
    ...balancers.flatMap(({ props }) => props.nodes.map(({ elasticIp }) => elasticIp)),
  ].flatMap((id) => recordOf<ElasticIp>(context, id, 'aws/elastic-ip') ?? [])

function groupFacts(
  context: LowerContext,
  vpc: Vpc,
  subnets: readonly SubnetFacts[],
  balancers: readonly NetworkLoadBalancer[],
  all: ReadonlyMap<string, NetworkInterface[]>,
): GroupFacts {
  const used = new Set(
    [...subnets.flatMap(({ interfaces, endpoints }) => [...interfaces, ...endpoints]), ...balancers].flatMap(
      ({ props }) => props.securityGroups,
    ),
  )
  const groups = [...used].sort().flatMap((id) => recordOf<SecurityGroup>(context, id, 'aws/security-group') ?? [])
  const named = new Set(
    groups.flatMap(({ props }) => [...props.inbound, ...props.outbound].flatMap((r) => r.groups ?? [])),
  )
  const near = new Set([vpc.id, ...peersOf(context, vpc).map((peer) => peer.vpc.id)])
  const vpcOf = (card: NetworkInterface) => context.design.records[card.parent ?? '']?.parent ?? ''
  const members = Object.fromEntries(
    [...named].sort().map((group) => [
      group,
      (all.get(group) ?? [])
        .filter((card) => near.has(vpcOf(card)))
        .flatMap(({ props }) => [props.address, ...(props.secondaryAddresses ?? [])])
        .concat(balancers.filter(({ props }) => props.securityGroups.includes(group)).flatMap(nodeAddresses)),
    ]),
  )
  return { groups, members }
}

function transitFacts(context: LowerContext, gateway: TransitGateway, tables: Associations): TransitFacts {
  const links = context.linksAt(gateway.id)
  return {
    gateway,
    tables: only<TransitRouteTable>(context.children(gateway.id), 'aws/transit-gateway-route-table'),
    prefixLists: context.ofKind('aws/prefix-list') as readonly DesignRecord[] as readonly PrefixList[],
    vpns: links.filter(({ kind }) => kind === 'core/vpn'),
    directConnects: links.filter(
      ({ kind, ends }) =>
        kind === 'aws/direct-connect-gateway-association' &&
        recordOf(context, ends?.a, 'aws/direct-connect-gateway') !== undefined,
    ),
    vpcs: only<VpcAttachment>(links, 'aws/transit-gateway-vpc-attachment').flatMap((link) => {
      const vpc = recordOf<Vpc>(context, link.ends?.b, 'aws/vpc')
      return vpc ? [{ link, vpc, subnets: subnetsOf(context, link, vpc) }] : []
    }),
    peerings: only<TransitPeering>(links, 'aws/transit-gateway-peering').flatMap((link) => {
      const far = link.ends?.a === gateway.id ? link.ends.b : (link.ends?.a ?? '')
      if (far === gateway.id) return []
      return [{ link, to: tables.get(key(far, link.id))?.id ?? unassociatedTable(far) }]
    }),
  }
}

/** Canonical IPv4 and IPv6 blocks of a VPC. */
export const blocksOf = ({ props }: Vpc): Prefix[] => props.cidrs.flatMap((cidr) => parsePrefix(cidr) ?? [])
