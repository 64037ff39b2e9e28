import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyDesign, text } from '../model/index.ts'
import { keepSaved } from './autosave.ts'
import { keepChecked } from './checking.ts'
import { arrangeCommands } from './commands/arrange-commands.ts'
import { clipCommands } from './commands/clip-commands.ts'
import { editCommands } from './commands/edit-commands.ts'
import { fileCommands } from './commands/file-commands.ts'
import { pingCommands } from './commands/ping-commands.ts'
import { removeCommands } from './commands/remove-commands.ts'
import { storedCommands } from './commands/stored-commands.ts'
import { viewCommands } from './commands/view-commands.ts'
import type { AppDeps } from './deps.ts'
import { keepSolved } from './solving.ts'
import type { AppState, Commands } from './state.ts'
import { openWorkspace } from './workspace.ts'

export interface App {
  readonly store: StoreApi<AppState>
  readonly commands: Commands
  /** Writes at once what waits to be kept; for the moment when the page is left. */
  flush(): Promise<void>
}

/** The application without an interface: its state, and the only ways to change it. Starts with an empty design. */
export function createAppStore(deps: AppDeps): App {
  const store = createStore<AppState>(() => ({
    design: emptyDesign(deps.translate(text('design.untitled'))),
    revision: 0,
    opened: 0,
    readOnly: false,
    canUndo: false,
    canRedo: false,
    saved: 'saved',
    summary: undefined,
    solving: false,
    solvingFault: undefined,
    checked: undefined,
    checking: false,
    explained: undefined,
    change: undefined,
    down: [],
    selection: [],
    tool: { k: 'select' },
    panel: 'findings',
    routesOf: undefined,
    lit: undefined,
    ping: undefined,
    toasts: [],
    removal: undefined,
    fileFault: undefined,
  }))
  const work = openWorkspace(deps, store)
  const solving = keepSolved(work)
  const checking = keepChecked(work)
  const autosave = keepSaved(work)
  const commands: Commands = {
    ...editCommands(work),
    ...arrangeCommands(work),
    ...removeCommands(work),
    ...clipCommands(work),
    ...viewCommands(work),
    ...pingCommands(work),
    ...fileCommands(work, autosave),
    ...storedCommands(work, autosave),
    ...solving,
    ...checking,
  }
  return { store, commands, flush: autosave.flush }
}
