import type { Design, RecordId } from '../../model/index.ts'
import { openVpnFile } from './vpn-file-state.ts'

/**
 * Whether a dropped text is a downloaded VPN configuration; then its dialog opens. `link`: the record it was dropped on,
 * or what is selected. A design is JSON, and needs no reader to be told apart.
 */
export async function openedAsVpnFile(
  source: string,
  name: string,
  link: RecordId | undefined,
  { records }: Design,
): Promise<boolean> {
  if (/^\s*[{[]/.test(source)) return false
  const { looksLikeVpnConfiguration } = await import('../../app/vpn/vpn-file.ts')
  if (!looksLikeVpnConfiguration(source)) return false
  const isVpn = link !== undefined && records[link]?.kind === 'core/vpn'
  openVpnFile({ source, name, ...(isVpn ? { link } : {}) })
  return true
}
