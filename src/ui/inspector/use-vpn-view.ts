import { vpnViewOf } from '../../app/vpn/vpn-view.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { VpnView } from '../../providers/joint/vpn-view/index.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useAnswer } from '../shared/use-answer.ts'

/** A VPN in the words of both its ends, with its tunnels as the analysis found them. */
export function useVpnView(record: DesignRecord): VpnView | undefined {
  const design = useAppState((state) => state.design)
  const states = useAnswer((analysis) => analysis.tunnels(record.id), `tunnels ${record.id}`)
  return vpnViewOf(record, design, states)
}
