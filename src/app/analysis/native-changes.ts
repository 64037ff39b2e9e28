import type { Prefix } from '../../ip/index.ts'
import type { RecordId, Text } from '../../model/index.ts'
import type { RowChangeView } from './check-views.ts'
import type { Context } from './context.ts'

type Cells = readonly (string | Text)[]

/** How a record's own table shows some prefixes in two versions of a design. */
export function nativeChanges(
  before: Context | undefined,
  after: Context | undefined,
  record: RecordId,
  prefixes: readonly Prefix[],
): RowChangeView[] {
  const [old, now] = [activeCells(before, record, prefixes), activeCells(after, record, prefixes)]
  return prefixes.map((prefix) => ({ prefix, before: old.get(prefix) ?? [], after: now.get(prefix) ?? [] }))
}

/** Active rows by prefix, without the cells that repeat that it is one, and of what. Records that show no table have none. */
function activeCells(
  context: Context | undefined,
  record: RecordId,
  prefixes: readonly Prefix[],
): ReadonlyMap<Prefix, Cells[]> {
  const cells = new Map<Prefix, Cells[]>()
  const ref = context?.tablesOf(record)[0]
  if (!context || ref?.rows.k !== 'table') return cells
  const { table } = ref.rows
  const rows = prefixes.flatMap((prefix) => context.solution.rowsAt(table, prefix))
  const native = context.provider(ref.record)?.views.table(ref, rows, { design: context.design })
  for (const row of native?.rows ?? []) {
    if (row.state !== 'active') continue
    const told = row.cells.filter(
      (cell, i) => cell !== row.prefix && cell !== '-' && native?.columns[i]?.id !== 'state',
    )
    cells.set(row.prefix, [...(cells.get(row.prefix) ?? []), told])
  }
  return cells
}
