import { useEffect, useMemo, useState } from 'react'
import type { RoutesView, WhyNotView } from '../../app/analysis/views.ts'
import { nextSorting, type Sorting } from '../../app/route-tables/sort-rows.ts'
import type { Prefix } from '../../ip/index.ts'
import { listCases } from '../findings/cases.ts'
import { NextBlock } from '../menu/next-block.tsx'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { CompareView } from './compare-view.tsx'
import { askedRow, type MissingRow, missingRows } from './missing-rows.ts'
import { RoutesHead } from './routes-head.tsx'
import { RoutesTable } from './routes-table.tsx'
import { useRouteStory } from './use-route-story.ts'
import { WhyColumn } from './why-column.tsx'
import './routes.css'

/** The table of the pinned record, or of what is selected. */
export function RoutesPanel() {
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
  if (!shown || !view) return <PickTable />
  return <Routes key={`${view.record} ${view.current.id}`} view={view} wanted={shown.prefix} />
}

/** Nothing that has a table is selected: one that has is a click away. */
function PickTable() {
  const t = useText()
  const { commands } = useApp()
  const first = useAnswer((analysis) => analysis.endpoints(), 'endpoints')?.[0]
  return (
    <PanelHint text={t('ui.routes.pick')}>
      {first ? (
        <button type="button" className="ww-button is-small" onClick={() => commands.select([first.record])}>
          {t('ui.next.routes', { name: first.name })}
        </button>
      ) : (
        <NextBlock letter="m" />
      )}
    </PanelHint>
  )
}

function Routes({ view, wanted }: { view: RoutesView; wanted: Prefix | undefined }) {
  const [filter, setFilter] = useState('')
  const [minor, setMinor] = useState(false)
  const [sorting, setSorting] = useState<Sorting | undefined>()
  const [other, setOther] = useState<string | undefined>()
  const [asked, setAsked] = useState<MissingRow | undefined>()
  const [answer, setAnswer] = useState<WhyNotView | undefined>()
  const story = useRouteStory(view)
  const missing = useMissingRows(view, answer)
  const found = wanted === undefined ? -1 : view.table.rows.findIndex((row) => row.prefix === wanted)
  const isMinor = view.table.rows[found]?.minor === true
  // A row that was asked for is shown, also where most readers skip it.
  useEffect(() => {
    if (found < 0) return
    setFilter('')
    if (isMinor) setMinor(true)
  }, [found, isMinor])
  return (
    <div className={`routes ${other ? 'is-comparing' : ''}`}>
      <div className="column">
        <RoutesHead
          view={view}
          filter={filter}
          onFilter={setFilter}
          minor={minor}
          onMinor={setMinor}
          other={other}
          onCompare={setOther}
        />
        <div className="column-body">
          {other ? (
            <CompareView view={view} other={other} minor={minor} />
          ) : (
            <RoutesTable
              view={view}
              filter={filter}
              minor={minor}
              story={story}
              found={found}
              missing={missing}
              sorting={sorting}
              onSort={(column) => setSorting((before) => nextSorting(before, column))}
              onAsk={(row) => setAsked({ ...row })}
            />
          )}
        </div>
      </div>
      {!other && <WhyColumn view={view} story={story} asked={asked} onAnswer={setAnswer} />}
    </div>
  )
}

/** What findings miss in this table, and what "Why not…?" did not find. */
function useMissingRows(view: RoutesView, answer: WhyNotView | undefined): readonly MissingRow[] {
  const checked = useAppState((state) => state.checked)
  const explained = useAppState((state) => state.explained)
  const design = useAppState((state) => state.design)
  return useMemo(() => {
    const rows = missingRows(listCases({ checked, explained }), view.record, view.table, design)
    const own = askedRow(answer)
    return own && rows.every(({ prefix }) => prefix !== own.prefix) ? [...rows, own] : rows
  }, [checked, explained, design, view, answer])
}
