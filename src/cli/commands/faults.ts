import { type FaultReport, type FaultRow, faultReport } from '../../app/analysis/faults.ts'
import { workbench } from '../../app/analysis/workbench.ts'
import { providers } from '../../providers/registry.ts'
import { loadDesign, type Say } from '../load-design.ts'
import { oneFile, readFormat } from '../options.ts'
import type { Command } from './command.ts'

export const faults: Command = {
  name: 'faults',
  usage: 'faults FILE [--format table|json]',
  about: [
    'Takes away each record, list element and optional field and turns over each switch, one at a time, and tells for each',
    'that breaks an intent: what breaks, whether a finding points at it, and whether a fix that is offered mends it all.',
  ].join('\n'),
  options: { format: { type: 'string' }, lang: { type: 'string' } },
  async run(request) {
    const { io, say } = request
    const format = readFormat(request)
    const design = await loadDesign(io, oneFile(request), say)
    const report = faultReport(workbench(design, providers), design)
    io.out(format === 'json' ? `${JSON.stringify(jsonOf(report, say), undefined, 2)}\n` : printReport(report, say))
    return 0
  },
}

function jsonOf({ repairedFirst, tried, rows, breaking, named, repaired }: FaultReport, say: Say) {
  return {
    ...(repairedFirst && { repairedFirst: say(repairedFirst) }),
    tried,
    faults: rows.map((row) => ({
      removed: row.removed.record,
      ...(row.removed.path !== undefined && { path: row.removed.path }),
      as: row.removed.k,
      breaks: row.breaks.map(({ intent, fromName, toName }) => ({ intent, from: fromName, to: toName })),
      named: row.named,
      repaired: row.repaired,
      ...(row.fix && { fix: say(row.fix.title), steps: row.fix.steps }),
    })),
    breaking,
    named,
    repaired,
  }
}

function printReport({ repairedFirst, tried, rows, breaking, named, repaired }: FaultReport, say: Say): string {
  const lines = rows.flatMap((row) => linesOf(row, say))
  const sum = `${tried} tried, ${breaking} break an intent, ${named} named, ${repaired} repaired by one fix.`
  const first = repairedFirst ? [`No intent holds at first. Judged after: ${say(repairedFirst)}`] : []
  return `${[...first, ...lines, sum].join('\n')}\n`
}

function linesOf({ removed, breaks, named, fix }: FaultRow, say: Say): string[] {
  const what = removed.path === undefined ? removed.record : `${removed.record} ${removed.path}`
  const pairs = breaks.slice(0, 3).map(({ fromName, toName }) => `${fromName} to ${toName}`)
  const more = breaks.length > 3 ? ` and ${breaks.length - 3} more` : ''
  return [
    `${removed.k.padEnd(7)} ${what}`,
    `        breaks  ${pairs.join(', ')}${more}`,
    `        named   ${named ? 'yes' : 'no'}`,
    `        fix     ${fix ? say(fix.title) : 'none'}`,
  ]
}
