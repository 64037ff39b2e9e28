import type { RecordId } from '../../model/index.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { focusOn } from './canvas-focus.ts'
import { pointerNow } from './pointer.ts'
import type { Ui } from './ui-access.ts'

/** What was copied last: for browsers that do not let a page read the clipboard from a menu. */
let last: string | undefined

const chosen = (ui: Ui, ids?: readonly RecordId[]): readonly RecordId[] => ids ?? ui.app.store.getState().selection

/** Text of the selection for the clipboard, with a word about it; `undefined` when nothing of it can be copied. */
export function copiedText(ui: Ui, ids?: readonly RecordId[]): string | undefined {
  const { commands, store } = ui.app
  const records = chosen(ui, ids)
  const text = commands.clipText(records)
  if (text === undefined) return undefined
  last = text
  const name = store.getState().design.records[records[0] ?? '']?.name ?? ''
  const count = records.length - 1
  commands.tell({ key: count > 0 ? 'clip.copied-several' : 'clip.copied', values: { name, count } })
  return text
}

/** The same from a menu: writes to the system's clipboard itself. */
export function copy(ui: Ui, ids?: readonly RecordId[]): boolean {
  const text = copiedText(ui, ids)
  if (text !== undefined) void navigator.clipboard?.writeText(text).catch(() => undefined)
  return text !== undefined
}

export function cut(ui: Ui, ids?: readonly RecordId[]): void {
  const records = chosen(ui, ids)
  if (copy(ui, records)) ui.app.commands.remove(records)
}

/** Pastes text of the clipboard; whether it was ours. */
export function pasteText(ui: Ui, text: string): boolean {
  const { focused } = useCanvasState.getState()
  const [selected] = ui.app.store.getState().selection
  const hovered = pointerNow().record
  const ours = ui.app.commands.paste(text, { into: hovered ?? focused ?? selected ?? null })
  if (ours) focusSelected(ui)
  return ours
}

/** The same from a menu. */
export async function paste(ui: Ui): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => undefined)
  if (text !== undefined && pasteText(ui, text)) return
  if (last === undefined) ui.app.commands.tell({ key: 'clip.empty' }, 'bad')
  else pasteText(ui, last)
}

/** Copies beside the originals; the first copy has the focus. */
export function duplicate(ui: Ui, ids: readonly RecordId[], withLinks: boolean): void {
  ui.app.commands.duplicate(ids, withLinks)
  focusSelected(ui)
}

/** What was added is selected; the keyboard is at the first of it. */
function focusSelected(ui: Ui): void {
  focusOn(ui, ui.app.store.getState().selection[0], false)
}
