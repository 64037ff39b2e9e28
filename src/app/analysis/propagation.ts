import type { Prefix } from '../../ip/index.ts'
import { type RecordId, type Text, text } from '../../model/index.ts'
import type { AbsenceStop, RouteRow, Session } from '../../network/index.ts'
import type { Context } from './context.ts'
import { recordName } from './record-name.ts'
import type { SolvedTable } from './routes-view.ts'
import { type Line, numbered, uniqueWay } from './story.ts'
import type { WhyView } from './views.ts'

/** Stops that say what did not go through, not merely that a route is not sent back where it came from. */
const TOLD: readonly AbsenceStop['reason'][] = [
  'as-loop',
  'cluster-loop',
  'denied',
  'next-hop-unreachable',
  'session-down',
]

/** What became of a prefix on one BGP session. */
interface Passage {
  readonly session: Session
  readonly k: 'used' | 'lost' | 'stopped'
  readonly line: Line
  /** BGP sessions between its origin and the sender. */
  readonly depth: number
}

/**
 * Where the prefix of a row goes by BGP: every advertisement of the whole design, nearest to its origin first, with the
 * AS path as it arrives, and what stopped it.
 */
export function propagationView(context: Context, solved: SolvedTable, rowIndex: number): WhyView | undefined {
  const row = solved.rows[solved.table.rows[rowIndex]?.of[0] ?? -1]
  if (!row) return undefined
  const passages = context.network.sessions
    .filter(({ bgp }) => bgp !== undefined)
    .flatMap((session) => passageOf(context, session, row.prefix) ?? [])
    .sort((a, b) => a.depth - b.depth)
  const lines = onceEach(passages)
  const count = (k: Passage['k']) => passages.filter((each) => each.k === k).length
  return {
    prefix: row.prefix,
    steps: numbered(lines),
    verdict: {
      won: true,
      text:
        passages.length === 0
          ? text('goes.nowhere', { prefix: row.prefix })
          : text('goes.count', { used: count('used'), lost: count('lost'), stopped: count('stopped') }),
    },
    way: uniqueWay(
      passages.flatMap(({ session }) => [owner(context, session.from), session.owner, owner(context, session.to)]),
    ),
  }
}

/** Sessions of one link that say the same (two instances, two tunnels) are one line. */
function onceEach(passages: readonly Passage[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { line } of passages) {
    const key = JSON.stringify(line)
    if (!lines.has(key)) lines.set(key, line)
  }
  return [...lines.values()]
}

const owner = (context: Context, table: string): RecordId => context.table(table)?.owner ?? table

function passageOf(context: Context, session: Session, prefix: Prefix): Passage | undefined {
  const { solution } = context
  if (solution.rowsAt(session.from, prefix).length === 0) return undefined
  const depth = depthOf(context, session.from, prefix, new Set())
  const values = {
    from: recordName(context, owner(context, session.from)),
    to: recordName(context, owner(context, session.to)),
  }
  const arrived = solution.delivered(session.id).find((route) => route.prefix === prefix)
  if (arrived) {
    const asPath = arrived.attrs.asPath.join(' ')
    const here = solution.rowsAt(session.to, prefix, { absent: true }).find((each) => each.session === session.id)
    const k = here?.state === 'active' ? 'used' : 'lost'
    const line = {
      record: session.owner,
      text: text(asPath === '' ? 'goes.inside' : 'goes.path', { ...values, asPath }),
      detail: k === 'used' ? text('goes.used', values) : lostText(context, values.to, here),
    }
    return { session, k, line, depth }
  }
  const stop = solution
    .absence(session.to, prefix)
    .stops.find((each) => each.session === session.id && TOLD.includes(each.reason))
  if (!stop) return undefined
  const detail: Text = text(`why-not.${stop.reason}`, {
    at: values.from,
    record: recordName(context, session.owner),
    to: values.to,
  })
  return {
    session,
    k: 'stopped',
    line: { record: session.owner, text: text('goes.stopped', values), detail },
    depth,
  }
}

/** How many BGP sessions the winner of the prefix came over to a table. */
function depthOf(context: Context, table: string, prefix: Prefix, seen: Set<string>): number {
  const [row] = context.solution.rowsAt(table, prefix)
  const session = row?.session === undefined ? undefined : context.session(row.session)
  if (!session || seen.has(table)) return 0
  seen.add(table)
  return depthOf(context, session.from, prefix, seen) + (session.bgp ? 1 : 0)
}

function lostText(context: Context, to: string, here: RouteRow | undefined): Text {
  const by = here?.lostBy
  return by
    ? text('goes.lost', { to, record: recordName(context, by.owner), prefix: by.prefix })
    : text('goes.not-programmed', { to })
}
