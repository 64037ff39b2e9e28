import { IconDots } from '@tabler/icons-react'
import type { RecordId } from '../../model/index.ts'
import { showOverlay } from '../menu/overlays.ts'
import { useText } from '../shared/use-text.ts'

/** Opens the menu that the drawing has for these records, under the button. */
export function MoreButton({ records }: { records: readonly RecordId[] }) {
  const t = useText()
  return (
    <button
      type="button"
      className="ww-icon-button is-small"
      aria-label={t('ui.action.more')}
      title={t('ui.action.more')}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect()
        showOverlay({ menu: { records, at: { x: left, y: bottom + 4 }, opener: currentTarget } })
      }}
    >
      <IconDots size={16} stroke={1.6} />
    </button>
  )
}
