import type { Commands } from '../state.ts'
import type { Workspace } from '../workspace.ts'

type ViewCommands = Pick<
  Commands,
  | 'select'
  | 'setTool'
  | 'setPanel'
  | 'showRoutes'
  | 'pinRoutes'
  | 'light'
  | 'tell'
  | 'dismissToast'
  | 'dismissFileFault'
>

/** What is looked at; nothing here changes the document. */
export function viewCommands({ get, set, toast }: Workspace): ViewCommands {
  return {
    select(records) {
      const { design, routesOf } = get()
      const selection = [...new Set(records)].filter((id) => Object.hasOwn(design.records, id))
      const follows = selection.length === 1 && !routesOf?.pinned && selection[0] !== routesOf?.record
      set({ selection, ...(follows && { routesOf: { record: selection[0]!, pinned: false } }) })
    },
    setTool(tool) {
      const { ping, lit } = get()
      if (tool.k === 'ping') set({ tool, ...(!ping && { ping: { request: { probe: 'icmp' } } }) })
      // The trace on the canvas has its list beside it: both go with the tool.
      else set({ tool, ping: undefined, ...(lit?.ping && { lit: undefined }) })
    },
    setPanel: (panel) => set({ panel }),
    showRoutes(record, table, prefix) {
      const pinned = get().routesOf?.record === record && get().routesOf?.pinned === true
      const row = { ...(table !== undefined && { table }), ...(prefix !== undefined && { prefix }) }
      set({ panel: 'routes', routesOf: { record, pinned, ...row } })
    },
    pinRoutes(pinned) {
      const { routesOf, selection } = get()
      const [selected, ...others] = selection
      // Once let go, the table is that of the selection again.
      const follows = !pinned && selected !== undefined && others.length === 0 && selected !== routesOf?.record
      if (routesOf) set({ routesOf: follows ? { record: selected, pinned } : { ...routesOf, pinned } })
    },
    light: (lit) => set({ lit }),
    tell: (text, tone = 'plain') => toast(text, tone),
    dismissToast: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    dismissFileFault: () => set({ fileFault: undefined }),
  }
}
