import { center, type Point, type Rect, type Side } from './rect.ts'
import { pathLength } from './round-path.ts'

/** From which sides a link starts and where it turns between them: x of an upright piece, or y of a level one. */
export interface Way {
  readonly sides: readonly [Side, Side]
  readonly channel?: number
}

const SIDES: readonly Side[] = ['bottom', 'right', 'top', 'left']
/** Between a line and what it goes around, px. */
const AIR = 16
/** What crossing a thing, and a bend, cost in px of length. */
const CROSSING = 3000
const BEND = 40
/** More things in the way are not looked at one by one. */
const MOST = 40

export const isLevel = (side: Side): boolean => side === 'left' || side === 'right'

/** The points of a way from one border point to another; `undefined` when it would start or end into its own thing. */
export function pointsOf(from: Point, to: Point, { sides: [a, b], channel }: Way): Point[] | undefined {
  if (isLevel(a) !== isLevel(b)) {
    const corner = isLevel(a) ? { x: to.x, y: from.y } : { x: from.x, y: to.y }
    return leaves(from, corner, a) && leaves(to, corner, b) ? [from, corner, to] : undefined
  }
  if (isLevel(a)) {
    if (Math.abs(from.y - to.y) < 1 && a !== b && channel === undefined) return [from, to]
    const x = channel ?? (from.x + to.x) / 2
    const [one, two] = [
      { x, y: from.y },
      { x, y: to.y },
    ]
    return leaves(from, one, a) && leaves(to, two, b) ? [from, one, two, to] : undefined
  }
  if (Math.abs(from.x - to.x) < 1 && a !== b && channel === undefined) return [from, to]
  const y = channel ?? (from.y + to.y) / 2
  const [one, two] = [
    { x: from.x, y },
    { x: to.x, y },
  ]
  return leaves(from, one, a) && leaves(to, two, b) ? [from, one, two, to] : undefined
}

function leaves(from: Point, next: Point, side: Side): boolean {
  switch (side) {
    case 'top':
      return next.y < from.y
    case 'bottom':
      return next.y > from.y
    case 'left':
      return next.x < from.x
    case 'right':
      return next.x > from.x
  }
}

/** How many of the things a line runs through. Touching a border is no crossing. */
export function crossings(points: readonly Point[], things: readonly Rect[]): number {
  return things.reduce(
    (sum, thing) => sum + (points.some((to, i) => i > 0 && cuts(points[i - 1]!, to, thing)) ? 1 : 0),
    0,
  )
}

const cuts = (from: Point, to: Point, { x, y, width, height }: Rect): boolean =>
  Math.max(from.x, to.x) > x + 1 &&
  Math.min(from.x, to.x) < x + width - 1 &&
  Math.max(from.y, to.y) > y + 1 &&
  Math.min(from.y, to.y) < y + height - 1

const middleOf = (rect: Rect, side: Side): Point => {
  const { x, y } = center(rect)
  switch (side) {
    case 'top':
      return { x, y: rect.y }
    case 'bottom':
      return { x, y: rect.y + rect.height }
    case 'left':
      return { x: rect.x, y }
    case 'right':
      return { x: rect.x + rect.width, y }
  }
}

/**
 * The way between two things that runs through the fewest others, then the shortest with the fewest bends. `undefined`:
 * none is better than `usual`, the cost of the way that a link would take by itself.
 */
export function wayAround(a: Rect, b: Rect, things: readonly Rect[], usual: readonly Point[]): Way | undefined {
  const near = things.slice(0, MOST)
  const around = [...near, a, b]
  const cost = (points: readonly Point[]): number =>
    CROSSING * crossings(points, near) + pathLength(points) + BEND * (points.length - 2)
  const columns = around.flatMap((thing) => [thing.x - AIR, thing.x + thing.width + AIR])
  const rows = around.flatMap((thing) => [thing.y - AIR, thing.y + thing.height + AIR])
  let best: Way | undefined
  let least = cost(usual)
  for (const from of SIDES) {
    for (const to of SIDES) {
      const channels = isLevel(from) !== isLevel(to) ? [undefined] : isLevel(from) ? columns : rows
      for (const channel of channels) {
        const way: Way = { sides: [from, to], ...(channel !== undefined && { channel }) }
        const points = pointsOf(middleOf(a, from), middleOf(b, to), way)
        if (!points || crossings(points, [a, b]) > 0) continue
        const price = cost(points)
        if (price < least) [best, least] = [way, price]
      }
    }
  }
  return best
}
