import { center, type Point, type Rect } from './rect.ts'

/** A container on the way to a thing, and where the words of its heading stand (from, to; canvas px). */
export interface Room {
  readonly rect: Rect
  readonly words: readonly (readonly [number, number])[]
}

/** Something a packet starts from, passes or reaches, with the containers around it, the innermost first. */
export interface Thing {
  readonly rect: Rect
  readonly shape: 'card' | 'endpoint'
  readonly rooms: readonly Room[]
}

const NEAR = 2
/** From a thing's edge to the middle of the margins around it. */
const GUTTER = 10
/** A thing so near to its container's lower border has nothing under it. */
const LOWEST = 44
const INSET = 24
/** Room of a pair of lanes on either side of their middle. */
const HALF_PAIR = 9

/** The way from a link's end to a thing inside the container where the link ends: along borders and margins, over no heading. */
export function enterThing(end: Point, { rect, shape, rooms }: Thing): Point[] {
  const outer = rooms.find((room) => sideAt(room.rect, end) !== undefined)
  const side = outer && sideAt(outer.rect, end)
  if (!outer || !side) return [end, ...elbow(end, nearestEdge(rect, end))]
  const middle = center(rect)
  if (side === 'left' || side === 'right') {
    return [end, { x: end.x, y: middle.y }, { x: side === 'left' ? rect.x : rect.x + rect.width, y: middle.y }]
  }
  const foot = rect.y + rect.height
  if (side === 'bottom' && (shape === 'card' || end.y - foot < LOWEST)) {
    const x = shape === 'card' ? middle.x : Math.min(Math.max(end.x, rect.x + INSET), rect.x + rect.width - INSET)
    return [end, { x, y: end.y }, { x, y: foot }]
  }
  const crossed = side === 'top' ? rooms.slice(0, rooms.indexOf(outer) + 1) : []
  const right = rect.x + rect.width
  const free = (x: number): boolean =>
    crossed.every(({ words }) => words.every(([from, to]) => x + HALF_PAIR < from || x - HALF_PAIR > to))
  const atRight = free(right + GUTTER) || !free(rect.x - GUTTER)
  const x = atRight ? right + GUTTER : rect.x - GUTTER
  return [end, { x, y: end.y }, { x, y: middle.y }, { x: atRight ? right : rect.x, y: middle.y }]
}

/** The way between two things that no drawn link joins. */
export function betweenThings(from: Thing, to: Thing): Point[] {
  const [a, b] = [from.rect, to.rect]
  const [start, target] = [center(a), center(b)]
  const rightward = target.x >= start.x
  const exit = rightward ? a.x + a.width : a.x
  const x = exit + (rightward ? GUTTER : -GUTTER)
  const outside = x < b.x || x > b.x + b.width
  if (!outside) {
    const y = target.y > start.y ? b.y : b.y + b.height
    return [
      { x: exit, y: start.y },
      { x, y: start.y },
      { x, y },
    ]
  }
  const edge = x < b.x ? b.x : b.x + b.width
  return [
    { x: exit, y: start.y },
    { x, y: start.y },
    { x, y: target.y },
    { x: edge, y: target.y },
  ]
}

/** On which side of a rectangle's outline a point lies; `undefined` when it is not on it. */
function sideAt({ x, y, width, height }: Rect, at: Point): 'top' | 'right' | 'bottom' | 'left' | undefined {
  const within = (value: number, from: number, length: number): boolean =>
    value >= from - NEAR && value <= from + length + NEAR
  if (within(at.x, x, width)) {
    if (Math.abs(at.y - y) <= NEAR) return 'top'
    if (Math.abs(at.y - y - height) <= NEAR) return 'bottom'
  }
  if (within(at.y, y, height)) {
    if (Math.abs(at.x - x) <= NEAR) return 'left'
    if (Math.abs(at.x - x - width) <= NEAR) return 'right'
  }
  return undefined
}

const nearestEdge = (rect: Rect, to: Point): Point => ({
  x: Math.min(Math.max(to.x, rect.x), rect.x + rect.width),
  y: Math.min(Math.max(to.y, rect.y), rect.y + rect.height),
})

const elbow = (from: Point, to: Point): Point[] =>
  from.x === to.x || from.y === to.y ? [to] : [{ x: to.x, y: from.y }, to]
