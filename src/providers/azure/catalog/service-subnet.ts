import { type Design, type DesignRecord, freeId, type RecordId, type Text } from '../../../model/index.ts'
import type { Addition, Size } from '../../joint/placing/index.ts'
import { type Of, subnetsOf } from './lookup.ts'
import { adds, record } from './place-result.ts'
import { freeReservedSubnet } from './subnet-plan.ts'

export interface ServiceSubnet {
  readonly id: RecordId
  /** Empty when the VNet has it already. */
  readonly put: readonly DesignRecord[]
  readonly adds: readonly Text[]
  readonly additions: readonly Addition[]
}

/** The VNet's subnet of a reserved name, or the one to add. `undefined`: no room in the address space. */
export function serviceSubnet(
  design: Design,
  vnet: Of<'azure/vnet'>,
  name: string,
  size: Size,
  length?: number,
): ServiceSubnet | undefined {
  const existing = subnetsOf(design, vnet.id).find((subnet) => subnet.name === name)
  if (existing) return { id: existing.id, put: [], adds: [], additions: [] }
  const prefix = freeReservedSubnet(design, vnet, name, length)
  if (!prefix) return undefined
  const id = freeId(design, [vnet.id, name])
  return {
    id,
    put: [record(id, 'azure/subnet', name, vnet.id, { prefix })],
    adds: [adds(name, prefix)],
    additions: [{ id, parent: vnet.id, size, container: true }],
  }
}
