import type { ReactNode } from 'react'
import { type GlyphShape, glyphShapes } from '../../app/drawing/glyph-shapes.ts'

function strokeOf(shape: GlyphShape, key: number): ReactNode {
  if (typeof shape === 'string') return <path key={key} d={shape} />
  if ('circle' in shape) {
    const [cx, cy, r] = shape.circle
    return <circle key={key} cx={cx} cy={cy} r={r} />
  }
  const [x, y, width, height, rx] = shape.rect
  return <rect key={key} x={x} y={y} width={width} height={height} rx={rx} />
}

/** Drawings by name. The shapes stand in `app/drawing/glyph-shapes.ts`, where a picture file finds them, too: add new ones there. */
export const glyphPaths: Readonly<Record<string, ReactNode>> = Object.fromEntries(
  Object.entries(glyphShapes).map(([name, shapes]) => [name, shapes.map(strokeOf)]),
)
