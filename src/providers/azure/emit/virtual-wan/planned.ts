import type { VirtualHubProps } from '../../schema/virtual-wan.ts'
import type { Common, Key, Late } from '../planned-common.ts'

export interface VirtualWan extends Common {
  readonly kind: 'virtual-wan'
  readonly branchToBranch: boolean
}

/** What stands in the region of a hub, whatever that of its resource group. */
interface InRegion extends Common {
  readonly location: string
}

export interface VirtualHub extends InRegion {
  readonly kind: 'virtual-hub'
  readonly wan: Key
  readonly prefix: string
  readonly preference: VirtualHubProps['routingPreference']
}

/** A hub's route table as others name it: the built-in ones are there with the hub. */
export type TableRef =
  | { readonly k: 'built-in'; readonly hub: Key; readonly name: 'defaultRouteTable' | 'noneRouteTable' }
  | { readonly k: 'custom'; readonly key: Key }

export interface HubTable extends Common {
  readonly kind: 'hub-table'
  readonly hub: Key
  /** The default table: Terraform writes its routes one by one, and it is not created. */
  readonly builtIn: boolean
  readonly labels: readonly string[]
  readonly routes: readonly { readonly name: string; readonly prefixes: readonly string[]; readonly nextHop: Key }[]
  /** The hub takes one change at a time. */
  readonly after: readonly Key[]
}

export interface Routing {
  readonly associated?: TableRef
  readonly tables: readonly TableRef[]
  readonly labels: readonly string[]
}

export interface HubConnection extends Common {
  readonly kind: 'hub-connection'
  readonly hub: Key
  readonly vnet: Key
  readonly propagateDefaultRoute: boolean
  /** Absent where a routing intent decides. */
  readonly routing?: Routing
  readonly staticRoutes: readonly {
    readonly name: string
    readonly prefixes: readonly string[]
    readonly nextHopIp: string
  }[]
  readonly propagateStaticRoutes: boolean
  readonly bypassNextHop: boolean
  readonly after: readonly Key[]
}

export interface HubFirewall extends InRegion {
  readonly kind: 'hub-firewall'
  readonly hub: Key
  readonly tier: string
  readonly policy: Key
  readonly rules: Key
}

export interface RoutingIntent extends Common {
  readonly kind: 'routing-intent'
  readonly hub: Key
  readonly policies: readonly { readonly name: string; readonly destination: string; readonly nextHop: Key }[]
  readonly after: readonly Key[]
}

export interface HubBgpConnection extends Common {
  readonly kind: 'hub-bgp-connection'
  readonly hub: Key
  readonly connection: Key
  readonly peerAsn: number
  readonly peerAddress: string
  readonly after: readonly Key[]
}

export interface HubVpnGateway extends InRegion {
  readonly kind: 'hub-vpn-gateway'
  readonly hub: Key
  readonly scaleUnits: number
}

/** A link for each interface of the far end. */
export interface VpnSite extends InRegion {
  readonly kind: 'vpn-site'
  readonly wan: Key
  readonly prefixes: readonly string[]
  readonly links: readonly {
    readonly name: string
    readonly address: Late
    readonly bgp?: { readonly asn: number; readonly address: string }
  }[]
}

export interface VpnSiteConnection extends Common {
  readonly kind: 'vpn-site-connection'
  readonly gateway: Key
  readonly site: Key
  readonly propagateDefaultRoute: boolean
  readonly routing?: Routing
  readonly links: readonly { readonly name: string; readonly bgp: boolean; readonly tunnel: number }[]
  readonly protocol: 'IKEv1' | 'IKEv2'
}

export interface HubCircuitGateway extends InRegion {
  readonly kind: 'hub-circuit-gateway'
  readonly hub: Key
  readonly scaleUnits: number
  readonly allowRemoteVnetTraffic: boolean
}

export interface HubCircuitConnection extends Common {
  readonly kind: 'hub-circuit-connection'
  readonly gateway: Key
  readonly circuit: Key
  readonly weight: number
  readonly propagateDefaultRoute: boolean
  readonly routing?: Routing
  readonly after: readonly Key[]
}

export type PlannedOfWan =
  | VirtualWan
  | VirtualHub
  | HubTable
  | HubConnection
  | HubFirewall
  | RoutingIntent
  | HubBgpConnection
  | HubVpnGateway
  | VpnSite
  | VpnSiteConnection
  | HubCircuitGateway
  | HubCircuitConnection
