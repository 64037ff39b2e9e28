import { useViewportSize } from '@mantine/hooks'
import { isEmpty } from '../../app/is-empty.ts'
import { useAppState } from '../shared/app-context.tsx'
import { usePreference } from '../shared/preferences.ts'

const RAIL_BELOW = 1281
/** Below, the details stand over the drawing and only while there is something to tell. */
const OVER_BELOW = 960
export const USUAL_HEIGHT = 264
const BESIDE_FROM = 1100
/** Room for the drawing, the details and the code in one row. */
const ALL_FROM = 1400

export interface Layout {
  /** The blocks as a narrow rail. */
  readonly rail: boolean
  readonly inspector: 'closed' | 'beside' | 'over'
  /** Results open, and where: under the drawing, or at its right (the code only). */
  readonly results: 'closed' | 'below' | 'beside'
  /** Height of the results, px. */
  readonly panelHeight: number
  readonly highest: number
  readonly widest: number
}

/** What is open and where, by the size of the window, the panel in front and what the user chose. */
export function useLayout(): Layout {
  const { width, height } = useViewportSize()
  const empty = useAppState((state) => isEmpty(state.design))
  const code = useAppState((state) => state.panel === 'code')
  const pinging = useAppState((state) => state.tool.k === 'ping')
  const [inspectorOpen] = usePreference('inspectorOpen')
  const [panelOpen] = usePreference('panelOpen')
  const [codeDock] = usePreference('codeDock')
  const something = useAppState((state) => state.selection.length > 0)
  const [chosenHeight] = usePreference('panelHeight')
  const open = panelOpen && !empty
  const beside = open && code && codeDock === 'beside' && width >= BESIDE_FROM
  const over = width < OVER_BELOW
  // Beside the code the drawing needs the room while there is nothing to tell.
  const roomForAll = beside ? width >= ALL_FROM && something : !over || something
  const inspectorShown = !empty && (pinging || (inspectorOpen && roomForAll))
  const highest = Math.max(160, height * 0.7)
  // Who has not chosen a height gets less of it in a low window.
  const usual = Math.min(USUAL_HEIGHT, Math.max(120, height * 0.4))
  return {
    rail: width < RAIL_BELOW || beside,
    inspector: !inspectorShown ? 'closed' : over ? 'over' : 'beside',
    results: !open ? 'closed' : beside ? 'beside' : 'below',
    panelHeight: chosenHeight === USUAL_HEIGHT ? usual : Math.min(chosenHeight, highest),
    highest,
    widest: Math.max(400, width * 0.6),
  }
}
