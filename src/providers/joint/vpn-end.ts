import type { Address, Prefix } from '../../ip/index.ts'
import type { Asn, Kind, RuleId, Statement, TableId, Tag } from '../../network/index.ts'
import type { CryptoProfile } from './proposals/index.ts'

/** One end of an IPsec VPN as a neutral value: what its provider says about it. `lowerVpn` combines two of them. */
export interface VpnEnd {
  /** Holds the routes into its tunnels, and decides about packets that come out of them. */
  readonly table: TableId
  /** Where packets that come out of its tunnels are looked up. Absent: `table`. */
  readonly arrivesIn?: TableId
  /** By interface index: active-standby has one, active-active one per instance. */
  readonly interfaces: readonly VpnInterface[]
  /** Absent: it does not speak BGP. */
  readonly asn?: Asn
  /** How a prefix that is said to lie behind the other end enters its table. Absent: its own records hold such routes. */
  readonly statics?: { readonly kind: Kind; readonly rule: RuleId }
  /** Set where the platform itself adds a host route to the BGP peer: multihop BGP needs one. */
  readonly host?: { readonly kind: Kind; readonly tag: Tag; readonly rule: RuleId }
  /** How a route learned from the other end arrives. */
  readonly learned: { readonly kind: Kind; readonly tag?: Tag }
  /** Kinds of its routes that it announces, under `exports`. */
  readonly announces: readonly Kind[]
  readonly exports: readonly Statement[]
  /** By tunnel, in place of `exports`, where the session of each tunnel has a policy of its own. */
  readonly exportsByTunnel?: readonly (readonly Statement[])[]
  readonly imports: readonly Statement[]
  /** By tunnel, in place of `imports`. */
  readonly importsByTunnel?: readonly (readonly Statement[])[]
  /** With more prefixes from the other end its BGP session goes down. Absent: with no number of them. */
  readonly maxPrefixes?: number
  /** It has no BGP session with a peer of its own AS. */
  readonly externalOnly?: true
  /** Its own side of traffic selectors, when the user wrote none. */
  readonly ownNetworks: readonly Prefix[]
  /** It has selectors even if the user chose none: a policy-based gateway. */
  readonly alwaysSelects?: true
  /** With IKEv1 it negotiates one pair of prefixes: the first of each list (RFC 2409, 5.5). */
  readonly onePairInIkev1?: true
  /** What its key exchange can be set to. Absent: whatever the other end wants, as a router. */
  readonly crypto?: CryptoProfile
}

export interface VpnInterface {
  readonly bgpAddress?: Address
  /** As far as the design states it; a cloud picks its own on deployment. */
  readonly publicIp?: Address
}
