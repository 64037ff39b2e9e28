import { IconCheck } from '@tabler/icons-react'
import type { FixView } from '../../app/analysis/check-views.ts'
import { OtherWays } from '../patterns/other-ways.tsx'
import { useText } from '../shared/use-text.ts'
import type { Case } from './cases.ts'
import { focusCase, useFindingsFocus } from './findings-focus.ts'

/** The repairs of a case; each was tried on a copy before it is offered. */
export function FixList({ current, chosen }: { current: Case; chosen: FixView | undefined }) {
  const t = useText()
  const { fixes } = current
  return (
    <section className="column" aria-label={t('ui.findings.ways')}>
      <div className="column-head">
        <b>{t('ui.findings.ways')}</b>
        {fixes.length > 0 && <span>{t('ui.findings.proved')}</span>}
      </div>
      {fixes.length === 0 ? (
        <p className="column-body fix-none">{t(noneKey(current))}</p>
      ) : (
        <div className="column-body" role="radiogroup" aria-label={t('ui.findings.ways')} id="fixes">
          {fixes.map((fix) => (
            <FixRow key={fix.id} fix={fix} current={current} checked={fix === chosen} />
          ))}
        </div>
      )}
      {current.k === 'flow' && <OtherWays pairs={current.pairs} />}
      {fixes.length > 0 && (
        <p className="column-foot">
          <IconCheck size={14} stroke={1.8} aria-hidden />
          {t('ui.findings.breaks-nothing')}
        </p>
      )}
    </section>
  )
}

const noneKey = ({ k, findings }: Case): string =>
  k === 'group'
    ? 'ui.findings.no-common-fix'
    : k === 'flow' && findings.length === 0
      ? 'ui.findings.no-need'
      : 'ui.findings.no-fix'

function FixRow({ fix, current, checked }: { fix: FixView; current: Case; checked: boolean }) {
  const t = useText()
  const { gained, lost } = fix.flows
  return (
    <label className={`fix ${checked ? 'is-chosen' : ''}`}>
      <input
        type="radio"
        name="fix"
        checked={checked}
        onChange={() => {
          focusCase(current, useFindingsFocus.getState().at?.finding)
          useFindingsFocus.setState({ fix: fix.id })
        }}
      />
      <span>
        <b>{t(fix.title)}</b>
        <span className="finding-place">
          {t('ui.findings.changes', { count: fix.changes.length })} · {t(`ui.findings.preference.${fix.preference}`)}
        </span>
      </span>
      <span className="fix-chips">
        {gained > 0 && <span className="ww-chip is-ok">{t('ui.findings.gained', { count: gained })}</span>}
        {lost > 0 && <span className="ww-chip is-warn">{t('ui.findings.lost', { count: lost })}</span>}
      </span>
    </label>
  )
}
