import { type RefObject, useEffect } from 'react'
import { useStoreApi } from 'reactflow'

const levelOf = (zoom: number): string => (zoom >= 0.7 ? 'full' : zoom >= 0.35 ? 'mid' : zoom >= 0.2 ? 'names' : 'far')

/** Writes the level of detail and the counter-scale on the canvas root: one attribute changes, no node renders. */
export function useDetailLevel(root: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi()
  useEffect(() => {
    const apply = (zoom: number): void => {
      const element = root.current
      if (!element) return
      element.dataset['detail'] = levelOf(zoom)
      element.style.setProperty('--unzoom', String(Math.min(2.6, Math.max(1, 0.85 / zoom))))
    }
    apply(flow.getState().transform[2])
    let last = flow.getState().transform[2]
    return flow.subscribe(({ transform }) => {
      if (transform[2] === last) return
      last = transform[2]
      apply(last)
    })
  }, [flow, root])
}
