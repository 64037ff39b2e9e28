import { sameMeaning } from '../../app/same-meaning.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { DifferenceList } from './difference-list.tsx'

/** What the last edit did to intents, flows and routes. */
export function LastChange() {
  const t = useText()
  const change = useAppState((state) => state.change)
  const stale = useAppState(({ design }) => change !== undefined && !sameMeaning(change.design, design))
  if (!change || stale) return <p className="column-body side-none">{t('ui.diff.none')}</p>
  return (
    <div className="column-body">
      <DifferenceList view={change.view} none={t('ui.diff.none')} />
    </div>
  )
}
