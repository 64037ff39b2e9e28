import { IconCheck, IconX } from '@tabler/icons-react'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useText } from '../shared/use-text.ts'
import { type RecordFault, useFaults } from './use-faults.ts'
import './findings.css'

export function FindingsPanel() {
  const t = useText()
  const faults = useFaults()
  if (faults.length === 0) return <NoFindings />
  return (
    <div className="column">
      <div className="column-head">
        <b>{t('ui.findings.title')}</b>
        <span>{t('ui.findings.count', { count: faults.length })}</span>
      </div>
      <ul className="column-body finding-list">
        {faults.map((fault) => (
          <Finding key={`${fault.record} ${fault.path} ${fault.message.key}`} fault={fault} />
        ))}
      </ul>
    </div>
  )
}

function Finding({ fault }: { fault: RecordFault }) {
  const t = useText()
  const commands = useCommands()
  const name = useAppState((state) => state.design.records[fault.record]?.name ?? fault.record)
  return (
    <li>
      <button type="button" className="finding" onClick={() => commands.select([fault.record])}>
        <IconX size={15} className="ww-bad" aria-hidden />
        <span>
          <b>{t(fault.message)}</b>
          <span className="finding-place">
            {t('ui.findings.place', { name, path: fault.path.replace(/^props\./, '') })}
          </span>
        </span>
      </button>
    </li>
  )
}

function NoFindings() {
  const t = useText()
  const commands = useCommands()
  const flows = useAppState((state) => state.summary?.flows)
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
    </div>
  )
}
