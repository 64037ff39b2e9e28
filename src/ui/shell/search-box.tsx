import { IconSearch } from '@tabler/icons-react'
import { useText } from '../shared/use-text.ts'
import { openSearch } from './open-dialogs.ts'

/** The box in the bar that opens the search. */
export function SearchBox() {
  const t = useText()
  return (
    <button
      type="button"
      className="command-box"
      aria-label={t('ui.search')}
      aria-keyshortcuts="Control+K"
      onClick={openSearch}
    >
      <IconSearch size={15} stroke={1.6} aria-hidden />
      <span>{t('ui.search')}</span>
      <kbd>Ctrl K</kbd>
    </button>
  )
}
