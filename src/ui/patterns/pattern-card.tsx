import { arrangeEdit } from '../../app/analysis/arrange-edit.ts'
import type { PatternView } from '../../app/analysis/check-views.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { closePatterns } from './patterns-state.ts'

/** One way: what it does, what it adds, what it costs, what it brings. */
export function PatternCard({ pattern }: { pattern: PatternView }) {
  const t = useText()
  const { commands, store } = useApp()
  const readOnly = useAppState((state) => state.readOnly)
  const { edit, why, changes } = pattern
  const apply = (): void => {
    if (!edit) return
    commands.edit(arrangeEdit(store.getState().design, edit), {
      key: 'ui.patterns.done',
      values: { pattern: t(pattern.title) },
    })
    closePatterns()
  }
  const changed = new Set(changes.flatMap((change) => (change.k === 'set' ? [change.record] : [])))
  const added = addedByKind(changes)
  return (
    <li className="pattern">
      <h3>{t(pattern.title)}</h3>
      <div className="pattern-head">
        {edit ? <Effect pattern={pattern} /> : <p className="field-error">{why && t(why)}</p>}
        <button type="button" className="ww-button is-ink" disabled={!edit || readOnly} onClick={apply}>
          {t('ui.patterns.apply')}
        </button>
      </div>
      <p>{t(pattern.how)}</p>
      {edit && (
        <>
          <h4>{t('ui.patterns.adds', { count: [...added.values()].flat().length })}</h4>
          <ul>
            {[...added].map(([kind, names]) => (
              <li key={kind}>
                {t(kindTitleKey(kind))} <span className="ww-muted">{names.join(', ')}</span>
              </li>
            ))}
            {changed.size > 0 && <li className="ww-muted">{t('ui.patterns.changes', { count: changed.size })}</li>}
          </ul>
        </>
      )}
      <h4>{t('ui.patterns.lacks')}</h4>
      <ul>
        {pattern.lacks.map((lack) => (
          <li key={lack.key}>{t(lack)}</li>
        ))}
      </ul>
      <a className="ww-link" href={pattern.source} target="_blank" rel="noreferrer">
        {t('ui.patterns.source')}
      </a>
    </li>
  )
}

function addedByKind(changes: PatternView['changes']): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const { k, kind, name } of changes) if (k === 'add') kinds.set(kind, [...(kinds.get(kind) ?? []), name])
  return kinds
}

/** What a copy of the design with this pattern does otherwise. */
function Effect({ pattern }: { pattern: PatternView }) {
  const t = useText()
  const difference = useAnswer((analysis) => pattern.edit && analysis.difference(pattern.edit), pattern.id)
  if (!difference) return <p className="ww-muted">{t('ui.patterns.trying')}</p>
  const { gained, lost } = difference.flows
  const met = difference.intents.filter(({ before, after }) => after && !before).length
  const broken = difference.intents.filter(({ before, after }) => before && !after).length
  return (
    <p className="pattern-effect">
      {met > 0 && <span className="ww-chip is-ok">{t('ui.patterns.met', { count: met })}</span>}
      {gained > 0 && <span className="ww-chip is-ok">{t('ui.findings.gained', { count: gained })}</span>}
      {lost > 0 && <span className="ww-chip is-warn">{t('ui.findings.lost', { count: lost })}</span>}
      {broken > 0 && <span className="ww-chip is-bad">{t('ui.patterns.broken', { count: broken })}</span>}
      {gained + lost + met + broken === 0 && <span className="ww-chip">{t('ui.patterns.no-effect')}</span>}
    </p>
  )
}
