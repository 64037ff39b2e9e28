import { applyEdit, type Design, type DesignRecord, type Edit, type KindIndex } from '../model/index.ts'
import type { Mark } from './contract.ts'
import { listChanges } from './list-changes.ts'

/** What is wrong or missing in a design, if a later one is right: fields that differ, records that are not there. */
export function changeMarks(before: Design, after: Design): Mark[] {
  return uniqueMarks(
    listChanges(before, after).map((change): Mark => {
      const { record, k } = change
      if (k === 'add') return missing(after.records[record]!)
      return k === 'set' ? { record, path: change.path.replace(/\.\d+$/, '') } : { record }
    }),
  )
}

export const editMarks = (kinds: KindIndex, design: Design, edit: Edit): Mark[] =>
  changeMarks(design, applyEdit(design, edit, kinds))

/** A record that is not there is pointed at where it would be: between its ends, or in its container. */
function missing({ id, kind, ends, parent }: DesignRecord): Mark {
  if (ends) return { record: ends.a, missing: { kind, toward: ends.b } }
  return { record: parent ?? id, missing: { kind } }
}

export const uniqueMarks = (marks: readonly Mark[]): Mark[] => [
  ...new Map(marks.map((mark) => [JSON.stringify([mark.record, mark.path, mark.missing]), mark])).values(),
]
