import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { RoutesView } from '../../app/analysis/views.ts'
import type { Column, NativeRow } from '../../providers/provider.ts'
import { useText } from '../shared/use-text.ts'
import { cellText } from './copy-routes.ts'
import type { RouteStory } from './use-route-story.ts'

interface Props {
  view: RoutesView
  filter: string
  minor: boolean
  story: RouteStory
  /** Index of the row that was asked for; -1 for none. */
  found: number
}

/** The console's own columns, words and order, so that a screenshot of it can be laid beside. */
export function RoutesTable({ view, filter, minor, story, found }: Props) {
  const t = useText()
  const { columns, rows } = view.table
  const wanted = filter.trim().toLowerCase()
  const shown = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => minor || !row.minor)
    .filter(({ row }) => !wanted || row.cells.some((cell) => cellText(cell, t).toLowerCase().includes(wanted)))
  return (
    <table className="ww-table" onMouseLeave={() => story.point(undefined)}>
      <caption className="ww-hidden">{t(view.current.title)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {t(column.title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, index }) => (
          <RouteLine key={index} row={row} index={index} columns={columns} story={story} found={index === found} />
        ))}
        {shown.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="ww-muted">
              {t(rows.length === 0 ? 'ui.routes.none' : 'ui.routes.none-match')}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function RouteLine({
  row,
  index,
  columns,
  story,
  found,
}: {
  row: NativeRow
  index: number
  columns: readonly Column[]
  story: RouteStory
  found: boolean
}) {
  const t = useText()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (found) line.current?.scrollIntoView({ block: 'nearest' })
  }, [found])
  return (
    <tr
      ref={line}
      data-row={index}
      className={`${story.row === index ? 'is-lit' : ''} ${found ? 'is-found' : ''} ${row.state === 'inactive' ? 'is-inactive' : ''}`}
      tabIndex={0}
      aria-selected={story.row === index}
      onMouseEnter={() => story.point(index)}
      onClick={() => story.pin(index)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          story.pin(index)
        }
        if (event.key === 'ArrowDown') (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus()
        if (event.key === 'ArrowUp') (event.currentTarget.previousElementSibling as HTMLElement | null)?.focus()
      }}
    >
      {columns.map((column, i) => {
        const words = cellText(row.cells[i] ?? '-', t)
        if (column.id === 'state') {
          return (
            <td key={column.id}>
              <span className={`ww-chip ${row.state === 'active' ? 'is-ok' : ''}`}>
                {row.state === 'active' && <IconCheck size={11} stroke={2.4} aria-hidden />}
                {words}
              </span>
            </td>
          )
        }
        return (
          <td key={column.id} className={column.mono ? 'mono' : ''}>
            {words}
          </td>
        )
      })}
    </tr>
  )
}
