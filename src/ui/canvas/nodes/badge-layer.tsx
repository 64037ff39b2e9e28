import { memo } from 'react'
import { ViewportPortal } from 'reactflow'
import type { Boxes } from '../../../app/drawing/measure-design.ts'
import { useText } from '../../shared/use-text.ts'
import { useCanvasState } from '../canvas-state.ts'
import type { DesignNode } from '../design-elements.ts'

/** Counts of findings at the top right corners of what is in view: over links and lanes, so that none covers them. */
export const BadgeLayer = memo(function BadgeLayer({ boxes, nodes }: { boxes: Boxes; nodes: readonly DesignNode[] }) {
  const t = useText()
  const badges = useCanvasState((state) => state.badges)
  const shown = nodes.flatMap(({ id }) => {
    const [badge, box] = [badges.get(id), boxes.get(id)]
    return badge && box ? [{ id, badge, at: box.at }] : []
  })
  if (shown.length === 0) return null
  return (
    <ViewportPortal>
      <div className="badge-layer">
        {shown.map(({ id, badge, at }) => (
          <span
            key={id}
            className="badge-place"
            data-badge={id}
            style={{ transform: `translate(${at.x + at.width}px, ${at.y}px)` }}
          >
            <span
              className={`node-corner ${badge.error ? '' : 'is-warning'}`}
              title={t('ui.canvas.faults', { count: badge.count })}
            >
              {badge.count}
            </span>
          </span>
        ))}
      </div>
    </ViewportPortal>
  )
})
