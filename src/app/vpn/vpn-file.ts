/** A downloaded VPN configuration on its way into a design. Loaded when one is dropped or chosen. */
import type { Design, DesignRecord, RecordId } from '../../model/index.ts'
import {
  type FilledVpn,
  fillVpn,
  matchTunnels,
  ownEndOf,
  type TunnelMatch,
  type VpnConfiguration,
} from '../../providers/aws/vpn-configuration/index.ts'
import { vpnCandidateOf } from '../../providers/vpn-views.ts'
import { vpnViewOf } from './vpn-view.ts'

export type {
  FilledVpn,
  TunnelConfiguration,
  TunnelMatch,
  VpnConfiguration,
} from '../../providers/aws/vpn-configuration/index.ts'
export { looksLikeVpnConfiguration, readVpnConfiguration } from '../../providers/aws/vpn-configuration/index.ts'

/** VPNs of the design that such a file can describe, by name. */
export const vpnsForFile = (design: Design): DesignRecord[] =>
  Object.values(design.records)
    .filter((record) => ownEndOf(record, design) !== undefined)
    .sort((x, y) => (x.name < y.name ? -1 : 1))

/** Which tunnel of a VPN each tunnel of the file fills, as far as its addresses or order tell. */
export function matchFile(design: Design, id: RecordId, configuration: VpnConfiguration): TunnelMatch[] {
  const found = targetOf(design, id)
  return found ? matchTunnels(configuration, found.link, found.end, found.farOutside) : []
}

/** What filling the chosen tunnels changes; `undefined`: the VPN has gone. */
export function fillFromFile(
  design: Design,
  id: RecordId,
  configuration: VpnConfiguration,
  into: readonly (number | undefined)[],
): FilledVpn | undefined {
  const found = targetOf(design, id)
  return found && fillVpn({ ...found, design, configuration, into, candidateOf: vpnCandidateOf })
}

function targetOf(design: Design, id: RecordId) {
  const link = design.records[id]
  const end = link && ownEndOf(link, design)
  const view = link && vpnViewOf(link, design)
  if (!end || !view) return undefined
  return { link, end, farOutside: view[end === 'a' ? 'b' : 'a'].end.outside }
}
