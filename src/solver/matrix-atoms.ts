import { type Address, canonicalNumbers, hostPrefix, type ParsedAddress, type Prefix } from '../ip/index.ts'
import type { Network, NextHop } from '../network/index.ts'

/**
 * The address space cut at every prefix and address that the network names. Two addresses of one atom lie in the same
 * prefixes, so no lookup and no set tells them apart.
 */
export interface Atoms {
  of(address: ParsedAddress): number
  /** Atoms inside a prefix of the network: first, and one past the last. */
  range(prefix: Prefix): [first: number, end: number]
}

const hopAddress = (next: NextHop | 'keep' | 'bgp-next-hop' | null): Address[] =>
  typeof next === 'object' && next?.k === 'address' ? [next.address] : []

/** Addresses that a walk compares one by one. */
function namedAddresses(network: Network): Set<Address> {
  const named = new Set<Address>()
  const add = (...addresses: (Address | undefined)[]): void => {
    for (const address of addresses) if (address !== undefined) named.add(address)
  }
  for (const { self, stages } of network.tables) {
    add(...self)
    for (const stage of stages) if (stage.k === 'priority') add(...stage.rules.flatMap(({ next }) => hopAddress(next)))
  }
  for (const { next } of network.origins) add(...hopAddress(next))
  for (const { arrives, bgp } of network.sessions) add(...hopAddress(arrives.next), bgp?.selfAddress, bgp?.peerAddress)
  for (const { encapsulates, localAddress, sourceNat, staticNat = [] } of network.links) {
    add(encapsulates?.source, encapsulates?.destination, localAddress, sourceNat)
    for (const { inside, outside } of staticNat) add(inside, outside)
  }
  const owners = new Set<Address>()
  for (const { address, translate, pool, serves = [] } of network.endpoints) {
    add(translate?.source, translate?.destination)
    for (const { to, source } of serves) add(source, ...to.map((each) => each.address))
    if (owners.has(address) || pool || serves.length > 0) add(address)
    owners.add(address)
  }
  return named
}

function namedPrefixes(network: Network): Set<Prefix> {
  const named = new Set<Prefix>(network.origins.map(({ prefix }) => prefix))
  for (const matches of Object.values(network.sets)) for (const { prefix } of matches) named.add(prefix)
  for (const prefixes of Object.values(network.subnets ?? {})) for (const prefix of prefixes) named.add(prefix)
  for (const address of namedAddresses(network)) named.add(hostPrefix(address))
  return named
}

/** How many cuts are at or below the value. */
function place<N extends number | bigint>(cuts: readonly N[], value: N): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (cuts[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

const sorted = <N extends number | bigint>(cuts: Set<N>): N[] => [...cuts].sort((a, b) => (a < b ? -1 : 1))

export function cutAtoms(network: Network): Atoms {
  const four = new Set<number>()
  const six = new Set<bigint>()
  for (const prefix of namedPrefixes(network)) {
    const { family, value, length } = canonicalNumbers(prefix)
    if (family === 4) four.add(value).add(value + 2 ** (32 - length))
    else six.add(value).add(value + (1n << BigInt(128 - length)))
  }
  const cuts4 = sorted(four)
  const cuts6 = sorted(six)
  const base6 = cuts4.length + 1
  const of = (address: ParsedAddress): number =>
    address.family === 4 ? place(cuts4, address.value) : base6 + place(cuts6, address.value)
  return {
    of,
    range(prefix) {
      const numbers = canonicalNumbers(prefix)
      if (numbers.family === 4) {
        return [place(cuts4, numbers.value), place(cuts4, numbers.value + 2 ** (32 - numbers.length) - 1) + 1]
      }
      const last = numbers.value + (1n << BigInt(128 - numbers.length)) - 1n
      return [base6 + place(cuts6, numbers.value), base6 + place(cuts6, last) + 1]
    },
  }
}
