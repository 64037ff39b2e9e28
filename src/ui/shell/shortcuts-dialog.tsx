import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'
import { useOpenDialogs } from './open-dialogs.ts'

const list: readonly (readonly [string, string])[] = [
  ['Ctrl+K', 'search'],
  ['V', 'select'],
  ['H', 'pan'],
  ['C', 'connect'],
  ['P', 'ping'],
  ['N', 'network'],
  ['S', 'subnet'],
  ['M', 'machine'],
  ['G', 'gateway'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['Ctrl+S', 'save'],
  ['Delete', 'delete'],
  ['1 2 3 4', 'panels'],
  ['F8', 'finding'],
  ['.', 'fixes'],
  ['[ ]', 'panes'],
  ['Shift+1', 'fit'],
  ['Shift+2', 'fit-selection'],
  ['0', 'full'],
  ['↑ ↓ ← →', 'focus'],
  ['Enter', 'in'],
  ['Esc', 'out'],
  ['?', 'list'],
]

export function ShortcutsDialog() {
  const t = useText()
  const open = useOpenDialogs((state) => state.shortcuts)
  return (
    <Dialog opened={open} onClose={() => useOpenDialogs.setState({ shortcuts: false })} title={t('ui.help')} size={620}>
      <div className="shortcut-list">
        {list.map(([keys, name]) => (
          <div key={name}>
            <span>{t(`ui.key.${name}`)}</span>
            <kbd>{keys}</kbd>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
