/** What an Azure export will create: resolved once from the design, written by each target. */

import type { RecordId, Text } from '../../../model/index.ts'
import type { BastionProps } from '../schema/compute.ts'
import type { FirewallProps } from '../schema/firewall.ts'
import type { NsgProps, PeeringHalf, RouteTableProps, SubnetProps } from '../schema/network.ts'
import type { VpnGatewayProps } from '../schema/vpn.ts'
import type {
  BgpConnection,
  Circuit,
  CircuitConnection,
  CircuitGateway,
  CircuitPeering,
  RouteServer,
  RouteServerPlace,
} from './express-route/planned.ts'
import type { Common, Key, Late, SubnetRef } from './planned-common.ts'
import type { PlannedOfWan } from './virtual-wan/planned.ts'

export type { Key, SubnetRef }

export interface Group {
  readonly key: Key
  /** Absent for the group that stands in for none. */
  readonly record?: RecordId
  readonly name: string
  readonly location: string
}

export interface Nsg extends Common {
  readonly kind: 'nsg'
  readonly rules: NsgProps['rules']
}

export interface RouteTable extends Common {
  readonly kind: 'route-table'
  readonly disableBgpRoutePropagation: boolean
  readonly routes: RouteTableProps['routes']
}

export interface PublicIp extends Common {
  readonly kind: 'public-ip'
  readonly zonal: boolean
}

export interface NatGateway extends Common {
  readonly kind: 'nat-gateway'
  readonly publicIps: readonly Key[]
}

export interface Subnet
  extends Pick<
    SubnetProps,
    'prefix' | 'serviceEndpoints' | 'privateEndpointNetworkPolicies' | 'privateLinkServiceNetworkPolicies'
  > {
  readonly record: RecordId
  readonly name: string
  readonly nsg?: Key
  readonly routeTable?: Key
  readonly natGateway?: Key
}

export interface Vnet extends Common {
  readonly kind: 'vnet'
  readonly addressSpace: readonly string[]
  readonly subnets: readonly Subnet[]
}

export interface LoadBalancer extends Common {
  readonly kind: 'load-balancer'
  readonly subnet: SubnetRef
  readonly address: string
  readonly haPorts: boolean
}

export interface Nic extends Common {
  readonly kind: 'nic'
  readonly subnet: SubnetRef
  readonly address: string
  readonly ipForwarding: boolean
  readonly nsg?: Key
  readonly publicIp?: Key
  /** Load balancers whose backend pool it is in. */
  readonly pools: readonly Key[]
}

export interface Vm extends Common {
  readonly kind: 'vm'
  readonly size: string
  /** At least one; the first is the primary one. */
  readonly nics: readonly Key[]
  /** Its system is set up to forward packets. */
  readonly forwards: boolean
  /** What sets it up, where forwarding alone is not enough. */
  readonly cloudInit?: string
}

export interface Bastion extends Common {
  readonly kind: 'bastion'
  readonly sku: BastionProps['sku']
  readonly subnet: SubnetRef
  readonly publicIp: Key
}

export interface FirewallPolicy extends Common {
  readonly kind: 'firewall-policy'
  readonly tier: FirewallProps['tier']
  readonly snatExcept?: readonly string[]
}

export interface FirewallRules extends Common {
  readonly kind: 'firewall-rules'
  readonly policy: Key
  readonly priority: number
  readonly collections: readonly {
    readonly name: string
    /** Lower is asked first. */
    readonly priority: number
    readonly action: 'Allow' | 'Deny'
    readonly rules: FirewallProps['rules']
  }[]
}

export interface Firewall extends Common {
  readonly kind: 'firewall'
  readonly tier: FirewallProps['tier']
  readonly subnet: SubnetRef
  readonly publicIp: Key
  readonly policy: Key
  readonly rules?: Key
}

export interface PrivateLinkService extends Common {
  readonly kind: 'private-link-service'
  readonly subnet: SubnetRef
  /** NAT address. */
  readonly address: string
  readonly balancer: Key
  readonly proxyProtocol: boolean
}

export interface PrivateEndpoint extends Common {
  readonly kind: 'private-endpoint'
  readonly subnet: SubnetRef
  readonly address: string
  readonly target: { readonly k: 'service'; readonly key: Key } | { readonly k: 'platform'; readonly id: Late }
  readonly subresource?: string
  /** The connection is not approved by itself. */
  readonly asks: boolean
}

export interface VpnGateway extends Common {
  readonly kind: 'vpn-gateway'
  readonly sku: VpnGatewayProps['sku']
  readonly vpnType: VpnGatewayProps['vpnType']
  readonly activeActive: boolean
  readonly asn?: number
  /** BGP addresses in the link-local ranges by instance: of the user's choice, and of tunnels that have their own. */
  readonly apipa: readonly (readonly string[])[]
  /** Another stated address of a single instance. */
  readonly bgpAddress?: string
  readonly subnet: SubnetRef
  readonly publicIps: readonly Key[]
}

export interface LocalNetworkGateway extends Common {
  readonly kind: 'local-network-gateway'
  readonly address: Late
  readonly prefixes: readonly string[]
  readonly bgp?: { readonly asn: number; readonly address: Late }
}

/** In the platform's words; times in seconds. */
export interface IpsecPolicy {
  readonly ikeEncryption: string
  readonly ikeIntegrity: string
  readonly dhGroup: string
  readonly ipsecEncryption: string
  readonly ipsecIntegrity: string
  readonly pfsGroup: string
  readonly lifetime: number
}

export interface Connection extends Common {
  readonly kind: 'connection'
  readonly gateway: Key
  readonly to: { readonly k: 'site' | 'vnet'; readonly key: Key }
  /** Record that the pre-shared key belongs to, and the first of the tunnels that use it. */
  readonly keyOf: RecordId
  readonly tunnel?: number
  /** One algorithm of each sort in place of all that the platform proposes. */
  readonly policy?: IpsecPolicy
  /** Seconds, where stated. */
  readonly dpdTimeout?: number
  /** It only answers. */
  readonly respondsOnly?: true
  readonly bgp: boolean
  readonly protocol?: 'IKEv1' | 'IKEv2'
  /** Policy-based: pairs of prefixes; empty where the platform derives them. */
  readonly selectors?: { readonly local: readonly string[]; readonly remote: readonly string[] }
  /** Link-local BGP address that each instance uses on it. */
  readonly apipa?: readonly string[]
}

export interface Peering extends Common {
  readonly kind: 'peering'
  readonly vnet: Key
  readonly remote: Key
  readonly flags: PeeringHalf
  /** Gateways and the other half, where they must exist before. */
  readonly after: readonly Key[]
}

export type Planned =
  | Nsg
  | RouteTable
  | PublicIp
  | NatGateway
  | Vnet
  | LoadBalancer
  | Nic
  | Vm
  | Bastion
  | FirewallPolicy
  | FirewallRules
  | Firewall
  | PrivateLinkService
  | PrivateEndpoint
  | VpnGateway
  | Circuit
  | CircuitPeering
  | CircuitGateway
  | CircuitConnection
  | RouteServer
  | RouteServerPlace
  | BgpConnection
  | LocalNetworkGateway
  | Connection
  | Peering
  | PlannedOfWan

export type PlannedKind = Planned['kind']
export type PlannedOf<K extends PlannedKind> = Extract<Planned, { kind: K }>

export interface Plan {
  readonly groups: readonly Group[]
  /** In an order in which each follows what it uses. */
  readonly resources: readonly Planned[]
  readonly notes: readonly Text[]
}
