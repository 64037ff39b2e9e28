import type { Address, Prefix } from '../../../../ip/index.ts'
import type { DesignRecord } from '../../../../model/index.ts'
import type { TableId } from '../../../../network/index.ts'
import type {
  HubBgpConnectionProps,
  HubExpressRouteGatewayProps,
  HubFirewallProps,
  HubRouteTableProps,
  HubVpnGatewayProps,
  VirtualWanProps,
} from '../../schema/virtual-wan.ts'
import type { CircuitPath } from '../express-route/records.ts'
import type { Appliance, Vnet } from '../records.ts'
import type { Hub, HubConnection } from './via.ts'

type Of<P> = DesignRecord & { readonly props: P }

export type Wan = Of<VirtualWanProps>
export type HubRouteTable = Of<HubRouteTableProps>
export type HubVpnGateway = Of<HubVpnGatewayProps>
export type HubExpressRouteGateway = Of<HubExpressRouteGatewayProps>
export type HubFirewall = Of<HubFirewallProps>
export type HubBgpConnection = Of<HubBgpConnectionProps>

/** A route table of a hub. The default one is there even where nobody drew it. */
export interface HubTable {
  readonly id: TableId
  readonly role: 'Custom' | 'Default' | 'None'
  readonly labels: readonly string[]
  readonly routes: HubRouteTableProps['routes']
}

/** A virtual network whose connection to the hub is in effect. */
export interface Spoke {
  readonly link: HubConnection
  readonly vnet: Vnet
  /** A table of the network: where the connection ends. */
  readonly leaf: TableId
  /** Prefixes that the hub learns: the address space, IPv4. */
  readonly prefixes: readonly Prefix[]
}

/** An appliance of a connected network that peers with the hub's router. */
export interface HubPeer {
  readonly link: HubBgpConnection
  readonly appliance: Appliance
  readonly spoke: Spoke
  readonly address: Address
  readonly nextHop: Address
  /** The card that its packets leave by. */
  readonly nic: string
  readonly system: TableId
}

/** A hub with everything in it. */
export interface HubPlace {
  readonly hub: Hub
  readonly wan: Wan | undefined
  readonly tables: readonly HubTable[]
  readonly spokes: readonly Spoke[]
  readonly peers: readonly HubPeer[]
  readonly vpn: HubVpnGateway | undefined
  readonly circuits: HubExpressRouteGateway | undefined
  readonly paths: readonly CircuitPath[]
  readonly firewall: HubFirewall | undefined
}

/** A hub and the other hubs of its WAN: everything that its lowering reads. */
export interface HubFacts extends HubPlace {
  readonly others: readonly HubPlace[]
}
