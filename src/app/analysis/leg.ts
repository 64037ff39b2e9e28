import { type RecordId, type Text, text } from '../../model/index.ts'
import type { NextHop, TraceStep, Walk } from '../../network/index.ts'
import type { Context } from './context.ts'
import { recordName } from './record-name.ts'
import { type Line, numbered, uniqueWay } from './story.ts'
import type { LegView, StoryStep } from './views.ts'

export interface LegEnds {
  readonly direction: 'forward' | 'back'
  readonly sender: RecordId
  /** Address that it sends to. */
  readonly to: string
  /** Leaving the model is a good end: the target is an address outside of it. */
  readonly mayLeave: boolean
}

type RouteStep = TraceStep & { k: 'route' | 'stage' }

/** One leg in words: who sends, which route of which table decided at each hop, what was crossed, and how it ended. */
export function describeLeg(context: Context, walk: Walk, ends: LegEnds): LegView {
  const lines = [sendLine(context, ends), ...hopLines(context, walk, ends)]
  const arrived = hasArrived(walk, ends)
  const at = lastRecord(walk) ?? ends.sender
  const decision = lastDecision(walk)
  lines.push(endLine(context, walk, at, decision, ends, arrived))
  const hops = lines.length - 2
  return {
    ok: arrived,
    outcome: walk.outcome,
    headline: headlineOf(ends, arrived, hops, at === ends.sender),
    steps: numbered(lines),
    way: uniqueWay([ends.sender, ...walk.steps.map((step) => recordOf(context, step))]),
    ...(!arrived && { stop: { record: at, text: stopText(context, walk, decision) } }),
  }
}

const sendLine = (context: Context, { direction, sender, to }: LegEnds): Line => ({
  record: sender,
  text: text(`ping.${direction}.sends`, { record: recordName(context, sender), to }),
})

function headlineOf({ direction }: LegEnds, arrived: boolean, hops: number, atFirst: boolean): Text {
  if (arrived) return text(`ping.${direction}.arrives`)
  return atFirst ? text(`ping.${direction}.fails-first`) : text(`ping.${direction}.fails`, { hop: hops + 1 })
}

/** Records of a step that the canvas can light; routes light the table's owner. */
function recordOf(context: Context, step: TraceStep): RecordId | undefined {
  switch (step.k) {
    case 'exit':
      return undefined
    case 'filter':
    case 'translate':
    case 'untranslate':
      return context.design.records[step.owner] && context.kind(step.owner)?.shape !== 'attached'
        ? step.owner
        : undefined
    default:
      return step.owner
  }
}

const lastRecord = (walk: Walk): RecordId | undefined =>
  walk.steps.findLast((step) => step.k === 'route' || step.k === 'stage' || step.k === 'endpoint')?.owner

const lastDecision = (walk: Walk): RouteStep | undefined =>
  walk.steps.findLast((step): step is RouteStep => step.k === 'route' || step.k === 'stage')

/** Lines between sending and the end. Inner hops of one box, which its user does not see, are left out. */
function hopLines(context: Context, walk: Walk, ends: LegEnds): Line[] {
  const lines: Line[] = []
  let at: RecordId = ends.sender
  const decision = lastDecision(walk)
  for (const step of walk.steps) {
    if (step.k === 'link' && !step.shown) continue
    const isEnd = step === decision && dropsHere(step)
    if (isEnd || ((step.k === 'route' || step.k === 'stage') && isRepeated(step, at, lines))) continue
    const line = hopLine(context, step)
    if (line) lines.push(line)
    if (step.k === 'route' || step.k === 'stage' || step.k === 'endpoint') at = step.owner
  }
  return lines
}

const hasArrived = ({ outcome }: Walk, { mayLeave }: LegEnds): boolean =>
  outcome === 'delivered' || (mayLeave && (outcome === 'exits' || outcome === 'outside'))

/** The end says it in its own words. */
const dropsHere = (step: RouteStep): boolean => step.next.k === 'drop'

/** A second lookup in the same box says nothing new. */
const isRepeated = (step: RouteStep, at: RecordId, lines: readonly Line[]): boolean =>
  step.owner === at && lines.at(-1)?.decidedIn?.record === step.owner

