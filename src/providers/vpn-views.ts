/** Both views of a VPN, and what reading a downloaded configuration into it needs. Loaded when a VPN is looked at. */
import type { Design, DesignRecord, RecordId, Text } from '../model/index.ts'
import { alibabaVpnViews } from './alibaba/vpn-view/index.ts'
import { awsVpnViews } from './aws/vpn-view/index.ts'
import { azureVpnViews } from './azure/vpn-view/index.ts'
import { catalogs } from './catalogs.ts'
import { googleVpnViews } from './google/vpn-view/index.ts'
import type { VpnCandidate } from './joint/vpn-candidates.ts'
import { type TunnelState, type VpnView, viewVpn } from './joint/vpn-view/index.ts'
import { onpremVpnViews } from './onprem/vpn-view/index.ts'
import { cryptoOf } from './vpn-crypto.ts'

const views = [awsVpnViews, googleVpnViews, azureVpnViews, alibabaVpnViews, onpremVpnViews]

/** A `core/vpn` as the consoles of both its ends show it; `undefined`: an end of it is no end of a VPN. */
export const viewVpnOf = (link: DesignRecord, design: Design, states?: readonly TunnelState[]): VpnView | undefined =>
  viewVpn(link, design, views, cryptoOf, states)

/** The end of a VPN that a record is, asked of the provider that owns it. */
export function vpnCandidateOf(design: Design, id: RecordId): VpnCandidate | { readonly why: Text } | undefined {
  for (const { vpnCandidates } of catalogs) {
    const found = vpnCandidates?.candidate(design, id)
    if (found) return found
  }
  return undefined
}
