import type { ArrangeStep } from '../../app/arranging/arrange-step.ts'
import { canCollapse } from '../../app/drawing/measure-design.ts'
import type { DesignRecord, RecordId } from '../../model/index.ts'
import type { Shape } from '../../providers/provider.ts'
import { whatIfActions } from '../reachability/what-if-action.ts'
import { showPanel } from '../shared/show-panel.ts'
import type { Action } from './action.ts'
import { focusOn } from './canvas-focus.ts'
import { copy, cut, duplicate, paste } from './clipboard-access.ts'
import { showOverlay } from './overlays.ts'
import { pairActions } from './pair-actions.ts'
import { boxesOf, shownAs, type Ui } from './ui-access.ts'

const ROUTED: ReadonlySet<Shape> = new Set(['endpoint', 'card', 'subnet', 'network'])

/** What can be done with these records, as the drawing's menu, the details, the outline and the search offer it. */
export function recordActions(ui: Ui, ids: readonly RecordId[]): Action[] {
  const { store, catalog } = ui.app
  const { design, readOnly } = store.getState()
  const records = ids.flatMap((id) => design.records[id] ?? [])
  const [first, ...others] = records
  if (!first) return []
  const one = others.length === 0 ? [...openActions(ui, first), ...singleActions(first)] : []
  const editable = records.some(({ ends }) => !ends) ? copyActions(ui, ids) : []
  const shapes = records.map(({ kind }) => catalog.kinds.get(kind)?.shape)
  const removal: Action = {
    id: 'delete',
    label: { key: 'ui.delete' },
    group: 'danger',
    keys: 'Delete',
    run: () => ui.app.commands.remove(ids),
  }
  const all = [
    ...one,
    ...pairActions(ui.app, records),
    ...editable,
    ...arrangeActions(ui, ids, shapes),
    fitAction(ui, ids),
    removal,
  ]
  return readOnly ? all.filter(({ group }) => group === 'open' || group === 'view') : all
}

function openActions(ui: Ui, record: DesignRecord): Action[] {
  const { commands, catalog } = ui.app
  const shape = catalog.kinds.get(record.kind)?.shape
  const routes: Action = {
    id: 'routes',
    label: { key: 'ui.action.routes' },
    group: 'open',
    run: () => {
      commands.showRoutes(record.id)
      showPanel(commands, 'routes')
    },
  }
  const ping: Action = {
    id: 'ping-from',
    label: { key: 'ui.inspector.ping-from' },
    group: 'open',
    keys: 'p',
    run: () => {
      commands.setTool({ k: 'ping' })
      commands.setPing({ from: record.id })
    },
  }
  const links: Action = {
    id: 'links',
    label: { key: 'ui.action.links' },
    group: 'open',
    keys: 'l',
    run: () => showOverlay({ links: record.id }),
  }
  const ends = endActions(ui, record)
  const whatIf = whatIfActions(ui.app, record.id).map((each): Action => ({ ...each, group: 'open' }))
  if (record.ends) return [...ends, ...whatIf]
  return [...whatIf, ...(shape && ROUTED.has(shape) ? [routes] : []), ...(shape === 'endpoint' ? [ping] : []), links]
}

/** A link leads to both its ends. */
function endActions(ui: Ui, { ends }: DesignRecord): Action[] {
  const { records } = ui.app.store.getState().design
  return [ends?.a, ends?.b].flatMap((id) => {
    const end = records[id ?? '']
    const label = { key: 'ui.action.go-to', values: { name: end?.name ?? '' } }
    return end ? [{ id: `go ${end.id}`, label, group: 'open' as const, run: () => focusOn(ui, end.id) }] : []
  })
}

function singleActions(record: DesignRecord): Action[] {
  const rename: Action = {
    id: 'rename',
    label: { key: 'ui.design.rename' },
    group: 'edit',
    keys: 'F2',
    run: () => showOverlay({ naming: record.id }),
  }
  const connect: Action = {
    id: 'connect',
    label: { key: 'ui.action.connect' },
    group: 'link',
    keys: 'c',
    run: () => showOverlay({ connecting: record.id }),
  }
  return record.ends ? [rename] : [rename, connect]
}

function copyActions(ui: Ui, ids: readonly RecordId[]): Action[] {
  const action = (id: string, keys: string, run: () => void): Action => ({
    id,
    label: { key: `ui.action.${id}` },
    group: 'edit',
    keys,
    run,
  })
  return [
    action('copy', 'Ctrl+C', () => void copy(ui, ids)),
    action('cut', 'Ctrl+X', () => cut(ui, ids)),
    action('paste', 'Ctrl+V', () => void paste(ui)),
    action('duplicate', 'Ctrl+D', () => duplicate(ui, ids, false)),
    action('duplicate-linked', 'Ctrl+Shift+D', () => duplicate(ui, ids, true)),
  ]
}

function arrangeActions(ui: Ui, ids: readonly RecordId[], shapes: readonly (Shape | undefined)[]): Action[] {
  const action = (id: string, step: ArrangeStep, keys?: string): Action => ({
    id,
    label: { key: `ui.action.${id}` },
    group: 'arrange',
    ...(keys && { keys }),
    run: () => void ui.app.commands.arrange(step, ids),
  })
  const collapsible = shapes.some((shape) => shape && canCollapse(shape))
  const drawn = shapes.filter((shape) => shape && shape !== 'attached' && shape !== 'link').length
  const sides = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const
  return [
    ...(collapsible ? [action('collapse', { k: 'collapse' }, 'Ctrl+G')] : []),
    ...(drawn > 1 ? sides.map((to) => action(`align-${to}`, { k: 'align', to })) : []),
    ...(drawn > 2
      ? (['x', 'y'] as const).map((along) => action(`distribute-${along}`, { k: 'distribute', along }))
      : []),
    ...(drawn > 1 || collapsible ? [action('tidy', { k: 'tidy' })] : []),
  ]
}

const fitAction = (ui: Ui, ids: readonly RecordId[]): Action => ({
  id: 'fit-selection',
  label: { key: 'ui.key.fit-selection' },
  group: 'view',
  keys: 'Shift+2',
  run: () => {
    const { records } = ui.app.store.getState().design
    const boxes = boxesOf(ui)
    // A link is in sight when both its ends are.
    const shown = ids.flatMap((id) => (records[id]?.ends ? [records[id].ends.a, records[id].ends.b] : [id]))
    ui.camera.show(shown.flatMap((id) => shownAs(boxes, id) ?? []))
  },
})
