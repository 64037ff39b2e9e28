import { IconTrash } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useCommands } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useTexts } from '../shared/use-text.ts'

type Stored = { id: string; name: string; changed: number }

export function DesignsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, language } = useTexts()
  const commands = useCommands()
  const [designs, setDesigns] = useState<Stored[]>([])
  const list = useCallback(() => void commands.listDesigns().then(setDesigns), [commands])
  useEffect(() => {
    if (opened) list()
  }, [opened, list])
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Dialog opened={opened} onClose={onClose} title={t('ui.design.on-device')}>
      {designs.length === 0 && <p className="ww-muted">{t('ui.design.none-stored')}</p>}
      <div className="dialog-list">
        {designs.map(({ id, name, changed }) => (
          <div key={id} className="dialog-row">
            <button
              type="button"
              className="ww-link"
              onClick={() => {
                void commands.openStored(id)
                onClose()
              }}
            >
              {name || t('ui.design.untitled')}
            </button>
            <span className="ww-muted">{when.format(changed)}</span>
            <button
              type="button"
              className="ww-icon-button is-small"
              aria-label={t('ui.design.remove', { name })}
              onClick={() => void commands.removeStored(id).then(list)}
            >
              <IconTrash size={15} aria-hidden />
            </button>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
