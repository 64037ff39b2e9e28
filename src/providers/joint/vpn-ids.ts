import type { LinkId, RecordId, SessionId } from '../../network/index.ts'

export type Way = 'ab' | 'ba'

/** Link of one tunnel in one direction. */
export const tunnelLinkId = (vpn: RecordId, tunnel: number, way: Way): LinkId => `${vpn}/tunnel${tunnel}/${way}`

/** BGP session over one tunnel, in the direction in which routes are announced. */
export const tunnelSessionId = (vpn: RecordId, tunnel: number, way: Way): SessionId => `${vpn}/bgp${tunnel}/${way}`

/** Which tunnel of its VPN a link is; `undefined`: it is none. */
export function tunnelOf(link: LinkId): { readonly n: number; readonly way: Way } | undefined {
  const match = /\/tunnel(\d+)\/(ab|ba)$/.exec(link)
  return match ? { n: Number(match[1]), way: match[2] as Way } : undefined
}
