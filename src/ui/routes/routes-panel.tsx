import { useEffect, useState } from 'react'
import type { RoutesView } from '../../app/analysis/views.ts'
import type { Prefix } from '../../ip/index.ts'
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
  // A selection brings its table with it; what was selected before a table was asked for does so now.
  useEffect(() => {
    if (selected && !shown) commands.showRoutes(selected)
  }, [commands, selected, shown])
  const view = useAnswer(
    (analysis) => (shown ? analysis.routes(shown.record, shown.table) : undefined),
    `${shown?.record} ${shown?.table ?? ''}`,
  )
  if (!shown || (shown && view === undefined)) return <PanelHint text={t('ui.routes.pick')} />
  return view ? (
    <Routes key={`${view.record} ${view.current.id}`} view={view} wanted={shown.prefix} />
  ) : (
    <PanelHint text={t('ui.routes.pick')} />
  )
}

function Routes({ view, wanted }: { view: RoutesView; wanted: Prefix | undefined }) {
  const [filter, setFilter] = useState('')
  const [minor, setMinor] = useState(false)
  const story = useRouteStory(view)
  const found = wanted === undefined ? -1 : view.table.rows.findIndex((row) => row.prefix === wanted)
  const isMinor = view.table.rows[found]?.minor === true
  // A row that was asked for is shown, also where most readers skip it.
  useEffect(() => {
    if (found < 0) return
    setFilter('')
    if (isMinor) setMinor(true)
  }, [found, isMinor])
  return (
    <div className="routes">
      <div className="column">
        <RoutesHead view={view} filter={filter} onFilter={setFilter} minor={minor} onMinor={setMinor} />
        <div className="column-body">
          <RoutesTable view={view} filter={filter} minor={minor} story={story} found={found} />
        </div>
      </div>
      <WhyColumn view={view} story={story} />
    </div>
  )
}
