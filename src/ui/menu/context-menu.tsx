import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { useText } from '../shared/use-text.ts'
import type { Action, ActionGroup } from './action.ts'
import { canvasElement } from './canvas-focus.ts'
import { chordSign } from './chord.ts'
import { closeOverlays, showOverlay, useOverlays } from './overlays.ts'
import { pageActions } from './page-actions.ts'
import { recordActions } from './record-actions.ts'
import { type Ui, useUi } from './ui-access.ts'

const ORDER: readonly ActionGroup[] = ['open', 'link', 'edit', 'arrange', 'view', 'danger']
/** Of the page's commands, those that a menu of the canvas itself shows. */
const ON_CANVAS = new Set(['undo', 'redo', 'paste', 'select-all', 'tidy-all', 'fit', 'full'])

/** The second button's menu: what can be done with what it points at, with the keys for it. */
export function ContextMenu() {
  const t = useText()
  const ui = useUi()
  const menu = useOverlays((state) => state.menu)
  if (!menu) return null
  const actions = menu.records.length > 0 ? recordActions(ui, menu.records) : canvasActions(ui, menu.at)
  const groups = ORDER.map((group) => actions.filter((action) => action.group === group)).filter(({ length }) => length)
  const close = (): void => {
    closeOverlays()
    const opener = menu.opener ?? canvasElement()
    opener?.focus({ preventScroll: true })
  }
  return (
    <Menu
      key={`${menu.at.x} ${menu.at.y}`}
      opened
      onClose={close}
      position="bottom-start"
      offset={0}
      middlewares={{ flip: false, shift: { crossAxis: true, padding: 8 } }}
      width={272}
      shadow="md"
      keepMounted={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: menu.at.x, top: menu.at.y, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown className="context-menu" aria-label={t('ui.menu.name')}>
        {groups.map((group, i) => (
          <Fragment key={group[0]!.group}>
            {i > 0 && <Menu.Divider />}
            {group.map((action) => (
              <MenuItem key={action.id} action={action} close={close} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function MenuItem({ action, close }: { action: Action; close(): void }) {
  const t = useText()
  return (
    <Menu.Item
      disabled={action.off ?? false}
      {...(action.group === 'danger' && { color: 'var(--ww-broken-text)' })}
      rightSection={action.keys && <kbd>{chordSign(action.keys)}</kbd>}
      onClick={() => {
        close()
        action.run()
      }}
    >
      {t(action.label)}
    </Menu.Item>
  )
}

function canvasActions(ui: Ui, at: { x: number; y: number }): Action[] {
  const blocks: Action = {
    id: 'blocks',
    label: { key: 'ui.action.place' },
    group: 'open',
    keys: '/',
    run: () => showOverlay({ blocks: at }),
  }
  const all = pageActions(ui).filter(({ id }) => ON_CANVAS.has(id))
  return ui.app.store.getState().readOnly ? all : [blocks, ...all]
}
