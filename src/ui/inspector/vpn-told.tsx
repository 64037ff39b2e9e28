import { useState } from 'react'
import { toldText } from '../../app/vpn/told-text.ts'
import type { VpnSideView } from '../../providers/joint/vpn-view/index.ts'
import { useText } from '../shared/use-text.ts'
import { VpnValue } from './vpn-value.tsx'

/** What one side must be told about the other, line by line as its console asks for it, to copy. */
export function VpnTold({ side, name, other }: { side: VpnSideView; name: string; other: string }) {
  const t = useText()
  const [copied, setCopied] = useState<'text' | 'markdown'>()
  const title = t('ui.vpn.told', { name, other })
  const head = [t('ui.vpn.told-where'), t('ui.vpn.told-what'), t('ui.vpn.told-value')]
  const copy = (form: 'text' | 'markdown') =>
    void navigator.clipboard?.writeText(toldText(side, form, head, t)).then(
      () => setCopied(form),
      () => undefined,
    )
  return (
    <section className="vpn-told" aria-label={title}>
      <h3>
        {title}
        <span className="vpn-copy">
          {(['text', 'markdown'] as const).map((form) => (
            <button key={form} type="button" className="ww-button is-small" onClick={() => copy(form)}>
              {copied === form ? t('ui.vpn.copied') : t(`ui.vpn.copy-${form}`)}
            </button>
          ))}
        </span>
      </h3>
      <table className="vpn-table">
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {side.told.map(({ where, what, value }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <tr key={i}>
              <td>
                <VpnValue cell={where} />
              </td>
              <td>{t(what)}</td>
              <td>
                <VpnValue cell={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
