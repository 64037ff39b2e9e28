import { type Prefix, prefixContains } from '../../ip/index.ts'
import { AUTO_RANGE, overlaps } from './ranges.ts'

/** A network as far as peering asks: its ranges, and those of the networks that it is peered with. */
export interface PeeringSide {
  readonly id: string
  readonly auto: boolean
  readonly ranges: readonly Prefix[]
  readonly peers: readonly { readonly id: string; readonly ranges: readonly Prefix[] }[]
}

export type PeeringHindrance =
  | { readonly k: 'self' | 'already' | 'both-auto' }
  | { readonly k: 'auto-range'; readonly range: Prefix }
  | { readonly k: 'identical' | 'contained'; readonly range: Prefix; readonly other: Prefix }
  /** A peer of one of the two already has an overlapping range. */
  | { readonly k: 'peer-overlap'; readonly range: Prefix; readonly other: Prefix; readonly peer: string }

/**
 * Why the platform refuses to peer two networks; `undefined` when it does not.
 * Source: cloud.google.com/vpc/docs/vpc-peering, Specifications; Interactions of subnet routes.
 */
export function peeringHindrance(a: PeeringSide, b: PeeringSide): PeeringHindrance | undefined {
  if (a.id === b.id) return { k: 'self' }
  if (a.peers.some(({ id }) => id === b.id)) return { k: 'already' }
  if (a.auto && b.auto) return { k: 'both-auto' }
  const reserved = a.auto ? b.ranges : b.auto ? a.ranges : []
  const inside = reserved.find((range) => !range.includes(':') && prefixContains(AUTO_RANGE, range))
  if (inside) return { k: 'auto-range', range: inside }
  const clash = firstClash(a.ranges, b.ranges)
  if (clash) return { k: clash[0] === clash[1] ? 'identical' : 'contained', range: clash[0], other: clash[1] }
  return clashWithPeers(a, b) ?? clashWithPeers(b, a)
}

function clashWithPeers(a: PeeringSide, b: PeeringSide): PeeringHindrance | undefined {
  for (const peer of b.peers) {
    const clash = firstClash(a.ranges, peer.ranges)
    if (clash) return { k: 'peer-overlap', range: clash[0], other: clash[1], peer: peer.id }
  }
  return undefined
}

function firstClash(a: readonly Prefix[], b: readonly Prefix[]): [Prefix, Prefix] | undefined {
  for (const range of a) {
    const other = b.find((each) => overlaps(range, each))
    if (other) return [range, other]
  }
  return undefined
}
