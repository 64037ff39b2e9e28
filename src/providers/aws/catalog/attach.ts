import { type Design, type DesignRecord, freeId, type KindId, type RecordId } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { PlaceResult } from '../../provider.ts'
import { shortName, vpcOf } from './lookup.ts'
import { placed, record, refuse } from './place-result.ts'

interface Attached {
  readonly kind: KindId
  /** `rtb` gives `rtb-prod-subnet-1`. */
  readonly stem: string
  readonly props: object
  /** Props of what it was dropped on, with the new record in them; absent: nothing refers to it yet. */
  refer?(target: DesignRecord, id: RecordId): object
}

/** Creates a record that is not drawn, in the VPC that it was dropped in, and lets what it was dropped on refer to it. */
export function attachInVpc(
  design: Design,
  parent: RecordId | null,
  { kind, stem, props, refer }: Attached,
): PlaceResult {
  const target = parent === null ? undefined : design.records[parent]
  const vpc = vpcOf(design, parent)
  if (!target || !vpc) return refuse('aws.place.needs-vpc')
  const after = target.id === vpc.id ? shortName(vpc.name) : `${shortName(vpc.name)}-${shortName(target.name)}`
  const name = nameInDesign(design, `${stem}-${after}`)
  const id = freeId(design, [name])
  const changed = target.id === vpc.id ? undefined : refer?.(target, id)
  const put = [
    record(id, kind, name, vpc.id, props),
    ...(changed ? [{ ...target, props: { ...target.props, ...changed } }] : []),
  ]
  return placed(id, { put })
}
