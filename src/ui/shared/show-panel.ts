import type { Commands, Panel } from '../../app/state.ts'
import { setPreference } from './preferences.ts'

/** Brings a panel to the front and opens the results if they are closed. */
export function showPanel(commands: Commands, panel: Panel): void {
  commands.setPanel(panel)
  setPreference('panelOpen', true)
}
