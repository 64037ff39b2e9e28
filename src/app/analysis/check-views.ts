/** What the interface and the CLI are told about mistakes, repairs and intents: plain data that crosses to a worker. */

import type { Mark, Pattern, PatternOffer, Preference, Severity } from '../../checks/contract.ts'
import type { Change } from '../../checks/list-changes.ts'
import type { AskedFlow } from '../../checks/trial.ts'
import type { DiffHunk } from '../../codegen/line-diff.ts'
import type { Address, Prefix } from '../../ip/index.ts'
import type { Edit, IntentId, KindId, RecordId, Text } from '../../model/index.ts'
import type { Target } from '../../providers/provider.ts'

export interface FindingView {
  /** Unique in one design; stays the same over edits that do not touch it. */
  id: string
  rule: string
  severity: Severity
  what: Text
  where?: Text
  why: Text
  /** Address of the page that says so. */
  source?: string
  /** What to badge; the first is what to select. */
  marks: readonly Mark[]
  /** Blockers of a flow only. */
  leg?: 'forward' | 'back'
  /** Missing routes to draw: from a record towards a next hop, one per way to repair it (`FixView.ways`). */
  ghosts: readonly { way: string; from: RecordId; toward: RecordId; prefix: Prefix }[]
}

export interface FixView {
  /** Unique among the fixes offered together. */
  id: string
  /** Of the repairs that it is made of. */
  ways: readonly string[]
  title: Text
  /** The single repairs, if it is more than one. */
  steps: readonly Text[]
  preference: Preference
  changes: readonly Change[]
  flows: FlowChange
  /** Apply it with `arrangeEdit`, which finds places for new nodes. */
  edit: Edit
}

/** Ordered pairs of endpoints that are there before and after, ICMP. */
export interface FlowChange {
  total: number
  passingBefore: number
  passingAfter: number
  /** Pairs that begin to pass, and pairs that no longer do. */
  gained: number
  lost: number
}

export interface RuleFindingView extends FindingView {
  fixes: readonly FixView[]
}

export interface FlowPairView {
  intent?: IntentId
  from: RecordId
  to: RecordId | { address: Address }
  fromName: string
  toName: string
  probe: string
}

/** Flows that fail at the same places for the same reasons. */
export interface FlowFindingView {
  pairs: readonly FlowPairView[]
  passes: boolean
  /** All of them must go; forward before return. */
  blockers: readonly FindingView[]
  /** Best first. */
  fixes: readonly FixView[]
}

/** Several findings with one cause, and the one edit that ends them all. */
export interface FindingGroupView {
  /** Stays the same while the same is wrong somewhere. */
  key: string
  title: Text
  /** Ids of rule findings, or of the first blocker of flows. */
  members: readonly string[]
  fix?: FixView
}

export interface FindingsView {
  /** Design rules and routing that does not settle; errors first. */
  rules: readonly RuleFindingView[]
  /** Intents that do not hold, by common cause. */
  flows: readonly FlowFindingView[]
  /** Findings that say the same of several places; the longest first. */
  groups: readonly FindingGroupView[]
  /** Mends every intent that can be mended, as one edit; absent when there is nothing, or only one fix, to apply. */
  repairAll?: FixView
  counts: { errors: number; warnings: number }
}

export interface IntentView {
  id: IntentId
  expect: 'reach' | 'not-reach'
  probe: string
  note?: string
  holds: boolean
  pairs: readonly (FlowPairView & { passes: boolean; holds: boolean })[]
}

/** What an edit does before it is made. */
export interface DifferenceView {
  changes: readonly Change[]
  flows: FlowChange
  /** The first 200 pairs whose verdict changes. */
  pairs: readonly (FlowPairView & { passes: boolean })[]
  intents: readonly { id: IntentId; note?: string; before: boolean; after: boolean }[]
  /** Tables of endpoints and gateways whose active rows change; the first 200. */
  routes: readonly RouteChangeView[]
}

export interface RouteChangeView {
  record: RecordId
  name: string
  added: readonly Prefix[]
  removed: readonly Prefix[]
  /** Same prefix, another next hop or source. */
  changed: readonly Prefix[]
  /** The first of them, as the record's own table shows them before and after: its cells without the prefix. */
  rows: readonly RowChangeView[]
}

export interface RowChangeView {
  prefix: Prefix
  /** One entry per active row; empty: not there. */
  before: readonly (readonly (string | Text)[])[]
  after: readonly (readonly (string | Text)[])[]
}

/** Something that is switched off in a what-if: a link, a box, or one tunnel of a VPN. Not part of the document. */
export interface Down {
  readonly record: RecordId
  /** Which tunnel, from 0; absent: all of it. */
  readonly tunnel?: number
}

/** What can be switched off. */
export interface SwitchView {
  record: RecordId
  name: string
  kind: KindId
  k: 'link' | 'box'
  /** The addresses at the two ends of each tunnel, where it is a bundle of several. */
  tunnels: readonly { a: string; b: string }[]
}

/** What is switched off, and what that changes. */
export interface WhatIfView {
  down: readonly (Down & { name: string })[]
  difference: DifferenceView
}

/** What breaks without a record, flag, route or other part of a record. */
export interface WithoutView {
  record: RecordId
  path?: string
  kind: KindId
  /** Records that go with it. */
  takes: readonly { record: RecordId; name: string; kind: KindId }[]
  breaks: readonly FlowPairView[]
  intents: readonly IntentId[]
}

/** What an edit changes in the exported code. */
export interface CodeChangeView {
  target: Target
  /** Those that differ, by path. */
  files: readonly { path: string; hunks: readonly DiffHunk[] }[]
}

export interface WithoutPartsView {
  /** Ways in which it was taken apart. */
  tried: number
  /** The whole record first, if anything breaks without it. */
  breaking: readonly WithoutView[]
}

/** The part of the analysis that knows mistakes, repairs and intents. */
/** One way to something that a setting alone does not give, and what it would add and change. */
export interface PatternView extends Pattern {
  /** Empty where it cannot be built. */
  readonly changes: readonly Change[]
}

export interface PatternsView extends PatternOffer {
  readonly patterns: readonly PatternView[]
}

export interface CheckAnalysis {
  /** Everything that is wrong, and every proved way to mend it. Kept for the life of the design. */
  findings(): FindingsView
  intents(): IntentView[]
  /** All blockers of a flow, and all ways to repair it. */
  explain(flow: AskedFlow): FlowFindingView
  /** What an edit would do; `undefined` when it changes nothing or leaves a network without meaning. */
  difference(edit: Edit): DifferenceView | undefined
  /** What this design does otherwise than the one that `back` leads to: the edit before, undone. */
  changeSince(back: Edit): DifferenceView | undefined
  /** Links, tunnels and boxes that can be switched off. */
  switches(): SwitchView[]
  /** What is switched off changes; `undefined` when nothing is. */
  whatIf(): WhatIfView | undefined
  /** What breaks without a record, or without the flag, element or field at `path`. */
  without(record: RecordId, path?: string): WithoutView | undefined
  /** The same for the record and for each flag, element and optional field of it: those that break something. */
  withoutParts(record: RecordId): WithoutPartsView | undefined
  /** Ways around what the platform refuses at this record, side by side; `difference` of each tells what it brings. */
  patterns(record: RecordId): PatternsView | undefined
  /** What an edit changes in the code that is exported for a target. */
  codeChange(edit: Edit, target: Target): CodeChangeView
}
