import { Fragment } from 'react'
import { chordSign } from '../menu/chord.ts'
import { Dialog } from '../shared/dialog.tsx'
import { usePreference } from '../shared/preferences.ts'
import { useText } from '../shared/use-text.ts'
import { useOpenDialogs } from './open-dialogs.ts'

/** Keys by what they are for; several chords of one line stand apart by a space. */
const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'find',
    [
      ['Ctrl+K', 'search'],
      ['/', 'blocks'],
      ['F6', 'regions'],
      ['1 2 3 4', 'panels'],
      ['[ ]', 'panes'],
      ['F8', 'finding'],
      ['.', 'fixes'],
      ['?', 'list'],
    ],
  ],
  [
    'place',
    [
      ['N', 'network'],
      ['S', 'subnet'],
      ['M', 'machine'],
      ['G', 'gateway'],
      ['T', 'note'],
      ['+ -', 'length'],
      ['C', 'connect'],
      ['P', 'ping'],
      ['V', 'select'],
      ['H', 'pan'],
    ],
  ],
  [
    'move',
    [
      ['ArrowUp ArrowDown ArrowLeft ArrowRight', 'focus'],
      ['Enter', 'in'],
      ['Escape', 'out'],
      ['L', 'links'],
      ['Shift+F10', 'menu'],
      ['Shift+1', 'fit'],
      ['Shift+2', 'fit-selection'],
      ['0', 'full'],
    ],
  ],
  [
    'edit',
    [
      ['F2', 'rename'],
      ['Ctrl+C Ctrl+X Ctrl+V', 'clipboard'],
      ['Ctrl+D', 'duplicate'],
      ['Ctrl+Shift+D', 'duplicate-linked'],
      ['Ctrl+A', 'select-all'],
      ['Alt+Arrow', 'shift'],
      ['Ctrl+Shift+Arrow', 'resize'],
      ['Ctrl+G', 'collapse'],
      ['Delete', 'delete'],
      ['Ctrl+Z', 'undo'],
      ['Ctrl+Shift+Z', 'redo'],
      ['Ctrl+S', 'save'],
    ],
  ],
]

export function ShortcutsDialog() {
  const t = useText()
  const open = useOpenDialogs((state) => state.shortcuts)
  const [singleKeys, setSingleKeys] = usePreference('singleKeys')
  return (
    <Dialog opened={open} onClose={() => useOpenDialogs.setState({ shortcuts: false })} title={t('ui.help')} size={760}>
      <div className="shortcut-list">
        {groups.map(([group, keys]) => (
          <section key={group}>
            <h3>{t(`ui.keys.${group}`)}</h3>
            {keys.map(([chords, name]) => (
              <div key={name}>
                <span>{t(`ui.key.${name}`)}</span>
                <span className="shortcut-keys">
                  {chords.split(' ').map((chord) => (
                    <Fragment key={chord}>
                      <kbd>{chordSign(chord)}</kbd>{' '}
                    </Fragment>
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
      </div>
      <label className="shortcut-setting">
        <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />
        {t('ui.keys.single')}
      </label>
    </Dialog>
  )
}
