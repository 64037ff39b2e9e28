import type { ChainStep, RouteRow, RuleId } from '../network/index.ts'
import type { Candidates } from './candidates.ts'
import type { PlanTable } from './plan.ts'
import { attrsOf } from './route.ts'
import { candidateBehind } from './rows.ts'
import { transfer } from './transfer.ts'

/** Why a row is here: the configured route first, then each session with the policy rules that let it pass. */
export function explainChain(from: Candidates, row: RouteRow): ChainStep[] {
  const { plan } = from
  const index = plan.tableIndex.get(row.table)
  let table = index === undefined ? undefined : (plan.tables[index] as PlanTable)
  let candidate = table && (candidateBehind(row) ?? matchRow(from, table, row))
  const cls = from.classOf(row.prefix)
  const steps: ChainStep[] = []
  while (table && candidate && steps.length < 1000) {
    const { channel } = candidate
    if (channel === null) {
      const origin = from.ownRoutes(table).at.get(row.prefix)?.[candidate.seed]
      if (origin)
        steps.push({ k: 'origin', table: table.table.id, owner: origin.owner, rule: origin.rule, kind: origin.kind })
      break
    }
    const { session } = channel
    const source = from.sourceOf(channel, candidate.member, cls)
    const rules: RuleId[] = []
    if (source) transfer(plan, from.round.ground.resolution, channel, source.route, from.cls(cls).sets, { rules })
    steps.push({
      k: 'session',
      session: session.id,
      owner: session.owner,
      from: session.from,
      to: session.to,
      kind: session.arrives.kind,
      attrs: attrsOf(candidate.route, plan.interner),
      rules,
    })
    table = plan.tables[channel.from] as PlanTable
    candidate = source
  }
  return steps.reverse()
}

/** A row that crossed a serialisation boundary: found again by what it says. */
function matchRow(from: Candidates, table: PlanTable, row: RouteRow) {
  const same = from.at(table, row.prefix).filter((candidate) => candidate.channel?.session.id === row.session)
  const text = JSON.stringify([row.next, row.attrs])
  return same.find(({ route }) => JSON.stringify([route.next, attrsOf(route, from.plan.interner)]) === text) ?? same[0]
}
