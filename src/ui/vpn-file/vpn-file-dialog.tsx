import { readVpnConfiguration } from '../../app/vpn/vpn-file.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'
import { VpnFileContent } from './vpn-file-content.tsx'
import { closeVpnFile, type VpnFile } from './vpn-file-state.ts'
import './vpn-file.css'

/** What a downloaded VPN configuration says, and which tunnels of the design it fills. */
export function VpnFileDialog({ file }: { file: VpnFile }) {
  const t = useText()
  const read = readVpnConfiguration(file.source)
  return (
    <Dialog opened onClose={closeVpnFile} size={860} title={t('ui.vpn-file.title', { name: file.name })}>
      {read.ok ? (
        <VpnFileContent
          key={file.source}
          configuration={read.configuration}
          contradictions={read.contradictions}
          link={file.link}
        />
      ) : (
        <p className="field-error" role="alert">
          {t(read.why)}
        </p>
      )}
    </Dialog>
  )
}
