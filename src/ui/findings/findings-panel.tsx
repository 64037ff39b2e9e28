import { IconCheck } from '@tabler/icons-react'
import { sameMeaning } from '../../app/same-meaning.ts'
import { NextBlock } from '../menu/next-block.tsx'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useDelayed } from '../shared/use-delayed.ts'
import { useText } from '../shared/use-text.ts'
import { CaseList } from './case-list.tsx'
import type { Case } from './cases.ts'
import { FilterBar } from './filter-bar.tsx'
import { useFindingsFocus } from './findings-focus.ts'
import { FixList } from './fix-list.tsx'
import { FixPreview } from './fix-preview.tsx'
import { useCases } from './use-cases.ts'
import './findings.css'

const CANCEL_AFTER = 2000

/** What is wrong, the ways to repair it, and what the chosen one will change. */
export function FindingsPanel() {
  const { all, cases, current, fix } = useCases()
  const stale = useAppState(({ design, checked, explained }) => {
    const about = current?.asked ? explained?.answer?.design : checked?.design
    return about === undefined || !sameMeaning(about, design)
  })
  const asking = useAppState(({ explained }) => explained !== undefined && explained.answer === undefined)
  if (!current && all.length > 0) return <AllFiltered all={all} />
  if (!current) return <NoFindings />
  return (
    <div className={`findings ${stale ? 'is-stale' : ''}`} aria-busy={stale}>
      <CaseList all={all} cases={cases} current={current} />
      <div className="repair">
        <FixList current={current} chosen={fix} />
        {fix && <FixPreview fix={fix} stale={stale} />}
      </div>
      <Progress shown={stale || asking} />
    </div>
  )
}

/** There are findings, and the filter shows none of them. */
function AllFiltered({ all }: { all: readonly Case[] }) {
  const t = useText()
  return (
    <div className="ww-empty">
      <FilterBar all={all} />
      <p>{t('ui.findings.all-filtered')}</p>
      <button
        type="button"
        className="ww-button is-small"
        onClick={() => useFindingsFocus.setState({ filter: { severity: 'all', here: false } })}
      >
        {t('ui.findings.show-all')}
      </button>
    </div>
  )
}

/** Repairs are tried one by one; that may take a while in a large design. */
function Progress({ shown }: { shown: boolean }) {
  const t = useText()
  const commands = useCommands()
  const checking = useAppState((state) => state.checking)
  const visible = useDelayed(shown && checking, 300)
  const cancellable = useDelayed(shown && checking, CANCEL_AFTER)
  if (!visible) return null
  return (
    <div className="findings-progress" role="status">
      {t('ui.findings.checking')}
      {cancellable && (
        <button type="button" className="ww-link" onClick={commands.cancelChecking}>
          {t('ui.findings.cancel')}
        </button>
      )}
    </div>
  )
}

function NoFindings() {
  const t = useText()
  const commands = useCommands()
  const flows = useAppState((state) => state.summary?.flows)
  const checked = useAppState((state) => state.checked !== undefined)
  const checking = useAppState((state) => state.checking)
  const slow = useDelayed(checking && !checked, 300)
  if (!checked)
    return slow ? (
      <div className="findings">
        <Progress shown />
      </div>
    ) : null
  if (flows && flows.failing > 0) {
    return (
      <PanelHint text={t('ui.findings.flows-fail', { failing: flows.failing, total: flows.total })}>
        <button type="button" className="ww-button is-small" onClick={() => showPanel(commands, 'reachability')}>
          {t('ui.findings.show-flows')}
        </button>
      </PanelHint>
    )
  }
  return (
    <div className="ww-empty">
      <IconCheck size={20} className="ww-ok" aria-hidden />
      <p>{t(flows && flows.total > 0 ? 'ui.findings.none-pass' : 'ui.findings.none', { total: flows?.total ?? 0 })}</p>
      {flows && flows.total > 0 ? (
        <button type="button" className="ww-button is-small" onClick={() => showPanel(commands, 'reachability')}>
          {t('ui.findings.show-flows')}
        </button>
      ) : (
        <NextBlock letter="m" />
      )}
    </div>
  )
}
