import type { DesignRecord } from '../../../../model/index.ts'
import type { CircuitConnectionProps, CircuitGatewayProps, CircuitRecordProps } from '../../schema/express-route.ts'

type Of<P> = DesignRecord & { readonly props: P }

export type Circuit = Of<CircuitRecordProps>
export type CircuitGateway = Of<CircuitGatewayProps>
export type CircuitConnection = Of<CircuitConnectionProps>

/** One link of a circuit as a gateway's connection uses it. */
export interface CircuitPath {
  readonly id: string
  readonly connection: CircuitConnection
  readonly circuit: Circuit
  /** 0 is the primary. */
  readonly index: number
  /** What effective routes print as the next hop: the edge router's address, which only Azure knows. */
  readonly label: string
}
