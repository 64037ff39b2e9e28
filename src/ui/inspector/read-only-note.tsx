import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** Why nothing can be set here. */
export function ReadOnlyNote() {
  const t = useText()
  const readOnly = useAppState((state) => state.readOnly)
  const elsewhere = useAppState((state) => state.saved === 'taken-elsewhere')
  if (!readOnly) return null
  return <p className="read-only-note">{t(elsewhere ? 'ui.read-only.elsewhere' : 'ui.read-only')}</p>
}
