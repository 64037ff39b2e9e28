import type { Text } from '../../../model/index.ts'
import { useText } from '../../shared/use-text.ts'

/** At most two chips, so that a name is never squeezed out. */
export function NodeChips({ chips }: { chips: readonly Text[] }) {
  const t = useText()
  if (chips.length === 0) return null
  return (
    <span className="node-chips">
      {chips.slice(0, 2).map((chip) => (
        <span key={chip.key} className="ww-chip" title={t(chip)}>
          {t(chip)}
        </span>
      ))}
    </span>
  )
}
