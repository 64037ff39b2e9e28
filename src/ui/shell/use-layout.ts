import { useViewportSize } from '@mantine/hooks'
import { useAppState } from '../shared/app-context.tsx'
import { usePreference } from '../shared/preferences.ts'

const RAIL_BELOW = 1281
const BESIDE_FROM = 1100
/** Room for the drawing, the details and the code in one row. */
const ALL_FROM = 1400

export interface Layout {
  /** The blocks as a narrow rail. */
  readonly rail: boolean
  readonly inspector: boolean
  /** Results open, and where: under the drawing, or at its right (the code only). */
  readonly results: 'closed' | 'below' | 'beside'
  readonly highest: number
  readonly widest: number
}

/** What is open and where, by the size of the window, the panel in front and what the user chose. */
export function useLayout(): Layout {
  const { width, height } = useViewportSize()
  const empty = useAppState((state) => Object.keys(state.design.records).length === 0)
  const code = useAppState((state) => state.panel === 'code')
  const pinging = useAppState((state) => state.tool.k === 'ping')
  const [inspectorOpen] = usePreference('inspectorOpen')
  const [panelOpen] = usePreference('panelOpen')
  const [codeDock] = usePreference('codeDock')
  const open = panelOpen && !empty
  const beside = open && code && codeDock === 'beside' && width >= BESIDE_FROM
  return {
    rail: width < RAIL_BELOW || beside,
    inspector: !empty && (beside ? pinging || (inspectorOpen && width >= ALL_FROM) : inspectorOpen),
    results: !open ? 'closed' : beside ? 'beside' : 'below',
    highest: Math.max(160, height * 0.7),
    widest: Math.max(400, width * 0.6),
  }
}
