import type { DesignRecord } from '../../../../model/index.ts'
import type { TableId } from '../../../../network/index.ts'
import type { HubConnectionProps, VirtualHubProps } from '../../schema/virtual-wan.ts'

type Of<P> = DesignRecord & { readonly props: P }

export type Hub = Of<VirtualHubProps>
export type HubConnection = Of<HubConnectionProps>

/** The hub that a virtual network is connected to, as its subnets see it. */
export interface HubVia {
  readonly link: HubConnection
  readonly hub: Hub
  /** The route table that the connection is associated with; absent for the None table. */
  readonly table: TableId | undefined
  readonly global: boolean
  /** What effective routes print as next hops, by what brought the route. */
  readonly labels: readonly HubLabels[]
}

export interface HubLabels {
  readonly kinds: readonly string[]
  /** Only routes that came in through these. */
  readonly groups?: readonly string[]
  readonly labels: readonly string[]
  /** Names the session. */
  readonly name: string
}
