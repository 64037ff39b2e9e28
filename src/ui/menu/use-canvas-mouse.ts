import { useEffect } from 'react'
import { type App, useApp } from '../shared/app-context.tsx'
import { showOverlay } from './overlays.ts'
import { recordAt } from './pointer.ts'

/** A hand that holds still: farther than that it is a drag. */
const STILL = 4

const onCanvas = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('.canvas') !== null &&
  !target.closest('.overview, input, [role="dialog"]')

/** The second button opens the menu (unless it pans), a double click renames or searches blocks. */
export function useCanvasMouse(): void {
  const app = useApp()
  useEffect(() => {
    let pressed: { x: number; y: number; target: EventTarget | null } | undefined
    const onDown = (event: PointerEvent): void => {
      pressed =
        event.button === 2 && onCanvas(event.target)
          ? { x: event.clientX, y: event.clientY, target: event.target }
          : undefined
    }
    const onUp = (event: PointerEvent): void => {
      if (event.button !== 2 || !pressed) return
      const { x, y, target } = pressed
      pressed = undefined
      if (Math.hypot(event.clientX - x, event.clientY - y) < STILL) openMenu(app, recordAt(target), { x, y })
    }
    // Some systems say it on the press, others on the release, the keyboard without either.
    const onMenu = (event: MouseEvent): void => {
      if (onCanvas(event.target)) event.preventDefault()
    }
    const onDouble = (event: MouseEvent): void => {
      const { tool, readOnly } = app.store.getState()
      if (!onCanvas(event.target) || tool.k !== 'select' || readOnly) return
      const id = recordAt(event.target)
      if (id !== undefined) showOverlay({ naming: id })
      else showOverlay({ blocks: { x: event.clientX, y: event.clientY } })
    }
    window.addEventListener('pointerdown', onDown, true)
    window.addEventListener('pointerup', onUp, true)
    window.addEventListener('contextmenu', onMenu, true)
    window.addEventListener('dblclick', onDouble)
    return () => {
      window.removeEventListener('pointerdown', onDown, true)
      window.removeEventListener('pointerup', onUp, true)
      window.removeEventListener('contextmenu', onMenu, true)
      window.removeEventListener('dblclick', onDouble)
    }
  }, [app])
}

/** The menu of what was pointed at; a part of the selection means all of it. */
function openMenu(app: App, id: string | undefined, at: { x: number; y: number }): void {
  const { selection } = app.store.getState()
  const records = id === undefined ? [] : selection.includes(id) ? selection : [id]
  if (id !== undefined && !selection.includes(id)) app.commands.select([id])
  showOverlay({ menu: { records, at } })
}
