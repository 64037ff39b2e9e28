import { type Prefix, prefixContains, prefixNumbers, type RangeMove } from '../../ip/index.ts'
import { type Design, type DesignRecord, type Edit, type KindIndex, rangesOf, renumberEdit } from '../../model/index.ts'

/** What stands in ranges that an edit changed, and the edit that moves it along. */
export interface CarryAlong {
  readonly instead: Edit
  /** Records that would move. */
  readonly count: number
  readonly move: RangeMove
}

/**
 * Where an edit gives a container other ranges, and its contents still stand in the former ones: the edit that moves
 * both, in place of it. `undefined` when nothing would be left behind.
 */
export function carryAlong(before: Design, edit: Edit, kinds: KindIndex): CarryAlong | undefined {
  const [record, ...others] = edit.put ?? []
  const former = record && before.records[record.id]
  if (!former || others.length > 0 || edit.remove) return undefined
  const moves = movesBetween(former, record, kinds)
  const [move] = moves
  if (!move) return undefined
  const along = renumberEdit(before, former.id, moves, kinds).put.filter(({ id }) => id !== former.id)
  if (along.length === 0) return undefined
  return { instead: { ...edit, put: [record, ...along] }, count: along.length, move }
}

/** Ranges that stand at the same place of a list before and after, and have room for all that was in them. */
function movesBetween(former: DesignRecord, record: DesignRecord, kinds: KindIndex): RangeMove[] {
  const [before, after] = [rangesOf(former, kinds), rangesOf(record, kinds)]
  if (before.length !== after.length) return []
  return before.flatMap((from, i) => {
    const to = after[i]!
    return after.some((range) => prefixContains(range, from)) || !hasRoom(from, to) ? [] : [{ from, to }]
  })
}

/** Whether a range can take everything of another one. */
export function hasRoom(from: Prefix, to: Prefix): boolean {
  const [a, b] = [prefixNumbers(from), prefixNumbers(to)]
  return a.family === b.family && b.length <= a.length
}
