import { type Text, text } from '../../model/index.ts'
import { describeRecords } from '../drawing/describe-records.ts'
import { addressPlan } from './address-plan.ts'
import { inventory } from './inventory.ts'
import { type Block, printMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { routeTables } from './route-tables.ts'
import { findingList, intentTable } from './verdicts.ts'

/**
 * A design as one Markdown document: diagram, address plan, things, links, route tables, intents, findings with their
 * repairs, and what all of it takes for granted. The same text for the same design; every name is escaped.
 */
export function writeReport(report: Report): string {
  return printMarkdown([
    ...opening(report),
    ...addressPlan(report),
    ...inventory(report),
    ...routeTables(report),
    ...intentTable(report),
    ...findingList(report),
    ...assumptions(report),
  ])
}

function opening({ design, catalog, answers, say, picture }: Report): Block[] {
  const { nodes } = describeRecords(design, catalog)
  const count = (shape: string) => nodes.filter(({ kind }) => kind.shape === shape).length
  const { flows, verdict } = answers.summary
  const { errors, warnings } = answers.findings.counts
  const broken = answers.intents.filter(({ holds }) => !holds).length
  const lines: Text[] = [
    text('report.counts', { networks: count('network'), subnets: count('subnet'), endpoints: count('endpoint') }),
    text(`report.routing.${verdict}`),
    text(flows.failing === 0 ? 'report.flows.pass' : 'report.flows.fail', { ...flows }),
    ...(answers.intents.length > 0 ? [text('report.intents.count', { total: answers.intents.length, broken })] : []),
    text('report.findings.count', { errors, warnings }),
  ]
  return [
    { k: 'heading', level: 1, text: design.name },
    { k: 'image', alt: say(text('report.diagram', { name: design.name })), href: picture },
    { k: 'list', items: lines.map(say) },
  ]
}

/** What holds for every report, and what each export of this design leaves out. */
function assumptions({ answers, say }: Report): Block[] {
  const general = ['computed', 'platform', 'up'].map((each) => say(text(`report.assumption.${each}`)))
  const notes = answers.exports.flatMap(({ target, notes }) =>
    notes.length > 0 ? [{ text: say(text('report.assumption.export', { target })), items: notes.map(say) }] : [],
  )
  return [
    { k: 'heading', level: 2, text: say(text('report.assumptions')) },
    { k: 'list', items: [...general, ...notes] },
  ]
}
