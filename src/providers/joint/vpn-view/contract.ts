/** One VPN in the words of each end's own console: what a provider says about its side, and what it is told about it. */
import type { Design, DesignRecord, RecordId, Text } from '../../../model/index.ts'
import type { TunnelCrypto } from '../proposals/index.ts'
import type { VpnProps, VpnSide } from '../vpn-fields.ts'

/** Printed as it stands, or said in the reader's language; `later`: nobody knows it before the deployment. */
export type VpnCell =
  | { readonly k: 'value'; readonly text: string }
  | { readonly k: 'said'; readonly text: Text }
  | { readonly k: 'later'; readonly text: Text }

/** What a provider knows about one of its records as the end of a VPN. */
export interface VpnEndFacts {
  readonly record: RecordId
  readonly name: string
  /** What its side of the link is called: the vendor's product name, the same in every language, or the site's name. */
  readonly cloud: string
  /** Absent: it speaks no BGP. */
  readonly asn?: number
  /** Public address by interface, as far as the design states them. */
  readonly outside: readonly (string | undefined)[]
  /** The platform chooses its public addresses on creation. */
  readonly assigned: boolean
  /** Its own BGP address by interface, for tunnels without inside addresses of their own. */
  readonly bgpAddresses: readonly (string | undefined)[]
}

/** One tunnel as one end sees it. */
export interface SeenTunnel {
  /** From 0, in the order of the link's tunnels. */
  readonly at: number
  /** Interface at this end, and at the other. */
  readonly near: number
  readonly far: number
  readonly outside: VpnCell
  readonly inside: VpnCell
  /** Of the other end, as this one is told. */
  readonly farOutside: VpnCell
  readonly farInside: VpnCell
  /** Inside addresses as the design has them. */
  readonly insideAddresses: readonly [own: string | undefined, far: string | undefined]
}

/** A VPN as one end sees it. */
export interface VpnFacts {
  readonly link: DesignRecord
  readonly design: Design
  readonly ike: NonNullable<VpnProps['ike']>
  readonly end: 'a' | 'b'
  readonly side: VpnSide | undefined
  readonly own: VpnEndFacts
  readonly far: VpnEndFacts
  /** Both sides are set to it, and can. */
  readonly bgp: boolean
  /** ASN of the other end, as this one is told for an interface of it. */
  farAsn(interfaceAt: number): VpnCell
  readonly tunnels: readonly SeenTunnel[]
  /** How each tunnel is in the solved network; absent while nothing is solved. */
  readonly states?: readonly TunnelState[]
}

/** One tunnel in the solved network. */
export interface TunnelState {
  readonly up: boolean
  /** Its BGP session, where there is one, and how many routes each end received over it. */
  readonly bgp?: { readonly up: boolean; readonly atA: number; readonly atB: number }
}

/**
 * A table of the console about tunnels as they are: its title, columns, and a row for each tunnel of the link. The first two
 * cells say which tunnel it is, the last two how it is.
 */
export interface VpnDetails {
  readonly title: Text
  readonly columns: readonly Text[]
  readonly rows: readonly (readonly VpnCell[])[]
}

/** What the console groups tunnels by: a connection, an interface, a peer. */
export interface VpnGroup {
  readonly name: VpnCell
  readonly facts: readonly { readonly label: Text; readonly value: VpnCell }[]
}

export interface VpnTunnelRow {
  /** Index into `groups`. */
  readonly group: number
  readonly name: VpnCell
  readonly outside: VpnCell
  readonly inside: VpnCell
  /** One per `words.extra`. */
  readonly extra: readonly VpnCell[]
}

/** One line of what this side must be told about the other: where it is entered, the setting's name, its value. */
export interface VpnTold {
  readonly where: VpnCell
  readonly what: Text
  readonly value: VpnCell
}

export interface VpnSideView {
  readonly end: VpnEndFacts
  /** "2 connections × 2 tunnels". */
  readonly title: Text
  readonly words: {
    readonly group: Text
    readonly tunnel: Text
    readonly outside: Text
    readonly inside: Text
    readonly extra: readonly Text[]
  }
  readonly groups: readonly VpnGroup[]
  /** One per tunnel of the link, in its order: the rows of both sides stand beside each other. */
  readonly rows: readonly VpnTunnelRow[]
  readonly told: readonly VpnTold[]
  /** Where its console has such a table. */
  readonly details?: VpnDetails
}

/** What a provider adds so that its side of a VPN is shown in its own words. */
export interface VpnViews {
  /** The end that one of its records is; `undefined`: none of its records, or no end. */
  end(record: DesignRecord, design: Design): VpnEndFacts | undefined
  view(facts: VpnFacts): VpnSideView
}

/** Tunnels that are set alike, with what both ends agreed on. Numbers count from 0, in the order of the link's tunnels. */
export interface VpnCrypto {
  readonly tunnels: readonly number[]
  readonly crypto: TunnelCrypto
}
