import type { Address } from '../../../ip/index.ts'
import type { Design, DesignRecord, Edit, RecordId, Text } from '../../../model/index.ts'
import type { CircuitProps } from './circuit-fields.ts'

/** What a provider tells about its own records that can end a circuit, so that two providers meet without knowing each other. */
export interface CircuitCandidate {
  /** The record that the link ends at. */
  readonly record: RecordId
  readonly name: string
  /** Name without its kind's customary prefix, for the name of the link. */
  readonly short: string
  /** A cloud's end meets a site's end, and no other cloud's. */
  readonly role: 'cloud' | 'site'
  /** Paths that a circuit has here: an end of a cloud says how many, a site takes what comes. */
  readonly paths?: number
  /** BGP addresses of each path that this end states, its own first. Absent: link-local ones, this end the lower one. */
  readonly addresses?: readonly (readonly [own: Address, other: Address])[]
  /** Whether each path is a VLAN that the user sees. */
  readonly vlan?: number
  readonly asn?: number
  /** Says why it cannot speak BGP, where it has no `asn`. */
  readonly noBgp?: Text
  /** What the offer is called: each cloud has a word for it. Only of a cloud's end. */
  readonly title?: Text
  rejectsPeerAsn(asn: number): boolean
  /** Its record with another ASN. */
  withAsn(asn: number): DesignRecord
  /** It was made to end a circuit, and no circuit ends there. */
  readonly waits?: true
  /** Why it takes no further circuit. */
  readonly full?: Text
  /** What must be added first, and the texts that tell it. */
  readonly needs?: { readonly edit: Edit; readonly adds: readonly Text[] }
}

export interface CircuitCandidates {
  /** The end that this record is or can be given. `undefined`: nothing to do with circuits. */
  candidate(design: Design, id: RecordId): CircuitCandidate | { readonly why: Text } | undefined
  /** What the link is called on the canvas, on the side of a cloud's end. */
  label?(link: DesignRecord, side: 'a' | 'b', design: Design): Text | undefined
  /** Resources that its exported code creates for its side of the link. */
  derived(link: DesignRecord, side: 'a' | 'b', design: Design): Text[]
}

/** One path of the link. */
export type CircuitPath = CircuitProps['paths'][number]
