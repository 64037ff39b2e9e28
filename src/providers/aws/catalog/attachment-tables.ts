import type { Design, DesignRecord, RecordId } from '../../../model/index.ts'
import { find } from './lookup.ts'

/** The default route tables of a transit gateway, with a new attachment in them. */
export function withDefaults(
  design: Design,
  gateway: RecordId,
  attachment: RecordId,
  { propagates }: { propagates: boolean },
): DesignRecord[] {
  const props = find(design, 'aws/transit-gateway', gateway)?.props
  const changed = new Map<RecordId, DesignRecord>()
  const add = (table: RecordId | undefined, list: 'associations' | 'propagations') => {
    const record = changed.get(table ?? '') ?? design.records[table ?? '']
    if (!record) return
    const before = (record.props[list] as string[] | undefined) ?? []
    changed.set(record.id, { ...record, props: { ...record.props, [list]: [...before, attachment] } })
  }
  add(props?.defaultAssociation, 'associations')
  if (propagates) add(props?.defaultPropagation, 'propagations')
  return [...changed.values()]
}
