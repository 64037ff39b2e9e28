import type { MoveInto } from '../../../app/arranging/move-into.ts'
import type { Box, Boxes } from '../../../app/drawing/measure-design.ts'
import { holds, type Point } from '../../../app/drawing/rect.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Guide } from './snap-to.ts'

/** Where things that the pointer holds would land. */
export interface Dragging {
  /** The container under the pointer; `null` is the canvas itself. */
  readonly target: RecordId | null
  /** What the move there means; absent while they stay where they belong. */
  readonly move?: MoveInto
  readonly guides: readonly Guide[]
  readonly screen: Point
  /** The originals stay; a drop makes copies. */
  readonly copies: boolean
}

/**
 * The container that takes what is held at a point: the innermost one that all of it may stand in, else the innermost
 * one there, which will refuse. Things of several containers stay in their own (`undefined`).
 */
export function targetAt(boxes: Boxes, held: readonly Box[], point: Point): RecordId | null | undefined {
  const [first, ...others] = held
  if (!first || others.some(({ parent }) => parent !== first.parent)) return undefined
  const ids = new Set(held.map(({ id }) => id))
  const carried = (box: Box): boolean => {
    for (let up: Box | undefined = box; up; up = boxes.get(up.parent ?? '')) if (ids.has(up.id)) return true
    return false
  }
  const takes = (kind: string | null): boolean => held.every((box) => box.kind.parents.includes(kind))
  let innermost: Box | undefined
  for (const box of boxes.values()) if (holds(box.at, point) && !carried(box)) innermost = box
  for (let box = innermost; box; box = boxes.get(box.parent ?? '')) {
    if ((box.id === first.parent || takes(box.record.kind)) && !box.hidden) return box.id
  }
  if (first.parent === null || takes(null)) return null
  return innermost?.id ?? null
}
