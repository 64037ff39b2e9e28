import type { RecordId } from '../../model/index.ts'
import type { LegView } from '../analysis/views.ts'
import type { Thing } from './enter-thing.ts'
import { center, holds, type Point, type Rect } from './rect.ts'
import { pathLength, pointAlong } from './round-path.ts'
import { tracePath } from './trace-path.ts'

const STUB = 34
/** Where the first number stands on its lane and the last one before its end, px. */
const FIRST = 6
const LAST = 50
/** Where on a link the number of each direction stands, as a share of its length. */
const ON_LINK = { forward: 0.34, back: 0.66 } as const

/** One direction of a trace as it is drawn. */
export interface TraceLane {
  readonly points: readonly Point[]
  /** Numbers of the steps. */
  readonly marks: readonly { readonly n: number; readonly at: Point }[]
  /** Where it ended without success. */
  readonly stop: Point | undefined
}

/** What a lane runs between and over. */
export interface TraceGround {
  /** Endpoints and gateways: a lane goes from thing to thing. */
  readonly things: ReadonlyMap<RecordId, Thing>
  readonly lines: ReadonlyMap<RecordId, readonly Point[]>
  /** The node that stands for a record. */
  drawn(id: RecordId): RecordId
}

/** The lane of one leg; `undefined` when nothing of its way is drawn. `back`: the return leg. */
export function traceLane(leg: LegView, back: boolean, ground: TraceGround): TraceLane | undefined {
  const { things, lines, drawn } = ground
  const way = leg.way.map(drawn).filter((id, i, all) => (things.has(id) || lines.has(id)) && id !== all[i - 1])
  let points = tracePath(way, things, lines)
  const stopId = leg.stop && drawn(leg.stop.record)
  const stopRect = stopId ? things.get(stopId)?.rect : undefined
  let stop = leg.ok ? undefined : points.at(-1)
  // Stopped at the first hop: the lane leaves downwards, so that the octagon covers nothing.
  if (!leg.ok && (way.length < 2 || pathLength(points) < 24)) {
    const rect = stopRect ?? (way[0] ? things.get(way[0])?.rect : undefined)
    if (!rect) return undefined
    const x = rect.x + 14 + (back ? 12 : 0)
    points = [
      { x, y: rect.y + rect.height },
      { x, y: rect.y + rect.height + STUB },
    ]
    stop = points[1]
  }
  if (points.length < 2) return undefined
  return { points, marks: numberPlaces(leg, points, ground, back ? ON_LINK.back : ON_LINK.forward), stop }
}

/** Where the numbers stand: at the records of the steps, on the lane; those that would touch a former one are left to the list. */
function numberPlaces(
  leg: LegView,
  points: readonly Point[],
  { things, lines, drawn }: TraceGround,
  share: number,
): { n: number; at: Point }[] {
  const marks: { n: number; at: Point }[] = []
  const length = pathLength(points)
  for (const [i, step] of leg.steps.entries()) {
    const id = drawn(step.record)
    const rect = things.get(id)?.rect
    const line = lines.get(id)
    // Beside the ends, each a way of its own: there the number of the other direction stands, too.
    const own = i === 0 ? FIRST : i === leg.steps.length - 1 && leg.ok ? length - LAST : undefined
    const at =
      own !== undefined && length > 2 * LAST
        ? pointAlong(points, own / length)
        : line
          ? nearestOnPath(points, length, pointAlong(line, share))
          : rect && entryOf(rect, points, length)
    if (!at) continue
    if (marks.every((mark) => Math.abs(mark.at.x - at.x) + Math.abs(mark.at.y - at.y) > 22))
      marks.push({ n: step.n, at })
  }
  return marks
}

/** Where the lane first touches a thing: its border, so that the number covers no name. */
function entryOf(rect: Rect, points: readonly Point[], length: number): Point {
  const steps = Math.max(2, Math.ceil(length / 4))
  for (let i = 0; i <= steps; i++) {
    const at = pointAlong(points, i / steps)
    if (holds(rect, at)) return at
  }
  return nearestOnPath(points, length, center(rect))
}

function nearestOnPath(points: readonly Point[], length: number, wish: Point): Point {
  const samples = Math.max(2, Math.ceil(length / 4))
  let best: Point = points[0]!
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i <= samples; i++) {
    const at = pointAlong(points, i / samples)
    const far = Math.abs(at.x - wish.x) + Math.abs(at.y - wish.y)
    if (far < least) [best, least] = [at, far]
  }
  return best
}
