import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Sorting } from '../../app/route-tables/sort-rows.ts'
import type { Column } from '../../providers/provider.ts'
import { useText } from '../shared/use-text.ts'

interface Props {
  column: Column
  sorting: Sorting | undefined
  onSort(column: string): void
}

/** A column's head; choosing it sorts up, down, and back to the console's own order. */
export function SortHead({ column, sorting, onSort }: Props) {
  const t = useText()
  const mine = sorting?.column === column.id ? sorting.direction : undefined
  const Arrow = mine === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" aria-sort={mine ?? 'none'}>
      <button type="button" className={`sort-head ${mine ? 'is-sorted' : ''}`} onClick={() => onSort(column.id)}>
        {t(column.title)}
        <Arrow size={12} stroke={2} aria-hidden />
      </button>
    </th>
  )
}
