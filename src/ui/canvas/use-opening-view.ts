import { useEffect, useRef } from 'react'
import { useReactFlow } from 'reactflow'
import { around } from './geometry/rect.ts'
import type { Projection } from './project-design.ts'

/** Shows a whole design when it is opened; an edit never moves the camera. */
export function useOpeningView(projection: Projection): void {
  const flow = useReactFlow()
  const shown = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const ids = new Set(projection.boxes.keys())
    const other = ids.size > 0 && ![...ids].some((id) => shown.current.has(id))
    const placedByHand = ids.size < 6 && shown.current.size === 0
    shown.current = ids
    const all = around([...projection.boxes.values()].map((box) => box.at))
    if (!other || placedByHand || !all) return
    requestAnimationFrame(() => void flow.fitBounds(all, { padding: 0.04 }))
  }, [flow, projection])
}
