import type { Point, Rect } from '../drawing/rect.ts'
import { overlaps } from '../drawing/separate.ts'

const GRID = 8

/** Nearest grid line, px. */
export const onGrid = (value: number): number => Math.round(value / GRID) * GRID

/** So many of the nearest things give corners to try; farther ones only edges. */
const NEAREST = 16

interface Wish {
  /** Between the thing and what it would cover, px. */
  readonly gap: number
  /** Left and top limit: the inner margin of the container. */
  readonly least?: Point
  /** What may be answered; the first wish itself is asked, too. */
  readonly allow?: (at: Point) => boolean
}

/** Where a rectangle covers none of `others`, as near as possible to where it was wanted: there, or beside what is in the way. */
export function freeSpot(wish: Rect, others: readonly Rect[], { gap, least, allow = () => true }: Wish): Point {
  const { width, height } = wish
  const inside = ({ x, y }: Point): Point => ({ x: Math.max(x, least?.x ?? x), y: Math.max(y, least?.y ?? y) })
  const wanted = inside(wish)
  const isFree = (at: Point): boolean =>
    allow(at) && others.every((other) => !overlaps({ ...at, width, height }, other))
  if (isFree(wanted)) return wanted
  const distance = (at: Point): number => Math.hypot(at.x - wanted.x, at.y - wanted.y)
  const near = [...others].sort((a, b) => distance(a) - distance(b))
  const columns = near.flatMap((other) => [other.x - width - gap, other.x + other.width + gap])
  const rows = near.flatMap((other) => [other.y - height - gap, other.y + other.height + gap])
  const corners = columns.slice(0, 2 * NEAREST).flatMap((x) => rows.slice(0, 2 * NEAREST).map((y): Point => ({ x, y })))
  const candidates = [
    ...columns.map((x) => ({ x, y: wanted.y })),
    ...rows.map((y) => ({ x: wanted.x, y })),
    ...corners,
    { x: wanted.x, y: Math.max(wanted.y, ...others.map((other) => other.y + other.height + gap)) },
  ]
    .map(inside)
    .sort((a, b) => distance(a) - distance(b))
  return candidates.find(isFree) ?? candidates.at(-1) ?? wanted
}

/** Where a rectangle covers none of `others` when it may move along one axis alone. */
export function slideFree(wish: Rect, others: readonly Rect[], axis: 'x' | 'y', gap: number): Rect {
  const length = axis === 'x' ? 'width' : 'height'
  const steps = others.flatMap((other) => [other[axis] - wish[length] - gap, other[axis] + other[length] + gap])
  const ways = [wish[axis], ...steps].sort((a, b) => Math.abs(a - wish[axis]) - Math.abs(b - wish[axis]))
  const free = ways.find((value) => others.every((other) => !overlaps({ ...wish, [axis]: value }, other)))
  return free === undefined ? wish : { ...wish, [axis]: free }
}
