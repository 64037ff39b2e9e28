import { MiniMap, type ReactFlowState, useStore } from 'reactflow'
import { useText } from '../shared/use-text.ts'
import type { DesignNode } from './design-elements.ts'

const SLACK = 24

/** Whether part of the design is out of view. */
function hidesSome({ nodeLookup, transform: [x, y, zoom], width, height }: ReactFlowState): boolean {
  for (const { internals, measured, parentId } of nodeLookup.values()) {
    if (parentId) continue
    const left = internals.positionAbsolute.x * zoom + x
    const top = internals.positionAbsolute.y * zoom + y
    const right = left + (measured.width ?? 0) * zoom
    const bottom = top + (measured.height ?? 0) * zoom
    if (left < -SLACK || top < -SLACK || right > width + SLACK || bottom > height + SLACK) return true
  }
  return false
}

/** The whole design in small, while part of it is out of view. */
export function Overview() {
  const t = useText()
  const shown = useStore(hidesSome)
  if (!shown) return null
  return (
    <MiniMap<DesignNode>
      pannable
      zoomable
      ariaLabel={t('ui.canvas.overview')}
      className="canvas-overview"
      style={{ width: 160, height: 110 }}
      nodeColor={({ data }) => (data.shape === 'scope' ? 'transparent' : 'var(--ww-border-strong)')}
      nodeStrokeColor={({ data }) => (data.shape === 'scope' ? 'var(--ww-border-strong)' : 'transparent')}
    />
  )
}