function hopLine(context: Context, step: TraceStep): Line | undefined {
  switch (step.k) {
    case 'route':
    case 'stage':
      return routeLine(context, step)
    case 'link':
      return { record: step.owner, text: text('ping.crosses', { link: recordName(context, step.owner) }) }
    case 'endpoint':
      if (!step.forwards) return undefined
      return { record: step.owner, text: text('ping.forwards', { record: recordName(context, step.owner) }) }
    case 'pool': {
      const member = context.endpoint(step.member)?.owner ?? step.member
      const values = { record: recordName(context, step.owner), member: recordName(context, member) }
      return { record: step.owner, text: text('ping.balances', values) }
    }
    case 'encapsulate': {
      const values = { record: recordName(context, step.owner), source: step.source, destination: step.destination }
      return { record: step.owner, text: text('ping.encapsulates', values) }
    }
    case 'decapsulate':
      return { record: step.owner, text: text('ping.decapsulates', { record: recordName(context, step.owner) }) }
    case 'translate':
    case 'untranslate':
      return translateLine(context, step)
    case 'filter':
    case 'exit':
      return undefined
  }
}

function translateLine(context: Context, step: TraceStep & { k: 'translate' | 'untranslate' }): Line {
  const record = recordName(context, step.owner)
  const [side, address] = step.source === undefined ? ['destination', step.destination] : ['source', step.source]
  return { record: step.owner, text: text(`ping.translates-${side}`, { record, address: address ?? '-' }) }
}

function routeLine(context: Context, step: RouteStep): Line {
  const values = { record: recordName(context, step.owner), prefix: step.k === 'route' ? step.prefix : '-' }
  const target = nextRecord(context, step.next)
  const detail = text(`ping.next.${step.next.k}`, {
    to: target === undefined ? '-' : recordName(context, target),
    address: step.next.k === 'address' ? step.next.address : '-',
  })
  const decided = decidedIn(context, step)
  return {
    record: step.owner,
    text: text(step.k === 'route' ? 'ping.route' : 'ping.stage', values),
    detail,
    ...(decided && { decidedIn: decided }),
  }
}

/** Who is named as the next hop: the far end of the link, or the owner of the link that is crossed. */
function nextRecord(context: Context, next: NextHop): RecordId | undefined {
  if (next.k === 'link') {
    const link = context.link(next.link)
    return link && (context.table(link.to)?.owner ?? link.owner)
  }
  if (next.k === 'scope' && next.link !== undefined) return context.link(next.link)?.owner
  if (next.k === 'scope' || next.k === 'address') {
    return next.k === 'scope' ? undefined : context.network.endpoints.find((one) => one.address === next.address)?.owner
  }
  return undefined
}

function decidedIn(context: Context, step: RouteStep): StoryStep['decidedIn'] {
  if (step.k !== 'route') return undefined
  const ref = context.tablesOf(step.owner).find(({ rows }) => rows.k === 'table' && rows.table === step.table)
  return ref && { record: step.owner, table: ref.id, prefix: step.prefix }
}

function endLine(
  context: Context,
  walk: Walk,
  at: RecordId,
  decision: RouteStep | undefined,
  ends: LegEnds,
  arrived: boolean,
): Line {
  const filter = walk.outcome === 'filter-denied' ? walk.steps.findLast((step) => step.k === 'filter') : undefined
  const record = filter?.owner && context.kind(filter.owner)?.shape !== 'attached' ? filter.owner : at
  const values = {
    record: recordName(context, at),
    by: walk.decidedBy ? recordName(context, walk.decidedBy.owner) : '-',
    prefix: decision?.k === 'route' ? decision.prefix : '-',
    to: ends.to,
    rule: filter?.k === 'filter' ? filter.ruleName : '-',
  }
  const decided = walk.outcome === 'drop-route' && decision ? decidedIn(context, decision) : undefined
  return {
    record,
    text: text(`outcome.${walk.outcome}`, values),
    ...(walk.decidedBy && !arrived && { detail: text(`rule.${walk.decidedBy.rule}`) }),
    ...(decided && { decidedIn: decided }),
  }
}

function stopText(context: Context, walk: Walk, decision: RouteStep | undefined): Text {
  const by = walk.decidedBy ? recordName(context, walk.decidedBy.owner) : '-'
  return text(`stop.${walk.outcome}`, { prefix: decision?.k === 'route' ? decision.prefix : '-', by })
}
