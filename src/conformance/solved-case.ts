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

export const solveCase = (design: Design, names: ReadonlyMap<string, DesignRecord>): SolvedCase => ({
  design,
  names,
  solution: solve(lowerDesign(design, providers)),
})

/** The default table of a record as its provider's console shows it. */
export function nativeTable({ design, solution }: SolvedCase, record: DesignRecord): NativeTable | undefined {
  const provider = providers.find(({ id }) => record.kind.startsWith(`${id}/`))
  const ref = provider?.views.tablesOf(record, design)[0]
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
