import { useEffect, useRef } from 'react'
import { useReactFlow, type Viewport } from 'reactflow'
import { useCamera } from './far/use-camera.ts'

/** While a panel takes a large part of the drawing's room the whole design stays in sight; afterwards the view is as before. */
export function useKeepInView(narrow: boolean): void {
  const flow = useReactFlow()
  const camera = useCamera()
  const before = useRef<Viewport | undefined>(undefined)
  useEffect(() => {
    if (!narrow) return
    before.current = flow.getViewport()
    // The canvas has its new size one frame later.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => camera.showAll()))
    return () => {
      cancelAnimationFrame(frame)
      if (before.current) void flow.setViewport(before.current)
    }
  }, [camera, flow, narrow])
}
