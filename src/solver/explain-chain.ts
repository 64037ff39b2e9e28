import type { ChainStep, RouteRow, RuleId } from '../network/index.ts'
import type { Candidate, Candidates } from './candidates.ts'
import type { PlanTable } from './plan.ts'
import { transfer } from './transfer.ts'

/** Why a row is here: the configured route first, then each session with the policy rules that let it pass. */
export function explainChain(from: Candidates, row: RouteRow): ChainStep[] {
  const { plan } = from
  const index = plan.tableIndex.get(row.table)
  let table = index === undefined ? undefined : (plan.tables[index] as PlanTable)
  let candidate = table && matchRow(from, table, row)
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
      attrs: from.attrsOf(candidate.route),
      rules,
    })
    table = plan.tables[channel.from] as PlanTable
    candidate = source
  }
  return steps.reverse()
}

/** The candidate behind a row, found again by what the row says: rows are plain data and may have crossed to a page and back. */
function matchRow(from: Candidates, table: PlanTable, row: RouteRow): Candidate | undefined {
  const same = from.at(table, row.prefix).filter((candidate) => candidate.channel?.session.id === row.session)
  if (same.length < 2) return same[0]
  const text = JSON.stringify([row.next, row.attrs, row.owner, row.rule])
  const textOf = (candidate: Candidate) => {
    const origin = from.originOf(table, candidate, row.prefix)?.origin
    return JSON.stringify([candidate.route.next, from.attrsOf(candidate.route), origin?.owner, origin?.rule])
  }
  return same.find((candidate) => textOf(candidate) === text) ?? same[0]
}
