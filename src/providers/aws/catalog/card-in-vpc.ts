import { type Design, freeId, type KindId } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { PlaceRequest, PlaceResult } from '../../provider.ts'
import { partOf, shortName, vpcOf } from './lookup.ts'
import { placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

/** A gateway attached to a VPC, which has at most one of its kind. */
export function placeInVpc(
  design: Design,
  { parent, at }: PlaceRequest,
  { kind, stem, props }: { kind: KindId; stem: string; props: object },
): PlaceResult {
  const vpc = vpcOf(design, parent)
  if (!vpc) return refuse('aws.place.needs-vpc')
  const present = partOf(design, vpc.id, kind)
  if (present) return refuse('aws.place.has-gateway', { vpc: vpc.name, name: present.name })
  const name = nameInDesign(design, `${stem}-${shortName(vpc.name)}`)
  const id = freeId(design, [name])
  const inside = parent === vpc.id ? at : undefined
  const card = { id, parent: vpc.id, size: sizeOf('card'), container: false, at: inside }
  return placed(id, { put: [record(id, kind, name, vpc.id, props)], place: arrange(design, [card], shapeOf) })
}
