import type { Design, DesignRecord, RecordId } from '../../model/index.ts'

export interface OutlineRow {
  readonly record: DesignRecord
  readonly level: number
  readonly open: boolean | undefined
  /** Place among its siblings, from 1, and how many there are. */
  readonly at: number
  readonly of: number
}

/** Rows of the tree that are in sight: everything in its container, links between what they join at the end. */
export function outlineRows(design: Design, isOpen: (id: RecordId) => boolean): OutlineRow[] {
  const children = new Map<RecordId | undefined, DesignRecord[]>()
  for (const record of Object.values(design.records)) {
    const siblings = children.get(record.parent)
    if (siblings) siblings.push(record)
    else children.set(record.parent, [record])
  }
  const rows: OutlineRow[] = []
  const add = (parent: RecordId | undefined, level: number): void => {
    const siblings = (children.get(parent) ?? []).sort(byPlace)
    siblings.forEach((record, i) => {
      const open = children.has(record.id) ? isOpen(record.id) : undefined
      rows.push({ record, level, open, at: i + 1, of: siblings.length })
      if (open) add(record.id, level + 1)
    })
  }
  add(undefined, 1)
  return rows
}

/** Things before links, by name as people count. */
const byPlace = (a: DesignRecord, b: DesignRecord): number =>
  Number(a.ends !== undefined) - Number(b.ends !== undefined) ||
  a.name.localeCompare(b.name, 'en', { numeric: true }) ||
  (a.id < b.id ? -1 : 1)
