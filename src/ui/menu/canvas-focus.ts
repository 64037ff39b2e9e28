import type { RecordId } from '../../model/index.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { boxesOf, shownAs, type Ui } from './ui-access.ts'

/** The drawing, which is one tab stop. */
export const canvasElement = (): HTMLElement | null => document.querySelector<HTMLElement>('.canvas')

/** Gives the keyboard to the drawing, at a record. */
export function focusOn(ui: Ui, id: RecordId | undefined, select = true): void {
  useCanvasState.setState({ focused: id })
  canvasElement()?.focus({ preventScroll: true })
  if (id === undefined) return
  if (select) ui.app.commands.select([id])
  bringIntoView(ui, id)
}

/** Moves the camera only if a record is out of view, and then no more than needed to show it. */
export function bringIntoView(ui: Ui, id: RecordId): void {
  const boxes = boxesOf(ui)
  const ends = ui.app.store.getState().design.records[id]?.ends
  const shown = (ends ? [ends.a, ends.b] : [id]).flatMap((one) => shownAs(boxes, one) ?? [])
  const rects = shown.flatMap((one) => boxes.get(one)?.at ?? [])
  const frame = canvasElement()?.getBoundingClientRect()
  if (rects.length === 0 || !frame) return
  const { x, y, zoom } = ui.flow.getViewport()
  const left = Math.min(...rects.map((rect) => rect.x)) * zoom + x
  const top = Math.min(...rects.map((rect) => rect.y)) * zoom + y
  const right = Math.max(...rects.map((rect) => rect.x + rect.width)) * zoom + x
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height)) * zoom + y
  const dx = shift(left, right, frame.width)
  const dy = shift(top, bottom, frame.height)
  if (dx !== 0 || dy !== 0) void ui.flow.setViewport({ x: x + dx, y: y + dy, zoom })
}

const EDGE = 24

/** How far to move so that a stretch lies inside; its beginning, when it is too long. */
function shift(from: number, to: number, length: number): number {
  if (from >= 0 && to <= length) return 0
  if (to - from > length - 2 * EDGE || from < EDGE) return EDGE - from
  return length - EDGE - to
}
