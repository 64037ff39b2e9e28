import { type RecordId, type Text, text } from '../../model/index.ts'
import type { ChainStep, Origin, RouteRow, RuleId } from '../../network/index.ts'
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
    steps: numbered(steps.flatMap((step, i) => linesOf(context, row, step, i === steps.length - 1))),
    verdict: verdictOf(context, row),
    way: uniqueWay([...chain.flatMap((step) => recordsOf(context, row, step)), solved.ref.record]),
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

function recordsOf(context: Context, row: RouteRow, step: ChainStep): (RecordId | undefined)[] {
  if (step.k === 'origin') {
    const table = ownerOfTable(context, step.table)
    return [holderBehind(context, row, step)?.owner, step.owner, table]
  }
  return [ownerOfTable(context, step.from), step.owner, ownerOfTable(context, step.to)]
}

function linesOf(context: Context, row: RouteRow, step: ChainStep, last: boolean): Line[] {
  return step.k === 'origin' ? originLines(context, row, step, last) : [sessionLine(context, step, last)]
}

function sessionLine(context: Context, step: ChainStep & { k: 'session' }, last: boolean): Line {
  const record = step.owner
  const values = {
    link: recordName(context, record),
    from: recordName(context, ownerOfTable(context, step.from)),
    to: recordName(context, ownerOfTable(context, step.to)),
  }
  if (context.session(step.session)?.bgp) {
    const asPath = step.attrs.asPath.join(' ')
    const detail = asPath === '' ? text('why.bgp-inside', values) : text('why.bgp-path', { ...values, asPath })
    return { record, text: text('why.advertises', values), detail }
  }
  const detail = ruleText(step.rules.at(-1))
  return { record, text: text(last ? 'why.delivers' : 'why.shares', values), ...(detail && { detail }) }
}

/** A prefix that a peering brings belongs to the network at its far end: two lines, who has it and who shares it. */
function originLines(context: Context, row: RouteRow, step: ChainStep & { k: 'origin' }, last: boolean): Line[] {
  const behind = holderBehind(context, row, step)
  if (!behind) return [originLine(context, row, step.owner, step.rule)]
  const share = text(last ? 'why.delivers' : 'why.shares', { link: recordName(context, step.owner) })
  return [
    originLine(context, row, behind.owner, behind.rule),
    { record: step.owner, text: share, detail: text(`rule.${step.rule}`) },
  ]
}

function holderBehind(context: Context, row: RouteRow, step: ChainStep & { k: 'origin' }): Origin | undefined {
  const ends = context.design.records[step.owner]?.ends
  if (!ends || context.linkKind(step.owner)?.line !== 'peering') return undefined
  const near = ancestors(context, ownerOfTable(context, step.table))
  const far = near.has(ends.a) ? ends.b : ends.a
  return context.network.origins.find((origin) => origin.owner === far && origin.prefix === row.prefix)
}

function ancestors(context: Context, record: RecordId): ReadonlySet<RecordId> {
  const found = new Set<RecordId>()
  for (let at: RecordId | undefined = record; at !== undefined; at = context.design.records[at]?.parent) found.add(at)
  return found
}

function originLine(context: Context, row: RouteRow, owner: RecordId, rule: RuleId): Line {
  const values = { record: recordName(context, owner), prefix: row.prefix, name: row.name ?? '' }
  return { record: owner, text: text(originKey(context, row, owner), values), detail: text(`rule.${rule}`) }
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
