import type { RecordId } from '../../model/index.ts'
import { betweenThings, enterThing, type Thing } from './enter-thing.ts'
import { moveLeft } from './lane-offset.ts'
import { center, type Point, type Rect } from './rect.ts'

const LANE = 6

const gap = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/**
 * The line a packet draws: over the links of its way and to the things between them, in order. It passes under a thing
 * from edge to edge. The way back over the same things runs beside it, 12 px apart.
 */
export function tracePath(
  way: readonly RecordId[],
  things: ReadonlyMap<RecordId, Thing>,
  lines: ReadonlyMap<RecordId, readonly Point[]>,
): Point[] {
  const points: Point[] = []
  const add = (piece: readonly Point[], under?: Thing): void => {
    for (const to of piece) {
      const last = points.at(-1)
      if (last && Math.abs(last.x - to.x) > 1 && Math.abs(last.y - to.y) > 1) points.push(corner(last, to, under))
      points.push(to)
    }
  }
  let lineEnd: Point | undefined
  let thing: Thing | undefined
  for (const [i, id] of way.entries()) {
    const line = lines.get(id)
    const next = things.get(id)
    if (line && line.length > 1) {
      const from = lineEnd ?? (thing && center(thing.rect)) ?? firstThing(way.slice(i + 1), things, line)
      const turned = gap(from, line[0]!) <= gap(from, line.at(-1)!) ? line : [...line].reverse()
      if (thing) {
        const out = enterThing(turned[0]!, thing).reverse()
        add([...turnUnder(thing, points.at(-1), out[0]!), ...out], thing)
      }
      add(turned)
      lineEnd = turned.at(-1)
      thing = undefined
    } else if (next) {
      if (lineEnd) add(enterThing(lineEnd, next))
      else if (thing) add(betweenThings(thing, next))
      lineEnd = undefined
      thing = next
    }
  }
  return moveLeft(points, LANE)
}

/** A packet that leaves a thing by the edge it came in by turns under its middle. */
function turnUnder({ rect }: Thing, from: Point | undefined, to: Point): Point[] {
  const { x, y } = center(rect)
  if (from && Math.abs(from.y - to.y) < 1)
    return [
      { x: from.x, y },
      { x: to.x, y },
    ]
  if (from && Math.abs(from.x - to.x) < 1)
    return [
      { x, y: from.y },
      { x, y: to.y },
    ]
  return []
}

/** Where a way turns between two points: inside the thing that it passes under, if one of the two corners lies there. */
function corner(from: Point, to: Point, under: Thing | undefined): Point {
  const [first, second] = [
    { x: to.x, y: from.y },
    { x: from.x, y: to.y },
  ]
  return under && !inside(under.rect, first) && inside(under.rect, second) ? second : first
}

const inside = (rect: Rect, { x, y }: Point): boolean =>
  x > rect.x + 1 && x < rect.x + rect.width - 1 && y > rect.y + 1 && y < rect.y + rect.height - 1

/** A line that nothing precedes starts at the end that is farther from what follows. */
function firstThing(after: readonly RecordId[], things: ReadonlyMap<RecordId, Thing>, line: readonly Point[]): Point {
  const next = after.map((id) => things.get(id)).find((found) => found !== undefined)
  const [first, last] = [line[0]!, line.at(-1)!]
  if (!next) return first
  return gap(center(next.rect), first) > gap(center(next.rect), last) ? first : last
}
