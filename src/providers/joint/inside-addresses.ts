import { addressAt, nextFreePrefix, type Prefix, parseAddress, parsePrefix, prefix, prefixOf } from '../../ip/index.ts'
import type { Design, Json } from '../../model/index.ts'
import type { VpnCandidate } from './vpn-candidates.ts'
import type { VpnProps } from './vpn-fields.ts'

/** Link-local addresses that every platform takes for BGP inside tunnels: some take no others. Then the rest (RFC 3927). */
const SPACE = [prefix('169.254.21.0/24'), prefix('169.254.22.0/24'), prefix('169.254.0.0/16')]

/** Blocks that some platform keeps for itself. */
const RESERVED = ['169.254.0.0/21', '169.254.169.0/24'].map((text) => prefix(text))

/**
 * The tunnels with a /30 each, where an end wants that: in no other tunnel of the design, and in no block that a platform
 * keeps. Throws a RangeError when all 16,000 are in use.
 */
export function withInsideAddresses(
  design: Design,
  tunnels: VpnProps['tunnels'],
  a: Pick<VpnCandidate, 'inside'>,
  b: Pick<VpnCandidate, 'inside'>,
): VpnProps['tunnels'] {
  if (a.inside === undefined && b.inside === undefined) return tunnels
  const taken = [...RESERVED, ...insideRangesOf(design)]
  return tunnels.map((tunnel) => {
    const range = freeRange(taken)
    taken.push(range)
    const [first, second] = [addressAt(range, 1), addressAt(range, 2)]
    const swap = b.inside === 'first' && a.inside !== 'first'
    return { ...tunnel, insideA: swap ? second : first, insideB: swap ? first : second }
  })
}

function freeRange(taken: readonly Prefix[]): Prefix {
  for (const space of SPACE) {
    const found = nextFreePrefix([space], taken, 30)
    if (found) return found
  }
  throw new RangeError('every inside range is in use')
}

/** Link-local ranges that anything in the design names: inside addresses of tunnels and of other BGP sessions. */
function insideRangesOf(design: Design): Prefix[] {
  return Object.values(design.records).flatMap(({ props }) => linkLocalIn(props))
}

function linkLocalIn(value: Json | undefined): Prefix[] {
  if (typeof value === 'string') return value.startsWith('169.254.') ? rangeOf(value) : []
  if (Array.isArray(value)) return value.flatMap(linkLocalIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linkLocalIn) : []
}

function rangeOf(text: string): Prefix[] {
  const range = parsePrefix(text)
  if (range !== undefined) return [range]
  const address = parseAddress(text)
  return address === undefined ? [] : [prefixOf(address, 30)]
}
