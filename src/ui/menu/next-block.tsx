import { useApp, useAppState } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { kindOfKey } from './place-here.ts'

/** In an empty panel: takes the block of a letter in hand, the one that fits what is drawn. */
export function NextBlock({ letter }: { letter: string }) {
  const t = useText()
  const app = useApp()
  const readOnly = useAppState((state) => state.readOnly)
  // Which block a letter means depends on what was drawn last.
  useAppState((state) => state.design.records)
  const kind = kindOfKey({ app }, letter)
  if (!kind || readOnly) return null
  return (
    <button
      type="button"
      className="ww-button is-small"
      onClick={() => app.commands.setTool({ k: 'place', kind: kind.kind })}
    >
      {t('ui.next.place', { kindKey: kindTitleKey(kind.kind) })}
    </button>
  )
}
