import { LABEL_HEIGHT } from '../../../app/drawing/link-labels.ts'
import type { Rect } from '../../../app/drawing/rect.ts'

/** A short word at a link, on the canvas colour so that lines do not run through it. */
export function LinkLabel({ text, at }: { text: string; at: Rect }) {
  return (
    <g transform={`translate(${at.x} ${at.y})`} className="link-label">
      <rect width={at.width} height={LABEL_HEIGHT} rx={LABEL_HEIGHT / 2} />
      <text x={at.width / 2} y={14}>
        {text}
      </text>
    </g>
  )
}
