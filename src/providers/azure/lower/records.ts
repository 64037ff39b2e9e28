import type { Address } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { BgpPeeringProps, RouteServerProps } from '../schema/bgp.ts'
import type { ApplianceProps, LoadBalancerProps, NicProps, PublicIpProps } from '../schema/compute.ts'
import type { FirewallProps } from '../schema/firewall.ts'
import type {
  NsgProps,
  PeeringHalf,
  RouteTableProps,
  SubnetProps,
  VnetPeeringProps,
  VnetProps,
} from '../schema/network.ts'
import type { OverlayProps } from '../schema/overlay.ts'
import type { PrivateEndpointProps, PrivateLinkServiceProps } from '../schema/private-link.ts'
import type { VpnGatewayProps } from '../schema/vpn.ts'
import type { CircuitGateway, CircuitPath } from './express-route/records.ts'
import type { HubVia } from './virtual-wan/via.ts'

type Of<P> = DesignRecord & { readonly props: P }

export type Vnet = Of<VnetProps>
export type Subnet = Of<SubnetProps>
export type RouteTable = Of<RouteTableProps>
export type Nsg = Of<NsgProps>
export type Nic = Of<NicProps>
export type LoadBalancer = Of<LoadBalancerProps>
export type PublicIp = Of<PublicIpProps>
export type Appliance = Of<ApplianceProps>
export type VpnGateway = Of<VpnGatewayProps>
export type RouteServer = Of<RouteServerProps>
export type BgpPeering = Of<BgpPeeringProps>
export type Peering = Of<VnetPeeringProps>
export type PrivateEndpoint = Of<PrivateEndpointProps>
export type PrivateLinkService = Of<PrivateLinkServiceProps>
export type Overlay = Of<OverlayProps>
export type Firewall = Of<FirewallProps>

/** One side's view of a peering whose two halves exist, so that its state is Connected. */
export interface Peer {
  readonly link: Peering
  /** The peering object under this VNet, and the one under the other. */
  readonly mine: PeeringHalf
  readonly theirs: PeeringHalf
  readonly vnet: Vnet
  /** In another region. */
  readonly global: boolean
  /** A table of the other VNet: where its end of the peering is drawn. */
  readonly leaf: string
  /** Table of the gateway or Route Server of this VNet that the other one uses over this peering. */
  readonly usesGateway: string | undefined
}

/** A private endpoint as a VNet sees it: its own, or that of a peer (`over`). */
export interface EndpointFacts {
  readonly endpoint: PrivateEndpoint
  readonly subnet: Subnet
  readonly vnet: Vnet
  readonly over: Peer | undefined
  /** The user's own service that it leads to; absent: one of the platform. */
  readonly service: ServiceFacts | undefined
  /** Its connection is not approved. */
  readonly waits: boolean
}

/** A Private Link service with the frontend that it offers. */
export interface ServiceFacts {
  readonly service: PrivateLinkService
  readonly balancer: LoadBalancer
  readonly vnet: Vnet
}

export interface PrivateLinkFacts {
  readonly endpoints: readonly EndpointFacts[]
  /** Platform services answer from here, by no route table. */
  readonly platform: boolean
}

/** The gateway that a VNet uses: its own, or that of a peer (`over`). */
export interface Via {
  readonly gateway: VpnGateway
  /** What effective routes print as the next hop. */
  readonly labels: readonly string[]
  readonly over: Peer | undefined
  /** The VNet has a Route Server or an ExpressRoute gateway too. */
  readonly besideOthers: boolean
}

/** The ExpressRoute gateway that a VNet's subnets learn from: its own, or that of a peer (`over`). */
export interface CircuitVia {
  readonly gateway: CircuitGateway
  readonly paths: readonly CircuitPath[]
  readonly over: Peer | undefined
  /** The VNet has a Route Server too. */
  readonly besideServer: boolean
}

/** The Route Server that a VNet's subnets learn from: its own, or that of a peer (`over`). */
export interface ServerVia {
  readonly server: RouteServer
  readonly peers: readonly ServerPeer[]
  readonly over: Peer | undefined
}

/** An appliance that peers with a Route Server. */
export interface ServerPeer {
  readonly link: BgpPeering
  readonly appliance: Appliance
  /** What it announces as the next hop of its routes. */
  readonly nextHop: Address
}

export interface SubnetFacts {
  readonly subnet: Subnet
  readonly nics: readonly Nic[]
  readonly balancers: readonly LoadBalancer[]
  /** By NIC: the table of the appliance that it belongs to, where that one decides by more than the NIC's routes. */
  readonly systems: Readonly<Record<string, string>> | undefined
}

/** Everything that the lowering of one VNet reads. */
export interface VnetFacts {
  readonly vnet: Vnet
  readonly subnets: readonly SubnetFacts[]
  readonly routeTables: readonly RouteTable[]
  readonly nsgs: readonly Nsg[]
  readonly peers: readonly Peer[]
  readonly via: Via | undefined
  readonly circuits: CircuitVia | undefined
  readonly server: ServerVia | undefined
  readonly preference: Preference
  readonly privateLink: PrivateLinkFacts
  /** The virtual hub that it is connected to. */
  readonly hub: HubVia | undefined
}

/** Weights of routes that ExpressRoute brought, and of those from VPN and appliances. The highest wins; the AS path decides among equals. */
export interface Preference {
  readonly er: number
  readonly other: number
}

/** Everything that the lowering of one VPN gateway reads. */
export interface GatewayFacts {
  readonly gateway: VpnGateway
  readonly vnet: Vnet
  readonly subnet: Subnet
  /** The route table of GatewaySubnet. */
  readonly table: RouteTable | undefined
  readonly labels: readonly string[]
  /** Peers that use this gateway, and peers that do not. */
  readonly clients: readonly Peer[]
  readonly around: readonly Peer[]
}

/** Everything that the lowering of one Route Server reads. */
export interface ServerFacts {
  readonly server: RouteServer
  readonly vnet: Vnet
  readonly subnet: Subnet
  /** Peers that use it. */
  readonly clients: readonly Peer[]
  readonly peers: readonly ServerPeer[]
  /** The gateways beside it, where branch-to-branch is on. */
  readonly gateway: VpnGateway | undefined
  readonly gatewayAddress: Address | undefined
  readonly circuits: CircuitGateway | undefined
  readonly circuitsAddress: Address | undefined
  readonly preference: Preference
}
