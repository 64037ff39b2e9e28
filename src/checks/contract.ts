/**
 * What a provider tells about mistakes and repairs, and what the machinery makes of it. A provider proposes; nothing is
 * offered to a user before a solved copy of the design has proved it.
 */
import type { Address, Prefix } from '../ip/index.ts'
import type { Design, Edit, KindId, RecordId, Text } from '../model/index.ts'
import type { FilterId, Kind, LinkId, NextHop, Outcome, RuleId, TableId } from '../network/index.ts'

/** A place in the design that a finding or a repair points at. */
export interface Mark {
  readonly record: RecordId
  /** A field of it: `props.b.useRemoteGateways`. Absent: the record as a whole. */
  readonly path?: string
  /** A record of this kind is not there: inside or beside `record`, or between it and `toward`. */
  readonly missing?: { readonly kind: KindId; readonly toward?: RecordId }
}

/** `error`: it does not work, or the cloud refuses it. `warning`: it works, and probably not as meant. */
export type Severity = 'error' | 'warning'

/** What is wrong, where, why, and what to do: in this order. */
export interface Finding {
  /** Unique in one design; stays the same over edits that do not touch it. */
  readonly id: string
  readonly rule: RuleId
  readonly severity: Severity
  readonly what: Text
  readonly where?: Text
  readonly why: Text
  /** Address of the page, or section of the standard, that says so. */
  readonly source?: string
  /** Never empty; the first is the one to select. */
  readonly marks: readonly Mark[]
  /** Not proved yet. */
  readonly repairs: readonly Repair[]
}

/** How much a repair leaves the design as it was meant: mends what is there, uses it, adds to it, or goes around it. */
export const PREFERENCES = ['restore', 'use', 'add', 'bypass'] as const
export type Preference = (typeof PREFERENCES)[number]

/** One edit that may remove one blocker, or that ends one finding. */
export interface Repair {
  /** Repairs of different blockers that belong to one idea have the same way: `gateway:vpngw-hub01`. */
  readonly way: string
  /** A verb: `Route through vpngw-hub01`. */
  readonly title: Text
  readonly preference: Preference
  readonly edit: Edit
  /** Where a missing route would lead: a gateway, an appliance's interface, a network. */
  readonly toward?: RecordId
}

/** Where one leg of a flow stops. */
export interface Blocker {
  readonly leg: 'forward' | 'back'
  readonly outcome: Outcome
  /** Records of the two ends of this leg; no receiver: an address outside of the design. */
  readonly sender: RecordId
  readonly receiver: RecordId | undefined
  readonly source: Address
  readonly destination: Address
  /** What is asked for, also of the leg back, which answers it: `icmp`, `tcp/443`, `udp/53`. */
  readonly probe: string
  /** The longest configured prefix that holds the destination: what a route to it would say. */
  readonly prefix: Prefix
  /** The same of the source: what a filter rule about it would say. */
  readonly sourcePrefix: Prefix
  /** The record that has that prefix; absent when nobody has it. */
  readonly holder: RecordId | undefined
  /** The table that decided last, and the record that stands for it. */
  readonly table: TableId
  readonly owner: RecordId
  /** The record of the endpoint that handled the packet last. */
  readonly box: RecordId
  /** Owners of the tables that the packet was in, first one first. */
  readonly passed: readonly RecordId[]
  readonly matched: MatchedRoute | undefined
  readonly link: { readonly id: LinkId; readonly owner: RecordId } | undefined
  readonly filter: BlockingFilter | undefined
  readonly decidedBy: { readonly rule: RuleId; readonly owner: RecordId } | undefined
}

export interface MatchedRoute {
  readonly prefix: Prefix
  readonly kind: Kind
  readonly owner: RecordId
  readonly rule: RuleId
  readonly next: NextHop
}

export interface BlockingFilter {
  readonly filter: FilterId
  readonly owner: RecordId
  readonly direction: 'in' | 'out'
  readonly ruleName: string
}

export interface CheckContext {
  readonly design: Design
  /** What the user calls a record: a subnet with its network, an interface by its machine, a link by its ends. */
  name(record: RecordId): string
}

export interface CheckRule {
  readonly id: RuleId
  readonly source: string
}

/** A flow that passes and must not. */
export interface UnwantedFlow {
  readonly from: RecordId
  readonly to: RecordId
  readonly source: Address
  readonly destination: Address
  /** `icmp`, `tcp/443`, `udp/53`. */
  readonly probe: string
}

/** Words for a blocker that say more than its outcome does. */
export type BlockerWords = Partial<Pick<Finding, 'what' | 'where' | 'why'>>

/** A rule that a kind's `validate` states already: the finding takes its sentence from there. */
export interface FaultRule extends CheckRule {
  readonly severity?: Severity
  /** Other places that the same fault is about. */
  marks?(record: RecordId, path: string, context: CheckContext): readonly Mark[]
  repairs?(record: RecordId, path: string, context: CheckContext): readonly Repair[]
}

/** One of several ways to something that no single setting gives. */
export interface Pattern {
  readonly id: string
  readonly title: Text
  /** What it does, in a sentence or two. */
  readonly how: Text
  /** What it costs to run, and what it cannot do. */
  readonly lacks: readonly Text[]
  /** Address of the page that describes it. */
  readonly source: string
  /** All that it adds and changes. Absent: it cannot be built here, and `why`. */
  readonly edit?: Edit
  readonly why?: Text
}

/** Ways around a setting that the platform refuses, side by side. */
export interface PatternOffer {
  /** Why the setting is refused. */
  readonly why: Text
  readonly source: string
  readonly patterns: readonly Pattern[]
}

/** The checks of a provider, or of what two providers share. */
export interface ProviderChecks {
  readonly rules: readonly CheckRule[]
  /** By the message key of the fault. The reason is the message `check.RULE.why`. */
  readonly faults: Readonly<Record<string, FaultRule>>
  /** Design rules that `validate` cannot say, because they are no errors in the values of one record. */
  findings(context: CheckContext): readonly Finding[]
  /** Edits that may remove a blocker, in any order. They need not be right: each is tried on a copy. */
  repairs(blocker: Blocker, context: CheckContext): readonly Repair[]
  /** Edits that may stop a flow. */
  separations?(flow: UnwantedFlow, context: CheckContext): readonly Repair[]
  explain?(blocker: Blocker, context: CheckContext): BlockerWords | undefined
  /** Edits after which a record of its own announces at most so many prefixes. */
  fewerPrefixes?(record: RecordId, most: number, context: CheckContext): readonly Repair[]
  /** Not proved yet. `learned`: prefixes that the table of a gateway forwards to, as solved. */
  patterns?(
    record: RecordId,
    context: CheckContext,
    learned: (gateway: RecordId) => readonly Prefix[],
  ): PatternOffer | undefined
}
