import type { FilledVpn } from '../../app/vpn/vpn-file.ts'
import { useText } from '../shared/use-text.ts'

/** What the edit will set, value by value, and what to look at before. */
export function FilledValues({ filled: { changes, warnings } }: { filled: FilledVpn }) {
  const t = useText()
  return (
    <section aria-label={t('ui.vpn-file.changes')}>
      <h3>{t('ui.vpn-file.changes')}</h3>
      {warnings.map((each) => (
        <p key={JSON.stringify(each)} className="vpn-file-warning">
          {t(each)}
        </p>
      ))}
      {changes.length === 0 ? (
        <p className="ww-muted">{t('ui.vpn-file.no-change')}</p>
      ) : (
        <dl className="vpn-file-changes">
          {changes.map(({ what, from, to }) => (
            <div key={JSON.stringify(what)}>
              <dt>{t(what)}</dt>
              <dd className="mono">
                {from !== undefined && (
                  <>
                    <del>{from}</del> →{' '}
                  </>
                )}
                <ins>{to}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
