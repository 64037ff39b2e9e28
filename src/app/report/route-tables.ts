import { type Text, text } from '../../model/index.ts'
import type { RoutesView } from '../analysis/views.ts'
import { addressOrWords } from './inventory.ts'
import type { Block, Inline } from './markdown.ts'
import { nameOf } from './record-words.ts'
import type { Report } from './report.ts'

interface TableGroup {
  readonly names: string[]
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly hidden: number
}

const MOST_NAMES = 8

/** The tables in their consoles' words. Things with the same table share one; the platform's own rows are counted only. */
export function routeTables(report: Report): Block[] {
  const { say } = report
  const groups = groupTables(report)
  const title: Block = { k: 'heading', level: 2, text: say(text('report.routes')) }
  if (groups.length === 0) return [title, { k: 'paragraph', text: say(text('report.routes.none')) }]
  return [title, ...groups.flatMap((group) => groupBlocks(group, say))]
}

function groupTables(report: Report): TableGroup[] {
  const { answers, say } = report
  const groups = new Map<string, TableGroup>()
  for (const view of answers.tables) {
    const printed = printTable(view, say)
    const key = JSON.stringify(printed)
    const group = groups.get(key) ?? { ...printed, names: [] }
    const name = nameOf(report, view.current.record)
    if (!group.names.includes(name)) group.names.push(name)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function printTable({ current, table }: RoutesView, say: Report['say']): Omit<TableGroup, 'names'> {
  const cell = (words: string | Text) => (typeof words === 'string' ? words : say(words))
  const shown = table.rows.filter(({ minor }) => !minor)
  return {
    title: say(current.title),
    head: table.columns.map(({ title }) => say(title)),
    rows: shown.map(({ cells }) => cells.map(cell)),
    hidden: table.rows.length - shown.length,
  }
}

function groupBlocks({ names, title, head, rows, hidden }: TableGroup, say: Report['say']): Block[] {
  const more = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).join(', ')
  const heading = more > 0 ? `${shown} ${say(text('report.more', { count: more }))}` : shown
  const cells = rows.map((row) => row.map((words): Inline => addressOrWords(words)))
  return [
    { k: 'heading', level: 3, text: say(text('report.routes.of', { names: heading, title })) },
    rows.length === 0 ? { k: 'paragraph', text: say(text('report.routes.empty')) } : { k: 'table', head, rows: cells },
    ...(hidden > 0
      ? [{ k: 'paragraph', text: say(text('report.routes.hidden', { count: hidden })) } satisfies Block]
      : []),
  ]
}
