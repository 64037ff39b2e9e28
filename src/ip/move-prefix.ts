import { type Address, formatAddress, type ParsedAddress, readAddress } from './address.ts'
import {
  containsAddress,
  containsPrefix,
  formatPrefix,
  type ParsedPrefix,
  type Prefix,
  prefixNumbers,
} from './prefix.ts'

/** A range that takes another place: `to` has room for all of `from`. */
export interface RangeMove {
  readonly from: Prefix
  readonly to: Prefix
}

const shifted = <T extends ParsedAddress | ParsedPrefix>(value: T, from: ParsedPrefix, to: ParsedPrefix): T =>
  (value.family === 4
    ? { ...value, value: value.value - (from.value as number) + (to.value as number) }
    : { ...value, value: value.value - (from.value as bigint) + (to.value as bigint) }) as T

/**
 * Where a prefix or an address lies after the ranges moved: at the same offset in the new range. What lies in none of
 * them stays, and so does a prefix that is wider than a range (a summary of several).
 */
export function movePrefix(prefix: Prefix, moves: readonly RangeMove[]): Prefix {
  const parsed = prefixNumbers(prefix)
  for (const move of moves) {
    const [from, to] = [prefixNumbers(move.from), prefixNumbers(move.to)]
    if (containsPrefix(from, parsed)) {
      const next = shifted(parsed, from, to)
      // The whole range takes the length of its new place.
      return formatPrefix(parsed.length === from.length ? { ...next, length: to.length } : next)
    }
  }
  return prefix
}

/** The same for an address. */
export function moveAddress(address: Address, moves: readonly RangeMove[]): Address {
  const parsed = readAddress(address)
  for (const move of parsed ? moves : []) {
    const [from, to] = [prefixNumbers(move.from), prefixNumbers(move.to)]
    if (parsed && containsAddress(from, parsed)) return formatAddress(shifted(parsed, from, to))
  }
  return address
}
