import type { LinkEnds } from './link-ends.ts'
import type { Box, Boxes } from './measure-design.ts'
import { around, type Rect } from './rect.ts'
import { overlaps } from './separate.ts'

/** A link looks that far beyond the outline around its ends, px. */
const NEAR = 240

/**
 * What a link should not run through: networks and things that hold neither of its ends nor stand in one, near it. Things
 * that the pointer holds are in nobody's way.
 */
export function thingsInTheWay(boxes: Boxes): (link: LinkEnds) => readonly Rect[] {
  const all = [...boxes.values()].filter(({ shape, hidden, lifted }) => !lifted && (shape !== 'scope' || hidden))
  const holders = (id: string): Set<string> => {
    const ids = new Set<string>()
    for (let box: Box | undefined = boxes.get(id); box; box = boxes.get(box.parent ?? '')) ids.add(box.id)
    return ids
  }
  return ({ a, b }) => {
    const ends = [boxes.get(a), boxes.get(b)].flatMap((box) => (box ? [box.at] : []))
    const outline = around(ends)
    if (!outline) return []
    const kept = new Set([...holders(a), ...holders(b)])
    const apart = ({ id, parent, at }: Box): boolean =>
      // What stands in a thing that is in the way is in the way already; inside the ends nothing is.
      !kept.has(id) &&
      (parent === null || kept.has(parent) || boxes.get(parent)?.shape === 'scope') &&
      parent !== a &&
      parent !== b &&
      overlaps(at, outline, NEAR)
    return all.filter(apart).map(({ at }) => at)
  }
}
