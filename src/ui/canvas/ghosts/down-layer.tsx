import { useEffect, useMemo } from 'react'
import { useStore, ViewportPortal } from 'reactflow'
import type { Point, Rect } from '../../../app/drawing/rect.ts'
import { pointAlong, roundPath } from '../../../app/drawing/round-path.ts'
import type { RecordId } from '../../../model/index.ts'
import { useReachSide } from '../../reachability/reach-side.ts'
import { useAppState } from '../../shared/app-context.tsx'
import { useAnswer } from '../../shared/use-answer.ts'
import { useText } from '../../shared/use-text.ts'
import { isNear, strandsReach } from '../edges/link-strands.tsx'
import type { Projection } from '../project-design.ts'
import './ghosts.css'

interface DrawnDown {
  readonly record: RecordId
  readonly points?: readonly Point[]
  readonly rect?: Rect
  /** Tunnels that are off; absent: all of it. */
  readonly off?: number
}

/** What is switched off in a what-if: amber, dashed and crossed, unlike what fails by itself. */
export function DownLayer({ projection }: { projection: Projection }) {
  const t = useText()
  const down = useAppState((state) => state.down)
  const switches = useAnswer((analysis) => analysis.switches(), 'switches')
  useEffect(() => {
    useReachSide.setState({ switchable: new Map(switches?.map(({ record, tunnels }) => [record, tunnels.length])) })
  }, [switches])
  const near = useStore(isNear)
  const selection = useAppState((state) => state.selection)
  const drawn = useMemo(() => {
    const records = [...new Set(down.map(({ record }) => record))]
    return records.map((record): DrawnDown => {
      const tunnels = down.filter((each) => each.record === record && each.tunnel !== undefined).length
      const whole = down.some((each) => each.record === record && each.tunnel === undefined)
      const points = projection.edges.find(({ id }) => id === record)?.data?.points
      const rect = projection.boxes.get(projection.drawnAs.get(record) ?? record)?.at
      return { record, ...(points && { points }), ...(rect && { rect }), ...(!whole && { off: tunnels }) }
    })
  }, [down, projection])
  if (drawn.length === 0) return null
  const tunnelsOf = (record: RecordId) => switches?.find((each) => each.record === record)?.tunnels.length ?? 0
  const isWhole = ({ record, off }: DrawnDown) => off === undefined || off >= tunnelsOf(record)
  return (
    <ViewportPortal>
      <div className="ghost-layer">
        <svg className="ghosts" aria-hidden="true">
          {drawn.map((each) => (
            <DownMark key={each.record} drawn={each} whole={isWhole(each)} />
          ))}
        </svg>
        {drawn.map((each) => {
          if (!each.points || each.points.length < 2 || isWhole(each)) return null
          const at = pointAlong(each.points, 0.5)
          const unfolded = near || selection.includes(each.record)
          const below = 22 + (unfolded ? strandsReach(tunnelsOf(each.record)) : 0)
          return (
            <span
              key={each.record}
              className="ghost-pill"
              style={{ transform: `translate(${at.x}px, ${at.y + below}px)` }}
            >
              <span className="is-down">
                {t('ui.what-if.part-off', { off: each.off ?? 0, total: tunnelsOf(each.record) })}
              </span>
            </span>
          )
        })}
      </div>
    </ViewportPortal>
  )
}

function DownMark({ drawn: { points, rect }, whole }: { drawn: DrawnDown; whole: boolean }) {
  if (points && points.length > 1) {
    const middle = pointAlong(points, 0.5)
    return (
      <g>
        {whole && <path d={roundPath(points)} className="down-halo" />}
        {whole && <path d={roundPath(points)} className="down-line" />}
        {whole && <Cross x={middle.x} y={middle.y} />}
      </g>
    )
  }
  if (!rect) return null
  return (
    <g>
      <rect
        x={rect.x - 3}
        y={rect.y - 3}
        width={rect.width + 6}
        height={rect.height + 6}
        rx={11}
        className="down-box"
      />
      <Cross x={rect.x} y={rect.y + rect.height} />
    </g>
  )
}

function Cross({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={11} className="down-sign" />
      <path d="M-4-4l8 8M4-4l-8 8" className="down-cross" />
    </g>
  )
}
