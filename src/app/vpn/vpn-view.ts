import type { Design, DesignRecord } from '../../model/index.ts'
import type { TunnelState, VpnSideView, VpnView } from '../../providers/joint/vpn-view/index.ts'
import { viewVpnOf } from '../../providers/vpn-views.ts'

/** A VPN in the words of both its ends; `undefined`: the record is none, or an end of it has gone. */
export const vpnViewOf = (
  record: DesignRecord,
  design: Design,
  states?: readonly TunnelState[],
): VpnView | undefined => (record.kind === 'core/vpn' ? viewVpnOf(record, design, states) : undefined)

/** What the two sides are called, so that they can be told apart: by vendor, or by name where both are one vendor's. */
export function sideNames({ a, b }: VpnView): { readonly a: string; readonly b: string } {
  const sameCloud = a.end.cloud === b.end.cloud
  const nameOf = ({ end }: VpnSideView) => (sameCloud ? end.name : end.cloud)
  return { a: nameOf(a), b: nameOf(b) }
}
