import type { RecordId } from '../../../model/index.ts'
import { center, type Point, type Rect } from './rect.ts'

const LANE = 6

const gap = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** The nearest point of a rectangle's outline to a point outside it. */
function edgeToward(rect: Rect, to: Point): Point {
  return {
    x: Math.min(Math.max(to.x, rect.x), rect.x + rect.width),
    y: Math.min(Math.max(to.y, rect.y), rect.y + rect.height),
  }
}

/**
 * The polyline a packet draws: over the nodes and links of its way, in order. Pieces inside a container go level, then
 * upright. `back` lanes run beside forward ones, 12 px apart.
 */
export function tracePath(
  way: readonly RecordId[],
  rects: ReadonlyMap<RecordId, Rect>,
  lines: ReadonlyMap<RecordId, readonly Point[]>,
  back: boolean,
): Point[] {
  const points: Point[] = []
  const go = (to: Point): void => {
    const last = points.at(-1)
    if (!last) points.push(to)
    else if (gap(last, to) > 1) {
      if (Math.abs(last.x - to.x) > 1 && Math.abs(last.y - to.y) > 1) points.push({ x: to.x, y: last.y })
      points.push(to)
    }
  }
  way.forEach((id, i) => {
    const line = lines.get(id)
    const rect = rects.get(id)
    if (line && line.length > 1) {
      const last = points.at(-1) ?? towardNext(way.slice(0, i).reverse(), rects) ?? line[0]!
      const turned = gap(last, line[0]!) <= gap(last, line.at(-1)!) ? line : [...line].reverse()
      for (const point of turned) go(point)
    } else if (rect) {
      const next = firstPointAfter(way.slice(i + 1), rects, lines, points.at(-1) ?? center(rect))
      if (i === 0) go(next ? edgeToward(rect, next) : center(rect))
      else if (points.length > 0 && i === way.length - 1) go(edgeToward(rect, points.at(-1)!))
      else go(center(rect))
    }
  })
  const shift = back ? LANE : -LANE
  return points.map((point) => ({ x: point.x + shift, y: point.y + shift }))
}

function towardNext(before: readonly RecordId[], rects: ReadonlyMap<RecordId, Rect>): Point | undefined {
  for (const id of before) {
    const rect = rects.get(id)
    if (rect) return center(rect)
  }
  return undefined
}

function firstPointAfter(
  after: readonly RecordId[],
  rects: ReadonlyMap<RecordId, Rect>,
  lines: ReadonlyMap<RecordId, readonly Point[]>,
  from: Point,
): Point | undefined {
  for (const id of after) {
    const line = lines.get(id)
    if (line?.length) return gap(from, line[0]!) <= gap(from, line.at(-1)!) ? line[0] : line.at(-1)
    const rect = rects.get(id)
    if (rect) return center(rect)
  }
  return undefined
}
