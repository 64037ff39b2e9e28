import type { Point } from '../../../app/drawing/rect.ts'
import { textWidth } from '../../../app/drawing/text-width.ts'

const HEIGHT = 20

/** A short word beside a link's sign, on the canvas colour so that lines do not run through it. */
export function LinkLabel({ text, at }: { text: string; at: Point & { level: boolean } }) {
  const width = textWidth(text, 10) + 12
  const left = at.level ? -width / 2 : 16
  const top = at.level ? 14 : -HEIGHT / 2
  return (
    <g transform={`translate(${at.x + left} ${at.y + top})`} className="link-label">
      <rect width={width} height={HEIGHT} rx={HEIGHT / 2} />
      <text x={width / 2} y={14}>
        {text}
      </text>
    </g>
  )
}
