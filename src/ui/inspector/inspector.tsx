import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { DesignOverview } from './design-overview.tsx'
import { LinkDetails } from './link-details.tsx'
import { RecordDetails } from './record-details.tsx'
import './inspector.css'

/** Details of what is selected; the whole design when nothing is. */
export function Inspector() {
  const selection = useAppState((state) => state.selection)
  const records = useAppState((state) => state.design.records)
  const record = selection.length === 1 ? records[selection[0]!] : undefined
  if (record?.ends) return <LinkDetails key={record.id} record={record} />
  if (record) return <RecordDetails key={record.id} record={record} />
  if (selection.length > 1) return <SeveralSelected count={selection.length} />
  return <DesignOverview />
}

function SeveralSelected({ count }: { count: number }) {
  const t = useText()
  const commands = useCommands()
  const selection = useAppState((state) => state.selection)
  return (
    <div className="inspector">
      <div className="inspector-head">
        <div>
          <h2>{t('ui.inspector.several', { count })}</h2>
        </div>
      </div>
      <div className="inspector-actions">
        <button type="button" className="ww-button is-small" onClick={() => commands.remove(selection)}>
          {t('ui.delete')}
        </button>
      </div>
    </div>
  )
}
