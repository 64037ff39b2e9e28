import { useAppState, useCommands } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'

export function RenameDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText()
  const commands = useCommands()
  const name = useAppState((state) => state.design.name)
  return (
    <Dialog opened={opened} onClose={onClose} title={t('ui.design.rename')}>
      <form
        style={{ display: 'flex', gap: 8 }}
        onSubmit={(event) => {
          event.preventDefault()
          const next = String(new FormData(event.currentTarget).get('name') ?? '').trim()
          if (next) commands.renameDesign(next)
          onClose()
        }}
      >
        <input
          className="ww-input"
          name="name"
          defaultValue={name}
          aria-label={t('ui.design.name')}
          maxLength={120}
          data-autofocus
        />
        <button type="submit" className="ww-button is-ink">
          {t('ui.apply')}
        </button>
      </form>
    </Dialog>
  )
}
