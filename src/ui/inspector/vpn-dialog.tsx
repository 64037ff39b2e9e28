import { sideNames } from '../../app/vpn/vpn-view.ts'
import type { DesignRecord } from '../../model/index.ts'
import { DifferenceList } from '../reachability/difference-list.tsx'
import '../reachability/reachability.css'
import { useAppState } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { useVpnView } from './use-vpn-view.ts'
import { VpnCrypto } from './vpn-crypto.tsx'
import { VpnDetails } from './vpn-details.tsx'
import { type SeenFrom, VpnSwitch } from './vpn-switch.tsx'
import { VpnTold } from './vpn-told.tsx'
import { VpnTunnels } from './vpn-tunnels.tsx'

interface Props {
  record: DesignRecord
  from: SeenFrom
  onFrom(from: SeenFrom): void
  onClose(): void
}

/** The tunnels of a VPN in one wide table, what each side must be told about the other, and what is lost while one is off. */
export function VpnDialog({ record, from, onFrom, onClose }: Props) {
  const t = useText()
  const down = useAppState((state) => state.down.length)
  const whatIf = useAnswer((analysis) => (down > 0 ? analysis.whatIf() : undefined), `what-if ${down > 0}`)
  const view = useVpnView(record)
  if (!view) return null
  const names = sideNames(view)
  const sides = from === 'both' ? (['a', 'b'] as const) : [from]
  return (
    <Dialog opened onClose={onClose} size={1240} title={record.name}>
      <div className="vpn-dialog">
        <VpnSwitch names={names} value={from} onChange={onFrom} />
        <VpnTunnels record={record} view={view} names={names} sides={sides} />
        {down > 0 && whatIf && (
          <section className="vpn-what-if" aria-label={t('ui.vpn.changes')}>
            <h3>{t('ui.vpn.changes')}</h3>
            <DifferenceList view={whatIf.difference} none={t('ui.what-if.same')} />
          </section>
        )}
        {sides.map((side) => view[side].details && <VpnDetails key={side} details={view[side].details} wide />)}
        <VpnCrypto view={view} names={names} wide />
        <div className="vpn-told-columns">
          {sides.map((side) => (
            <VpnTold key={side} side={view[side]} name={names[side]} other={names[side === 'a' ? 'b' : 'a']} />
          ))}
        </div>
      </div>
    </Dialog>
  )
}
