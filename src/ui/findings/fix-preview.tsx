import { IconEye, IconWand } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { arrangeEdit } from '../../app/analysis/arrange-edit.ts'
import type { FixView } from '../../app/analysis/check-views.ts'
import type { Text } from '../../model/index.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { CodeChange } from './code-change.tsx'
import { describeChanges } from './describe-changes.ts'
import { leaveFindings, useFindingsFocus } from './findings-focus.ts'

const signClass = { '+': 'is-added', '−': 'is-removed', '~': 'is-changed' } as const

/** What a fix will change, before it does. `stale`: it was proved for the design before the last edit. */
export function FixPreview({ fix, stale }: { fix: FixView; stale: boolean }) {
  const t = useText()
  const { commands, store } = useApp()
  const readOnly = useAppState((state) => state.readOnly)
  const trying = useFindingsFocus((focus) => focus.trying)
  const [shown, setShown] = useState<Shown>('settings')
  const apply = (): void => {
    commands.edit(arrangeEdit(store.getState().design, fix.edit), doneText(fix))
    leaveFindings()
    document.getElementById('tab-findings')?.focus()
  }
  return (
    <section className="column fix-preview" aria-label={t('ui.findings.will-change')}>
      <div className="column-head">
        <b>{t('ui.findings.will-change')}</b>
        <span>{t('ui.findings.one-step', { count: fix.changes.length })}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own */}
      <div className="fix-shown" role="group" aria-label={t('ui.findings.shown-as')}>
        {(['settings', 'bicep', 'terraform'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === shown} onClick={() => setShown(each)}>
            {t(`ui.findings.shown.${each}`)}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else that the keyboard reaches */}
      <div className="column-body" tabIndex={0}>
        {shown === 'settings' ? <SettingChanges fix={fix} /> : <CodeChange fix={fix} target={shown} />}
      </div>
      <div className="column-foot fix-actions">
        <button type="button" className="ww-button is-ink" disabled={stale || readOnly} onClick={apply}>
          <IconWand size={15} stroke={1.6} aria-hidden />
          {t('ui.findings.apply')}
        </button>
        <button
          type="button"
          className="ww-button"
          aria-pressed={trying}
          disabled={stale}
          onClick={() => useFindingsFocus.setState({ trying: !trying })}
        >
          <IconEye size={15} stroke={1.6} aria-hidden />
          {t(trying ? 'ui.findings.stop-trying' : 'ui.findings.try')}
        </button>
      </div>
    </section>
  )
}

type Shown = 'settings' | 'bicep' | 'terraform'

function SettingChanges({ fix }: { fix: FixView }) {
  const t = useText()
  const { catalog } = useApp()
  const design = useAppState((state) => state.design)
  const lines = useMemo(() => describeChanges(fix, design, catalog, t), [fix, design, catalog, t])
  const { total, passingBefore, passingAfter, gained, lost } = fix.flows
  return (
    <>
      <ul className="change-list">
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={i} className={signClass[line.sign]}>
            <span className="change-sign">{line.sign}</span>
            <span className={line.indent ? 'is-inside' : ''}>{line.text}</span>
          </li>
        ))}
      </ul>
      <p className="flow-change">
        {t('ui.findings.flows')} <b className="ww-ok">{t('ui.findings.flows.gained', { count: gained })}</b>
        {', '}
        {t('ui.findings.flows.same', { count: passingBefore - lost })}
        {lost > 0 && (
          <>
            {', '}
            <span className="ww-bad">{t('ui.findings.flows.lost', { count: lost })}</span>
          </>
        )}
        {', '}
        <span className={total > passingAfter ? 'ww-bad' : ''}>
          {t('ui.findings.flows.failing', { count: total - passingAfter })}
        </span>
      </p>
    </>
  )
}

function doneText({ flows: { gained }, title }: FixView): Text {
  return gained > 0
    ? { key: 'ui.findings.repaired', values: { count: gained } }
    : { key: 'ui.findings.done', values: { ...title.values, titleKey: title.key } }
}
