import { create } from 'zustand'
import type { Target } from '../../providers/provider.ts'

/** How this browser likes the page. Never part of a design. */
export interface Preferences {
  theme: 'light' | 'dark' | 'system'
  /** Absent: the browser's. */
  language?: 'en' | 'ja'
  paletteWidth: number
  inspectorWidth: number
  inspectorOpen: boolean
  panelHeight: number
  /** Height before the results were enlarged. */
  formerPanelHeight: number
  panelOpen: boolean
  /** Where the code stands when it is in front. */
  codeDock: 'beside' | 'below'
  codeWidth: number
  target: Target
  /** Letters and signs without Ctrl or Alt are commands (WCAG 2.1.4 asks for a way to switch that off). */
  singleKeys: boolean
  /** Providers whose blocks are folded away. Absent: not chosen yet. */
  closedProviders?: readonly string[]
}

const KEY = 'wheelwright.preferences'

const defaults: Preferences = {
  theme: 'system',
  paletteWidth: 224,
  inspectorWidth: 304,
  inspectorOpen: true,
  panelHeight: 264,
  formerPanelHeight: 264,
  panelOpen: true,
  codeDock: 'beside',
  codeWidth: 560,
  target: 'terraform',
  singleKeys: true,
}

function stored(): Partial<Preferences> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

const usePreferences = create<Preferences>(() => ({ ...defaults, ...stored() }))

usePreferences.subscribe((preferences) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // Private windows may refuse storage; the page works without it.
  }
})

export function setPreference<K extends keyof Preferences>(key: K, value: NonNullable<Preferences[K]>): void {
  usePreferences.setState({ [key]: value } as Pick<Preferences, K>)
}

/** One preference and its setter. */
export function usePreference<K extends keyof Required<Preferences>>(
  key: K,
): [Preferences[K], (value: NonNullable<Preferences[K]>) => void] {
  const value = usePreferences((preferences) => preferences[key])
  return [value, (next) => setPreference(key, next)]
}

export const preferencesNow = (): Preferences => usePreferences.getState()
