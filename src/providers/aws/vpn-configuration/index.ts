import { text } from '../../../model/index.ts'
import type { ReadVpnConfiguration, VpnConfiguration } from './configuration.ts'
import { findContradictions } from './find-contradictions.ts'
import { readGenericText } from './read-generic-text.ts'
import { readXml } from './read-xml.ts'

export type { TunnelConfiguration, VpnConfiguration } from './configuration.ts'
export { type FilledVpn, fillVpn } from './fill-vpn.ts'
export { matchTunnels, type TunnelMatch } from './match-tunnels.ts'
export { ownEndOf } from './own-end.ts'

/** Real files have less than 20,000 characters. */
const LONGEST = 200_000
/** A connection has two tunnels; more come only from files put together. */
const MOST_TUNNELS = 8

/** Whether a text looks like such a file, so that a dropped file can be offered to this reader. */
export const looksLikeVpnConfiguration = (source: string): boolean =>
  source.length <= LONGEST && (/<vpn_connection[\s>]/.test(source) || /^\s*IPSec Tunnel #\s*\d/im.test(source))

/**
 * Reads a configuration that AWS offers for download: the "Generic" text in all its variants, or the XML of
 * `describe-vpn-connections`. Hostile input is refused with the reason; what a file says against itself is told apart.
 */
export function readVpnConfiguration(source: string): ReadVpnConfiguration {
  if (source.length > LONGEST) return { ok: false, why: text('aws.vpn-file.too-long', { most: LONGEST }) }
  const isXml = /^\uFEFF?\s*</.test(source)
  const configuration = isXml ? readXml(source.replace(/^\uFEFF/, '')) : readGenericText(source)
  if (!configuration) return { ok: false, why: text('aws.vpn-file.broken-xml') }
  return judge(configuration)
}

function judge(configuration: VpnConfiguration): ReadVpnConfiguration {
  const { tunnels } = configuration
  if (tunnels.length === 0) return { ok: false, why: text('aws.vpn-file.no-tunnel') }
  if (tunnels.length > MOST_TUNNELS) return { ok: false, why: text('aws.vpn-file.too-many', { most: MOST_TUNNELS }) }
  if (tunnels.every(({ outside, inside }) => !outside.aws && !inside.aws))
    return { ok: false, why: text('aws.vpn-file.no-address') }
  return { ok: true, configuration, contradictions: findContradictions(configuration) }
}
