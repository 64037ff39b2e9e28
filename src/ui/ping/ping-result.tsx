import { IconCheck, IconWand, IconX } from '@tabler/icons-react'
import type { LegView, PingView } from '../../app/analysis/views.ts'
import { leaveFindings } from '../findings/findings-focus.ts'
import { AddIntent } from '../reachability/add-intent.tsx'
import { useCommands } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { Story } from '../shared/story.tsx'
import { useText } from '../shared/use-text.ts'
import { PassedFilters } from './passed-filters.tsx'

export function PingResult({ result }: { result: PingView }) {
  const t = useText()
  const commands = useCommands()
  return (
    <div role="status">
      <Leg leg={result.forward} />
      {result.back && <Leg leg={result.back} square />}
      {!result.ok && (
        <div className="section">
          <button
            type="button"
            className="ww-button is-small"
            onClick={() => {
              leaveFindings()
              commands.explain(result.request)
              showPanel(commands, 'findings')
            }}
          >
            <IconWand size={14} stroke={1.6} aria-hidden />
            {t('ui.findings.explain')}
          </button>
        </div>
      )}
      <AddIntent />
      <PassedFilters passed={result.passed} />
      {result.warnings.length > 0 && (
        <div className="section">
          {result.warnings.map((warning) => (
            <p key={warning.kind} className="ping-warning">
              {t(warning.text)}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

function Leg({ leg, square = false }: { leg: LegView; square?: boolean }) {
  const t = useText()
  const Icon = leg.ok ? IconCheck : IconX
  return (
    <div className="section">
      <p className={`leg-head ${leg.ok ? 'ww-ok' : 'ww-bad'}`}>
        <Icon size={14} aria-hidden />
        <span>{t(leg.headline)}</span>
      </p>
      <Story steps={leg.steps} square={square} quiet endsBadly={!leg.ok} />
    </div>
  )
}
