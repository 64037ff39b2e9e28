import { memo } from 'react'
import { ViewportPortal } from 'reactflow'
import type { LegView } from '../../../app/analysis/views.ts'
import type { Thing } from '../../../app/drawing/enter-thing.ts'
import { center, holds, type Point, type Rect } from '../../../app/drawing/rect.ts'
import { pathLength, pointAlong, roundPath } from '../../../app/drawing/round-path.ts'
import { thingsOf } from '../../../app/drawing/things-of.ts'
import { tracePath } from '../../../app/drawing/trace-path.ts'
import type { RecordId } from '../../../model/index.ts'
import { useText } from '../../shared/use-text.ts'
import type { Projection } from '../project-design.ts'

const STUB = 34
/** Where the first number stands on its lane and the last one before its end, px. */
const FIRST = 6
const LAST = 50
/** Where on a link the number of each direction stands, as a share of its length. */
const ON_LINK = { forward: 0.34, back: 0.66 } as const

interface LaneProps {
  leg: LegView
  back: boolean
  /** Endpoints and gateways: a lane goes from thing to thing. */
  things: ReadonlyMap<RecordId, Thing>
  lines: ReadonlyMap<RecordId, readonly Point[]>
  drawn: (id: RecordId) => RecordId
}

/** One direction: forward is solid with round numbers, return is dashed with square ones. */
function Lane({ leg, back, things, lines, drawn }: LaneProps) {
  const t = useText()
  const way = leg.way.map(drawn).filter((id, i, all) => (things.has(id) || lines.has(id)) && id !== all[i - 1])
  let points = tracePath(way, things, lines)
  const stopId = leg.stop && drawn(leg.stop.record)
  const stopRect = stopId ? things.get(stopId)?.rect : undefined
  let stop = leg.ok ? undefined : points.at(-1)
  // Stopped at the first hop: the lane leaves downwards, so that the octagon covers nothing.
  if (!leg.ok && (way.length < 2 || pathLength(points) < 24)) {
    const rect = stopRect ?? (way[0] ? things.get(way[0])?.rect : undefined)
    if (!rect) return null
    const x = rect.x + 14 + (back ? 12 : 0)
    points = [
      { x, y: rect.y + rect.height },
      { x, y: rect.y + rect.height + STUB },
    ]
    stop = points[1]
  }
  if (points.length < 2) return null
  const path = roundPath(points)
  const marks = numberPlaces(leg, points, drawn, things, lines, back ? ON_LINK.back : ON_LINK.forward)
  const tone = leg.ok ? 'is-ok' : 'is-bad'
  return (
    <>
      <svg className={`trace trace-lane ${back ? 'is-return' : 'is-forward'} ${tone}`} aria-hidden="true">
        <path d={path} className="trace-halo" />
        <path d={path} className="trace-line" />
      </svg>
      <svg className={`trace trace-marks ${tone}`} aria-hidden="true">
        {marks.map(({ n, at }) => (
          <g key={n} transform={`translate(${at.x} ${at.y})`} className="trace-number">
            {back ? <rect x={-8.5} y={-8.5} width={17} height={17} rx={4} /> : <circle r={9} />}
            <text y={3.8}>{n}</text>
          </g>
        ))}
        {stop && (
          <g transform={`translate(${stop.x} ${stop.y})`} className="trace-stop">
            <path d="M-4.5-10.5h9l6 6v9l-6 6h-9l-6-6v-9z" />
            <path d="M-4-4l8 8M4-4l-8 8" className="trace-cross" />
          </g>
        )}
      </svg>
      {stop && leg.stop && (
        <span className="trace-pill" style={{ transform: `translate(${stop.x + 16}px, ${stop.y}px)` }}>
          <span>{t(back ? 'ui.canvas.stop.return' : 'ui.canvas.stop.forward', { reason: t(leg.stop.text) })}</span>
        </span>
      )}
    </>
  )
}

/** Where the numbers stand: at the records of the steps, on the lane; those that would touch a former one are left to the list. */
function numberPlaces(
  leg: LegView,
  points: readonly Point[],
  drawn: (id: RecordId) => RecordId,
  things: ReadonlyMap<RecordId, Thing>,
  lines: ReadonlyMap<RecordId, readonly Point[]>,
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

export const TraceLayer = memo(function TraceLayer({ legs, projection }: { legs: LegView[]; projection: Projection }) {
  const things = thingsOf(projection.boxes)
  const lines = new Map(projection.edges.map((edge) => [edge.id, edge.data?.points ?? []] as const))
  const drawn = (id: RecordId): RecordId => projection.drawnAs.get(id) ?? id
  return (
    <ViewportPortal>
      <div className="trace-layer">
        {legs.map((leg, i) => (
          <Lane
            key={i === 0 ? 'forward' : 'return'}
            leg={leg}
            back={i === 1}
            things={things}
            lines={lines}
            drawn={drawn}
          />
        ))}
      </div>
    </ViewportPortal>
  )
})
