import type { Design, Edit, RecordId } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { type Box, type Boxes, measureDesign } from '../drawing/measure-design.ts'
import { around, type Point, type Rect } from '../drawing/rect.ts'
import { chosenBoxes, siblingsOf } from './chosen.ts'
import { slideFree } from './free-spot.ts'
import { roomIn, settle } from './settle.ts'

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

/** Things that a column arranges by itself have no place to choose. */
const movable = (boxes: Boxes, ids: readonly RecordId[]): Box[] =>
  chosenBoxes(boxes, ids).filter(({ parent }) => boxes.get(parent ?? '')?.shape !== 'subnet')

/**
 * Lines things up at the outline around all of them. What would cover another thing then slides along the line, so that
 * the line is kept. Less than two: nothing to do.
 */
export function align(design: Design, catalog: Catalog, ids: readonly RecordId[], to: Alignment): Edit {
  const boxes = measureDesign(design, catalog)
  const chosen = movable(boxes, ids)
  const outline = around(chosen.map(({ at }) => at))
  if (!outline || chosen.length < 2) return {}
  const upright = to === 'left' || to === 'center' || to === 'right'
  const wanted = chosen.map((box) => ({ box, at: { ...box.at, ...alignedAt(box.at, outline, to) } }))
  return slideAll(design, catalog, boxes, wanted, upright ? 'y' : 'x')
}

function alignedAt(at: Rect, outline: Rect, to: Alignment): Partial<Point> {
  switch (to) {
    case 'left':
      return { x: outline.x }
    case 'center':
      return { x: outline.x + (outline.width - at.width) / 2 }
    case 'right':
      return { x: outline.x + outline.width - at.width }
    case 'top':
      return { y: outline.y }
    case 'middle':
      return { y: outline.y + (outline.height - at.height) / 2 }
    case 'bottom':
      return { y: outline.y + outline.height - at.height }
  }
}

/** Makes the gaps between things equal, from the first to the last; 16 px where there is no room. Less than three: nothing. */
export function distribute(design: Design, catalog: Catalog, ids: readonly RecordId[], along: 'x' | 'y'): Edit {
  const boxes = measureDesign(design, catalog)
  const chosen = movable(boxes, ids).sort((a, b) => a.at[along] - b.at[along])
  if (chosen.length < 3) return {}
  const length = along === 'x' ? 'width' : 'height'
  const [first, last] = [chosen[0]!.at, chosen.at(-1)!.at]
  const taken = chosen.reduce((sum, { at }) => sum + at[length], 0)
  const gap = Math.max(16, (last[along] + last[length] - first[along] - taken) / (chosen.length - 1))
  let next = first[along]
  const wanted = chosen.map((box) => {
    const at = { ...box.at, [along]: Math.round(next) }
    next += box.at[length] + gap
    return { box, at }
  })
  return slideAll(design, catalog, boxes, wanted, along === 'x' ? 'y' : 'x')
}

/** Settles things one after the other; each slides along `axis` until it covers none of its siblings. */
function slideAll(
  design: Design,
  catalog: Catalog,
  boxes: Boxes,
  wanted: readonly { box: Box; at: Rect }[],
  axis: 'x' | 'y',
): Edit {
  const moved = new Set(wanted.map(({ box }) => box.id))
  const settled: { box: Box; at: Rect }[] = []
  for (const { box, at } of [...wanted].sort((a, b) => a.box.at[axis] - b.box.at[axis])) {
    const others = [
      ...siblingsOf(boxes, box).flatMap((other) => (moved.has(other.id) ? [] : [other.at])),
      ...settled.flatMap((other) => (other.box.parent === box.parent ? [other.at] : [])),
    ]
    settled.push({ box, at: slideFree(at, others, axis, roomIn(boxes.get(box.parent ?? '')).gap) })
  }
  const wishes = settled.map(({ box, at }) => {
    const origin = boxes.get(box.parent ?? '')?.at ?? { x: 0, y: 0 }
    return [box.id, { x: at.x - origin.x, y: at.y - origin.y }] as const
  })
  return settle(design, catalog, boxes, new Map(wishes))
}
