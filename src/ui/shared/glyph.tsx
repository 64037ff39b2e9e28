import type { ReactNode } from 'react'
import { glyphPaths } from './glyph-paths.tsx'

/** One drawing of the interface's own set: 20 px box, stroke 1.6. Unknown names draw a plain box. Decorative: never read out. */
export function Glyph({ name, size = 16 }: { name: string; size?: number }): ReactNode {
  return (
    <svg
      className="ww-glyph"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {glyphPaths[name] ?? <rect x="4" y="4" width="12" height="12" rx="2" />}
    </svg>
  )
}
