import type { Text } from '../../model/index.ts'
import type { VpnCell, VpnSideView } from '../../providers/joint/vpn-view/index.ts'
import { printMarkdown } from '../report/markdown.ts'

type Translate = (text: Text) => string

/** The words of a cell in the reader's language. */
export const cellWords = (cell: VpnCell, translate: Translate): string =>
  cell.k === 'value' ? cell.text : translate(cell.text)

/**
 * What one side must be told, for the clipboard: lines of tab-separated cells that spreadsheets take, or a Markdown table.
 * `head`: names of the three columns.
 */
export function toldText(
  { told }: VpnSideView,
  form: 'text' | 'markdown',
  head: readonly string[],
  translate: Translate,
): string {
  const rows = told.map(({ where, what, value }) => [
    cellWords(where, translate),
    translate(what),
    cellWords(value, translate),
  ])
  return form === 'markdown'
    ? printMarkdown([{ k: 'table', head, rows }])
    : [head, ...rows].map((cells) => cells.map(plain).join('\t')).join('\n')
}

/** One cell of a pasted sheet, which would run what looks like a formula. */
function plain(cell: string): string {
  const line = cell.replaceAll(/[\t\r\n]+/g, ' ')
  return /^[=+@]|^-./.test(line) ? `'${line}` : line
}
