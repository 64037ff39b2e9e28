import { canonicalNumbers, compileRanges, type Prefix, type RangeIndex } from '../ip/index.ts'
import type { TableId } from '../network/index.ts'
import type { Solution } from './solution.ts'

/** Longest-prefix match of one table compiled for many IPv4 addresses (numbers). Valid for the life of the solution. */
export interface BulkLookup extends RangeIndex {
  /** Prefixes that forward, canonical order: an answer is an index here. */
  readonly prefixes: readonly Prefix[]
}

/** Compiles the active routes of a table. Ask `solution.rowsAt` for the rows behind an answer. */
export function compileLookup(solution: Solution, table: TableId): BulkLookup {
  const prefixes = solution
    .prefixesAt(table)
    .filter((prefix) => solution.rowsAt(table, prefix).some(({ state }) => state === 'active'))
  const ranges = compileRanges(prefixes.map(canonicalNumbers))
  return { prefixes, find: ranges.find, findAll: ranges.findAll }
}
