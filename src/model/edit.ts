import type { DesignRecord, Intent, IntentId, Placement, RecordId } from './design.ts'

/**
 * An edit is a value: what to put and what to remove. One edit is one undo step.
 * Removing a record removes its children, the links on it and its layout, and clears references to it (`applyEdit`).
 */
export interface Edit {
  readonly put?: readonly DesignRecord[]
  readonly remove?: readonly RecordId[]
  readonly place?: Readonly<Record<RecordId, Placement>>
  readonly putIntents?: readonly Intent[]
  readonly removeIntents?: readonly IntentId[]
  readonly rename?: string
}
