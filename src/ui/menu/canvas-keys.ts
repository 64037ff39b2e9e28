import type { RecordId } from '../../model/index.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { moveFocus, type Step } from '../canvas/focus-move.ts'
import { linkMade, proposeLinks } from '../canvas/propose-links.ts'
import { focusOn } from './canvas-focus.ts'
import { showOverlay } from './overlays.ts'
import { placeHere } from './place-here.ts'
import { boxesOf, type Ui } from './ui-access.ts'

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

const GRID = 8
const FAR = 64

/** Keys that mean something only while the drawing has the keyboard. Whether this was one. */
export function canvasKey(ui: Ui, chord: string): boolean {
  const key = chord.split('+').at(-1) ?? ''
  const { tool, lit, selection, readOnly } = ui.app.store.getState()
  const { focused } = useCanvasState.getState()
  const arrow = arrows[key]
  if (arrow && /^Alt\+(Shift\+)?Arrow/.test(chord)) {
    const step = chord.includes('Shift') ? FAR : GRID
    if (!readOnly) void ui.app.commands.arrange({ k: 'move', dx: arrow[0] * step, dy: arrow[1] * step })
    return true
  }
  if (arrow && chord.startsWith('Ctrl+Shift+')) {
    if (!readOnly) void ui.app.commands.arrange({ k: 'resize', dw: arrow[0] * GRID, dh: arrow[1] * GRID })
    return true
  }
  if (chord === 'ContextMenu' || chord === 'Shift+F10') {
    const at = placeOf(focused)
    showOverlay({ menu: { records: selection.length > 0 ? selection : focused ? [focused] : [], at } })
    return true
  }
  if (chord === 'Enter' && enterWithTool(ui, focused)) return true
  if ((chord === '+' || chord === '-') && tool.k === 'place') return changeLength(ui, tool.kind, chord === '+' ? 1 : -1)
  const leaves = chord === 'Escape' && focused !== undefined && tool.k === 'select' && !lit
  const step = leaves ? 'out' : chord === 'Enter' ? 'in' : steps[chord]
  if (!step) return false
  const next = moveFocus(boxesOf(ui), focused, step)
  // Outside of everything there is nothing more to leave.
  if (next === undefined || (leaves && next === focused)) return false
  focusOn(ui, next)
  return true
}

/** What Enter does with a tool: places, ends a connection, picks an end of a ping. Whether it was one of these. */
function enterWithTool(ui: Ui, focused: RecordId | undefined): boolean {
  const { store, commands } = ui.app
  const { tool, ping } = store.getState()
  if (tool.k === 'place') {
    placeHere(ui, tool.kind)
    return true
  }
  if (focused === undefined) return false
  if (tool.k === 'connect') {
    if (tool.from === undefined || tool.from === focused) commands.setTool({ k: 'connect', from: focused })
    else {
      connect(ui, tool.from, focused)
      commands.setTool({ k: 'select' })
    }
    return true
  }
  if (tool.k !== 'ping' || boxesOf(ui).get(focused)?.shape !== 'endpoint') return false
  const { from, to } = ping?.request ?? {}
  if (from === undefined || to !== undefined) {
    commands.endPing()
    commands.setTool({ k: 'ping' })
    commands.setPing({ from: focused })
  } else if (from !== focused) commands.setPing({ to: focused })
  return true
}

/** Joins two records: the only possible link at once, several as a choice beside the second one. */
export function connect(ui: Ui, a: RecordId, b: RecordId): void {
  const { store, catalog, commands } = ui.app
  const proposals = proposeLinks(store.getState().design, catalog, boxesOf(ui), a, b)
  const [only, ...others] = proposals.possible
  if (only && others.length === 0) {
    commands.edit(only.edit, linkMade(only))
    commands.select([only.id])
  } else useCanvasState.setState({ offer: { a, b, screen: placeOf(b), proposals } })
}

/** Beside a record on the screen; the middle of the drawing where there is none. */
export function placeOf(id: RecordId | undefined): { x: number; y: number } {
  const element =
    id === undefined ? null : (document.getElementById(`node-${id}`) ?? document.getElementById(`link-${id}`))
  const rect = (element ?? document.querySelector('.canvas'))?.getBoundingClientRect()
  if (!rect) return { x: 200, y: 200 }
  return element
    ? { x: rect.left + 24, y: rect.top + 32 }
    : { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
}

const SHORTEST = 8
const LONGEST = 29

function changeLength(ui: Ui, kind: string, by: number): boolean {
  const base = ui.app.catalog.kinds.get(kind)?.palette?.prefixLength
  if (base === undefined) return false
  const length = (useCanvasState.getState().prefixLength ?? base) + by
  useCanvasState.setState({ prefixLength: Math.min(LONGEST, Math.max(SHORTEST, length)) })
  return true
}
