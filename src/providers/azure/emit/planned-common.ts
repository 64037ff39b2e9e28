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

/** A value that is known now, or one that only the deployment (or the user) will know. */
export type Late =
  | { readonly k: 'value'; readonly value: string }
  | { readonly k: 'address-of'; readonly publicIp: Key }
  | { readonly k: 'bgp-address-of'; readonly gateway: Key; readonly instance: number }
  /** Of a platform service that a private endpoint leads to: the user gives it. */
  | { readonly k: 'resource-id'; readonly record: RecordId; readonly name: string; readonly plain: string }
  /** Interface of another provider's record; `plain` is its name in code. */
  | {
      readonly k: 'far'
      readonly record: RecordId
      readonly at: number
      readonly name: string
      readonly plain: string
      readonly link: RecordId
    }
