import { type DesignRecord, type RecordId, type Text, text } from '../../model/index.ts'
import { kindTitleKey } from '../catalog.ts'
import type { Report } from './report.ts'

/** What the user calls a record: a link by its ends, a NIC by its machine, everything else by its name. */
export function nameOf({ design, catalog }: Report, id: RecordId): string {
  const record = design.records[id]
  if (!record) return id
  if (record.ends) {
    const [a, b] = [design.records[record.ends.a]?.name, design.records[record.ends.b]?.name]
    return `${a ?? record.ends.a} ⇄ ${b ?? record.ends.b}`
  }
  const stands = catalog.kinds.get(record.kind)?.summary(record, design).standsFor
  return design.records[stands ?? '']?.name ?? record.name
}

/** What holds it, from the outside in: `rg-hub / vnet-hub / default`. */
export function placeOf({ design }: Report, record: DesignRecord): string {
  const above: string[] = []
  for (let up = design.records[record.parent ?? '']; up; up = design.records[up.parent ?? '']) above.unshift(up.name)
  return above.join(' / ')
}

export const kindText = (record: DesignRecord): Text => text(kindTitleKey(record.kind))
