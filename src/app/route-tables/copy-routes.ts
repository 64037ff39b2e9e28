import type { NativeTable } from '../../providers/provider.ts'
import { cellText, type Say } from './cell-text.ts'

const cellsOf = (table: NativeTable, say: Say): string[][] => [
  table.columns.map((column) => say(column.title)),
  ...table.rows.map((row) => row.cells.map((cell) => cellText(cell, say))),
]

/** Columns padded with spaces, as the command line prints them. */
export function routesAsText(table: NativeTable, say: Say): string {
  const lines = cellsOf(table, say)
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
export function routesAsCsv(table: NativeTable, say: Say): string {
  const quote = (cell: string): string => {
    const safe = /^[=+@]|^-./.test(cell) ? `'${cell}` : cell
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return cellsOf(table, say)
    .map((line) => line.map(quote).join(','))
    .join('\r\n')
}
