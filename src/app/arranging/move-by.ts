import type { Design, Edit, RecordId } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { type Box, type Boxes, measureDesign } from '../drawing/measure-design.ts'
import type { Point } from '../drawing/rect.ts'
import { chosenBoxes, siblingsOf } from './chosen.ts'
import { settle } from './settle.ts'

/**
 * Moves things inside their containers by a step, px. A neighbour in the way is jumped over; in a column a step up or
 * down takes the turn of the neighbour.
 */
export function moveBy(design: Design, catalog: Catalog, ids: readonly RecordId[], dx: number, dy: number): Edit {
  const boxes = measureDesign(design, catalog)
  const chosen = chosenBoxes(boxes, ids)
  const wishes = new Map(chosen.map((box) => [box.id, stepFrom(box, boxes, dx, dy)] as const))
  const forward = (box: Box, at: Point): boolean => (at.x - box.x) * dx + (at.y - box.y) * dy > 0
  return settle(design, catalog, boxes, wishes, forward)
}

function stepFrom(box: Box, boxes: Boxes, dx: number, dy: number): Point {
  if (boxes.get(box.parent ?? '')?.shape !== 'subnet') return { x: box.x + dx, y: box.y + dy }
  const column = siblingsOf(boxes, box).sort((a, b) => a.y - b.y)
  const next = dy > 0 ? column.find(({ y }) => y > box.y) : column.findLast(({ y }) => y < box.y)
  return { x: box.x, y: dy !== 0 && next ? next.y + Math.sign(dy) : box.y }
}
