import type { DesignRecord, RecordId } from '../../model/index.ts'
import type { VpnProps } from '../../providers/joint/vpn-fields.ts'
import { tunnelLinkId, tunnelSessionId } from '../../providers/joint/vpn-ids.ts'
import type { TunnelState } from '../../providers/joint/vpn-view/index.ts'
import type { Context } from './context.ts'

/** The tunnels of a VPN in the solved network, in its order; empty for what is no VPN, or has no ends that could be solved. */
export function tunnelStates(
  { design, solution, session, link }: Pick<Context, 'design' | 'solution' | 'session' | 'link'>,
  id: RecordId,
): TunnelState[] {
  const record: DesignRecord | undefined = design.records[id]
  if (record?.kind !== 'core/vpn') return []
  return (record.props as unknown as VpnProps).tunnels.flatMap((_, tunnel): TunnelState[] => {
    const there = link(tunnelLinkId(id, tunnel, 'ab'))
    if (!there) return []
    const up = !solution.downLinks.has(there.id) && !there.admits.some(({ k }) => k === 'never')
    const [toB, toA] = [tunnelSessionId(id, tunnel, 'ab'), tunnelSessionId(id, tunnel, 'ba')]
    if (!session(toB) || !session(toA)) return [{ up }]
    const received = (from: string) => solution.delivered(from).length
    return [{ up, bgp: { up: solution.sessionUp(toB), atA: received(toA), atB: received(toB) } }]
  })
}
