import { type Address, canonicalNumbers, hostPrefix, type ParsedAddress, prefixNumbers } from '../ip/index.ts'
import type { PrefixMatch } from '../network/index.ts'

/** Addresses as sorted, disjoint ranges: one binary search per question. */
export interface AddressSet {
  has(address: ParsedAddress): boolean
}

type Range<N> = [first: N, last: N]

function merge<N extends number | bigint>(ranges: Range<N>[]): Range<N>[] {
  ranges.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
  const merged: Range<N>[] = []
  for (const range of ranges) {
    const last = merged.at(-1)
    if (last && range[0] <= last[1]) last[1] = range[1] > last[1] ? range[1] : last[1]
    else merged.push(range)
  }
  return merged
}

function within<N extends number | bigint>(ranges: Range<N>[], value: N): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ranges[middle]![1] < value) low = middle + 1
    else high = middle
  }
  return low < ranges.length && ranges[low]![0] <= value
}

/**
 * The addresses that the prefixes of a set cover. A packet has an address and no prefix length, so the match mode, which
 * compares lengths of routes, says nothing here.
 */
export function addressSet(matches: readonly PrefixMatch[]): AddressSet {
  const v4: Range<number>[] = []
  const v6: Range<bigint>[] = []
  for (const { prefix } of matches) {
    const { family, value, length } = prefixNumbers(prefix)
    if (family === 4) v4.push([value, value + 2 ** (32 - length) - 1])
    else v6.push([value, value + (1n << BigInt(128 - length)) - 1n])
  }
  const four = merge(v4)
  const six = merge(v6)
  return { has: (address) => (address.family === 4 ? within(four, address.value) : within(six, address.value)) }
}

/** The numbers of a canonical address. */
export function addressNumbers(address: Address): ParsedAddress {
  const { family, value } = canonicalNumbers(hostPrefix(address))
  return { family, value } as ParsedAddress
}
