/** Google Cloud's records as the document holds them. */
import type { DesignRecord } from '../../../model/index.ts'
import type { InstanceProps, LoadBalancerProps, NicProps, ServiceInstanceProps } from '../schema/compute.ts'
import type { AttachmentProps, ClassicVpnGatewayProps, CloudRouterProps, HaVpnGatewayProps } from '../schema/hybrid.ts'
import type { NetworkProps, PeeringHalf, PeeringProps, SubnetProps } from '../schema/network.ts'
import type { CloudNatProps, FirewallProps, PolicyRouteProps, RouteProps } from '../schema/routes.ts'

export type Network = DesignRecord & { readonly props: NetworkProps }
export type Subnet = DesignRecord & { readonly props: SubnetProps }
export type Peering = DesignRecord & { readonly props: PeeringProps }
export type Route = DesignRecord & { readonly props: RouteProps }
export type PolicyRoute = DesignRecord & { readonly props: PolicyRouteProps }
export type Firewall = DesignRecord & { readonly props: FirewallProps }
export type CloudNat = DesignRecord & { readonly props: CloudNatProps }
export type CloudRouter = DesignRecord & { readonly props: CloudRouterProps }
export type HaVpnGateway = DesignRecord & { readonly props: HaVpnGatewayProps }
export type ClassicVpnGateway = DesignRecord & { readonly props: ClassicVpnGatewayProps }
export type Attachment = DesignRecord & { readonly props: AttachmentProps }
export type Instance = DesignRecord & { readonly props: InstanceProps }
export type Nic = DesignRecord & { readonly props: NicProps }
export type LoadBalancer = DesignRecord & { readonly props: LoadBalancerProps }
export type ServiceInstance = DesignRecord & { readonly props: ServiceInstanceProps }

/** A peering that is connected, seen from one of its two networks. */
export interface Peer {
  readonly link: Peering
  readonly way: 'ab' | 'ba'
  readonly mine: PeeringHalf
  readonly theirs: PeeringHalf
  /** The other network's record. */
  readonly network: DesignRecord
  /** Its place among the peers of this network, 0 first. */
  readonly rank: number
}
