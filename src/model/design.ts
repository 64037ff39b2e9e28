/** The saved document: flat records, links as records, layout apart from meaning. Plain JSON, treated as immutable. */

export type RecordId = string
export type IntentId = string

/** `provider/thing` in the provider's own word; `core/thing` where two providers meet. */
export type KindId = string

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type Props = { [key: string]: Json }

export interface DesignRecord<P extends Props = Props> {
  readonly id: RecordId
  readonly kind: KindId
  /** What the user calls it; becomes the resource's name in exported code. */
  readonly name: string
  /** The container. Absent: stands on the canvas itself. */
  readonly parent?: RecordId
  /** Anything with two ends is a record of its own, and these are its ends. */
  readonly ends?: { readonly a: RecordId; readonly b: RecordId }
  readonly props: Readonly<P>
}

export interface Placement {
  /** Relative to the parent's top left corner, px. */
  readonly x: number
  readonly y: number
  /** Containers only, px. */
  readonly width?: number
  readonly height?: number
  readonly collapsed?: boolean
}

/** A statement of purpose, checked on every edit. */
export interface Intent {
  readonly id: IntentId
  /** Endpoint records; both lists are read as "each of". */
  readonly from: readonly RecordId[]
  readonly to: readonly RecordId[]
  readonly expect: 'reach' | 'not-reach'
  /** `icmp`, `tcp/443`, `udp/53`. */
  readonly probe: string
  readonly note?: string
}

export interface Design {
  readonly format: 'wheelwright'
  /** Schema version per owner: `core` and one per provider used. */
  readonly versions: Readonly<Record<string, number>>
  readonly name: string
  readonly records: Readonly<Record<RecordId, DesignRecord>>
  readonly intents: Readonly<Record<IntentId, Intent>>
  readonly layout: Readonly<Record<RecordId, Placement>>
}
