import type { ParsedPrefix } from './prefix.ts'

/** Longest-prefix match over IPv4 compiled for bulk use: which entry decides each address. */
export interface RangeIndex {
  /** Index of the entry that decides the address (a number from 0 to 2^32 - 1), -1 when none does. */
  find(address: number): number
  /** The same for many addresses: `out[i]` answers `addresses[i]`. */
  findAll(addresses: Uint32Array, out: Int32Array): void
}

/**
 * Compiles prefixes (several may nest; IPv6 ones are left out) into sorted ranges with a directory over the upper
 * 16 bits: one array read decides most addresses, a binary search over the few ranges of a /16 the others.
 */
export function compileRanges(prefixes: readonly ParsedPrefix[]): RangeIndex {
  const { starts, entries } = cutRanges(prefixes)
  const directory = new Int32Array(65537)
  let range = 0
  for (let upper = 0; upper <= 65536; upper++) {
    while (range < starts.length && (starts[range] as number) < upper * 65536) range++
    directory[upper] = range
  }
  // A /16 without a cut inside has one answer: keep it in place of a search, as -2 - entry.
  const direct = new Int32Array(65536)
  for (let upper = 0; upper < 65536; upper++) {
    const from = directory[upper] as number
    const to = directory[upper + 1] as number
    const onEdge = from < starts.length && (starts[from] as number) === upper * 65536
    if (to === from) direct[upper] = entries[from - 1] as number
    else if (to === from + 1 && onEdge) direct[upper] = entries[from] as number
    else direct[upper] = -2
  }
  const find = (address: number): number => {
    const upper = address >>> 16
    const known = direct[upper] as number
    if (known !== -2) return known
    let low = directory[upper] as number
    let high = directory[upper + 1] as number
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] as number) <= address) low = middle + 1
      else high = middle
    }
    return entries[low - 1] as number
  }
  return {
    find,
    findAll: (addresses, out) => {
      for (let i = 0; i < addresses.length; i++) out[i] = find(addresses[i] as number)
    },
  }
}

/** Start of each range, ascending from 0, and the entry (or -1) that decides it. */
function cutRanges(prefixes: readonly ParsedPrefix[]): { starts: Uint32Array; entries: Int32Array } {
  const sorted: { value: number; end: number; entry: number }[] = []
  prefixes.forEach((prefix, entry) => {
    if (prefix.family === 4) sorted.push({ value: prefix.value, end: prefix.value + 2 ** (32 - prefix.length), entry })
  })
  sorted.sort((a, b) => a.value - b.value || b.end - a.end)
  const starts: number[] = [0]
  const entries: number[] = [-1]
  const open: { end: number; entry: number }[] = []
  const cut = (at: number, entry: number) => {
    if (at > 0xffffffff) return
    if (starts.at(-1) === at) entries[entries.length - 1] = entry
    else {
      starts.push(at)
      entries.push(entry)
    }
  }
  const closeUntil = (limit: number) => {
    for (let top = open.at(-1); top && top.end <= limit; top = open.at(-1)) {
      open.pop()
      cut(top.end, open.at(-1)?.entry ?? -1)
    }
  }
  for (const { value, end, entry } of sorted) {
    closeUntil(value)
    cut(value, entry)
    open.push({ end, entry })
  }
  closeUntil(2 ** 32)
  return { starts: Uint32Array.from(starts), entries: Int32Array.from(entries) }
}
