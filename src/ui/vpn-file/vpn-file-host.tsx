import { late } from '../shared/late.tsx'
import { useVpnFile } from './vpn-file-state.ts'

const VpnFileDialog = late(async () => (await import('./vpn-file-dialog.tsx')).VpnFileDialog)

/** Nothing until a VPN configuration was dropped or chosen. */
export function VpnFileHost() {
  const file = useVpnFile((state) => state.file)
  return file ? <VpnFileDialog file={file} /> : null
}
