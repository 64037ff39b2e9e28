import type { PriorityRule, RouteRow, TableId } from '../network/index.ts'
import type { WalkTable } from './walk-context.ts'
import { decapsulate } from './walk-receive.ts'
import { sourceInSet, type Todo, type WalkRun, type WalkState } from './walk-state.ts'
import { undoAt } from './walk-undo.ts'

/** The largest initial time to live (RFC 791: one octet). */
const MAX_HOPS = 255

function selfAddressed(run: WalkRun, state: WalkState, here: WalkTable): Todo {
  const { id, owner } = here.table
  if (state.stack.length > 0) {
    decapsulate(run, state, id, owner)
    return { k: 'enter', table: id }
  }
  const endpoint = run.context.endpointBehind(id, state.packet.destination)
  if (!endpoint) return { k: 'end', outcome: 'delivered' }
  // A packet that the box itself has just unpacked does not pass its outer filters again.
  if (state.leaving || state.originating) return { k: 'end', outcome: 'delivered', arrived: endpoint.id }
  return { k: 'receive', endpoint }
}

/** First rule of a priority stage whose condition holds and that matches source and destination. */
function matchRules(run: WalkRun, state: WalkState, rules: readonly PriorityRule[]): PriorityRule | undefined {
  return rules.find(
    (rule) =>
      (rule.when === undefined || run.context.holds(rule.when)) &&
      run.context.inSet(rule.destination, state.packet.destination) &&
      (rule.source === undefined || sourceInSet(run, state.packet, rule.source)),
  )
}

function followRow(run: WalkRun, state: WalkState, row: RouteRow, equal: number): Todo {
  const { table: id, prefix, kind, rule, owner: routeOwner } = row
  const next = row.next!
  const owner = run.context.tables.get(state.table)!.table.owner
  if (run.traced) state.steps.push({ k: 'route', table: id, owner, prefix, kind, next, rule, routeOwner, equal })
  return { k: 'follow', next, by: { rule, owner: routeOwner } }
}

function decide(run: WalkRun, state: WalkState, { table, stages }: WalkTable): Todo {
  for (const stage of stages) {
    if (stage.k === 'longest') {
      const found = run.context.solution.lookup(table.id, state.packet.destination, stage.kinds)
      const rows = found?.rows.filter((row) => row.next !== null) ?? []
      if (rows.length === 1) return followRow(run, state, rows[0]!, 1)
      if (rows.length > 1) {
        return { k: 'fork', ways: rows.map((row) => (branch) => followRow(run, branch, row, rows.length)) }
      }
      continue
    }
    const hit = matchRules(run, state, stage.rules)
    if (!hit) continue
    const { rule, next, owner: routeOwner } = hit
    if (run.traced) state.steps.push({ k: 'stage', table: table.id, owner: table.owner, rule, routeOwner, next })
    return { k: 'follow', next, by: { rule, owner: routeOwner } }
  }
  return { k: 'end', outcome: 'no-route' }
}

/**
 * The packet enters a table: loop test, undoing, its own addresses, then the first stage with a match. The loop key counts
 * outer packets: a box that encapsulates sees the same table twice without a loop.
 */
export function enter(run: WalkRun, state: WalkState, id: TableId): Todo {
  const here = run.context.tables.get(id)
  if (!here) return { k: 'end', outcome: 'blackhole' }
  const { source, destination } = state.packet
  const key = `${id}\n${destination}\n${source}\n${state.stack.length}`
  if (state.seen.has(key)) return { k: 'end', outcome: 'loop' }
  if (++state.hops > MAX_HOPS) return { k: 'end', outcome: 'ttl' }
  if (run.reads) {
    if (state.hops > 1) run.reads.entered.push(id)
    if (id === run.startTable) run.reads.startLookups.push(destination)
  }
  state.seen.add(key)
  state.table = id
  const undone = undoAt(run, state, { table: id })
  if (undone) return undone
  if (here.self.has(destination)) return selfAddressed(run, state, here)
  return decide(run, state, here)
}
