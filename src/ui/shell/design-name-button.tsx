import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { create } from 'zustand'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** Whether the menu was asked for before it had come. */
export const useMenuAsked = create<{ asked: boolean }>(() => ({ asked: false }))

/** The design's name in the bar, which its menu hangs on. */
export function DesignNameButton({ className = '', ...props }: ComponentProps<'button'>) {
  const t = useText()
  const name = useAppState((state) => state.design.name)
  return (
    <button
      type="button"
      className={`design-name ${className}`}
      aria-haspopup="menu"
      aria-label={t('ui.design.menu', { name })}
      onClick={() => useMenuAsked.setState({ asked: true })}
      {...props}
    >
      <b>{name || t('ui.design.untitled')}</b>
      <IconChevronDown size={14} aria-hidden />
    </button>
  )
}
