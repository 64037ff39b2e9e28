import type { Edit, Text } from '../model/index.ts'
import type { Mark, Preference } from './contract.ts'
import type { Change } from './list-changes.ts'

/** A proved repair: one edit after which its flow or finding is well, no intent is broken, and no new error is made. */
export interface Fix {
  /** Unique among the fixes offered together. */
  readonly id: string
  /** Of the repairs it is made of. */
  readonly ways: readonly string[]
  readonly title: Text
  /** The repairs it is made of, in order; one or more. */
  readonly steps: readonly Text[]
  readonly preference: Preference
  readonly edit: Edit
  readonly changes: readonly Change[]
  readonly marks: readonly Mark[]
}
