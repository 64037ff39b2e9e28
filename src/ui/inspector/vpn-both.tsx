import type { VpnView } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'
import { VpnValue } from './vpn-value.tsx'

/** Each tunnel under both its names, in a narrow column. */
export function VpnBoth({ view, names }: { view: VpnView; names: { readonly a: string; readonly b: string } }) {
  const t = useText()
  const { a, b } = view
  return (
    <>
      <p className="vpn-title">
        {names.a}: {t(a.title)}
        <br />
        {names.b}: {t(b.title)}
      </p>
      {a.rows.map((left, i) => {
        const right = b.rows[i]
        if (!right) return null
        const [from, to] = [a.groups[left.group], b.groups[right.group]]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is its number
          <table key={i} className="vpn-pair">
            <caption className="ww-hidden">{t('ui.vpn.tunnel', { number: i + 1 })}</caption>
            <thead>
              <tr>
                <th scope="col">{i + 1}</th>
                <th scope="col">{names.a}</th>
                <th scope="col">{names.b}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t('ui.vpn.name')}</th>
                <td>
                  {from && <VpnValue cell={from.name} />} <VpnValue cell={left.name} />
                </td>
                <td>
                  {to && <VpnValue cell={to.name} />} <VpnValue cell={right.name} />
                </td>
              </tr>
              <tr>
                <th scope="row">{t('ui.vpn.outside')}</th>
                <td>
                  <VpnValue cell={left.outside} />
                </td>
                <td>
                  <VpnValue cell={right.outside} />
                </td>
              </tr>
              <tr>
                <th scope="row">{t('ui.vpn.inside')}</th>
                <td>
                  <VpnValue cell={left.inside} />
                </td>
                <td>
                  <VpnValue cell={right.inside} />
                </td>
              </tr>
            </tbody>
          </table>
        )
      })}
    </>
  )
}
