import type { Address } from '../ip/index.ts'
import type { RoundTrip, RouteRow, RuleId, Walk } from '../network/index.ts'
import type { Solution } from '../solver/index.ts'
import { roundTrip } from '../solver/traces.ts'

/**
 * Rules that a user can meet in these networks, by asking all that the interface can ask: as reason of a row, of one that lost
 * or is absent, of a step or end of a ping, or of a session that is down.
 */
export function rulesSeenIn(solutions: readonly Solution[]): ReadonlySet<RuleId> {
  const seen = new Set<RuleId>()
  for (const solution of solutions) askEverything(solution, seen)
  return seen
}

type See = (...rules: (RuleId | undefined)[]) => void

function seeRow(solution: Solution, row: RouteRow, see: See): void {
  see(row.rule, row.lostBy?.rule)
  for (const step of solution.chain(row)) see(...(step.k === 'origin' ? [step.rule] : step.rules))
}

function seeWalk(walk: Walk | undefined, see: See): void {
  see(walk?.decidedBy?.rule)
  for (const step of walk?.steps ?? []) if ('rule' in step) see(step.rule)
  for (const branch of walk?.branches ?? []) seeWalk(branch, see)
}

function seeTrip({ forward, back }: RoundTrip, see: See): void {
  seeWalk(forward, see)
  seeWalk(back, see)
}

function askEverything(solution: Solution, seen: Set<RuleId>): void {
  const see: See = (...rules) => {
    for (const rule of rules) if (rule !== undefined) seen.add(rule)
  }
  const { tables, endpoints, sessions, links } = solution.network
  const byId = new Map(links.map((link) => [link.id, link]))
  const prefixes = [...new Set(tables.flatMap(({ id }) => solution.prefixesAt(id)))]
  for (const { id } of tables) {
    for (const prefix of prefixes) {
      for (const row of solution.rowsAt(id, prefix, { absent: true })) seeRow(solution, row, see)
      for (const stop of solution.absence(id, prefix).stops) see(stop.rule)
    }
  }
  for (const { id, requires } of sessions) {
    for (const row of solution.delivered(id)) seeRow(solution, row, see)
    if (solution.sessionUp(id)) continue
    for (const link of requires.links) for (const { rule } of byId.get(link)?.admits ?? []) see(rule)
  }
  const outside = { address: '8.8.8.8' as Address }
  for (const { id: from } of endpoints)
    for (const to of [...endpoints.map(({ id }) => id), outside])
      seeTrip(roundTrip(solution, { from, to, probe: { protocol: 'icmp' } }), see)
}
