import { comparePrefixes, type Prefix, prefixNumbers } from '../../ip/index.ts'
import type { NativeTable } from '../../providers/provider.ts'
import { cellText, type Say } from './cell-text.ts'
import { prefixColumn } from './sort-rows.ts'

export interface ComparedRow {
  readonly prefix: Prefix
  /** What each table says of it, a line for each of its rows; empty: it is not there. */
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly verdict: 'same' | 'differs' | 'only-a' | 'only-b'
}

/** Two tables prefix by prefix, in the order of addresses. `minor`: with the platform's own rows. */
export function compareTables(a: NativeTable, b: NativeTable, minor: boolean, say: Say): ComparedRow[] {
  const [left, right] = [linesByPrefix(a, minor, say), linesByPrefix(b, minor, say)]
  const prefixes = [...new Set([...left.keys(), ...right.keys()])]
  return prefixes
    .sort((x, y) => comparePrefixes(prefixNumbers(x), prefixNumbers(y)))
    .map((prefix) => {
      const [inA, inB] = [left.get(prefix) ?? [], right.get(prefix) ?? []]
      return { prefix, a: inA, b: inB, verdict: verdictOf(inA, inB) }
    })
}

function verdictOf(a: readonly string[], b: readonly string[]): ComparedRow['verdict'] {
  if (b.length === 0) return 'only-a'
  if (a.length === 0) return 'only-b'
  return [...a].sort().join('\n') === [...b].sort().join('\n') ? 'same' : 'differs'
}

/** All but the prefix and what is empty, as one line for each row. */
function linesByPrefix(table: NativeTable, minor: boolean, say: Say): Map<Prefix, string[]> {
  const own = prefixColumn(table)
  const lines = new Map<Prefix, string[]>()
  for (const row of table.rows) {
    if (row.minor && !minor) continue
    const words = row.cells.map((cell) => cellText(cell, say)).filter((cell, i) => i !== own && cell !== '-')
    lines.set(row.prefix, [...(lines.get(row.prefix) ?? []), words.join(' · ')])
  }
  return lines
}
