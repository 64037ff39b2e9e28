import { recordName } from '../../app/analysis/record-name.ts'
import type { RecordId, Text } from '../../model/index.ts'
import { findTableRecord } from '../find-record.ts'
import { loadDesign, type Say } from '../load-design.ts'
import { oneFile, optionOf, readFormat } from '../options.ts'
import { solveAsAsked } from '../read-down.ts'
import type { Solved } from '../solved.ts'
import { textTable } from '../text-table.ts'
import type { Command } from './command.ts'

export const routes: Command = {
  name: 'routes',
  usage: 'routes FILE [--at NAME] [--all] [--down NAME,...] [--format table|json]',
  about: 'Effective routes of every NIC, host, gateway and router, or of one.',
  options: {
    at: { type: 'string' },
    all: { type: 'boolean' },
    down: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  async run(request) {
    const { io, say } = request
    const format = readFormat(request)
    const solved = solveAsAsked(request, await loadDesign(io, oneFile(request), say))
    const at = optionOf(request, 'at')
    const records = at === undefined ? listed(solved) : [findTableRecord(solved, at)]
    const tables = records.flatMap((record) => tablesOf(solved, record, say))
    if (format === 'json') io.out(`${JSON.stringify({ design: solved.design.name, tables }, undefined, 2)}\n`)
    else io.out(tables.map((table) => printTable(table, request.options.all === true)).join('\n'))
    return 0
  },
}

/** What has tables of its own and is drawn as a thing: a subnet's is that of its NICs. */
function listed({ context, design }: Solved): RecordId[] {
  const isThing = (id: RecordId) => ['endpoint', 'card'].includes(context.kind(id)?.shape ?? '')
  return Object.keys(design.records)
    .filter((id) => isThing(id) && context.tablesOf(id).length > 0)
    .sort()
}

function tablesOf({ analysis, context }: Solved, record: RecordId, say: Say) {
  const sayCell = (cell: string | Text) => (typeof cell === 'string' ? cell : say(cell))
  return context.tablesOf(record).flatMap((ref) => {
    const view = analysis.routes(record, ref.id)
    if (!view) return []
    const { columns, rows, cliName, cliJson } = view.table
    return {
      record: ref.record,
      name: recordName(context, ref.record),
      table: ref.id,
      title: say(ref.title),
      columns: columns.map(({ id, title }) => ({ id, title: say(title) })),
      rows: rows.map(({ prefix, state, minor, cells }) => ({
        prefix,
        state,
        minor,
        cells: Object.fromEntries(columns.map(({ id }, i) => [id, sayCell(cells[i] ?? '-')])),
      })),
      ...(cliName !== undefined && { cli: { name: cliName, output: cliJson } }),
    }
  })
}

type PrintedTable = ReturnType<typeof tablesOf>[number]

function printTable({ name, record, title, columns, rows }: PrintedTable, all: boolean): string {
  const shown = rows.filter(({ minor }) => all || !minor)
  const hidden = rows.length - shown.length
  const head = `${name}${name === record ? '' : ` (${record})`}: ${title}\n`
  const body = textTable([
    columns.map((column) => column.title),
    ...shown.map(({ cells }) => columns.map(({ id }) => cells[id] ?? '-')),
  ])
  return head + body + (hidden === 0 ? '' : `${hidden} platform rows are left out (--all shows them).\n`)
}
