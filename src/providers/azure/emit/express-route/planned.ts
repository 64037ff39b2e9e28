import type { RouteServerProps } from '../../schema/bgp.ts'
import type { CircuitGatewayProps, CircuitRecordProps } from '../../schema/express-route.ts'
import type { Common, Key, SubnetRef } from '../planned-common.ts'

/** The circuit itself. Its provider has to provision it before what follows can be created. */
export interface Circuit
  extends Common,
    Pick<CircuitRecordProps, 'serviceProvider' | 'peeringLocation' | 'tier' | 'family'> {
  readonly kind: 'circuit'
  /** Mbit/s. */
  readonly bandwidth: number
}

/** Private peering, where the user sets it up and not the provider. */
export interface CircuitPeering extends Common {
  readonly kind: 'circuit-peering'
  readonly circuit: Key
  readonly peerAsn: number
  readonly primary: string
  readonly secondary: string
  readonly vlan: number
}

export interface CircuitGateway extends Common, Pick<CircuitGatewayProps, 'sku' | 'allowRemoteVnetTraffic'> {
  readonly kind: 'circuit-gateway'
  readonly subnet: SubnetRef
  readonly publicIp: Key
  /** The VPN gateway of the same GatewaySubnet: they are created one after the other. */
  readonly after: readonly Key[]
}

export interface CircuitConnection extends Common {
  readonly kind: 'circuit-connection'
  readonly gateway: Key
  readonly circuit: Key
  readonly weight: number
  readonly fastPath: boolean
  /** The peering, and the connection before it on the same circuit: those are created in series. */
  readonly after: readonly Key[]
}

export interface RouteServer extends Common {
  readonly kind: 'route-server'
  readonly subnet: SubnetRef
  readonly publicIp: Key
  readonly branchToBranch: boolean
  readonly preference: NonNullable<RouteServerProps['routingPreference']>
  /** Gateways of its network, and their connections. */
  readonly after: readonly Key[]
}

/** Its place in the subnet: a resource of its own for Bicep, part of the server for Terraform. */
export interface RouteServerPlace extends Common {
  readonly kind: 'route-server-place'
  readonly server: Key
  readonly subnet: SubnetRef
  readonly publicIp: Key
}

export interface BgpConnection extends Common {
  readonly kind: 'bgp-connection'
  readonly server: Key
  readonly peerAsn: number
  readonly peerAddress: string
  /** The place of the server, and the connection before it: a Route Server takes one at a time. */
  readonly after: readonly Key[]
}
