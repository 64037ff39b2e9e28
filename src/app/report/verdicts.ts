import { text } from '../../model/index.ts'
import type { FindingView, FixView } from '../analysis/check-views.ts'
import { type Block, type Inline, link, strong } from './markdown.ts'
import type { Report } from './report.ts'

/** Statements of purpose, one line for each pair. */
export function intentTable({ answers, say }: Report): Block[] {
  const title: Block = { k: 'heading', level: 2, text: say(text('report.intents')) }
  const rows = answers.intents.flatMap(({ pairs, expect, probe, note }) =>
    pairs.map(({ fromName, toName, passes, holds }): Inline[] => [
      strong(say(text(holds ? 'report.holds' : 'report.broken'))),
      `${fromName} → ${toName}`,
      say(text(`report.expect.${expect}`)),
      probe,
      say(text(passes ? 'report.passes' : 'report.fails')),
      note ?? '',
    ]),
  )
  if (rows.length === 0) return [title, { k: 'paragraph', text: say(text('report.intents.none')) }]
  const head = ['verdict', 'flow', 'expect', 'probe', 'now', 'note'].map((column) =>
    say(text(`report.column.${column}`)),
  )
  return [title, { k: 'table', head, rows }]
}

/** What is wrong, where, why, and each proved way to mend it. */
export function findingList({ answers, say }: Report): Block[] {
  const { rules, flows } = answers.findings
  const title: Block = { k: 'heading', level: 2, text: say(text('report.findings')) }
  if (rules.length + flows.length === 0) return [title, { k: 'paragraph', text: say(text('report.findings.none')) }]
  return [
    title,
    ...flows.flatMap(({ pairs, blockers, fixes }): Block[] => [
      { k: 'heading', level: 3, text: pairs.map(({ fromName, toName }) => `${fromName} → ${toName}`).join(', ') },
      { k: 'list', items: blockers.map((blocker) => findingWords(blocker, say)) },
      ...fixBlocks(fixes, say),
    ]),
    ...rules.flatMap((finding): Block[] => [
      { k: 'heading', level: 3, text: say(finding.what) },
      { k: 'list', items: [findingWords(finding, say)] },
      ...fixBlocks(finding.fixes, say),
    ]),
  ]
}

function findingWords({ severity, what, where, why, source, rule }: FindingView, say: Report['say']): Inline {
  return [
    strong(say(text(`report.severity.${severity}`))),
    ` ${say(what)} `,
    ...(where ? [`${say(where)} `] : []),
    `${say(why)} `,
    source === undefined ? rule : link(rule, source),
  ]
}

function fixBlocks(fixes: readonly FixView[], say: Report['say']): Block[] {
  if (fixes.length === 0) return []
  const items = fixes.map(({ title, steps }) => {
    const words = new Set(steps.map(say))
    return { text: say(title), items: words.size > 1 ? [...words] : [] }
  })
  return [
    { k: 'paragraph', text: say(text('report.fixes')) },
    { k: 'list', items },
  ]
}
