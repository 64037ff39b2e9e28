import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** Why edits are off, and the way out: another tab has the design, or a newer version wrote it. */
export function ReadOnlyBanner() {
  const t = useText()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const elsewhere = useAppState((state) => state.saved === 'taken-elsewhere')
  if (!readOnly) return null
  return (
    <div className="banner" role="alert">
      {t(elsewhere ? 'ui.read-only.elsewhere' : 'ui.read-only')}
      {elsewhere && (
        <button type="button" className="ww-button is-small" onClick={() => void commands.takeOver()}>
          {t('ui.read-only.take-over')}
        </button>
      )}
      <button type="button" className="ww-button is-small" onClick={() => commands.openCopy()}>
        {t('ui.read-only.copy')}
      </button>
    </div>
  )
}
