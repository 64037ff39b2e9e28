import type { StoreApi } from 'zustand'
import type { Design, Text } from '../model/index.ts'
import { commit as commitStep, type History, startHistory } from '../model/index.ts'
import type { AppDeps } from './deps.ts'
import type { FileTarget } from './files.ts'
import type { AppState, Toast } from './state.ts'

/** What commands share: the visible state, and what stands behind it. */
export interface Workspace {
  readonly deps: AppDeps
  readonly get: () => AppState
  readonly set: StoreApi<AppState>['setState']
  history: History
  /** Under which it is kept in this browser. */
  storedId: string
  /** Where "save" writes to. */
  target: FileTarget | undefined
  toast(text: Text, tone?: Toast['tone'], undo?: boolean, offer?: Toast['offer']): void
  /** Told after every change of the document. */
  changed: ((change: 'edited' | 'opened') => void)[]
}

const MAX_TOASTS = 4

let toasts = 0

export function openWorkspace(deps: AppDeps, store: Pick<StoreApi<AppState>, 'getState' | 'setState'>): Workspace {
  return {
    deps,
    get: store.getState,
    set: store.setState,
    history: startHistory(store.getState().design),
    storedId: deps.newKey(),
    target: undefined,
    changed: [],
    toast(text, tone = 'plain', undo = false, offer) {
      toasts += 1
      const toast: Toast = { id: toasts, text, tone, ...(undo && { undo }), ...(offer && { offer }) }
      store.setState((state) => ({ toasts: [...state.toasts, toast].slice(-MAX_TOASTS) }))
    },
  }
}

/** Shows a step of the history: the document, and what of the rest still has something to stand on. */
export function show(work: Workspace, history: History): void {
  work.history = history
  const design = history.present
  const state = work.get()
  if (design === state.design) return
  const lives = (id: string) => Object.hasOwn(design.records, id)
  const samePlaces = design.records === state.design.records
  work.set({
    design,
    revision: state.revision + 1,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    ...pruned(state, lives),
    ...(samePlaces || state.lit?.ping ? {} : { lit: undefined }),
  })
}

function pruned(state: AppState, lives: (id: string) => boolean): Partial<AppState> {
  const { selection, routesOf, ping, tool } = state
  const { from, to } = ping?.request ?? {}
  const pingLost = (from !== undefined && !lives(from)) || (typeof to === 'string' && !lives(to))
  return {
    ...(selection.every(lives) ? {} : { selection: selection.filter(lives) }),
    ...(routesOf && !lives(routesOf.record) ? { routesOf: undefined } : {}),
    ...(pingLost ? { ping: undefined, lit: undefined } : {}),
    ...(tool.k === 'connect' && tool.from !== undefined && !lives(tool.from)
      ? { tool: { k: 'connect' } as const }
      : {}),
  }
}

/** One undo step. `false`: nothing changed. */
export function commit(work: Workspace, design: Design): boolean {
  const history = commitStep(work.history, design)
  if (history === work.history) return false
  show(work, history)
  for (const tell of work.changed) tell('edited')
  return true
}

/** Another document takes the place of this one; there is no way back by undo. */
export function replaceDesign(work: Workspace, design: Design, options: { readOnly?: boolean } = {}): void {
  work.history = startHistory(design)
  work.target = undefined
  work.set((state) => ({
    design,
    revision: state.revision + 1,
    opened: state.opened + 1,
    readOnly: options.readOnly ?? false,
    canUndo: false,
    canRedo: false,
    summary: undefined,
    checked: undefined,
    explained: undefined,
    removal: undefined,
    change: undefined,
    down: [],
    selection: [],
    tool: { k: 'select' },
    routesOf: undefined,
    lit: undefined,
    ping: undefined,
    fileFault: undefined,
  }))
  for (const tell of work.changed) tell('opened')
}
