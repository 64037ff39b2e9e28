import {
  comparePrefixes,
  containsPrefix,
  formatPrefix,
  overlaps,
  type ParsedPrefix,
  type Prefix,
  prefixNumbers,
} from './prefix.ts'
import { prefixHalves } from './prefix-halves.ts'

/**
 * What of `range` none of `taken` covers: the fewest prefixes that hold it, in order. Inputs are canonical and may overlap
 * or lie outside; IPv4 and IPv6.
 */
export function freeSpace(range: Prefix, taken: readonly Prefix[]): Prefix[] {
  return cut(prefixNumbers(range), taken.map(prefixNumbers)).sort(comparePrefixes).map(formatPrefix)
}

function cut(range: ParsedPrefix, taken: readonly ParsedPrefix[]): ParsedPrefix[] {
  const relevant = taken.filter((other) => overlaps(range, other))
  if (relevant.length === 0) return [range]
  if (relevant.some((other) => containsPrefix(other, range))) return []
  return prefixHalves(range).flatMap((half) => cut(half, relevant))
}
