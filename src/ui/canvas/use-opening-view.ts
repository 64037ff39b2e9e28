import { useEffect, useRef } from 'react'
import { useReactFlow } from 'reactflow'
import { useAppState } from '../shared/app-context.tsx'
import { useCamera } from './far/use-camera.ts'
import type { Projection } from './project-design.ts'

/** Shows a whole design when it is opened; an edit never moves the camera. */
export function useOpeningView(projection: Projection): void {
  const flow = useReactFlow()
  const camera = useCamera()
  const opened = useAppState((state) => state.opened)
  const empty = projection.boxes.size === 0
  const shown = useRef(0)
  useEffect(() => {
    if (shown.current === opened) return
    shown.current = opened
    if (empty) {
      void flow.setViewport({ x: 0, y: 0, zoom: 1 })
      return
    }
    // The panes open with the design: the canvas has its size one frame later.
    requestAnimationFrame(() => requestAnimationFrame(() => camera.showAll()))
  }, [camera, flow, opened, empty])
}
