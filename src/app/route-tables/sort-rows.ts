import { comparePrefixes, prefixNumbers } from '../../ip/index.ts'
import type { NativeRow, NativeTable } from '../../providers/provider.ts'
import { cellText, type Say } from './cell-text.ts'

export interface Sorting {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

export interface ShownRow {
  readonly row: NativeRow
  /** Its place in the console's own order. */
  readonly index: number
}

/** The column that holds the prefixes; -1 when the console prints them otherwise. */
export const prefixColumn = ({ columns, rows }: NativeTable): number =>
  columns.findIndex((_, i) => rows.length > 0 && rows.every((row) => row.cells[i] === row.prefix))

/** The next order when a head is chosen: up, down, and back to the console's own. */
export function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, direction: 'ascending' }
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : undefined
}

/** Rows in the order asked for; equal ones stay as the console has them. Prefixes go by address, numbers by value. */
export function sortRows(
  rows: readonly ShownRow[],
  table: NativeTable,
  sorting: Sorting | undefined,
  say: Say,
  language: string,
): readonly ShownRow[] {
  const column = table.columns.findIndex(({ id }) => id === sorting?.column)
  if (!sorting || column < 0) return rows
  const byPrefix = column === prefixColumn(table)
  const words = new Intl.Collator(language, { numeric: true })
  const sign = sorting.direction === 'ascending' ? 1 : -1
  const text = ({ row }: ShownRow) => cellText(row.cells[column] ?? '', say)
  const order = (a: ShownRow, b: ShownRow): number =>
    byPrefix
      ? comparePrefixes(prefixNumbers(a.row.prefix), prefixNumbers(b.row.prefix))
      : words.compare(text(a), text(b))
  return [...rows].sort((a, b) => sign * order(a, b) || a.index - b.index)
}
