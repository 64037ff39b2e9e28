import type { Panel, Tool } from '../../app/state.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { leaveFindings, stepFinding, toggleAllGhosts } from '../findings/findings-focus.ts'
import { kindTitleKey } from '../shared/catalog.ts'
import { type Preferences, preferencesNow, setPreference } from '../shared/preferences.ts'
import { showPanel } from '../shared/show-panel.ts'
import { openShortcuts } from '../shell/open-dialogs.ts'
import type { Action, ActionGroup } from './action.ts'
import { focusOn } from './canvas-focus.ts'
import { paste } from './clipboard-access.ts'
import { closeOverlays } from './overlays.ts'
import { placeHere } from './place-here.ts'
import { boxesOf, type Ui } from './ui-access.ts'

const panels: readonly (readonly [Panel, string])[] = [
  ['findings', '1'],
  ['routes', '2'],
  ['reachability', '3'],
  ['code', '4'],
]

const tools: readonly (readonly [Exclude<Tool['k'], 'place'>, string])[] = [
  ['select', 'v'],
  ['pan', 'h'],
  ['connect', 'c'],
  ['ping', 'p'],
]

/** What can be done whatever is selected. */
export function pageActions(ui: Ui): Action[] {
  const { readOnly } = ui.app.store.getState()
  return [
    ...designActions(ui),
    ...(readOnly ? [] : editActions(ui)),
    ...viewActions(ui),
    ...settingActions(),
    ...(readOnly ? [] : placeActions(ui)),
  ]
}

const make = (id: string, key: string, group: ActionGroup, run: () => void, keys?: string): Action => ({
  id,
  label: { key },
  group,
  run,
  ...(keys && { keys }),
})

function designActions(ui: Ui): Action[] {
  const { commands, examples } = ui.app
  return [
    make('new', 'ui.design.new', 'design', () => commands.newDesign()),
    make('open', 'ui.design.open', 'design', () => void commands.openFile()),
    make('save', 'ui.design.save', 'design', () => void commands.save(), 'Ctrl+S'),
    make('save-as', 'ui.design.save-as', 'design', () => void commands.saveAs()),
    ...examples.map(
      (example): Action => ({
        id: `example ${example.id}`,
        label: { key: 'ui.action.example', values: { titleKey: example.title.key } },
        group: 'design',
        run: () => void commands.openExample(example.id),
      }),
    ),
  ]
}

function editActions(ui: Ui): Action[] {
  const { commands, store } = ui.app
  const { canUndo, canRedo } = store.getState()
  return [
    { ...make('undo', 'ui.undo', 'edit', () => commands.undo(), 'Ctrl+Z'), off: !canUndo },
    { ...make('redo', 'ui.redo', 'edit', () => commands.redo(), 'Ctrl+Shift+Z'), off: !canRedo },
    make('paste', 'ui.action.paste', 'edit', () => void paste(ui), 'Ctrl+V'),
    make(
      'select-all',
      'ui.action.select-all',
      'edit',
      () => commands.select([...boxesOf(ui).values()].flatMap(({ id, parent }) => (parent === null ? [id] : []))),
      'Ctrl+A',
    ),
    make('tidy-all', 'ui.action.tidy-all', 'arrange', () => void commands.arrange({ k: 'tidy', all: true }, [])),
  ]
}

function viewActions(ui: Ui): Action[] {
  const { commands } = ui.app
  return [
    ...panels.map(([panel, key]) =>
      make(`panel ${panel}`, `ui.panel.${panel}`, 'view', () => showPanel(commands, panel), key),
    ),
    ...tools.map(([k, key]) => make(`tool ${k}`, `ui.tools.${k}`, 'view', () => commands.setTool({ k }), key)),
    make('finding', 'ui.action.finding', 'view', () => stepFinding(ui.app, 1), 'F8'),
    make('finding-before', 'ui.action.finding-before', 'view', () => stepFinding(ui.app, -1), 'Shift+F8'),
    make('all-ghosts', 'ui.findings.all-ghosts', 'view', () => toggleAllGhosts(ui.app), 'Shift+G'),
    make('fit', 'ui.key.fit', 'view', () => ui.camera.showAll(), 'Shift+1'),
    make('full', 'ui.key.full', 'view', () => void ui.flow.zoomTo(1), '0'),
    ...(ui.app.store.getState().down.length > 0
      ? [make('all-on', 'ui.what-if.all-on', 'view', () => commands.setDown([]))]
      : []),
    make('results', 'ui.action.results', 'view', () => flip('panelOpen'), '['),
    make('details', 'ui.action.details', 'view', () => flip('inspectorOpen'), ']'),
    make('keys', 'ui.help', 'view', openShortcuts, '?'),
  ]
}

function settingActions(): Action[] {
  const { theme, singleKeys } = preferencesNow()
  const dark = theme === 'dark' || (theme === 'system' && document.documentElement.dataset['theme'] === 'dark')
  return [
    make('theme', dark ? 'ui.theme.light' : 'ui.theme.dark', 'settings', () =>
      setPreference('theme', dark ? 'light' : 'dark'),
    ),
    make('single-keys', singleKeys ? 'ui.action.single-keys-off' : 'ui.action.single-keys-on', 'settings', () =>
      setPreference('singleKeys', !singleKeys),
    ),
  ]
}

const placeActions = (ui: Ui): Action[] =>
  [...ui.app.catalog.kinds.values()].flatMap(({ kind, palette }) =>
    palette
      ? [
          {
            id: `place ${kind}`,
            label: { key: 'ui.search.place', values: { kindKey: kindTitleKey(kind) } },
            group: 'place' as const,
            ...(palette.key && { keys: palette.key.toLowerCase() }),
            run: () => placeHere(ui, kind),
          },
        ]
      : [],
  )

function flip(key: keyof Pick<Preferences, 'panelOpen' | 'inspectorOpen'>): void {
  setPreference(key, !preferencesNow()[key])
}

/** Ends whatever is under way: a tool, a light, a finding in focus, what stands over the drawing. */
export function endAll(ui: Ui): void {
  const { commands } = ui.app
  useCanvasState.setState({ placing: undefined, offer: undefined })
  closeOverlays()
  commands.endPing()
  commands.light(undefined)
  leaveFindings()
  commands.setTool({ k: 'select' })
}

/** Selects a record wherever it was found and gives it the keyboard. */
export const jumpTo = (ui: Ui, id: string): void => focusOn(ui, id)
