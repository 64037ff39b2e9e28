import type { WhyNotView } from '../../app/analysis/views.ts'
import type { Prefix } from '../../ip/index.ts'
import type { Design, RecordId, Text } from '../../model/index.ts'
import type { NativeTable } from '../../providers/provider.ts'
import type { Case } from '../findings/cases.ts'

/** A prefix that is expected in a table and absent. */
export interface MissingRow {
  readonly prefix: Prefix
  readonly why: readonly Text[]
  /** The finding that asks for it; absent: the user did. */
  readonly finding?: { readonly found: Case; readonly id: string }
}

/** What findings (of intents, rules and the flow that was asked for) miss in the table of a record, one row for a prefix. */
export function missingRows(
  cases: readonly Case[],
  record: RecordId,
  table: NativeTable,
  design: Design,
): readonly MissingRow[] {
  const here = new Set<RecordId>()
  for (let id: RecordId | undefined = record; id !== undefined; id = design.records[id]?.parent) here.add(id)
  const present = new Set(table.rows.filter(({ state }) => state === 'active').map(({ prefix }) => prefix))
  const rows = new Map<Prefix, MissingRow>()
  for (const found of cases) {
    for (const { id, ghosts, where, what, why } of found.findings) {
      for (const { from, prefix } of ghosts) {
        if (!here.has(from) || present.has(prefix) || rows.has(prefix)) continue
        rows.set(prefix, { prefix, why: [where ?? what, why], finding: { found, id } })
      }
    }
  }
  return [...rows.values()]
}

/** The answer to "Why not…?" as a row; `undefined` when the prefix is there or covered, so that nothing is missing. */
export function askedRow(answer: WhyNotView | undefined): MissingRow | undefined {
  if (!answer || answer.covered) return undefined
  const [first] = answer.stops
  return { prefix: answer.prefix, why: first ? [first.text] : [{ key: 'ui.why-not.unknown' }] }
}
