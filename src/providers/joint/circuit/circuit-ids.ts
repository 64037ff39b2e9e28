import type { LinkId, RecordId, SessionId } from '../../../network/index.ts'
import type { Way } from '../vpn-ids.ts'

/** One path of a circuit in one direction. */
export const pathLinkId = (circuit: RecordId, path: number, way: Way): LinkId => `${circuit}/path${path}/${way}`

/** BGP session over one path, in the direction in which routes are announced. */
export const pathSessionId = (circuit: RecordId, path: number, way: Way): SessionId => `${circuit}/bgp${path}/${way}`
