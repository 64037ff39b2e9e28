import { memo } from 'react'
import { ViewportPortal } from 'reactflow'
import type { LegView } from '../../../app/analysis/views.ts'
import { roundPath } from '../../../app/drawing/round-path.ts'
import { thingsOf } from '../../../app/drawing/things-of.ts'
import { type TraceGround, traceLane } from '../../../app/drawing/trace-lane.ts'
import { useText } from '../../shared/use-text.ts'
import type { Projection } from '../project-design.ts'

/** One direction: forward is solid with round numbers, return is dashed with square ones. */
function Lane({ leg, back, ground }: { leg: LegView; back: boolean; ground: TraceGround }) {
  const t = useText()
  const lane = traceLane(leg, back, ground)
  if (!lane) return null
  const { points, marks, stop } = lane
  const path = roundPath(points)
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

export const TraceLayer = memo(function TraceLayer({ legs, projection }: { legs: LegView[]; projection: Projection }) {
  const ground: TraceGround = {
    things: thingsOf(projection.boxes),
    lines: new Map(projection.edges.map((edge) => [edge.id, edge.data?.points ?? []] as const)),
    drawn: (id) => projection.drawnAs.get(id) ?? id,
  }
  return (
    <ViewportPortal>
      <div className="trace-layer">
        {legs.map((leg, i) => (
          <Lane key={i === 0 ? 'forward' : 'return'} leg={leg} back={i === 1} ground={ground} />
        ))}
      </div>
    </ViewportPortal>
  )
})
