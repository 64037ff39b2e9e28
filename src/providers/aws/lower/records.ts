import type { DesignRecord } from '../../../model/index.ts'
import type {
  InstanceProps,
  InterfaceEndpointProps,
  NetworkAclProps,
  NetworkInterfaceProps,
  SecurityGroupProps,
} from '../schema/compute.ts'
import type { DirectConnectAssociationProps, DirectConnectGatewayProps } from '../schema/direct-connect.ts'
import type { NetworkLoadBalancerProps } from '../schema/load-balancer.ts'
import type {
  ElasticIpProps,
  GatewayEndpointProps,
  NatGatewayProps,
  PrefixListProps,
  RouteTableProps,
  SubnetProps,
  VirtualPrivateGatewayProps,
  VpcPeeringProps,
  VpcProps,
} from '../schema/network.ts'
import type {
  TransitGatewayProps,
  TransitGatewayRouteTableProps,
  TransitPeeringProps,
  VpcAttachmentProps,
} from '../schema/transit.ts'

type Of<P> = DesignRecord & { readonly props: P }

export type Vpc = Of<VpcProps>
export type Subnet = Of<SubnetProps>
export type RouteTable = Of<RouteTableProps>
export type PrefixList = Of<PrefixListProps>
export type NatGateway = Of<NatGatewayProps>
export type ElasticIp = Of<ElasticIpProps>
export type GatewayEndpoint = Of<GatewayEndpointProps>
export type VirtualPrivateGateway = Of<VirtualPrivateGatewayProps>
export type VpcPeering = Of<VpcPeeringProps>
export type Instance = Of<InstanceProps>
export type NetworkInterface = Of<NetworkInterfaceProps>
export type InterfaceEndpoint = Of<InterfaceEndpointProps>
export type NetworkLoadBalancer = Of<NetworkLoadBalancerProps>
export type SecurityGroup = Of<SecurityGroupProps>
export type NetworkAcl = Of<NetworkAclProps>
export type DirectConnectGateway = Of<DirectConnectGatewayProps>
export type DirectConnectAssociation = Of<DirectConnectAssociationProps>
export type TransitGateway = Of<TransitGatewayProps>
export type TransitRouteTable = Of<TransitGatewayRouteTableProps>
export type VpcAttachment = Of<VpcAttachmentProps>
export type TransitPeering = Of<TransitPeeringProps>

/** A VPC peering as one of its VPCs sees it. */
export interface Peer {
  readonly link: VpcPeering
  readonly vpc: Vpc
}

/** A VPC's attachment to a transit gateway, with what decides about its packets. */
export interface Attachment {
  readonly link: VpcAttachment
  readonly gateway: TransitGateway
  readonly subnets: readonly Subnet[]
  /** The route table that it is associated with. */
  readonly association: TransitRouteTable | undefined
}

export interface SubnetFacts {
  readonly subnet: Subnet
  readonly routeTable: RouteTable | undefined
  readonly acl: NetworkAcl | undefined
  readonly interfaces: readonly NetworkInterface[]
  readonly nats: readonly NatGateway[]
  readonly endpoints: readonly InterfaceEndpoint[]
}

/** Security groups that are used in a VPC; `members`: private addresses of the interfaces that have them, by group. */
export interface GroupFacts {
  readonly groups: readonly SecurityGroup[]
  readonly members: Readonly<Record<string, readonly string[]>>
}

/** Everything that the lowering of one VPC reads. */
export interface VpcFacts extends GroupFacts {
  readonly vpc: Vpc
  readonly subnets: readonly SubnetFacts[]
  readonly routeTables: readonly RouteTable[]
  readonly prefixLists: readonly PrefixList[]
  readonly gatewayEndpoints: readonly GatewayEndpoint[]
  readonly peers: readonly Peer[]
  readonly internetGateways: readonly DesignRecord[]
  readonly egressOnly: readonly DesignRecord[]
  readonly privateGateways: readonly VirtualPrivateGateway[]
  readonly attachments: readonly Attachment[]
  readonly elasticIps: readonly ElasticIp[]
  readonly balancers: readonly NetworkLoadBalancer[]
  /** Subnets of its attachments' zones that stand in other lists too: their ACLs. */
  readonly instances: readonly Instance[]
}

/** Everything that the lowering of one transit gateway reads. */
export interface TransitFacts {
  readonly gateway: TransitGateway
  readonly tables: readonly TransitRouteTable[]
  readonly prefixLists: readonly PrefixList[]
  readonly vpcs: readonly { readonly link: VpcAttachment; readonly vpc: Vpc; readonly subnets: readonly Subnet[] }[]
  readonly vpns: readonly DesignRecord[]
  /** Associations with Direct Connect gateways, which are their end `a`. */
  readonly directConnects: readonly DesignRecord[]
  readonly peerings: readonly {
    readonly link: TransitPeering
    /** The route table that decides at the other transit gateway about what comes over it. */
    readonly to: string
  }[]
}
