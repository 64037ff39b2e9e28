import type { Design, DesignRecord } from '../model/index.ts'
import type { RouteRow } from '../network/index.ts'
import { lowerDesign } from '../providers/lower-design.ts'
import type { NativeTable, TableRef } from '../providers/provider.ts'
import { providers } from '../providers/registry.ts'
import { type Solution, solve } from '../solver/index.ts'

/** A design with its solution, and the records by the names that a case uses. */
export interface SolvedCase {
  readonly design: Design
  readonly names: ReadonlyMap<string, DesignRecord>
  readonly solution: Solution
}

/** The table of a record's default view. */
export function tableIdOf({ design }: SolvedCase, record: DesignRecord): string | undefined {
  const rows = defaultTable(record, design)?.rows
  return rows?.k === 'table' ? rows.table : undefined
}

export const solveCase = (design: Design, names: ReadonlyMap<string, DesignRecord>): SolvedCase => ({
  design,
  names,
  solution: solve(lowerDesign(design, providers)),
})

const providerOf = ({ kind }: DesignRecord) => providers.find(({ id }) => kind.startsWith(`${id}/`))

const defaultTable = (record: DesignRecord, design: Design): TableRef | undefined =>
  providerOf(record)?.views.tablesOf(record, design)[0]

/** The default table of a record as its provider's console shows it. */
export function nativeTable({ design, solution }: SolvedCase, record: DesignRecord): NativeTable | undefined {
  const provider = providerOf(record)
  const ref = defaultTable(record, design)
  return provider && ref && provider.views.table(ref, rowsOf(solution, ref), { design })
}

function rowsOf(solution: Solution, ref: TableRef): RouteRow[] {
  switch (ref.rows.k) {
    case 'table':
      return solution.rows(ref.rows.table)
    case 'delivered':
      return ref.rows.sessions.flatMap((session) => solution.delivered(session))
    case 'announced':
      return ref.rows.sessions.flatMap((session) =>
        solution.announced(session).map(({ attrs, from }) => ({ ...from, attrs })),
      )
  }
}
