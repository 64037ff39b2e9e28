import type { DesignRecord } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'

export function RecordActions({ record, endpoint }: { record: DesignRecord; endpoint: boolean }) {
  const t = useText()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const tables = useAnswer((analysis) => analysis.tablesOf(record.id), record.id)
  return (
    <div className="inspector-actions">
      {tables && tables.length > 0 && (
        <button
          type="button"
          className="ww-button is-small"
          onClick={() => {
            commands.showRoutes(record.id)
            showPanel(commands, 'routes')
          }}
        >
          {t('ui.panel.routes')}
        </button>
      )}
      {endpoint && (
        <button
          type="button"
          className="ww-button is-small"
          onClick={() => {
            commands.setTool({ k: 'ping' })
            commands.setPing({ from: record.id })
          }}
        >
          {t('ui.inspector.ping-from')}
        </button>
      )}
      {!readOnly && (
        <button type="button" className="ww-button is-small" onClick={() => commands.remove([record.id])}>
          {t('ui.delete')}
        </button>
      )}
    </div>
  )
}
