import type { BicepExpression, BicepInput } from '../../../codegen/bicep/index.ts'
import type { HclBlock, HclExpression } from '../../../codegen/hcl/index.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Key, Planned, SubnetRef } from './plan.ts'
import type { Late } from './planned-common.ts'

/** How resources of one planned kind are written in each language. */
export interface KindCode<R extends Planned = Planned> {
  readonly terraform: {
    readonly type: string
    /** The resource's own block first. */
    blocks(resource: R, scope: TerraformScope): HclBlock[]
  }
  readonly bicep: {
    /** `Provider/type@api-version` */
    readonly type: string
    /** Everything but the name and, unless it has a `parent`, the location. */
    body(resource: R, scope: BicepScope): Readonly<Record<string, BicepInput | undefined>>
  }
}

export interface TerraformScope {
  /** Address of a planned resource, and attributes of it. */
  ref(key: Key, ...attributes: (string | number)[]): HclExpression
  /** The label of a planned resource's block. */
  label(key: Key): string
  subnetId(subnet: SubnetRef): HclExpression
  subnetLabel(subnet: RecordId): string
  groupName(group: Key): HclExpression
  groupLocation(group: Key): HclExpression
  late(value: Late): HclExpression
  preSharedKey(link: RecordId, tunnel?: number): HclExpression
  readonly adminUsername: HclExpression
  readonly sshPublicKey: HclExpression
}

export interface BicepScope {
  ref(key: Key, ...properties: (string | number)[]): BicepExpression
  id(key: Key): BicepExpression
  subnetId(subnet: SubnetRef): BicepExpression
  /** Those of the resources that this file creates, for `dependsOn`; the rest is there before the file's turn. */
  here(keys: readonly Key[]): BicepExpression[]
  late(value: Late): BicepExpression
  preSharedKey(link: RecordId): BicepExpression
  adminUsername(): BicepExpression
  sshPublicKey(): BicepExpression
}
