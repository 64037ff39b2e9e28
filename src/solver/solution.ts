import type { Address, Prefix } from '../ip/index.ts'
import type { Absence, ChainStep, LinkId, Network, RouteRow, SessionId, TableId, Verdict } from '../network/index.ts'

/** A solved network. Everything below `verdict` is computed on demand and cached for the life of the solution. */
export interface Solution {
  readonly network: Network
  readonly verdict: Verdict
  /** Sessions that are down because they carried more prefixes than their receiver takes, by id. */
  readonly overfull: readonly OverfullSession[]
  /** Links that are down: by their own state, or by the what-if that was asked for. */
  readonly downLinks: ReadonlySet<LinkId>
  /** Every prefix with at least one active or lost row, canonical order. */
  prefixesAt(table: TableId): Prefix[]
  /**
   * Rows of one prefix, winner first. `absent` adds those that are not programmed; `kinds` decides among rows of these
   * kinds only (what one protocol, or one stage, would choose).
   */
  rowsAt(table: TableId, prefix: Prefix, options?: { absent?: boolean; kinds?: readonly string[] }): RouteRow[]
  /** All rows of a table, canonical prefix order. */
  rows(table: TableId): RouteRow[]
  /** Longest-prefix match over active rows; `kinds` restricts the rows looked at (stages). */
  lookup(table: TableId, address: Address, kinds?: readonly string[]): { prefix: Prefix; rows: RouteRow[] } | undefined
  /** Why is it here: configured route first. */
  chain(row: RouteRow): ChainStep[]
  /** Why is it not here. */
  absence(table: TableId, prefix: Prefix): Absence
  sessionUp(session: SessionId): boolean
  /** What a session delivers, as it arrives at the receiver (BGP: received routes after import policy). */
  delivered(session: SessionId): RouteRow[]
  /** What the sender announces on a session, after its export policy and path changes, before the receiver looks. */
  announced(session: SessionId): Announcement[]
}

/** A session that its receiver ended, and why. */
export interface OverfullSession {
  session: SessionId
  /** Prefixes that the sender announced. */
  announced: number
  /** What the receiver takes. */
  most: number
}

/** One route that a sender announces, and the sender's row that it comes from. */
export interface Announcement {
  prefix: Prefix
  attrs: RouteRow['attrs']
  from: RouteRow
}

export interface SolveOptions {
  /** What-if: treat these links as down. */
  down?: Iterable<LinkId>
  /** A solution of an earlier version of the network: reused where the outcome is unique. */
  previous?: Solution
}
