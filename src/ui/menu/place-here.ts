import { HEADER, MARGIN } from '../../app/drawing/measure-design.ts'
import type { KindId, RecordId } from '../../model/index.ts'
import type { Kind } from '../../providers/provider.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { kindTitleKey, providerOf } from '../shared/catalog.ts'
import { canvasElement, focusOn } from './canvas-focus.ts'
import { showOverlay } from './overlays.ts'
import type { Ui } from './ui-access.ts'

/** The container for a new thing of a kind: the focused one or what is around it; `undefined` when none takes it. */
export function containerFor(ui: Ui, kind: Kind, from: RecordId | undefined): RecordId | null | undefined {
  const { records } = ui.app.store.getState().design
  for (let at = records[from ?? '']; at; at = records[at.parent ?? '']) if (kind.parents.includes(at.kind)) return at.id
  return kind.parents.includes(null) ? null : undefined
}

const focusedNow = (ui: Pick<Ui, 'app'>): RecordId | undefined =>
  useCanvasState.getState().focused ?? ui.app.store.getState().selection[0]

/** Adds a thing at the next free place of the focused container and lets its name be written. */
export function placeHere(ui: Ui, kindId: KindId, screen?: { readonly x: number; readonly y: number }): void {
  const { store, catalog, commands } = ui.app
  const kind = catalog.kinds.get(kindId)
  if (!kind) return
  const parent = containerFor(ui, kind, focusedNow(ui))
  if (parent === undefined) {
    const first = kind.parents.find((each) => each !== null) ?? kindId
    const values = { kindKey: kindTitleKey(kindId), parentKey: kindTitleKey(first) }
    commands.tell({ key: 'ui.place.needs-parent', values }, 'bad')
    return
  }
  const { prefixLength } = useCanvasState.getState()
  const at = parent === null ? canvasSpot(ui, screen) : innerSpot(ui, parent)
  const result = kind.place(store.getState().design, {
    parent,
    at,
    ...(prefixLength === undefined ? {} : { prefixLength }),
  })
  if (!result.ok) {
    commands.tell(result.why, 'bad')
    return
  }
  commands.edit(result.edit, { key: 'ui.place.done', values: { kindKey: kindTitleKey(kindId) } })
  commands.setTool({ k: 'select' })
  focusOn(ui, result.id)
  showOverlay({ naming: result.id })
}

/** Near the top left of what is in view, on the grid; placing finds the next free place from there. */
function canvasSpot(ui: Ui, screen?: { readonly x: number; readonly y: number }) {
  const frame = canvasElement()?.getBoundingClientRect()
  const point = screen ?? { x: (frame?.left ?? 0) + 64, y: (frame?.top ?? 0) + 64 }
  const { x, y } = ui.flow.screenToFlowPosition(point)
  return { x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 }
}

function innerSpot(ui: Ui, parent: RecordId) {
  const { store, catalog } = ui.app
  const shape = catalog.kinds.get(store.getState().design.records[parent]?.kind ?? '')?.shape
  const known = shape === undefined || shape === 'attached' || shape === 'link' ? 'network' : shape
  return { x: MARGIN[known], y: HEADER[known] }
}

/**
 * The block that a letter means here: one that the focused container takes, else of the provider that was used last,
 * else the first.
 */
export function kindOfKey(ui: Pick<Ui, 'app'>, key: string): Kind | undefined {
  const { store, catalog } = ui.app
  const all = [...catalog.kinds.values()].filter(({ palette }) => palette?.key?.toLowerCase() === key)
  const { records } = store.getState().design
  for (let at = records[focusedNow(ui) ?? '']; at; at = records[at.parent ?? '']) {
    const fitting = all.find(({ parents }) => parents.includes(at.kind))
    if (fitting) return fitting
  }
  const last = Object.values(records).at(-1)
  return all.find(({ kind }) => last && providerOf(kind) === providerOf(last.kind)) ?? all[0]
}
