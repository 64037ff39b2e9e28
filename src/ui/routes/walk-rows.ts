import type { KeyboardEvent } from 'react'

/** Up and down move the focus from row to row. */
export function walkRows(event: KeyboardEvent<HTMLTableRowElement>): void {
  const { key, currentTarget } = event
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return
  const next = key === 'ArrowDown' ? currentTarget.nextElementSibling : currentTarget.previousElementSibling
  if (!(next instanceof HTMLElement) || next.tabIndex < 0) return
  event.preventDefault()
  next.focus()
}
