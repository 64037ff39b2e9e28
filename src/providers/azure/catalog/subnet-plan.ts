import {
  type Address,
  addressAt,
  nextFreePrefix,
  type Prefix,
  parsePrefix,
  prefixContains,
  prefixesOverlap,
  prefixNumbers,
  prefixOf,
  prefixSize,
} from '../../../ip/index.ts'
import type { Design, RecordId } from '../../../model/index.ts'
import { FIRST_HOST, RESERVED_SUBNETS } from './limits.ts'
import { childrenOf, find, type Of, spaceOf, subnetPrefixesOf, subnetsOf } from './lookup.ts'

/** The next free subnet of `length` in the VNet; `undefined` when its address space is used up. */
export const freeSubnet = (design: Design, vnet: Of<'azure/vnet'>, length: number): Prefix | undefined =>
  nextFreePrefix(spaceOf(vnet), subnetPrefixesOf(design, vnet.id), length)

/**
 * Range for a subnet of a reserved name: in a VNet of /17 or larger a /24 at its customary third octet, else the next
 * free one of the proposed or of the smallest size. `wanted`: prefix length asked for by the user.
 */
export function freeReservedSubnet(
  design: Design,
  vnet: Of<'azure/vnet'>,
  name: string,
  wanted?: number,
): Prefix | undefined {
  const rule = RESERVED_SUBNETS[name]!
  const taken = subnetPrefixesOf(design, vnet.id)
  const roomy = spaceOf(vnet).find((range) => !range.includes(':') && prefixNumbers(range).length <= 17)
  if (roomy) {
    const offset = rule.octet * 256
    const custom = offset < prefixSize(roomy) ? prefixOf(addressAt(roomy, offset), wanted ?? 24) : undefined
    if (custom && prefixContains(roomy, custom) && !taken.some((other) => prefixesOverlap(other, custom))) return custom
  }
  const lengths = wanted === undefined ? [rule.proposed, rule.longest] : [wanted]
  return lengths.map((length) => freeSubnet(design, vnet, length)).find((found) => found !== undefined)
}

/** Addresses that records in the subnet state: NICs, load balancer frontends. */
export function usedAddresses(design: Design, subnet: RecordId): Map<string, RecordId[]> {
  const used = new Map<string, RecordId[]>()
  for (const { id, props } of childrenOf(design, subnet)) {
    const value = props['address']
    if (typeof value === 'string') used.set(value, [...(used.get(value) ?? []), id])
  }
  return used
}

/** The next free host address of a subnet, from the fifth (.4) up: Azure keeps four, and the last. */
export function freeAddress(design: Design, subnet: RecordId, also: readonly string[] = []): Address | undefined {
  const range = parsePrefix(find(design, 'azure/subnet', subnet)?.props.prefix ?? '')
  if (!range || range.includes(':')) return undefined
  const used = new Set([...usedAddresses(design, subnet).keys(), ...also])
  for (let offset = FIRST_HOST; offset < prefixSize(range) - 1; offset++) {
    const candidate = addressAt(range, offset)
    if (!used.has(candidate)) return candidate
  }
  return undefined
}

/** VNets that hold the subnet's siblings: all subnets of one VNet but this one. */
export const siblingsOf = (design: Design, subnet: Of<'azure/subnet'>): Of<'azure/subnet'>[] =>
  subnetsOf(design, subnet.parent ?? '').filter((other) => other.id !== subnet.id)
