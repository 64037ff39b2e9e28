import { useState } from 'react'
import { sideNames } from '../../app/vpn/vpn-view.ts'
import type { DesignRecord } from '../../model/index.ts'
import { late } from '../shared/late.tsx'
import { useText } from '../shared/use-text.ts'
import { VpnFileButton } from '../vpn-file/vpn-file-button.tsx'
import { useVpnView } from './use-vpn-view.ts'
import { VpnBoth } from './vpn-both.tsx'
import { VpnCrypto } from './vpn-crypto.tsx'
import { VpnDetails } from './vpn-details.tsx'
import { VpnSide } from './vpn-side.tsx'
import { type SeenFrom, VpnSwitch } from './vpn-switch.tsx'
import './vpn.css'

const VpnDialog = late(async () => (await import('./vpn-dialog.tsx')).VpnDialog)

/** In the details of a VPN: its tunnels as either end's console shows them, or both beside each other. */
export function VpnSection({ record }: { record: DesignRecord }) {
  const t = useText()
  const [from, setFrom] = useState<SeenFrom>('both')
  const [open, setOpen] = useState(false)
  const view = useVpnView(record)
  if (!view) return null
  const names = sideNames(view)
  return (
    <section className="section vpn-section" aria-label={t('ui.vpn.seen')}>
      <h3>{t('ui.vpn.seen')}</h3>
      <VpnSwitch names={names} value={from} onChange={setFrom} />
      {from === 'both' ? <VpnBoth view={view} names={names} /> : <VpnSide side={view[from]} />}
      {from !== 'both' && view[from].details && <VpnDetails details={view[from].details} />}
      <VpnCrypto view={view} names={names} />
      <div className="vpn-actions">
        <button type="button" className="ww-button is-small" onClick={() => setOpen(true)}>
          {t('ui.vpn.open')}
        </button>
        <VpnFileButton record={record} />
      </div>
      {open && <VpnDialog record={record} from={from} onFrom={setFrom} onClose={() => setOpen(false)} />}
    </section>
  )
}
