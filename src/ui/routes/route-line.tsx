import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { cellText } from '../../app/route-tables/cell-text.ts'
import type { Column, NativeRow } from '../../providers/provider.ts'
import { useText } from '../shared/use-text.ts'
import type { RouteStory } from './use-route-story.ts'
import { walkRows } from './walk-rows.ts'

interface Props {
  row: NativeRow
  index: number
  /** Of all rows, the head being the first. */
  position: number
  columns: readonly Column[]
  story: RouteStory
  found: boolean
}

/** A row that explains itself while it is pointed at, and keeps doing so when it is chosen. */
export function RouteLine({ row, index, position, columns, story, found }: Props) {
  const t = useText()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (found) line.current?.scrollIntoView({ block: 'nearest' })
  }, [found])
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      story.pin(index)
    } else walkRows(event)
  }
  return (
    <tr
      ref={line}
      data-row={index}
      className={`${story.row === index ? 'is-lit' : ''} ${found ? 'is-found' : ''} ${row.state === 'inactive' ? 'is-inactive' : ''}`}
      tabIndex={0}
      aria-rowindex={position}
      aria-selected={story.row === index}
      onMouseEnter={() => story.point(index)}
      onClick={() => story.pin(index)}
      onKeyDown={onKeyDown}
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
