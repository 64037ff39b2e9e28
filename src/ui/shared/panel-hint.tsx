import type { ReactNode } from 'react'

/** What an empty panel says, and the next action as a button. */
export function PanelHint({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="ww-empty">
      <p>{text}</p>
      {children}
    </div>
  )
}
