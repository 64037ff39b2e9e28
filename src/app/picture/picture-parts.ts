import { type GlyphShape, glyphShapes } from '../drawing/glyph-shapes.ts'
import { textWidth } from '../drawing/text-width.ts'
import type { PictureColors } from './picture-colors.ts'
import { type Attributes, type Svg, svg } from './svg.ts'

/** Families that a reader may have, each stack ending in a generic one: the file carries no font. */
export const SANS =
  "Inter, 'Segoe UI', -apple-system, BlinkMacSystemFont, 'Helvetica Neue', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', 'Noto Sans CJK JP', Meiryo, sans-serif"
const MONO =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', 'JetBrains Mono', Menlo, Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace"

export interface Words {
  readonly size: number
  readonly fill: string
  readonly weight?: number
  readonly mono?: boolean
  readonly anchor?: 'middle' | 'end'
  /** Longer text is cut with dots, px. */
  readonly room?: number
}

/** A line of text; `y` is its baseline. */
export function words(x: number, y: number, text: string, { size, fill, weight, mono, anchor, room }: Words): Svg {
  const shown = room === undefined ? text : cutText(text, room, size, mono === true || (weight ?? 400) >= 550)
  const attributes: Attributes = {
    x,
    y,
    'font-size': size,
    fill,
    'font-weight': weight,
    'font-family': mono ? MONO : undefined,
    'text-anchor': anchor,
  }
  return svg('text', attributes, shown)
}

/** The text, or as much of its beginning as finds room, with dots. */
export function cutText(text: string, room: number, size: number, wide: boolean): string {
  if (textWidth(text, size, wide) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, wide) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A glyph of the interface's own set in a box of `size` px. */
export function glyphMark(name: string, x: number, y: number, size: number, stroke: string, width = 1.6): Svg {
  const shapes = glyphShapes[name] ?? [{ rect: [4, 4, 12, 12, 2] } as const]
  const attributes: Attributes = {
    transform: `translate(${x} ${y}) scale(${size / 20})`,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  return svg('g', attributes, ...shapes.map(strokeOf))
}

function strokeOf(shape: GlyphShape): Svg {
  if (typeof shape === 'string') return svg('path', { d: shape })
  if ('circle' in shape) {
    const [cx, cy, r] = shape.circle
    return svg('circle', { cx, cy, r })
  }
  const [x, y, width, height, rx] = shape.rect
  return svg('rect', { x, y, width, height, rx })
}

/** A glyph on a tinted tile. */
export function tile(name: string, x: number, y: number, size: number, colors: { soft: string; text: string }): Svg[] {
  const inner = size >= 30 ? 18 : 15
  const gap = (size - inner) / 2
  return [
    svg('rect', { x, y, width: size, height: size, rx: size >= 30 ? 8 : 7, fill: colors.soft }),
    glyphMark(name, x + gap, y + gap, inner, colors.text),
  ]
}

const CHIP_HEIGHT = 17

export const chipWidth = (text: string): number => Math.ceil(textWidth(text, 10.5, true)) + 10

/** Chips in a row; `x` is the left edge of the first, `y` the top. */
export function chipRow(chips: readonly string[], x: number, y: number, colors: PictureColors): Svg[] {
  let left = x
  return chips.flatMap((text) => {
    const width = chipWidth(text)
    const at = left
    left += width + 3
    const look = { size: 10.5, fill: colors['text-2'], weight: 550, anchor: 'middle' } as const
    return [
      svg('rect', { x: at, y, width, height: CHIP_HEIGHT, rx: 4, fill: colors['surface-3'] }),
      words(at + width / 2, y + 12.2, text, look),
    ]
  })
}

export const chipsWidth = (chips: readonly string[]): number =>
  chips.reduce((sum, text) => sum + chipWidth(text) + 3, 0) - (chips.length > 0 ? 3 : 0)
