/** An IP address in canonical text: dotted decimal, or IPv6 as RFC 5952 writes it. Compare with `===`. */
export type Address = string & { readonly __address: unique symbol }

/** An address as a number. IPv4: 0 to 2^32 - 1. IPv6: 0n to 2^128 - 1n. */
export type ParsedAddress = { family: 4; value: number } | { family: 6; value: bigint }

const OCTET = /^(?:0|[1-9]\d{0,2})$/

function parseV4(text: string): number | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  let value = 0
  for (const part of parts) {
    if (!OCTET.test(part)) return undefined
    const octet = Number(part)
    if (octet > 255) return undefined
    value = value * 256 + octet
  }
  return value
}

function parseV6(text: string): bigint | undefined {
  let rest = text
  const tail: string[] = []
  const lastColon = rest.lastIndexOf(':')
  if (rest.includes('.')) {
    const v4 = parseV4(rest.slice(lastColon + 1))
    if (v4 === undefined || lastColon < 0) return undefined
    tail.push((v4 >>> 16).toString(16), (v4 & 0xffff).toString(16))
    rest = rest.slice(0, lastColon)
    if (rest.endsWith(':')) rest += ':'
    if (rest === '') return undefined
  }
  const halves = rest.split('::')
  if (halves.length > 2) return undefined
  const groups = (half: string | undefined): string[] => (half ? half.split(':') : [])
  const head = groups(halves[0])
  const back = [...groups(halves[1]), ...tail]
  const missing = 8 - head.length - back.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const all = halves.length === 2 ? [...head, ...Array<string>(missing).fill('0'), ...back] : [...head, ...back]
  let value = 0n
  for (const group of all) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined
    value = (value << 16n) | BigInt(Number.parseInt(group, 16))
  }
  return value
}

/** Reads an address. Leading zeros, zone indices and surrounding space are refused (`undefined`). */
export function readAddress(text: string): ParsedAddress | undefined {
  if (text.includes(':')) {
    const value = parseV6(text)
    return value === undefined ? undefined : { family: 6, value }
  }
  const value = parseV4(text)
  return value === undefined ? undefined : { family: 4, value }
}

function formatV6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(112 - 16 * i)) & 0xffffn))
  let best = { start: -1, length: 1 }
  for (let i = 0; i < 8; i++) {
    let length = 0
    while (i + length < 8 && groups[i + length] === 0) length++
    if (length > best.length) best = { start: i, length }
  }
  const hex = (part: number[]) => part.map((group) => group.toString(16)).join(':')
  if (best.start < 0) return hex(groups)
  return `${hex(groups.slice(0, best.start))}::${hex(groups.slice(best.start + best.length))}`
}

/** Canonical text of an address (IPv6: RFC 5952). */
export function formatAddress(address: ParsedAddress): Address {
  if (address.family === 6) return formatV6(address.value) as Address
  const v = address.value
  return `${(v >>> 24) & 255}.${(v >>> 16) & 255}.${(v >>> 8) & 255}.${v & 255}` as Address
}

/** Canonical form of an address text, or `undefined` when it is none. */
export function parseAddress(text: string): Address | undefined {
  const parsed = readAddress(text)
  return parsed && formatAddress(parsed)
}

/** An address that the program itself wrote. Throws on a typing error: never use it on user input. */
export function address(text: string): Address {
  const parsed = parseAddress(text)
  if (parsed === undefined) throw new Error(`not an IP address: ${text}`)
  return parsed
}

/** Orders IPv4 before IPv6, then by number. */
export function compareAddresses(a: ParsedAddress, b: ParsedAddress): number {
  if (a.family !== b.family) return a.family - b.family
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0
}
