import { useEffect } from 'react'
import { useReactFlow } from 'reactflow'
import { useApp } from '../shared/app-context.tsx'
import { inDialog, takesLetters } from '../shared/key-target.ts'
import { useCamera } from './far/use-camera.ts'

/** Keys of the view: Shift+1 shows everything, Shift+2 what is selected, 0 is 100 %. By place, as Shift+1 writes another sign on each keyboard. */
export function useViewKeys(): void {
  const flow = useReactFlow()
  const camera = useCamera()
  const { store } = useApp()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (takesLetters(event.target) || inDialog(event.target)) return
      const { selection } = store.getState()
      if (event.shiftKey && event.code === 'Digit1') camera.showAll()
      else if (event.shiftKey && event.code === 'Digit2' && selection.length > 0)
        camera.show(selection.flatMap(shownBy))
      else if (!event.shiftKey && event.key === '0') void flow.zoomTo(1)
      else return
      event.preventDefault()
    }
    /** A link is in sight when both its ends are. */
    const shownBy = (id: string): string[] => {
      const ends = store.getState().design.records[id]?.ends
      return ends ? [ends.a, ends.b] : [id]
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [camera, flow, store])
}
