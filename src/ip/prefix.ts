import { type Address, formatAddress, type ParsedAddress, readAddress } from './address.ts'

/** An IP prefix in canonical text, host bits cleared: `10.0.0.0/16`, `fd00::/8`. Compare with `===`. */
export type Prefix = string & { readonly __prefix: unique symbol }

/** A prefix as numbers; host bits are cleared. */
export type ParsedPrefix = { family: 4; value: number; length: number } | { family: 6; value: bigint; length: number }

export type PrefixFault = 'not-a-prefix' | 'host-bits-set'

const width = (family: 4 | 6): 32 | 128 => (family === 4 ? 32 : 128)

/** The network address of `value/length` as a number: host bits cleared. */
function network(address: ParsedAddress, length: number): ParsedPrefix {
  if (address.family === 4) {
    const mask = length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0
    return { family: 4, value: (address.value & mask) >>> 0, length }
  }
  const host = BigInt(128 - length)
  return { family: 6, value: (address.value >> host) << host, length }
}

/**
 * Reads `address/length`. A bare address is a host prefix (/32, /128).
 * Host bits are an error here (`10.0.0.4/24`), because clouds refuse such prefixes.
 */
export function readPrefix(text: string): ParsedPrefix | PrefixFault {
  const slash = text.indexOf('/')
  const parsed = readAddress(slash < 0 ? text : text.slice(0, slash))
  if (parsed === undefined) return 'not-a-prefix'
  const lengthText = slash < 0 ? String(width(parsed.family)) : text.slice(slash + 1)
  if (!/^(?:0|[1-9]\d{0,2})$/.test(lengthText)) return 'not-a-prefix'
  const length = Number(lengthText)
  if (length > width(parsed.family)) return 'not-a-prefix'
  const cleared = network(parsed, length)
  return cleared.value === parsed.value ? cleared : 'host-bits-set'
}

export function formatPrefix(prefix: ParsedPrefix): Prefix {
  return `${formatAddress(prefix)}/${prefix.length}` as Prefix
}

/** Canonical form of a prefix text; `undefined` when it is none or has host bits set. */
export function parsePrefix(text: string): Prefix | undefined {
  const parsed = readPrefix(text)
  return typeof parsed === 'string' ? undefined : formatPrefix(parsed)
}

/** A prefix that the program itself wrote, or one already validated. Throws on a fault. */
export function prefix(text: string): Prefix {
  const parsed = parsePrefix(text)
  if (parsed === undefined) throw new Error(`not an IP prefix: ${text}`)
  return parsed
}

/** The numbers of a canonical prefix. */
export function prefixNumbers(canonical: Prefix): ParsedPrefix {
  const parsed = readPrefix(canonical)
  if (typeof parsed === 'string') throw new Error(`not an IP prefix: ${canonical}`)
  return parsed
}

/** The prefix of `length` that holds the address, host bits cleared. */
export function prefixOf(address: Address, length: number): Prefix {
  const parsed = readAddress(address)
  if (parsed === undefined) throw new Error(`not an IP address: ${address}`)
  return formatPrefix(network(parsed, length))
}

/** The /32 or /128 of an address. */
export function hostPrefix(address: Address): Prefix {
  return `${address}/${address.includes(':') ? 128 : 32}` as Prefix
}

/** Whether `inner` is equal to or inside `outer`. */
export function containsPrefix(outer: ParsedPrefix, inner: ParsedPrefix): boolean {
  if (outer.family !== inner.family || outer.length > inner.length) return false
  return network({ family: inner.family, value: inner.value } as ParsedAddress, outer.length).value === outer.value
}

export function containsAddress(outer: ParsedPrefix, address: ParsedAddress): boolean {
  return outer.family === address.family && network(address, outer.length).value === outer.value
}

/** Whether two prefixes share an address. */
export function overlaps(a: ParsedPrefix, b: ParsedPrefix): boolean {
  return containsPrefix(a, b) || containsPrefix(b, a)
}

/** Text forms of the two tests above, for prefixes that are already canonical. */
export function prefixContains(outer: Prefix, inner: Prefix | Address): boolean {
  return containsPrefix(prefixNumbers(outer), prefixNumbers(inner as Prefix))
}

export function prefixesOverlap(a: Prefix, b: Prefix): boolean {
  return overlaps(prefixNumbers(a), prefixNumbers(b))
}

/** The address at `offset` from the network address. A negative offset counts from the end: -1 is the last address. */
export function addressAt(prefix: Prefix, offset: number): Address {
  const { family, value, length } = prefixNumbers(prefix)
  if (family === 4) {
    const size = 2 ** (32 - length)
    return formatAddress({ family, value: value + (offset < 0 ? size + offset : offset) })
  }
  const size = 1n << BigInt(128 - length)
  return formatAddress({ family, value: value + (offset < 0 ? size + BigInt(offset) : BigInt(offset)) })
}

/** Number of addresses in the prefix (a double: exact up to 2^53). */
export function prefixSize(prefix: Prefix): number {
  const { family, length } = prefixNumbers(prefix)
  return 2 ** (width(family) - length)
}

/** Canonical order: IPv4 first, then by address, then shorter first. */
export function comparePrefixes(a: ParsedPrefix, b: ParsedPrefix): number {
  if (a.family !== b.family) return a.family - b.family
  if (a.value !== b.value) return a.value < b.value ? -1 : 1
  return a.length - b.length
}
