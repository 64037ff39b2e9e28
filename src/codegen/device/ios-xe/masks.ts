import { type Address, formatAddress, type Prefix, prefixNumbers } from '../../../ip/index.ts'

/** `10.0.0.0 255.255.0.0`, as routes and interfaces want a prefix. */
export const withMask = (prefix: Prefix): string => `${networkOf(prefix)} ${maskOf(prefixNumbers(prefix).length)}`

/** `10.0.0.0 0.0.255.255`, as access lists want it; one address is a host. */
export function withWildcard(prefix: Prefix): string {
  const { length } = prefixNumbers(prefix)
  if (length === 32) return `host ${networkOf(prefix)}`
  return `${networkOf(prefix)} ${dotted(2 ** (32 - length) - 1)}`
}

/** Netmask of a length. */
export const maskOf = (length: number): Address => dotted(length === 0 ? 0 : 2 ** 32 - 2 ** (32 - length))

const networkOf = (prefix: Prefix): string => prefix.slice(0, prefix.indexOf('/'))

const dotted = (value: number): Address => formatAddress({ family: 4, value })
