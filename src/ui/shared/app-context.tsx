import { createContext, type ReactNode, useContext } from 'react'
import { type StoreApi, useStore } from 'zustand'
import type { AnalysisClient } from '../../app/analysis/views.ts'
import type { AppState, Commands } from '../../app/state.ts'
import type { Example } from '../../examples/index.ts'
import type { KindIndex } from '../../model/index.ts'
import type { Catalog } from './catalog.ts'

/** Everything the interface is given; `main.tsx` builds it. */
export interface App {
  readonly store: StoreApi<AppState>
  readonly commands: Commands
  readonly analysis: AnalysisClient
  readonly catalog: Catalog
  readonly kinds: KindIndex
  readonly examples: readonly Example[]
}

const AppContext = createContext<App | undefined>(undefined)

export function AppProvider({ app, children }: { app: App; children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>
}

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('the interface stands outside its provider')
  return app
}

export const useCommands = (): Commands => useApp().commands
export const useCatalog = (): Catalog => useApp().catalog

/** A slice of the state; renders again only when the slice changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select)
}
