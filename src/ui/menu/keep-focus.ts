import { useEffect } from 'react'
import type { Design, RecordId } from '../../model/index.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { canvasElement } from './canvas-focus.ts'
import { boxesOf, shownAs, type Ui } from './ui-access.ts'

/** The focus is never lost: what goes leaves it to its container, and what comes back by undo gets it again. */
export function useKeepFocus({ app }: Ui): void {
  useEffect(() => {
    let lost: { from: RecordId; to: RecordId | undefined } | undefined
    return app.store.subscribe((state, before) => {
      if (state.design.records === before.design.records) return
      const { focused } = useCanvasState.getState()
      if (state.opened !== before.opened) {
        lost = undefined
        useCanvasState.setState({ focused: undefined })
      } else if (focused !== undefined && !Object.hasOwn(state.design.records, focused)) {
        const to = nearestLiving(focused, before.design, state.design)
        lost = { from: focused, to }
        useCanvasState.setState({ focused: to })
        keepKeyboard()
      } else if (lost && Object.hasOwn(state.design.records, lost.from) && focused === lost.to) {
        const shown = shownAs(boxesOf({ app }), lost.from)
        useCanvasState.setState({ focused: shown ?? lost.to })
        lost = undefined
      }
    })
  }, [app])
}

function nearestLiving(id: RecordId, before: Design, now: Design): RecordId | undefined {
  for (let at = before.records[id]?.parent; at !== undefined; at = before.records[at]?.parent)
    if (Object.hasOwn(now.records, at)) return at
  return undefined
}

/** What had the keyboard may go with its record; the drawing takes it then. */
function keepKeyboard(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      canvasElement()?.focus({ preventScroll: true })
  })
}
