import { useCanvasState } from '../canvas/canvas-state.ts'
import { toggleAllGhosts } from '../findings/findings-focus.ts'
import { preferencesNow } from '../shared/preferences.ts'
import { openSearch } from '../shell/open-dialogs.ts'
import type { Action } from './action.ts'
import { canvasElement } from './canvas-focus.ts'
import { placeOf } from './canvas-keys.ts'
import { showOverlay } from './overlays.ts'
import { endAll, pageActions } from './page-actions.ts'
import { kindOfKey, placeHere } from './place-here.ts'
import { pointerNow } from './pointer.ts'
import { recordActions } from './record-actions.ts'
import { nextRegion } from './regions.ts'
import type { Ui } from './ui-access.ts'

/** Left to the browser, which answers with an event that carries the clipboard. */
const CLIPBOARD = new Set(['Ctrl+C', 'Ctrl+X', 'Ctrl+V'])
/** Work while something is written, too. */
const ALWAYS = new Set(['Ctrl+S', 'Ctrl+K', 'F6', 'Shift+F6', 'F8', 'Shift+F8'])

const alike: Readonly<Record<string, string>> = { 'Ctrl+Y': 'Ctrl+Shift+Z', Backspace: 'Delete' }

/** A key of the whole page. Whether it meant something. `writing`: a text field has the keyboard. */
export function pageKey(ui: Ui, pressed: string, writing: boolean): boolean {
  const chord = alike[pressed] ?? pressed
  if (CLIPBOARD.has(chord) || (writing && !ALWAYS.has(chord))) return false
  const single = chord.length === 1
  if (single && !preferencesNow().singleKeys) return false
  if (chord === 'Ctrl+K') openSearch()
  else if (chord === 'F6' || chord === 'Shift+F6') nextRegion(chord === 'F6' ? 1 : -1)
  else if (chord === '/') searchBlocks()
  else if (chord === '.') document.querySelector<HTMLElement>('#fixes input:checked')?.focus()
  else if (chord === 'Escape') endAll(ui)
  else if (chord === 'G') toggleAllGhosts(ui.app)
  else if (single && placeByLetter(ui, chord)) return true
  else return runAction(ui, chord)
  return true
}

function runAction(ui: Ui, chord: string): boolean {
  const { selection } = ui.app.store.getState()
  const { focused } = useCanvasState.getState()
  const ids = selection.length > 0 ? selection : focused === undefined ? [] : [focused]
  const matches = (action: Action): boolean => action.keys === chord && !action.off
  // By the pointer, the letters of tools choose the tool; from the keys they act on what has the focus.
  const onRecord = chord.length > 1 || (chord === 'l' ? ids.length > 0 : pointerNow().byKeys && hasCanvasFocus())
  const action = (onRecord ? recordActions(ui, ids).find(matches) : undefined) ?? pageActions(ui).find(matches)
  action?.run()
  return action !== undefined
}

const hasCanvasFocus = (): boolean => canvasElement()?.contains(document.activeElement) === true

/** A block by its letter: at once where the focus is; by the pointer the tool is taken in hand and a click places it. */
function placeByLetter(ui: Ui, letter: string): boolean {
  const { tool, readOnly } = ui.app.store.getState()
  const kind = kindOfKey(ui, letter)
  if (!kind || readOnly) return false
  useCanvasState.setState({ prefixLength: undefined })
  const { byKeys, overCanvas } = pointerNow()
  const inHand = tool.k === 'place' && tool.kind === kind.kind
  if (byKeys || inHand || !overCanvas) placeHere(ui, kind.kind)
  else ui.app.commands.setTool({ k: 'place', kind: kind.kind })
  return true
}

function searchBlocks(): void {
  const field = document.querySelector<HTMLInputElement>('.palette-search input')
  if (field) field.focus()
  else showOverlay({ blocks: placeOf(undefined) })
}
