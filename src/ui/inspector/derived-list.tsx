import type { Text } from '../../model/index.ts'
import { useText } from '../shared/use-text.ts'

/** Resources that the export creates though they are not drawn. */
export function DerivedList({ texts }: { texts: readonly Text[] }) {
  const t = useText()
  if (texts.length === 0) return null
  return (
    <div className="section">
      <h3>{t('ui.inspector.derived')}</h3>
      <ul className="plain-list">
        {texts.map((entry) => (
          <li key={JSON.stringify(entry)}>{t(entry)}</li>
        ))}
      </ul>
    </div>
  )
}
