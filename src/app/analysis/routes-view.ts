import type { RecordId } from '../../model/index.ts'
import type { RouteRow } from '../../network/index.ts'
import type { NativeTable, TableRef } from '../../providers/provider.ts'
import type { Context } from './context.ts'
import type { RoutesView } from './views.ts'

export interface SolvedTable {
  readonly ref: TableRef
  readonly rows: readonly RouteRow[]
  readonly table: NativeTable
}

export type FindTable = (record: RecordId, table?: string) => SolvedTable | undefined

/** Looks up solved tables of a record; each is printed once. Without a name: the record's default table. */
export function tableFinder(context: Context): FindTable {
  const known = new Map<string, SolvedTable>()
  return (record, table) => {
    const refs = context.tablesOf(record)
    const ref = table === undefined ? refs[0] : refs.find((one) => one.id === table)
    if (!ref) return undefined
    const key = `${record}\n${ref.id}`
    const solved = known.get(key) ?? solveTable(context, ref)
    known.set(key, solved)
    return solved
  }
}

function solveTable(context: Context, ref: TableRef): SolvedTable {
  const rows = rowsOf(context, ref)
  const table = context.provider(ref.record)!.views.table(ref, rows, { design: context.design })
  return { ref, rows, table }
}

function rowsOf({ solution }: Context, { rows }: TableRef): RouteRow[] {
  switch (rows.k) {
    case 'table':
      return solution.rows(rows.table)
    case 'delivered':
      return rows.sessions.flatMap((session) => solution.delivered(session))
    case 'announced':
      return rows.sessions.flatMap((session) =>
        solution.announced(session).map(({ prefix, attrs, from }) => ({ ...from, prefix, attrs, session })),
      )
  }
}

export function routesView(
  context: Context,
  find: FindTable,
  record: RecordId,
  table?: string,
): RoutesView | undefined {
  const solved = find(record, table)
  return solved && { record, tables: context.tablesOf(record), current: solved.ref, table: solved.table }
}
