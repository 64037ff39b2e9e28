import type { Point } from '../../../app/drawing/rect.ts'
import type { LinkKind } from '../../../providers/provider.ts'
import { glyphPaths } from '../../shared/glyph-paths.tsx'

const glyphs = { peering: 'peering', tunnel: 'lock', attachment: 'plug' } as const
const words = { bgp: 'BGP', circuit: 'ER', vxlan: 'VX' } as const

/** The sign at the middle of a link: a glyph or a short word of its kind, a cross when it is off. */
export function LinkMark({ line, at, off }: { line: LinkKind['line']; at: Point; off: boolean }) {
  if (off || line === 'peering' || line === 'tunnel' || line === 'attachment') {
    return (
      <g transform={`translate(${at.x} ${at.y})`}>
        <circle r={11} className="link-mark" />
        {off ? (
          <path d="M-4-4l8 8M4-4l-8 8" className="link-bar" />
        ) : (
          <g transform="translate(-6.5 -6.5) scale(.65)" className="link-mark-glyph">
            {glyphPaths[glyphs[line as keyof typeof glyphs]]}
          </g>
        )}
      </g>
    )
  }
  const word = words[line]
  const width = word.length * 6.6 + 12
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <rect x={-width / 2} y={-10} width={width} height={20} rx={10} className="link-mark" />
      <text y={3.8} className="link-mark-word">
        {word}
      </text>
    </g>
  )
}
