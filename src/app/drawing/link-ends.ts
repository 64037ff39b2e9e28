import type { RecordId } from '../../model/index.ts'
import { crossings, isLevel, pointsOf, type Way, wayAround } from './avoid-things.ts'
import { center, type Point, type Rect, type Side } from './rect.ts'

export interface LinkEnds {
  readonly id: RecordId
  readonly a: RecordId
  readonly b: RecordId
}

interface End {
  link: RecordId
  node: RecordId
  side: Side
  /** Along the side, canvas px. */
  along: number
}

const SPREAD = 28
const LEAST_OVERLAP = 24
const CORNER_ROOM = 12

/** The nearest sides of two rectangles: facing each other where they overlap, else over the wider gap. */
export function facingSides(a: Rect, b: Rect): [Side, Side] {
  const overlapX = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const overlapY = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const upright = overlapX >= LEAST_OVERLAP || overlapY >= LEAST_OVERLAP ? overlapX > overlapY : -overlapY >= -overlapX
  if (upright) return center(a).y <= center(b).y ? ['bottom', 'top'] : ['top', 'bottom']
  return center(a).x <= center(b).x ? ['right', 'left'] : ['left', 'right']
}

function wishedPlaces(a: Rect, b: Rect, level: boolean): [number, number] {
  const [aFrom, aTo, bFrom, bTo] = level
    ? [a.y, a.y + a.height, b.y, b.y + b.height]
    : [a.x, a.x + a.width, b.x, b.x + b.width]
  const from = Math.max(aFrom, bFrom)
  const to = Math.min(aTo, bTo)
  if (to - from >= LEAST_OVERLAP) return [(from + to) / 2, (from + to) / 2]
  return [(aFrom + aTo) / 2, (bFrom + bTo) / 2]
}

/**
 * Polylines of all links: from side to side, level and upright pieces only, ends spread along a side. `inTheWay`: what a
 * link should not run through; where its usual way does, it goes around.
 */
export function routeLinks(
  links: readonly LinkEnds[],
  rects: ReadonlyMap<RecordId, Rect>,
  inTheWay: (link: LinkEnds) => readonly Rect[] = () => [],
): Map<RecordId, Point[]> {
  const ends = new Map<RecordId, [End, End]>()
  const ways = new Map<RecordId, Way>()
  const parallel = new Map<string, number>()
  const counts = new Map<string, number>()
  const pair = (link: LinkEnds): string => [link.a, link.b].sort().join('\n')
  for (const link of links) counts.set(pair(link), (counts.get(pair(link)) ?? 0) + 1)
  for (const link of links) {
    const [a, b] = [rects.get(link.a), rects.get(link.b)]
    if (!a || !b) continue
    const around = detour(a, b, inTheWay(link))
    if (around) ways.set(link.id, around)
    const [sideA, sideB] = around?.sides ?? facingSides(a, b)
    const [placeA, placeB] = around
      ? [middleAlong(a, sideA), middleAlong(b, sideB)]
      : wishedPlaces(a, b, isLevel(sideA))
    const index = parallel.get(pair(link)) ?? 0
    parallel.set(pair(link), index + 1)
    const shift = (index - ((counts.get(pair(link)) ?? 1) - 1) / 2) * SPREAD
    ends.set(link.id, [
      { link: link.id, node: link.a, side: sideA, along: placeA + shift },
      { link: link.id, node: link.b, side: sideB, along: placeB + shift },
    ])
  }
  spreadEnds([...ends.values()].flat(), rects)
  return new Map([...ends].map(([id, [a, b]]) => [id, join(a, b, rects, ways.get(id))]))
}

const middleAlong = (rect: Rect, side: Side): number => (isLevel(side) ? center(rect).y : center(rect).x)

/** Another way than the usual one, if that runs through things. */
function detour(a: Rect, b: Rect, things: readonly Rect[]): Way | undefined {
  if (things.length === 0) return undefined
  const [sideA, sideB] = facingSides(a, b)
  const [placeA, placeB] = wishedPlaces(a, b, isLevel(sideA))
  const usual = between(pointOn(a, sideA, placeA), pointOn(b, sideB, placeB), sideA)
  return crossings(usual, things) === 0 ? undefined : wayAround(a, b, things, usual)
}

/** Ends that would touch on one side move apart, in order, around where they wanted to be. */
function spreadEnds(all: readonly End[], rects: ReadonlyMap<RecordId, Rect>): void {
  const sides = new Map<string, End[]>()
  for (const end of all) {
    const key = `${end.node}\n${end.side}`
    sides.set(key, [...(sides.get(key) ?? []), end])
  }
  for (const group of sides.values()) {
    const rect = rects.get(group[0]!.node)!
    const [from, to] = isLevel(group[0]!.side) ? [rect.y, rect.y + rect.height] : [rect.x, rect.x + rect.width]
    const room = to - from - 2 * CORNER_ROOM
    const gap = Math.min(SPREAD, room / Math.max(1, group.length - 1))
    group.sort((a, b) => a.along - b.along)
    for (let i = 1; i < group.length; i++) {
      const short = group[i - 1]!.along + gap - group[i]!.along
      if (short <= 0) continue
      for (let j = 0; j < i; j++) group[j]!.along -= short / 2
      for (let j = i; j < group.length; j++) group[j]!.along += short / 2
    }
    const over = group.at(-1)!.along - (to - CORNER_ROOM)
    const under = from + CORNER_ROOM - group[0]!.along
    const shift = over > 0 ? -over : Math.max(0, under)
    for (const end of group) end.along += shift
  }
}

function pointOn(rect: Rect, side: Side, along: number): Point {
  switch (side) {
    case 'top':
      return { x: along, y: rect.y }
    case 'bottom':
      return { x: along, y: rect.y + rect.height }
    case 'left':
      return { x: rect.x, y: along }
    case 'right':
      return { x: rect.x + rect.width, y: along }
  }
}

function join(a: End, b: End, rects: ReadonlyMap<RecordId, Rect>, way: Way | undefined): Point[] {
  const [from, to] = [pointOn(rects.get(a.node)!, a.side, a.along), pointOn(rects.get(b.node)!, b.side, b.along)]
  return (way && pointsOf(from, to, way)) ?? between(from, to, a.side)
}

/** The usual way: straight, or with one piece across in the middle. */
function between(from: Point, to: Point, side: Side): Point[] {
  if (isLevel(side)) {
    if (Math.abs(from.y - to.y) < 1) return [from, to]
    const x = (from.x + to.x) / 2
    return [from, { x, y: from.y }, { x, y: to.y }, to]
  }
  if (Math.abs(from.x - to.x) < 1) return [from, to]
  const y = (from.y + to.y) / 2
  return [from, { x: from.x, y }, { x: to.x, y }, to]
}
