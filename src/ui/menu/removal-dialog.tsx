import { useAppState, useCommands } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useText } from '../shared/use-text.ts'

/** A deletion that breaks an intent is asked about; any other is made at once and can be undone. */
export function RemovalDialog() {
  const t = useText()
  const commands = useCommands()
  const removal = useAppState((state) => state.removal)
  const name = useAppState((state) => state.design.records[removal?.records[0] ?? '']?.name ?? '')
  return (
    <Dialog
      opened={removal !== undefined}
      onClose={() => commands.answerRemoval(false)}
      title={t('ui.removal.title', { name })}
    >
      <p>{t('ui.removal.breaks', { count: removal?.breaks.length ?? 0 })}</p>
      <ul className="removal-list">
        {removal?.breaks.map((pair) => (
          <li key={JSON.stringify(pair)}>{`${pair.fromName} → ${pair.toName} (${pair.probe})`}</li>
        ))}
      </ul>
      <div className="removal-actions">
        <button type="button" className="ww-button" data-autofocus onClick={() => commands.answerRemoval(false)}>
          {t('ui.removal.keep')}
        </button>
        <button type="button" className="ww-button is-ink" onClick={() => commands.answerRemoval(true)}>
          {t('ui.removal.delete')}
        </button>
      </div>
    </Dialog>
  )
}
