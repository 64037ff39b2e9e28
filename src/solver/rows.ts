import type { Prefix } from '../ip/index.ts'
import type { Origin, RouteRow } from '../network/index.ts'
import type { Candidate, Candidates } from './candidates.ts'
import type { Decision } from './decide.ts'
import type { PlanTable } from './plan.ts'

const LISTED = ['lost'] as const
const LISTED_AND_ABSENT = ['lost', 'absent'] as const

/** The rows of a decision: winner first, then its equals, then those that lost, then (if asked) the absent ones. */
export function rowsOf(from: Candidates, table: PlanTable, decision: Decision, absent: boolean): RouteRow[] {
  const order = [...decision.active]
  for (const wanted of absent ? LISTED_AND_ABSENT : LISTED)
    decision.states.forEach((state, index) => {
      if (state === wanted) order.push(index)
    })
  return order.map((index) => rowOf(from, table, decision, index))
}

function rowOf(from: Candidates, table: PlanTable, decision: Decision, index: number): RouteRow {
  const { interner } = from.plan
  const candidate = decision.candidates[index] as Candidate
  const { route } = candidate
  const origin = from.originOf(table, candidate, decision.prefix)?.origin
  const row: RouteRow = {
    table: table.table.id,
    prefix: decision.prefix,
    kind: interner.text(route.kind),
    next: route.next,
    attrs: from.attrsOf(route),
    state: decision.states[index] as RouteRow['state'],
    owner: origin?.owner ?? table.table.owner,
    rule: origin?.rule ?? '',
  }
  if (route.tag !== 0) row.tag = interner.text(route.tag)
  if (route.group !== 0) row.group = interner.text(route.group)
  if (origin?.name !== undefined) row.name = origin.name
  if (candidate.channel) row.session = candidate.channel.session.id
  const defeat = decision.lostBy[index]
  if (defeat)
    row.lostBy = {
      rule: defeat.rule,
      kind: interner.text(defeat.candidate.route.kind),
      prefix: defeat.prefix,
      owner: ownerOf(from, table, defeat.candidate, defeat.prefix) ?? table.table.owner,
    }
  return row
}

const ownerOf = (
  from: Candidates,
  table: PlanTable,
  candidate: Candidate,
  prefix: Prefix,
): Origin['owner'] | undefined => from.originOf(table, candidate, prefix)?.origin.owner
