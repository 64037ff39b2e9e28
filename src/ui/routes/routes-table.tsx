import { useRef } from 'react'
import type { RoutesView } from '../../app/analysis/views.ts'
import { cellText } from '../../app/route-tables/cell-text.ts'
import { prefixColumn, type Sorting, sortRows } from '../../app/route-tables/sort-rows.ts'
import { useTexts } from '../shared/use-text.ts'
import { MissingLine } from './missing-line.tsx'
import type { MissingRow } from './missing-rows.ts'
import { RouteLine } from './route-line.tsx'
import { SortHead } from './sort-head.tsx'
import type { RouteStory } from './use-route-story.ts'
import { useRowWindow } from './use-row-window.ts'

interface Props {
  view: RoutesView
  filter: string
  minor: boolean
  story: RouteStory
  /** Index of the row that was asked for; -1 for none. */
  found: number
  /** Expected prefixes that are absent; last in the table. */
  missing: readonly MissingRow[]
  sorting: Sorting | undefined
  onSort(column: string): void
  onAsk(row: MissingRow): void
}

/** The console's own columns, words and order, so that a screenshot of it can be laid beside. */
export function RoutesTable({ view, filter, minor, story, found, missing, sorting, onSort, onAsk }: Props) {
  const { t, language } = useTexts()
  const body = useRef<HTMLTableSectionElement>(null)
  const { columns, rows } = view.table
  const wanted = filter.trim().toLowerCase()
  const filtered = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => minor || !row.minor)
    .filter(({ row }) => !wanted || row.cells.some((cell) => cellText(cell, t).toLowerCase().includes(wanted)))
  const shown = sortRows(filtered, view.table, sorting, t, language)
  const absent = missing.filter(({ prefix }) => !wanted || prefix.includes(wanted))
  const { from, to, above, below } = useRowWindow(
    body,
    shown.length,
    shown.findIndex(({ index }) => index === found),
  )
  const place = Math.max(0, prefixColumn(view.table))
  return (
    <table
      className="ww-table"
      aria-rowcount={shown.length + absent.length + 1}
      onMouseLeave={() => story.point(undefined)}
    >
      <caption className="ww-hidden">{t(view.current.title)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHead key={column.id} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {above > 0 && <tr style={{ height: above }} />}
        {shown.slice(from, to).map(({ row, index }, i) => (
          <RouteLine
            key={index}
            row={row}
            index={index}
            position={from + i + 2}
            columns={columns}
            story={story}
            found={index === found}
          />
        ))}
        {below > 0 && <tr style={{ height: below }} />}
        {absent.map((row) => (
          <MissingLine key={row.prefix} row={row} columns={columns.length} place={place} onAsk={onAsk} />
        ))}
        {shown.length + absent.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="ww-muted">
              {t(rows.length === 0 ? 'ui.routes.none' : 'ui.routes.none-match')}
            </td>
          </tr>
        )}
      </tbody>
      {view.table.notes && (
        <tfoot>
          {view.table.notes.map((note) => (
            <tr key={note.key}>
              <td colSpan={columns.length} className="routes-note">
                {t(note)}
              </td>
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  )
}
