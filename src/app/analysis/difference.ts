import { type JudgedPair, judgePairs } from '../../checks/intent-pairs.ts'
import { listChanges } from '../../checks/list-changes.ts'
import { attemptEdit } from '../../checks/prove-fix.ts'
import type { Trial, Workbench } from '../../checks/trial.ts'
import type { Prefix } from '../../ip/index.ts'
import type { Design, Edit, RecordId } from '../../model/index.ts'
import type { Table, TableId } from '../../network/index.ts'
import type { DifferenceView, RouteChangeView } from './check-views.ts'
import { flowChange } from './flow-change.ts'
import { nativeChanges } from './native-changes.ts'
import { contextOfTrial } from './trial-of.ts'

const MAX_LISTED = 200
/** Rows of one table that are printed before and after. */
const MAX_ROWS = 40

/** What an edit does to reachability, intents and routes. `undefined`: it changes nothing, or leaves no meaning. */
export function differenceView(bench: Workbench, design: Design, edit: Edit): DifferenceView | undefined {
  const before = bench.attempt(design)
  const after = before && attemptEdit(bench, design, edit)
  if (!before || !after) return undefined
  const name = (record: string) => bench.name(after.design.records[record] ? after.design : design, record)
  return compareTrials(before, after, name)
}

/** The same for an edit that was made: `back` leads to the design before it. */
export function changeSince(bench: Workbench, design: Design, back: Edit): DifferenceView | undefined {
  const after = bench.attempt(design)
  const before = after && attemptEdit(bench, design, back)
  if (!before || !after) return undefined
  const name = (record: string) => bench.name(design.records[record] ? design : before.design, record)
  return compareTrials(before, after, name)
}

/** What differs between two versions of a design, or between a design and what is left of it after a failure. */
export function compareTrials(before: Trial, after: Trial, name: (record: RecordId) => string): DifferenceView {
  const { counts, pairs } = flowChange(before, after, MAX_LISTED)
  return {
    changes: listChanges(before.design, after.design),
    flows: counts,
    pairs: pairs.map(({ from, to, passes }) => ({
      from,
      to,
      fromName: name(from),
      toName: name(to),
      probe: 'icmp',
      passes,
    })),
    intents: changedIntents(before, after),
    routes: changedRoutes(before, after, name),
  }
}

/** One that the edit adds did not hold before. */
function changedIntents(before: Trial, after: Trial): DifferenceView['intents'] {
  const holds = (pairs: readonly JudgedPair[], id: string) =>
    pairs.filter(({ intent }) => intent.id === id).every((pair) => pair.holds)
  const [old, now] = [judgePairs(before), judgePairs(after)]
  return Object.values(after.design.intents)
    .map(({ id, note }) => ({
      id,
      ...(note !== undefined && { note }),
      before: before.design.intents[id] !== undefined && holds(old, id),
      after: holds(now, id),
    }))
    .filter((each) => each.before !== each.after)
}

/** By the record that shows the table: a table that got another name because its subnet got a route table is one. */
function changedRoutes(before: Trial, after: Trial, name: (record: RecordId) => string): RouteChangeView[] {
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
    const prefixes = [...changed, ...removed, ...added].slice(0, MAX_ROWS)
    const rows = nativeChanges(contextOfTrial(before), contextOfTrial(after), record, prefixes)
    changes.push({ record, name: name(record), added, removed, changed, rows })
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
