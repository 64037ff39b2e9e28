import { useEffect, useState } from 'react'
import type { RoutesView } from '../../app/analysis/views.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { RoutesHead } from './routes-head.tsx'
import { RoutesTable } from './routes-table.tsx'
import { useRouteStory } from './use-route-story.ts'
import { WhyColumn } from './why-column.tsx'
import './routes.css'

/** The table of the pinned record, or of what is selected. */
export function RoutesPanel() {
  const t = useText()
  const { commands } = useApp()
  const shown = useAppState((state) => state.routesOf)
  const selected = useAppState((state) => (state.selection.length === 1 ? state.selection[0] : undefined))
  // The panel follows the selection until a table is pinned.
  useEffect(() => {
    if (selected && !shown?.pinned && shown?.record !== selected) commands.showRoutes(selected)
  }, [commands, selected, shown])
  const view = useAnswer(
    (analysis) => (shown ? analysis.routes(shown.record, shown.table) : undefined),
    `${shown?.record} ${shown?.table ?? ''}`,
  )
  if (!shown || (shown && view === undefined)) return <PanelHint text={t('ui.routes.pick')} />
  return view ? (
    <Routes key={`${view.record} ${view.current.id}`} view={view} />
  ) : (
    <PanelHint text={t('ui.routes.pick')} />
  )
}

function Routes({ view }: { view: RoutesView }) {
  const [filter, setFilter] = useState('')
  const [minor, setMinor] = useState(false)
  const story = useRouteStory(view)
  return (
    <div className="routes">
      <div className="column">
        <RoutesHead view={view} filter={filter} onFilter={setFilter} minor={minor} onMinor={setMinor} />
        <div className="column-body">
          <RoutesTable view={view} filter={filter} minor={minor} story={story} />
        </div>
      </div>
      <WhyColumn view={view} story={story} />
    </div>
  )
}
