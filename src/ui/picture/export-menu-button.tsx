import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { create } from 'zustand'
import { isEmpty } from '../../app/is-empty.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** Whether the menu is open, or was asked for before it had come. */
export const useExportMenuAsked = create<{ asked: boolean }>(() => ({ asked: false }))

/** Beside "Export": opens the exports that are no code. */
export function ExportMenuButton({ className = '', ...props }: ComponentProps<'button'>) {
  const t = useText()
  const empty = useAppState((state) => isEmpty(state.design))
  return (
    <button
      type="button"
      className={`ww-button is-ink export-more ${className}`}
      disabled={empty}
      aria-haspopup="menu"
      aria-label={t('ui.export.more')}
      title={t('ui.export.more')}
      onClick={() => useExportMenuAsked.setState({ asked: true })}
      {...props}
    >
      <IconChevronDown size={14} stroke={1.8} aria-hidden />
    </button>
  )
}
