import { useEffect, useRef } from 'react'
import { useReactFlow, type Viewport } from 'reactflow'
import { WHOLE } from './use-opening-view.ts'

/** While a panel takes a large part of the drawing's room the whole design stays in sight; afterwards the view is as before. */
export function useKeepInView(narrow: boolean): void {
  const flow = useReactFlow()
  const before = useRef<Viewport | undefined>(undefined)
  useEffect(() => {
    if (!narrow) return
    before.current = flow.getViewport()
    // The canvas has its new size one frame later.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => void flow.fitView(WHOLE)))
    return () => {
      cancelAnimationFrame(frame)
      if (before.current) void flow.setViewport(before.current)
    }
  }, [flow, narrow])
}
