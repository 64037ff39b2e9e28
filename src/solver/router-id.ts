import { type Address, compareAddresses, type ParsedAddress, readAddress } from '../ip/index.ts'

const parsed = new Map<Address, ParsedAddress | undefined>()

function parse(address: Address): ParsedAddress | undefined {
  if (!parsed.has(address)) parsed.set(address, readAddress(address))
  return parsed.get(address)
}

/** A router id or cluster id (written as an IPv4 address) as a number; 0 when there is none. */
export function addressNumber(address: Address | undefined): number {
  if (address === undefined) return 0
  const value = parse(address)
  return value?.family === 4 ? value.value : 0
}

/** Orders neighbour addresses by number; no address comes first. */
export function compareNeighbors(a: Address, b: Address): number {
  if (a === b) return 0
  const left = parse(a)
  const right = parse(b)
  if (!left || !right) return left ? 1 : right ? -1 : 0
  return compareAddresses(left, right)
}
