import type { Design, Edit, Placement, RecordId } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { type Box, type Boxes, HEADER, MARGIN, measureDesign } from '../drawing/measure-design.ts'
import type { Rect } from '../drawing/rect.ts'
import { chosenBoxes, siblingsOf } from './chosen.ts'
import { withDisplaced } from './settle.ts'

/** Whether a thing has a size of its own: leaves are as large as what they say, collapsed containers, too. */
const canResize = ({ shape, hidden }: Box): boolean =>
  !hidden && (shape === 'scope' || shape === 'network' || shape === 'subnet')

/** Room that stays between a container and the sibling that it grows towards, px. */
const GAP = 8

/** Whether two spans share a length. */
const meet = (aFrom: number, aLength: number, bFrom: number, bLength: number): boolean =>
  aFrom < bFrom + bLength && bFrom < aFrom + aLength

/**
 * Places for a container that is given another outline (`wish`, inside its parent, px): never smaller than its content,
 * never over a sibling. What stands in it stays where it is on the canvas when its left or upper border moves.
 */
export function resizedTo(
  boxes: Boxes,
  layout: Design['layout'],
  id: RecordId,
  wish: Rect,
): Record<RecordId, Placement> {
  const box = boxes.get(id)
  if (!box || !canResize(box) || box.shape === 'attached' || box.shape === 'link') return {}
  const column = box.shape === 'subnet'
  const children = column ? [] : [...boxes.values()].filter(({ parent }) => parent === id)
  const [margin, header] = [MARGIN[box.shape], HEADER[box.shape]]
  const container = boxes.get(box.parent ?? '')
  const inner = container && container.shape !== 'attached' && container.shape !== 'link' ? container.shape : undefined
  const siblings = siblingsOf(boxes, box)

  const beside = siblings.filter((other) => meet(other.y, other.height, box.y, box.height))
  const [left, right] = bounded([wish.x, wish.x + wish.width], [box.x, box.x + box.width], {
    content: [
      Math.min(Number.POSITIVE_INFINITY, ...children.map((child) => box.x + child.x - margin)),
      Math.max(Number.NEGATIVE_INFINITY, ...children.map((child) => box.x + child.x + child.width + margin)),
    ],
    least: box.least.width,
    inner: inner ? MARGIN[inner] : Number.NEGATIVE_INFINITY,
    others: beside.map((other) => [other.x, other.x + other.width]),
  })
  const aligned = siblings.filter((other) => meet(other.x, other.width, left, right - left))
  const [top, bottom] = bounded([wish.y, wish.y + wish.height], [box.y, box.y + box.height], {
    content: [
      Math.min(Number.POSITIVE_INFINITY, ...children.map((child) => box.y + child.y - header)),
      Math.max(Number.NEGATIVE_INFINITY, ...children.map((child) => box.y + child.y + child.height + margin)),
    ],
    least: box.least.height,
    inner: inner ? HEADER[inner] : Number.NEGATIVE_INFINITY,
    others: aligned.map((other) => [other.y, other.y + other.height]),
  })
  const place: Record<RecordId, Placement> = {
    [id]: { ...layout[id], x: left, y: top, width: right - left, height: bottom - top },
  }
  const [dx, dy] = [box.x - left, box.y - top]
  if (dx === 0 && dy === 0) return place
  for (const child of children) place[child.id] = { ...layout[child.id], x: child.x + dx, y: child.y + dy }
  return place
}

type Span = readonly [from: number, to: number]

interface Limits {
  readonly content: Span
  readonly least: number
  /** Inner margin of the parent. */
  readonly inner: number
  readonly others: readonly Span[]
}

/** A wanted span within its limits; a border that is not moved stays. */
function bounded(wish: Span, was: Span, { content, least, inner, others }: Limits): [number, number] {
  let [from, to] = wish
  if (from !== was[0]) {
    const before = others.filter((other) => other[1] <= was[0]).map((other) => other[1] + GAP)
    from = Math.max(from, inner, ...before.map((limit) => Math.min(limit, was[0])))
    from = Math.min(from, content[0], to - least)
  }
  if (to !== was[1]) {
    const after = others.filter((other) => other[0] >= was[1]).map((other) => other[0] - GAP)
    to = Math.min(to, ...after.map((limit) => Math.max(limit, was[1])))
    to = Math.max(to, content[1], from + least)
  }
  return [from, to]
}

/** Makes containers wider and higher (or less so) by a step, px. One undo step. */
export function resizeBy(design: Design, catalog: Catalog, ids: readonly RecordId[], dw: number, dh: number): Edit {
  const boxes = measureDesign(design, catalog)
  let place: Record<RecordId, Placement> = {}
  for (const { id, x, y, width, height } of chosenBoxes(boxes, ids)) {
    place = { ...place, ...resizedTo(boxes, design.layout, id, { x, y, width: width + dw, height: height + dh }) }
  }
  return resizeEdit(design, catalog, boxes, place)
}

/** The edit for resized containers: with the neighbours of parents that grow. */
export const resizeEdit = (
  design: Design,
  catalog: Catalog,
  boxes: Boxes,
  place: Readonly<Record<RecordId, Placement>>,
): Edit => ({ place: { ...withDisplaced(design, catalog, boxes, place), ...place } })
