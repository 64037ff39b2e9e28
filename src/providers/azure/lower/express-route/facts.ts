import type { DesignRecord } from '../../../../model/index.ts'
import type { LowerContext } from '../../../provider.ts'
import type { CircuitGatewayProps } from '../../schema/express-route.ts'
import type { Peer, RouteTable, Subnet, Vnet } from '../records.ts'
import { connectionPath } from './ids.ts'
import type { Circuit, CircuitConnection, CircuitGateway, CircuitPath } from './records.ts'

/** An ExpressRoute gateway with its place and its connections. */
export interface CircuitGatewayPlace {
  readonly gateway: CircuitGateway
  readonly subnet: Subnet
  readonly vnet: Vnet
  readonly table: RouteTable | undefined
  readonly paths: readonly CircuitPath[]
}

/** Everything that the lowering of one ExpressRoute gateway reads. */
export interface CircuitGatewayFacts extends CircuitGatewayPlace {
  /** Peers that use this gateway, and peers that do not. */
  readonly clients: readonly Peer[]
  readonly around: readonly Peer[]
}

/** Every link of a circuit has an edge router of its own. */
export const PATHS = [0, 1] as const

const WORDS = ['primary', 'secondary'] as const

/** Gateways of a VNet's GatewaySubnet with what they connect to, in id order. */
export function circuitGatewayPlaces(
  context: LowerContext,
  subnetOf: (gateway: DesignRecord) => Subnet | undefined,
): CircuitGatewayPlace[] {
  const { records } = context.design
  return context.ofKind<CircuitGatewayProps>('azure/expressroute-gateway').flatMap((gateway) => {
    const subnet = subnetOf(gateway)
    const vnet = records[subnet?.parent ?? '']
    if (!subnet || vnet?.kind !== 'azure/vnet') return []
    const table = records[subnet.props.routeTable ?? '']
    return [
      {
        gateway,
        subnet,
        vnet: vnet as Vnet,
        table: table?.kind === 'azure/route-table' ? (table as RouteTable) : undefined,
        paths: pathsOf(context, gateway),
      },
    ]
  })
}

/** The links of each circuit that the gateway connects to. A gateway connects to a circuit once. */
export function pathsOf(context: LowerContext, gateway: DesignRecord): CircuitPath[] {
  const joined = new Set<string>()
  return context.linksAt(gateway.id).flatMap((link) => {
    const circuit = context.design.records[(link.ends?.a === gateway.id ? link.ends?.b : link.ends?.a) ?? '']
    if (link.kind !== 'azure/expressroute-connection' || circuit?.kind !== 'azure/expressroute-circuit') return []
    if (joined.has(circuit.id)) return []
    joined.add(circuit.id)
    const connection = link as CircuitConnection
    return PATHS.map((index) => ({
      id: connectionPath(link.id, index),
      connection,
      circuit: circuit as Circuit,
      index,
      label: connection.props.shownNextHops?.[index] ?? `<${circuit.name}:${WORDS[index]}>`,
    }))
  })
}

/** Whether a connection carries anything: it is on, and its circuit is provisioned. */
export const isUp = ({ connection, circuit }: CircuitPath): boolean => connection.props.up && circuit.props.provisioned
