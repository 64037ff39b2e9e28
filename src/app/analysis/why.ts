import { type RecordId, type Text, text } from '../../model/index.ts'
import type { ChainStep, RouteRow } from '../../network/index.ts'
import type { Context } from './context.ts'
import { recordName } from './record-name.ts'
import type { SolvedTable } from './routes-view.ts'
import { type Line, numbered, uniqueWay } from './story.ts'
import type { WhyView } from './views.ts'

/** Why a row is in a table: who has the prefix, which links and sessions brought it here, and why it wins or loses. */
export function whyView(context: Context, solved: SolvedTable, rowIndex: number): WhyView | undefined {
  const row = solved.rows[solved.table.rows[rowIndex]?.of[0] ?? -1]
  if (!row) return undefined
  const chain = context.solution.chain(row)
  const steps = chain.filter((step) => !isInner(context, step))
  return {
    prefix: row.prefix,
    steps: numbered(steps.map((step, i) => lineOf(context, row, step, i === steps.length - 1))),
    verdict: verdictOf(context, row),
    way: uniqueWay([...chain.flatMap((step) => recordsOf(context, step)), solved.ref.record]),
  }
}

/** A feed between two tables of one record: the user sees one thing there. */
function isInner(context: Context, step: ChainStep): boolean {
  if (step.k === 'origin') return false
  const isLink = context.linkKind(step.owner) !== undefined || context.design.records[step.owner]?.ends !== undefined
  const speaksBgp = context.session(step.session)?.bgp !== undefined
  return !isLink && !speaksBgp
}

const ownerOfTable = (context: Context, table: string): RecordId => context.table(table)?.owner ?? table

function recordsOf(context: Context, step: ChainStep): RecordId[] {
  if (step.k === 'origin') return [step.owner, ownerOfTable(context, step.table)]
  return [ownerOfTable(context, step.from), step.owner, ownerOfTable(context, step.to)]
}

function lineOf(context: Context, row: RouteRow, step: ChainStep, last: boolean): Line {
  if (step.k === 'origin') return originLine(context, row, step)
  const record = step.owner
  const session = context.session(step.session)
  const values = {
    link: recordName(context, record),
    from: recordName(context, ownerOfTable(context, step.from)),
    to: recordName(context, ownerOfTable(context, step.to)),
  }
  if (session?.bgp) {
    const asPath = step.attrs.asPath.join(' ')
    const detail = asPath === '' ? text('why.bgp-inside', values) : text('why.bgp-path', { ...values, asPath })
    return { record, text: text('why.advertises', values), detail }
  }
  const detail = ruleText(step.rules.at(-1))
  return { record, text: text(last ? 'why.delivers' : 'why.shares', values), ...(detail && { detail }) }
}

function originLine(context: Context, row: RouteRow, step: ChainStep & { k: 'origin' }): Line {
  const values = { record: recordName(context, step.owner), prefix: row.prefix, name: row.name ?? '' }
  const detail = ruleText(step.rule)
  return { record: step.owner, text: text(originKey(context, row, step.owner), values), ...(detail && { detail }) }
}

function originKey(context: Context, row: RouteRow, owner: RecordId): string {
  if (context.design.records[owner]?.ends) return 'why.told'
  if (row.name !== undefined) return 'why.has-named-route'
  return context.kind(owner)?.shape === 'attached' ? 'why.has-route' : 'why.owns'
}

const ruleText = (rule: string | undefined): Text | undefined => (rule === undefined ? undefined : text(`rule.${rule}`))

function verdictOf(context: Context, row: RouteRow): WhyView['verdict'] {
  if (row.lostBy) {
    const { owner, prefix, rule } = row.lostBy
    const values = { record: recordName(context, owner), prefix }
    return { won: false, text: text('why.lost', values), detail: text(`rule.${rule}`), record: owner }
  }
  if (row.state !== 'active') return { won: false, text: text('why.not-used') }
  const others = context.solution.rowsAt(row.table, row.prefix).filter((other) => other.state === 'lost')
  const beaten = others.find((other) => other.lostBy)
  if (!beaten) return { won: true, text: text('why.won-alone') }
  const values = { record: recordName(context, beaten.owner), count: others.length }
  return { won: true, text: text('why.won', values), detail: text(`rule.${beaten.lostBy!.rule}`), record: beaten.owner }
}
