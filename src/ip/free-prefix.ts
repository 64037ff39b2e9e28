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
 * The lowest free prefix of `length` inside `space` that overlaps none of `taken`.
 * `undefined` when nothing is left. Inputs are canonical; IPv4 and IPv6.
 */
export function nextFreePrefix(space: readonly Prefix[], taken: readonly Prefix[], length: number): Prefix | undefined {
  const used = taken.map(prefixNumbers).sort(comparePrefixes)
  for (const range of space.map(prefixNumbers)) {
    const found = firstFree(range, used, length)
    if (found) return formatPrefix(found)
  }
  return undefined
}

function firstFree(range: ParsedPrefix, used: readonly ParsedPrefix[], length: number): ParsedPrefix | undefined {
  if (length < range.length) return undefined
  const relevant = used.filter((other) => overlaps(range, other))
  if (relevant.some((other) => containsPrefix(other, range))) return undefined
  if (relevant.length === 0) return { ...range, length } as ParsedPrefix
  if (range.length === length) return undefined
  const [low, high] = prefixHalves(range)
  return firstFree(low, relevant, length) ?? firstFree(high, relevant, length)
}
