import { type JudgedPair, judgePairs } from '../../checks/intent-pairs.ts'
import { listChanges } from '../../checks/list-changes.ts'
import { attemptEdit } from '../../checks/prove-fix.ts'
import type { Trial, Workbench } from '../../checks/trial.ts'
import type { Prefix } from '../../ip/index.ts'
import type { Design, Edit } from '../../model/index.ts'
import type { Table, TableId } from '../../network/index.ts'
import type { DifferenceView, RouteChangeView } from './check-views.ts'
import { pairView } from './fixes.ts'
import { flowChange } from './flow-change.ts'

const MAX_LISTED = 200

/** What an edit does to reachability, intents and routes. `undefined`: it changes nothing, or leaves no meaning. */
export function differenceView(bench: Workbench, design: Design, edit: Edit): DifferenceView | undefined {
  const before = bench.attempt(design)
  const after = before && attemptEdit(bench, design, edit)
  if (!before || !after) return undefined
  const { counts, pairs } = flowChange(before, after, MAX_LISTED)
  const named = (record: string) => (after.design.records[record] ? after.design : design)
  return {
    changes: listChanges(design, after.design),
    flows: counts,
    pairs: pairs.map(({ from, to, passes }) => ({
      ...pairView(bench, named(from), { from, to, probe: 'icmp' }),
      toName: bench.name(named(to), to),
      passes,
    })),
    intents: changedIntents(before, after),
    routes: changedRoutes(bench, before, after),
  }
}

function changedIntents(before: Trial, after: Trial): DifferenceView['intents'] {
  const holds = (pairs: readonly JudgedPair[], id: string) =>
    pairs.filter(({ intent }) => intent.id === id).every((pair) => pair.holds)
  const [old, now] = [judgePairs(before), judgePairs(after)]
  return Object.values(before.design.intents)
    .filter(({ id }) => after.design.intents[id])
    .map(({ id, note }) => ({ id, ...(note !== undefined && { note }), before: holds(old, id), after: holds(now, id) }))
    .filter((each) => each.before !== each.after)
}

/** By the record that shows the table: a table that got another name because its subnet got a route table is one. */
function changedRoutes(bench: Workbench, before: Trial, after: Trial): RouteChangeView[] {
  const [old, now] = [tablesByRecord(before), tablesByRecord(after)]
  const changes: RouteChangeView[] = []
  for (const [record, table] of now) {
    if (changes.length >= MAX_LISTED) break
    const was = old.get(record)
    const [then, here] = [was === undefined ? new Map() : rowsOf(before, was), rowsOf(after, table)]
    const added = [...here.keys()].filter((prefix) => !then.has(prefix))
    const removed = [...then.keys()].filter((prefix) => !here.has(prefix))
    const changed = [...here]
      .filter(([prefix, row]) => then.has(prefix) && then.get(prefix) !== row)
      .map(([prefix]) => prefix)
    if (added.length + removed.length + changed.length === 0) continue
    changes.push({ record, name: bench.name(after.design, record), added, removed, changed })
  }
  return changes
}

/** Tables that endpoints send by, shown at the endpoint, and those of gateways and routers. */
function tablesByRecord({ network }: Trial): Map<string, TableId> {
  const shown = new Map(network.tables.filter(isOwnBox).map(({ id, owner }) => [owner, id]))
  for (const { owner, table } of network.endpoints) if (!shown.has(owner)) shown.set(owner, table)
  return shown
}

const isOwnBox = ({ id, owner }: Table): boolean => id === owner

/** Active rows by prefix: what they are and where they lead. */
function rowsOf({ solution }: Trial, table: TableId): Map<Prefix, string> {
  const rows = new Map<Prefix, string>()
  for (const { prefix, state, kind, next } of solution.rows(table)) {
    if (state === 'active')
      rows.set(
        prefix,
        `${rows.get(prefix) ?? ''} ${kind} ${next && 'link' in next ? next.link?.split('/to/').at(-1) : JSON.stringify(next)}`,
      )
  }
  return rows
}
