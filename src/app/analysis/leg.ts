import { type RecordId, type Text, text } from '../../model/index.ts'
import type { TraceStep, Walk } from '../../network/index.ts'
import type { Context } from './context.ts'
import { type Hops, tellHops } from './hop-lines.ts'
import { recordName } from './record-name.ts'
import { type Line, numbered, uniqueWay } from './story.ts'
import type { LegView } from './views.ts'

export interface LegEnds {
  readonly direction: 'forward' | 'back'
  readonly sender: RecordId
  /** Address that it sends to. */
  readonly to: string
  /** Leaving the model is a good end: the target is an address outside of it. */
  readonly mayLeave: boolean
}

/** One leg in words: who sends, which route of which table decided at each hop, what was crossed, and how it ended. */
export function describeLeg(context: Context, walk: Walk, ends: LegEnds): LegView {
  const hops = tellHops(context, walk, ends.sender)
  const ok = walk.outcome === 'delivered' || (ends.mayLeave && (walk.outcome === 'exits' || walk.outcome === 'outside'))
  const values = endValues(context, walk, hops, ends)
  return {
    ok,
    outcome: walk.outcome,
    headline: headlineOf(ends, ok, hops),
    steps: numbered([sendLine(context, ends), ...hops.lines, endLine(context, walk, hops, values, ok)]),
    way: uniqueWay([ends.sender, ...walk.steps.map((step) => recordOf(context, step))]),
    ...(!ok && { stop: { record: hops.at, text: text(`stop.${walk.outcome}`, values) } }),
  }
}

const sendLine = (context: Context, { direction, sender, to }: LegEnds): Line => ({
  record: sender,
  text: text(`ping.${direction}.sends`, { record: recordName(context, sender), to }),
})

function headlineOf({ direction }: LegEnds, ok: boolean, { lookups }: Hops): Text {
  if (ok) return text(`ping.${direction}.arrives`)
  return lookups <= 1 ? text(`ping.${direction}.fails-first`) : text(`ping.${direction}.fails`, { hop: lookups })
}

/** What a step lights up on the canvas; attached records are not drawn there. */
function recordOf(context: Context, step: TraceStep): RecordId | undefined {
  if (step.k === 'exit') return undefined
  return context.kind(step.owner)?.shape === 'attached' ? undefined : step.owner
}

function endValues(context: Context, walk: Walk, { at, decision }: Hops, { to }: LegEnds) {
  const filter = walk.steps.findLast((step) => step.k === 'filter')
  return {
    record: recordName(context, at),
    by: walk.decidedBy ? recordName(context, walk.decidedBy.owner) : '-',
    prefix: decision?.k === 'route' ? decision.prefix : '-',
    to,
    rule: filter?.k === 'filter' ? filter.ruleName : '-',
  }
}

function endLine(context: Context, walk: Walk, hops: Hops, values: Text['values'], ok: boolean): Line {
  const ownTable = walk.outcome === 'drop-route' && hops.lookups === 1
  const rule = ok ? undefined : walk.decidedBy?.rule
  const dropped = hops.decision?.next.k === 'drop' ? hops.decidedIn : undefined
  const arrived = walk.outcome === 'delivered' ? walk.steps.findLast((step) => step.k === 'endpoint')?.owner : undefined
  const record = arrived ?? hops.at
  return {
    record,
    text: text(ownTable ? 'outcome.drop-route-own' : `outcome.${walk.outcome}`, {
      ...values,
      record: recordName(context, record),
    }),
    ...(rule !== undefined && { detail: text(`rule.${rule}`) }),
    ...(dropped && { decidedIn: dropped }),
  }
}
