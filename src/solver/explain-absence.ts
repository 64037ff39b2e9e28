import type { Prefix } from '../ip/index.ts'
import type { Absence, AbsenceStop, TableId } from '../network/index.ts'
import type { Candidates } from './candidates.ts'
import { decide } from './decide.ts'
import type { Channel, PlanTable } from './plan.ts'
import { type TransferLog, transfer } from './transfer.ts'

/**
 * Why a prefix is not in a table: walks backwards over the incoming sessions to the tables that still have it, and
 * replays the session to name the check or the statement that stopped it.
 */
export function explainAbsence(from: Candidates, tableId: TableId, prefix: Prefix): Absence {
  const index = from.plan.tableIndex.get(tableId)
  const stops: AbsenceStop[] = []
  const table = index === undefined ? undefined : (from.plan.tables[index] as PlanTable)
  if (table) {
    hiddenHere(from, table, prefix, stops)
    if (stops.length === 0) walkBack(from, table, prefix, stops, new Set([table.index]))
    if (stops.length === 0) nobodySends(from, table, prefix, stops)
  }
  return { table: tableId, prefix, stops }
}

/** The table has it and hides it itself. */
function hiddenHere(from: Candidates, table: PlanTable, prefix: Prefix, stops: AbsenceStop[]): void {
  const decision = decide(from, table, prefix)
  decision.states.forEach((state, index) => {
    const rule = decision.lostBy[index]?.rule
    if (state === 'absent') stops.push({ at: table.table.id, reason: 'shadowed', ...(rule !== undefined && { rule }) })
  })
}

function walkBack(from: Candidates, table: PlanTable, prefix: Prefix, stops: AbsenceStop[], seen: Set<number>): void {
  const behind: PlanTable[] = []
  for (const channel of table.in) {
    const sender = from.plan.tables[channel.from] as PlanTable
    if (from.at(sender, prefix).length > 0) stops.push(...stopsOn(from, channel, prefix))
    else if (!seen.has(sender.index)) {
      seen.add(sender.index)
      behind.push(sender)
    }
  }
  for (const sender of behind) walkBack(from, sender, prefix, stops, seen)
}

function stopsOn(from: Candidates, channel: Channel, prefix: Prefix): AbsenceStop[] {
  const { session } = channel
  const base = { at: session.from, session: session.id, owner: session.owner }
  if (from.round.ground.up[channel.index] === 0) return [{ ...base, reason: 'session-down' }]
  const sender = from.plan.tables[channel.from] as PlanTable
  const cls = from.classOf(prefix)
  const carried = from
    .speakerCandidates(sender, cls)
    .filter(({ route }) => sender.carries[channel.carry]?.kinds[route.kind])
  if (carried.length === 0) return [{ ...base, reason: 'kind-not-carried' }]
  const stops: AbsenceStop[] = []
  for (const candidate of from.offered(channel, cls)) {
    const log: TransferLog = { rules: [] }
    transfer(from.plan, from.round.ground.resolution, channel, candidate.route, from.cls(cls).sets, log)
    if (!log.stop) continue
    const rule = log.stop === 'denied' ? log.rules.at(-1) : undefined
    stops.push({ ...base, reason: log.stop, ...(rule !== undefined && { rule }) })
  }
  return stops.length > 0 ? stops : [{ ...base, reason: 'not-best' }]
}

/** No session leads from a table that has it to this one. */
function nobodySends(from: Candidates, table: PlanTable, prefix: Prefix, stops: AbsenceStop[]): void {
  for (const other of from.plan.tables)
    if (other !== table && from.ownRoutes(other).at.has(prefix))
      stops.push({ at: other.table.id, reason: 'no-session' })
  if (stops.length === 0) stops.push({ at: table.table.id, reason: 'nobody-originates' })
}
