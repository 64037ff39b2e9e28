import { IconCheck, IconX } from '@tabler/icons-react'
import type { DifferenceView } from '../../app/analysis/check-views.ts'
import { useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { RouteChanges } from './route-changes.tsx'

const SHOWN = 30

/** What behaves otherwise: intents, then flows that end or begin to pass, then routes table by table. */
export function DifferenceList({ view, none }: { view: DifferenceView; none: string }) {
  const t = useText()
  const commands = useCommands()
  const { flows, intents, pairs, routes } = view
  if (flows.gained + flows.lost + intents.length + routes.length === 0) return <p className="side-none">{none}</p>
  const more = flows.gained + flows.lost - Math.min(pairs.length, SHOWN)
  return (
    <>
      {intents.length > 0 && (
        <section>
          <h3 className="side-head">{t('ui.intents')}</h3>
          <ul className="flow-list">
            {intents.map(({ id, note, after }) => (
              <li key={id} className="diff-row">
                <Sign good={after} />
                <span>{note ?? id}</span>
                <span className={`ww-chip ${after ? 'is-ok' : 'is-bad'}`}>
                  {t(after ? 'ui.diff.holds' : 'ui.diff.broken')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {pairs.length > 0 && (
        <section>
          <h3 className="side-head">{t('ui.diff.flows', { lost: flows.lost, gained: flows.gained })}</h3>
          <ul className="flow-list">
            {pairs.slice(0, SHOWN).map(({ from, to, fromName, toName, probe, passes }) => (
              <li key={`${from} ${JSON.stringify(to)}`}>
                <button
                  type="button"
                  className="diff-row is-button"
                  onClick={() => {
                    commands.setTool({ k: 'ping' })
                    commands.setPing({ from, to, probe })
                  }}
                >
                  <Sign good={passes} />
                  <span>
                    {fromName} → {toName}
                  </span>
                  <span className={`ww-chip ${passes ? 'is-ok' : 'is-bad'}`}>
                    {t(passes ? 'ui.diff.gained' : 'ui.diff.lost')}
                  </span>
                </button>
              </li>
            ))}
            {more > 0 && <li className="diff-row ww-muted">{t('ui.diff.more', { count: more })}</li>}
          </ul>
        </section>
      )}
      {routes.length > 0 && <RouteChanges routes={routes} />}
    </>
  )
}

function Sign({ good }: { good: boolean }) {
  return good ? (
    <IconCheck size={14} className="ww-ok" aria-hidden />
  ) : (
    <IconX size={14} className="ww-bad" aria-hidden />
  )
}
