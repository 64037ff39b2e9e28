/** What a provider tells about its own records that can end a VPN, so that two providers meet without knowing each other. */
import type { Prefix } from '../../ip/index.ts'
import type { Design, DesignRecord, Edit, RecordId, Text } from '../../model/index.ts'
import type { VpnProps } from './vpn-fields.ts'

export interface VpnCandidate {
  /** The record that the link ends at. */
  readonly record: RecordId
  readonly name: string
  /** Name without its kind's customary prefix, for the name of the link. */
  readonly short: string
  /** Tunnel interfaces: public addresses that the other end sees. */
  readonly interfaces: number
  /** Absent: speaks no BGP as it is set now. */
  readonly asn?: number
  /** Its number is the platform's: it is never changed, and other ends of the platform accept it. */
  readonly fixedAsn?: true
  /** Says why it cannot speak BGP, where it has no `asn`. */
  readonly noBgp?: Text
  /** Only listed pairs of prefixes pass. */
  readonly policyBased: boolean
  /** A policy-based gateway of some vendors ends one tunnel only. */
  readonly singleTunnel: boolean
  /** `in-order`: each of its interfaces meets its share of the other end's, in order. Absent: every one meets every one. */
  readonly meets?: 'in-order'
  /**
   * Its BGP sessions run between link-local addresses (RFC 3927) that each tunnel has to itself; they are part of the link.
   * `first`: the platform takes the lower of the two. Absent: its sessions end at addresses of its own.
   */
  readonly inside?: 'first' | 'any'
  /**
   * So many interfaces, in order, for each interface of the other end: a connection there is several tunnels. Two such ends
   * wait for each other and cannot be joined.
   */
  readonly perRemote?: number
  /** Prefixes that lie behind it, as the other end has to write them for static routing. */
  readonly behind: readonly Prefix[]
  /** Its routes into a VPN are records of its own: `remotes` of the link state none. */
  readonly ownRoutes?: true
  /** ASNs that it refuses for its peer. */
  rejectsPeerAsn(asn: number): boolean
  /** What is wrong with the values of a VPN for this end, beyond what holds for every end. Paths within the link. */
  faults?(props: VpnProps, side: 'a' | 'b'): readonly { readonly path: string; readonly message: Text }[]
  /** Its record with another ASN. */
  withAsn(asn: number): DesignRecord
  /** What this end makes of a new VPN: its own inside addresses, its own routes. `other` is not changed. */
  complete?(design: Design, link: DesignRecord, other: VpnCandidate): VpnCompletion
  /** What must be added first (a gateway for a network), and the texts that tell it. */
  readonly needs?: { readonly edit: Edit; readonly adds: readonly Text[] }
}

export interface VpnCompletion {
  readonly link: DesignRecord
  readonly put: readonly DesignRecord[]
  readonly adds: readonly Text[]
}

export interface VpnCandidates {
  /** The end that this record is or can be given. `why`: it could be one, but not now. `undefined`: nothing to do with VPNs. */
  candidate(design: Design, id: RecordId): VpnCandidate | { readonly why: Text } | undefined
  /** Resources that its exported code creates for its side of the link. */
  derived(link: DesignRecord, side: 'a' | 'b', design: Design): Text[]
  /** What the drawing calls a link that ends at this record, where it is no IPsec tunnel. */
  label?(end: DesignRecord, bgp: boolean): Text | undefined
}
