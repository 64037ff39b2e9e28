import { IconAlertTriangle } from '@tabler/icons-react'
import { suiteText } from '../../app/vpn/suite-text.ts'
import type { VpnCrypto as Group, VpnView } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'

interface Props {
  view: VpnView
  names: { readonly a: string; readonly b: string }
}

/** What both ends agree on in one line, and the whole comparison for those who look closer. */
export function VpnCrypto({ view, names }: Props) {
  const t = useText()
  return (
    <section className="vpn-crypto" aria-label={t('ui.vpn.crypto')}>
      <h4>{t('ui.vpn.crypto')}</h4>
      {view.crypto.map((group) => (
        <CryptoGroup key={group.tunnels.join()} group={group} names={names} alone={view.crypto.length === 1} />
      ))}
    </section>
  )
}

function CryptoGroup({ group, names, alone }: { group: Group; names: Props['names']; alone: boolean }) {
  const t = useText()
  const { agreement, by } = group.crypto
  const { chosen, rows } = agreement
  const tunnels = group.tunnels.map((at) => at + 1).join(', ')
  return (
    <details className="vpn-crypto-group" open={!chosen}>
      <summary>
        {!alone && <span className="ww-muted">{t('ui.vpn.crypto-tunnels', { tunnels })} </span>}
        {chosen ? (
          <>
            {t(`ui.vpn.crypto-${by}`)} <span className="mono">{suiteText(chosen)}</span>
          </>
        ) : (
          <span className="vpn-apart">
            <IconAlertTriangle size={14} aria-hidden /> {t('ui.vpn.crypto-apart')}
          </span>
        )}
      </summary>
      <div className="vpn-scroll">
        <table className="vpn-table vpn-matrix">
          <caption className="ww-hidden">{t('ui.vpn.crypto-matrix')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{names.a}</th>
              <th scope="col">{names.b}</th>
              <th scope="col">{t('ui.vpn.crypto-meets')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ phase, what, a, b, meets }) => (
              <tr key={`${phase} ${what}`} className={meets === undefined ? 'is-apart' : ''}>
                <th scope="row">{t(`joint.vpn-view.crypto.${phase}-${what}`)}</th>
                <Values values={a} />
                <Values values={b} />
                <td className="mono">{meets ?? <span className="vpn-apart">{t('ui.vpn.crypto-none')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Values({ values }: { values: readonly string[] }) {
  return <td className="mono ww-muted">{values.length > 0 ? values.join(' ') : '–'}</td>
}
