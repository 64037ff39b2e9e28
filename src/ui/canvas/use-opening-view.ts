import { useEffect, useRef } from 'react'
import { useReactFlow } from 'reactflow'
import type { Projection } from './project-design.ts'

/** Everything in sight, never larger than life. */
export const WHOLE = { padding: { top: '28px', bottom: '20px', x: '20px' }, maxZoom: 1 } as const

/** Shows a whole design when it is opened; an edit never moves the camera. */
export function useOpeningView(projection: Projection): void {
  const flow = useReactFlow()
  const shown = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const ids = new Set(projection.boxes.keys())
    const other = ids.size > 0 && ![...ids].some((id) => shown.current.has(id))
    const placedByHand = ids.size < 6 && shown.current.size === 0
    shown.current = ids
    if (!other || placedByHand) return
    // The panes open with the design: the canvas has its size one frame later.
    requestAnimationFrame(() => requestAnimationFrame(() => void flow.fitView(WHOLE)))
  }, [flow, projection])
}
