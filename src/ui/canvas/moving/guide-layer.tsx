import { ViewportPortal } from 'reactflow'
import { useCanvasState } from '../canvas-state.ts'
import './moving.css'

const BEYOND = 12

/** Lines that a held thing shares with its future siblings. */
export function GuideLayer() {
  const guides = useCanvasState((state) => state.dragging?.guides)
  if (!guides || guides.length === 0) return null
  return (
    <ViewportPortal>
      <svg className="guides" aria-hidden="true">
        {guides.map(({ axis, at, from, to }) => (
          <path
            key={`${axis} ${at}`}
            d={axis === 'x' ? `M${at} ${from - BEYOND}V${to + BEYOND}` : `M${from - BEYOND} ${at}H${to + BEYOND}`}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}
