import type { RecordId } from '../../../model/index.ts'

/** The record's id, or that and what is derived from it: `vpn-1/a/remote0`. */
export type Key = string

export interface Common {
  readonly key: Key
  /** Record that it is shown for. */
  readonly record: RecordId
  /** Key of its resource group. */
  readonly group: Key
  /** Valid for the platform, unique among its kind in the group. */
  readonly name: string
}

export interface SubnetRef {
  readonly vnet: Key
  readonly subnet: RecordId
  readonly name: string
}
