import type { DesignRecord } from '../../model/index.ts'
import type { VpnSideView, VpnView } from '../../providers/joint/vpn-view/index.ts'
import { OffSwitch } from '../reachability/off-switch.tsx'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { VpnValue } from './vpn-value.tsx'

interface Props {
  record: DesignRecord
  view: VpnView
  names: { readonly a: string; readonly b: string }
  sides: readonly ('a' | 'b')[]
}

/** One row per tunnel, a block of columns per side in its own words, and the switch of each. */
export function VpnTunnels({ record, view, names, sides }: Props) {
  const t = useText()
  const whole = useAppState(({ down }) => down.some((each) => each.record === record.id && each.tunnel === undefined))
  const many = view.a.rows.length > 1
  return (
    <div className="vpn-scroll">
      <table className="vpn-table">
        <caption className="ww-hidden">{t('ui.vpn.tunnels')}</caption>
        <thead>
          <tr>
            <td />
            {sides.map((side) => (
              <th key={side} scope="colgroup" colSpan={4 + view[side].words.extra.length}>
                <span className="vpn-cloud">{names[side]}</span> {t(view[side].title)}
                {view[side].end.asn !== undefined && <span className="mono ww-muted"> AS {view[side].end.asn}</span>}
              </th>
            ))}
            <td />
          </tr>
          <tr>
            <th scope="col">#</th>
            {sides.map((side) => (
              <SideHead key={side} side={view[side]} />
            ))}
            <th scope="col">{t('ui.vpn.on')}</th>
          </tr>
        </thead>
        <tbody>
          {view.a.rows.map((_, tunnel) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is its number
            <tr key={tunnel}>
              <td className="mono ww-muted">{tunnel + 1}</td>
              {sides.map((side) => (
                <SideCells key={side} side={view[side]} tunnel={tunnel} />
              ))}
              <td>
                <OffSwitch
                  what={many ? { record: record.id, tunnel } : { record: record.id }}
                  label={t('ui.vpn.tunnel', { number: tunnel + 1 })}
                  held={many && whole}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SideHead({ side: { words } }: { side: VpnSideView }) {
  const t = useText()
  const titles = [words.group, words.tunnel, words.outside, words.inside, ...words.extra]
  return titles.map((title, i) => (
    <th key={title.key} scope="col" className={i === 0 ? 'is-first' : ''}>
      {t(title)}
    </th>
  ))
}

function SideCells({ side: { rows, groups }, tunnel }: { side: VpnSideView; tunnel: number }) {
  const row = rows[tunnel]
  if (!row) return null
  const cells = [groups[row.group]?.name, row.name, row.outside, row.inside, ...row.extra]
  return cells.map((cell, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
    <td key={i} className={i === 0 ? 'is-first' : ''}>
      {cell && <VpnValue cell={cell} />}
    </td>
  ))
}
