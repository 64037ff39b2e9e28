import { DH_GROUPS, ENCRYPTIONS, type IkeVersion, INTEGRITIES, PFS_GROUPS, type Proposals } from './algorithms.ts'

/** What one platform's end of a tunnel can be set to, and what it does when nothing is set. */
export interface CryptoProfile {
  /** By IKE version; an absent version is not spoken. */
  readonly accepts: Readonly<Partial<Record<IkeVersion, Proposals>>>
  /** What it proposes and takes when nothing is set. Absent: it always has to be set, as a router has. */
  readonly defaults?: Readonly<Partial<Record<IkeVersion, Proposals>>>
  /** One algorithm of each sort in a tunnel, once anything is set. */
  readonly single?: true
  /** Nothing can be set: it takes what it `accepts`. */
  readonly fixed?: true
  /** Between two ends of this platform nothing is set: they find each other by their defaults. */
  readonly leavesOwn?: true
  /** Seconds. The default, and what may be set; no range: it cannot be set. */
  readonly phase1Lifetime: Setting
  readonly phase2Lifetime: Setting
  /** Seconds without an answer after which the other end counts as dead, where that can be said. */
  readonly dpdTimeout?: Setting
  readonly dpdAction?: 'clear' | 'none' | 'restart'
  /** Whether it begins a negotiation by itself when nothing is set. */
  readonly starts: boolean
  /** MSS in bytes to which the other end clamps TCP towards it. */
  readonly mss: number
  /** The pages that say so. */
  readonly sources: readonly string[]
}

export interface Setting {
  readonly default: number
  readonly range?: readonly [min: number, max: number]
}

const EVERYTHING: Proposals = {
  phase1: { encryption: ENCRYPTIONS, integrity: INTEGRITIES, groups: DH_GROUPS },
  phase2: { encryption: ENCRYPTIONS, integrity: INTEGRITIES, groups: PFS_GROUPS },
}

/**
 * A router or a machine that is configured line by line: it takes what it is told. Lifetimes are local in IKEv2 and need
 * not match (RFC 7296, 2.8).
 */
export const DEVICE: CryptoProfile = {
  accepts: { IKEv2: EVERYTHING, IKEv1: EVERYTHING },
  phase1Lifetime: { default: 28800, range: [300, 86400] },
  phase2Lifetime: { default: 3600, range: [300, 86400] },
  dpdTimeout: { default: 30, range: [5, 3600] },
  dpdAction: 'restart',
  starts: true,
  mss: 1350,
  sources: ['https://www.rfc-editor.org/rfc/rfc8247', 'https://www.rfc-editor.org/rfc/rfc8221'],
}
