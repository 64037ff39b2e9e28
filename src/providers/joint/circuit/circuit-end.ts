import type { Address } from '../../../ip/index.ts'
import type { Asn, Kind, Statement, TableId, Tag } from '../../../network/index.ts'

/** One end of a circuit (a private line with BGP on it) as a neutral value: what its provider says about it. `lowerCircuit` combines two of them. */
export interface CircuitEnd {
  /** By path: what stands at this end of each. The last one serves every further path. */
  readonly ports: readonly CircuitPort[]
  /** Absent: it does not speak BGP, and the circuit carries nothing. */
  readonly asn?: Asn
  /** How a route learned from the other end arrives. */
  readonly learned: { readonly kind: Kind; readonly tag?: Tag }
  /** Kinds of routes that it announces, under `exports`. */
  readonly announces: readonly Kind[]
  readonly exports: readonly Statement[]
  readonly imports: readonly Statement[]
  /** By path, in place of `exports` and `imports`, where each neighbor has a policy of its own. */
  readonly exportsByPath?: readonly (readonly Statement[])[]
  readonly importsByPath?: readonly (readonly Statement[])[]
  /** With more prefixes from the other end its BGP session goes down. Absent: with no number of them. */
  readonly maxPrefixes?: number
  /** It has no BGP session with a peer of its own AS. */
  readonly externalOnly?: true
  /** It takes private AS numbers (RFC 6996) out of the paths that it announces. */
  readonly removePrivateAs?: true
  /** How often its own AS number may be in a path that it takes. Absent: not at all (RFC 4271, 9.1.2). */
  readonly allowOwnAs?: number
}

export interface CircuitPort {
  /** Holds what is learned over the path, and decides about packets into it. */
  readonly table: TableId
  /** Where packets that come out of the path are looked up, and whose routes are announced. Absent: `table`. */
  readonly inner?: TableId
  /** Of its BGP session, where the link states none. */
  readonly address?: Address
}
