import { useEffect } from 'react'
import type { Commands, Panel, Tool } from '../../app/state.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { leaveFindings, stepFinding } from '../findings/findings-focus.ts'
import { type App, useApp } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'
import { inDialog, takesLetters, writesText } from '../shared/key-target.ts'
import { type Preferences, preferencesNow, setPreference } from '../shared/preferences.ts'
import { showPanel } from '../shared/show-panel.ts'
import { openSearch, openShortcuts } from './open-dialogs.ts'

const panels: Readonly<Record<string, Panel>> = { 1: 'findings', 2: 'routes', 3: 'reachability', 4: 'code' }
const tools: Readonly<Record<string, Tool>> = {
  v: { k: 'select' },
  h: { k: 'pan' },
  c: { k: 'connect' },
  p: { k: 'ping' },
}

/** Keys of the whole page. Single letters act only when nobody is writing and no composition is open. */
export function useShortcuts(): void {
  const app = useApp()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || inDialog(event.target)) return
      if (event.ctrlKey || event.metaKey ? chord(event, app.commands, writesText(event.target)) : plain(event, app)) {
        event.preventDefault()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [app])
}

function chord(event: KeyboardEvent, commands: Commands, writing: boolean): boolean {
  const key = event.key.toLowerCase()
  if (key === 's') void commands.save()
  else if (key === 'k') openSearch()
  else if (writing) return false
  else if (key === 'z' && event.shiftKey) commands.redo()
  else if (key === 'z') commands.undo()
  else if (key === 'y') commands.redo()
  else return false
  return true
}

function plain(event: KeyboardEvent, app: App): boolean {
  const { commands, store, catalog } = app
  if (event.altKey) return false
  const key = event.key
  if (takesLetters(event.target)) return key === 'Escape' && leaveInput(event.target, commands, store.getState().tool)
  const lower = key.toLowerCase()
  const tool = tools[lower]
  const panel = panels[key]
  const kind = kindOfKey(catalog, lower)
  if (tool) commands.setTool(tool)
  else if (panel) showPanel(commands, panel)
  else if (key === 'F8') stepFinding(app, event.shiftKey ? -1 : 1)
  else if (key === '.') document.querySelector<HTMLElement>('#fixes input:checked')?.focus()
  else if (key === '[') flip('panelOpen')
  else if (key === ']') flip('inspectorOpen')
  else if (key === '?') openShortcuts()
  else if (key === 'Delete' || key === 'Backspace') {
    const { selection } = store.getState()
    if (selection.length === 0) return false
    commands.remove(selection)
  } else if (key === 'Escape') endAll(commands)
  else if (kind && lower === key) {
    useCanvasState.setState({ prefixLength: undefined })
    commands.setTool({ k: 'place', kind })
  } else return false
  return true
}

const kindOfKey = (catalog: Catalog, key: string): string | undefined =>
  [...catalog.kinds.values()].find((kind) => kind.palette?.key?.toLowerCase() === key)?.kind

function flip(key: keyof Pick<Preferences, 'panelOpen' | 'inspectorOpen'>): void {
  setPreference(key, !preferencesNow()[key])
}

/** Escape gives what was being written back to the page; while a ping is asked for it ends the ping, too. */
function leaveInput(target: EventTarget | null, commands: Commands, tool: Tool): boolean {
  if (target instanceof HTMLElement) target.blur()
  if (tool.k === 'ping') endAll(commands)
  return true
}

function endAll(commands: Commands): void {
  useCanvasState.setState({ placing: undefined, offer: undefined })
  commands.endPing()
  commands.light(undefined)
  leaveFindings()
  commands.setTool({ k: 'select' })
}
