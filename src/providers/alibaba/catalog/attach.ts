import { type Design, type DesignRecord, freeId, type RecordId } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { PlaceResult } from '../../provider.ts'
import { placed, record } from './place-result.ts'

/** Places a record that is not drawn, together with what `change` says of the record that refers to it. */
export function attach(
  design: Design,
  kind: string,
  stem: string,
  parent: RecordId | undefined,
  props: object,
  change?: (id: RecordId) => DesignRecord | undefined,
): PlaceResult {
  const name = nameInDesign(design, stem)
  const id = freeId(design, [name])
  const changed = change?.(id)
  return placed(id, { put: [record(id, kind, name, parent, props), ...(changed ? [changed] : [])] })
}

/** The record with some props changed, if it is there. */
export const withProp = (
  record: { id: RecordId } | undefined,
  design: Design,
  props: object,
): DesignRecord | undefined => {
  const known = record && design.records[record.id]
  return known && { ...known, props: { ...known.props, ...props } }
}
