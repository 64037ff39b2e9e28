import { type RecordId, text } from '../../model/index.ts'
import type { NextHop, TraceStep, Walk } from '../../network/index.ts'
import type { Context } from './context.ts'
import { recordName } from './record-name.ts'
import type { Line } from './story.ts'
import type { StoryStep } from './views.ts'

export type RouteStep = TraceStep & { k: 'route' | 'stage' }

export interface Hops {
  readonly lines: Line[]
  /** The box whose user sees the packet last, and where its last lookup was. */
  readonly at: RecordId
  readonly decision: RouteStep | undefined
  readonly decidedIn: StoryStep['decidedIn']
  /** Boxes that looked the packet up, the sender included. */
  readonly lookups: number
}

interface Cursor {
  at: RecordId
  /** Came here by a hop inside one box, which its user does not see. */
  inside: boolean
  lookups: number
  decision: RouteStep | undefined
  decidedIn: StoryStep['decidedIn']
}

/** What happens between sending and the end, box by box. Lookups inside one box are told as one. */
export function tellHops(context: Context, walk: Walk, sender: RecordId): Hops {
  const lines: Line[] = []
  const cursor: Cursor = { at: sender, inside: false, lookups: 0, decision: undefined, decidedIn: undefined }
  for (const step of walk.steps) {
    switch (step.k) {
      case 'route':
      case 'stage':
        lookUp(context, step, cursor, lines)
        break
      case 'link':
        cursor.inside = !step.shown && step.owner === cursor.at
        if (step.shown) lines.push(crossing(context, step.owner))
        break
      default: {
        const line = eventLine(context, step)
        if (line) lines.push(line)
        if (step.k === 'endpoint') Object.assign(cursor, { at: step.owner, inside: false })
      }
    }
  }
  return { lines, ...cursor }
}

const crossing = (context: Context, link: RecordId): Line => ({
  record: link,
  text: text('ping.crosses', { link: recordName(context, link) }),
})

function lookUp(context: Context, step: RouteStep, cursor: Cursor, lines: Line[]): void {
  const isOwn = cursor.lookups === 0 || tableRef(context, cursor.at, step) !== undefined
  const record = isOwn || cursor.inside ? cursor.at : step.owner
  const again = cursor.decision !== undefined && lines.at(-1)?.record === record && record === cursor.at
  const ref = tableRef(context, record, step) ?? tableRef(context, step.owner, step)
  const decidedIn = ref && step.k === 'route' ? { record: ref.record, table: ref.id, prefix: step.prefix } : undefined
  cursor.at = record
  cursor.inside = false
  cursor.decision = step
  cursor.decidedIn = decidedIn
  if (again && cursor.lookups > 0) lines.pop()
  else cursor.lookups += 1
  // A drop is told by the end of the story.
  if (step.next.k !== 'drop') lines.push(routeLine(context, record, step, decidedIn))
}

const tableRef = (context: Context, record: RecordId, { table }: RouteStep) =>
  context.tablesOf(record).find(({ rows }) => rows.k === 'table' && rows.table === table)

function routeLine(context: Context, record: RecordId, step: RouteStep, decidedIn: StoryStep['decidedIn']): Line {
  const values = { record: recordName(context, record), prefix: step.k === 'route' ? step.prefix : '-' }
  return {
    record,
    text: text(step.k === 'route' ? 'ping.route' : 'ping.stage', values),
    detail: nextText(context, step.next),
    ...(decidedIn && { decidedIn }),
  }
}

function nextText(context: Context, next: NextHop) {
  const named = (record: RecordId | undefined) => ({ to: record === undefined ? '-' : recordName(context, record) })
  switch (next.k) {
    case 'link': {
      const link = context.link(next.link)
      return text('ping.next.record', named(link && (context.table(link.to)?.owner ?? link.owner)))
    }
    case 'scope':
      if (next.link === undefined) return text('ping.next.scope')
      return text('ping.next.record', named(context.link(next.link)?.owner))
    case 'address':
      return text('ping.next.address', { address: next.address })
    default:
      return text(`ping.next.${next.k}`)
  }
}

function eventLine(context: Context, step: Exclude<TraceStep, RouteStep | { k: 'link' }>): Line | undefined {
  if (step.k === 'exit' || step.k === 'filter') return undefined
  const record = recordName(context, step.owner)
  const line = (key: string, values: Record<string, string> = {}): Line => ({
    record: step.owner,
    text: text(key, { record, ...values }),
  })
  switch (step.k) {
    case 'endpoint':
      return step.forwards ? line('ping.forwards') : undefined
    case 'pool':
      return line('ping.balances', { member: recordName(context, context.endpoint(step.member)?.owner ?? step.member) })
    case 'encapsulate':
      return line('ping.encapsulates', { source: step.source, destination: step.destination })
    case 'decapsulate':
      return line('ping.decapsulates')
    case 'translate':
    case 'untranslate':
      if (step.source !== undefined) return line('ping.translates-source', { address: step.source })
      return line('ping.translates-destination', { address: step.destination ?? '-' })
  }
}
