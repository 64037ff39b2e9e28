import { type Design, type DesignRecord, freeId, type KindId, type RecordId, type Text } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { PlaceResult } from '../../provider.ts'
import { groupOf, type Of, shortName, vnetOf, within } from './lookup.ts'
import { adds, placed, record, refuse } from './place-result.ts'

interface Attachment {
  readonly kind: KindId
  /** `rt` gives `rt-hub00-default`. */
  readonly stem: string
  readonly props: object
  /** Field of the subnet (or NIC) that will refer to it. */
  readonly field: string
  readonly target: DesignRecord | undefined
  /** Further records and their texts. */
  readonly extra?: { put: readonly DesignRecord[]; adds: Text[] }
}

/** Creates a record that is not drawn and refers to it from what it was dropped on. One edit. */
export function attach(design: Design, parent: RecordId | null, what: Attachment): PlaceResult {
  const { target, field, kind } = what
  const existing = target && design.records[String(target.props[field])]
  if (target && existing) return refuse('azure.place.already-attached', { name: existing.name, target: target.name })
  const id = attachedId(design, what)
  const put = [
    record(id.id, kind, id.name, groupOf(design, parent)?.id, what.props),
    ...(target ? [{ ...target, props: { ...target.props, [field]: id.id } }] : []),
    ...(what.extra?.put ?? []),
  ]
  return placed(id.id, { put }, what.extra?.adds ?? [])
}

function attachedId(design: Design, { stem, target }: Attachment): { id: RecordId; name: string } {
  const name = nameInDesign(design, `${stem}-${target ? nameAfter(design, target) : '1'}`)
  return { id: freeId(design, [name]), name }
}

/** `hub00-default` for a subnet, `hub00` for what is called `nic-hub00`. */
export function nameAfter(design: Design, target: DesignRecord): string {
  const vnet = vnetOf(design, target.id)
  if (target.kind !== 'azure/subnet') return target.name.replace(/^nic-(?=.)/, '')
  return `${vnet ? `${shortName(vnet.name)}-` : ''}${target.name}`
}

/** A public IP record beside what needs it, in the same resource group. */
export function publicIpFor(design: Design, owner: string, near: RecordId | null, also: readonly DesignRecord[] = []) {
  const name = nameInDesign(
    design,
    `pip-${owner}`,
    also.map((each) => each.name),
  )
  const id = freeId(
    design,
    [name],
    also.map((each) => each.id),
  )
  return { record: record(id, 'azure/public-ip', name, groupOf(design, near)?.id, {}), adds: adds(name) }
}

export const subnetOf = (design: Design, id: RecordId | null): Of<'azure/subnet'> | undefined =>
  within(design, id, 'azure/subnet') as unknown as Of<'azure/subnet'> | undefined
