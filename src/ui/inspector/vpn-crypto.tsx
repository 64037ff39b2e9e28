import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment } from 'react'
import { suiteText } from '../../app/vpn/suite-text.ts'
import type { ProposalRow } from '../../providers/joint/proposals/index.ts'
import type { VpnCrypto as Group, VpnView } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'

interface Props {
  view: VpnView
  names: { readonly a: string; readonly b: string }
  /** With all that each end takes; else only what is chosen, for a narrow column. */
  wide?: boolean
}

/** What both ends agree on in one line, and the whole comparison for those who look closer. */
export function VpnCrypto({ view, names, wide = false }: Props) {
  const t = useText()
  return (
    <section className="vpn-crypto" aria-label={t('ui.vpn.crypto')}>
      <h4>{t('ui.vpn.crypto')}</h4>
      {view.crypto.map((group) => (
        <CryptoGroup
          key={group.tunnels.join()}
          group={group}
          names={names}
          alone={view.crypto.length === 1}
          wide={wide}
        />
      ))}
    </section>
  )
}

interface GroupProps {
  group: Group
  names: Props['names']
  alone: boolean
  wide: boolean
}

function CryptoGroup({ group, names, alone, wide }: GroupProps) {
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
      {wide ? <Matrix rows={rows} names={names} /> : <Chosen rows={rows} names={names} />}
    </details>
  )
}

interface RowsProps {
  rows: readonly ProposalRow[]
  names: Props['names']
}

/** A line for each sort; where nothing is in common, what either end takes. */
function Chosen({ rows, names }: RowsProps) {
  const t = useText()
  return (
    <dl className="vpn-chosen">
      {rows.map(({ phase, what, a, b, meets }) => (
        <Fragment key={`${phase} ${what}`}>
          <dt>{t(`joint.vpn-view.crypto.${phase}-${what}`)}</dt>
          <dd className={meets === undefined ? 'vpn-apart' : 'mono'}>
            {meets ?? `${names.a}: ${a.join(', ') || '–'} / ${names.b}: ${b.join(', ') || '–'}`}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Matrix({ rows, names }: RowsProps) {
  const t = useText()
  return (
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
  )
}

function Values({ values }: { values: readonly string[] }) {
  return <td className="mono ww-muted">{values.length > 0 ? values.join(' ') : '–'}</td>
}
