import { useEffect } from 'react'
import { inDialog, takesLetters, writesText } from '../shared/key-target.ts'
import { canvasKey } from './canvas-keys.ts'
import { chordOf } from './chord.ts'
import { copiedText, pasteText } from './clipboard-access.ts'
import { useKeepFocus } from './keep-focus.ts'
import { endAll } from './page-actions.ts'
import { pageKey } from './page-keys.ts'
import { watchPointer } from './pointer.ts'
import { type Ui, useUi } from './ui-access.ts'
import { useCanvasMouse } from './use-canvas-mouse.ts'

/** Listens to the keys, the clipboard and the second button of the mouse, for the whole page. Shows nothing. */
export function Keys() {
  const ui = useUi()
  useEffect(watchPointer, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || inDialog(event.target)) return
      if (handleKey(ui, event)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [ui])
  useClipboard(ui)
  useCanvasMouse()
  useKeepFocus(ui)
  return null
}

function handleKey(ui: Ui, event: KeyboardEvent): boolean {
  const chord = chordOf(event)
  const { target } = event
  // A list of choices and a text field need their letters.
  if (takesLetters(target) && chord === 'Escape') return leaveInput(ui, target)
  const inCanvas = target instanceof Element && target.closest('.canvas') !== null
  if (inCanvas && canvasKey(ui, chord)) return true
  return pageKey(ui, chord, takesLetters(target))
}

/** Escape gives what was being written back to the page; while a ping is asked for it ends the ping, too. */
function leaveInput(ui: Ui, target: EventTarget | null): boolean {
  if (target instanceof HTMLElement) target.blur()
  if (ui.app.store.getState().tool.k === 'ping') endAll(ui)
  return true
}

/** Text that is marked on the page, or written, belongs to the browser. */
const isForText = (target: EventTarget | null): boolean =>
  writesText(target) || inDialog(target) || (getSelection()?.toString() ?? '') !== ''

function useClipboard(ui: Ui): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      if (isForText(event.target)) return
      const { selection } = ui.app.store.getState()
      const text = copiedText(ui)
      if (text === undefined) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      if (event.type === 'cut') ui.app.commands.remove(selection)
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (writesText(event.target) || inDialog(event.target)) return
      if (pasteText(ui, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [ui])
}
