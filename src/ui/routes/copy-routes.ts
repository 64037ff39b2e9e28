import type { NativeRow, NativeTable } from '../../providers/provider.ts'
import type { Translate } from '../shared/use-text.ts'

export const cellText = (cell: NativeRow['cells'][number], t: Translate): string =>
  typeof cell === 'string' ? cell : t(cell)

const cellsOf = (table: NativeTable, t: Translate): string[][] => [
  table.columns.map((column) => t(column.title)),
  ...table.rows.map((row) => row.cells.map((cell) => cellText(cell, t))),
]

/** Columns padded with spaces, as the command line prints them. */
export function routesAsText(table: NativeTable, t: Translate): string {
  const lines = cellsOf(table, t)
  const widths = table.columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** RFC 4180. A cell that a spreadsheet would run as a formula is quoted with an apostrophe. */
export function routesAsCsv(table: NativeTable, t: Translate): string {
  const quote = (cell: string): string => {
    const safe = /^[=+@]|^-./.test(cell) ? `'${cell}` : cell
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return cellsOf(table, t)
    .map((line) => line.map(quote).join(','))
    .join('\r\n')
}
