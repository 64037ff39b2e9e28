import type { RecordId } from '../../model/index.ts'
import type { Box, Boxes } from '../drawing/measure-design.ts'

/**
 * The drawn things that a selection means, in its order: a machine is meant by its node, what stands in another chosen
 * thing goes with it, links have no place of their own.
 */
export function chosenBoxes(boxes: Boxes, ids: readonly RecordId[]): Box[] {
  const standing = new Map([...boxes.values()].map((box) => [box.summary.standsFor, box.id] as const))
  const chosen = new Set(ids.map((id) => (boxes.has(id) ? id : (standing.get(id) ?? id))))
  const insideChosen = (box: Box): boolean => {
    for (let up = box.parent; up !== null; up = boxes.get(up)?.parent ?? null) if (chosen.has(up)) return true
    return false
  }
  return [...chosen].flatMap((id) => boxes.get(id) ?? []).filter((box) => !insideChosen(box))
}

/** What stands beside a thing in the same container. */
export const siblingsOf = (boxes: Boxes, box: Box): Box[] =>
  [...boxes.values()].filter(({ id, parent }) => parent === box.parent && id !== box.id)
