import type { LinkId, RecordId, SessionId, TableId } from '../../../../network/index.ts'

/** The edge router of one of a circuit's two links: 0 is the primary. */
export const edgeTable = (circuit: RecordId, path: number): TableId => `${circuit}/edge${path}`

/** A connection's way over one link of its circuit. */
export const connectionPath = (connection: RecordId, path: number): string => `${connection}/path${path}`

/** From a subnet straight onto a link of the circuit, past the gateway. */
export const toEdgeLink = (leaf: TableId, path: string): LinkId => `${leaf}/to/${path}`

/** From the edge router into the gateway. */
export const fromEdgeLink = (path: string): LinkId => `${path}/in`

/** From the gateway to the edge router. */
export const gatewayEdgeLink = (path: string): LinkId => `${path}/out`

/** BGP between the gateway and the edge router, by the end that sends. */
export const edgeSession = (path: string, from: 'gateway' | 'edge'): SessionId => `${path}/from-${from}`
