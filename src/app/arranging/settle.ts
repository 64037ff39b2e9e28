import type { Design, Edit, Placement, RecordId } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { type Box, type Boxes, HEADER, MARGIN, measureDesign } from '../drawing/measure-design.ts'
import { around, type Point, type Rect } from '../drawing/rect.ts'
import { overlaps } from '../drawing/separate.ts'
import { siblingsOf } from './chosen.ts'
import { freeSpot } from './free-spot.ts'

/** Wanted places inside their containers, px. */
type Wishes = ReadonlyMap<RecordId, Point>

/** Between a thing and what it was dropped on. */
const GAP = { canvas: 16, scope: 16, network: 8, subnet: 8, card: 8, endpoint: 8 } as const

/** Inner limits of a container, and the room between what stands in it. */
export function roomIn(container: Box | undefined): { least?: Point; gap: number } {
  const shape = container?.shape
  if (!shape || shape === 'attached' || shape === 'link') return { gap: GAP.canvas }
  return { least: { x: MARGIN[shape], y: HEADER[shape] }, gap: GAP[shape] }
}

/**
 * Puts things where they are wanted: those of one container stay as they stand to each other and take the nearest place
 * where they cover nothing. Containers grow to hold them; what these would then cover moves aside. One undo step.
 * `allow`: what a thing must not end at (a step to the right does not end at the left).
 */
export function settle(
  design: Design,
  catalog: Catalog,
  boxes: Boxes,
  wishes: Wishes,
  allow: (box: Box, at: Point) => boolean = () => true,
): Edit {
  const place: Record<RecordId, Placement> = {}
  for (const group of byParent(boxes, wishes)) {
    for (const [box, at] of spotsFor(group, boxes, allow)) {
      place[box.id] = { ...design.layout[box.id], x: Math.round(at.x), y: Math.round(at.y) }
    }
  }
  return { place: { ...withDisplaced(design, catalog, boxes, place), ...place } }
}

type Wanted = { readonly box: Box; readonly rect: Rect }

function byParent(boxes: Boxes, wishes: Wishes): Wanted[][] {
  const groups = new Map<RecordId | null, Wanted[]>()
  for (const [id, { x, y }] of wishes) {
    const box = boxes.get(id)
    if (!box) continue
    const wanted = { box, rect: { x, y, width: box.width, height: box.height } }
    groups.set(box.parent, [...(groups.get(box.parent) ?? []), wanted])
  }
  return [...groups.values()]
}

function spotsFor(group: readonly Wanted[], boxes: Boxes, allow: (box: Box, at: Point) => boolean): [Box, Point][] {
  const first = group[0]!.box
  const container = boxes.get(first.parent ?? '')
  // Things in a subnet stand in a column: their height there is their turn.
  if (container?.shape === 'subnet') return group.map(({ box, rect }) => [box, rect])
  const moved = new Set(group.map(({ box }) => box.id))
  const others = siblingsOf(boxes, first).filter(({ id }) => !moved.has(id))
  const { least, gap } = roomIn(container)
  const outline = around(group.map(({ rect }) => rect))!
  const collides =
    group.some(({ rect }) => others.some((other) => overlaps(rect, other))) ||
    (least && (outline.x < least.x || outline.y < least.y))
  if (!collides) return group.map(({ box, rect }) => [box, rect])
  const single = group.length === 1 ? first : undefined
  const spot = freeSpot(outline, others, {
    gap,
    ...(least && { least }),
    allow: (at) => !single || allow(single, at),
  })
  return group.map(({ box, rect }) => [box, { x: rect.x + spot.x - outline.x, y: rect.y + spot.y - outline.y }])
}

/** Places of what else the edit moves: neighbours of containers that grow, kept so that nothing moves back later. */
export function withDisplaced(
  design: Design,
  catalog: Catalog,
  before: Boxes,
  place: Readonly<Record<RecordId, Placement>>,
  records: Design['records'] = design.records,
): Record<RecordId, Placement> {
  const layout = { ...design.layout, ...place }
  const after = measureDesign({ ...design, records, layout }, catalog)
  const displaced: Record<RecordId, Placement> = {}
  for (const box of after.values()) {
    const was = before.get(box.id)
    if (place[box.id] || !was || (was.x === box.x && was.y === box.y)) continue
    displaced[box.id] = { ...design.layout[box.id], x: box.x, y: box.y }
  }
  return displaced
}
