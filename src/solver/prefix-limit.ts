import type { Channel } from './plan.ts'
import type { OverfullSession } from './solution.ts'
import type { SolvedNetwork } from './solved-network.ts'

/**
 * Sessions that announce more prefixes than their receiver takes. It answers with Cease, "Maximum Number of Prefixes
 * Reached", and the session ends in both directions. Source: RFC 4486, 4; RFC 4271, 6.7.
 */
export function findOverfull(solution: SolvedNetwork, channels: readonly Channel[]): OverfullSession[] {
  return channels.flatMap(({ session }): OverfullSession[] => {
    const most = session.bgp?.maxPrefixes
    if (most === undefined || !solution.sessionUp(session.id)) return []
    // Few tables hold that many, and fewer send them; only those are asked what they announce.
    if (solution.countAt(session.from) <= most || solution.countSent(session.id) <= most) return []
    const announced = solution.announced(session.id).length
    return announced > most ? [{ session: session.id, announced, most }] : []
  })
}
