import { providerOf } from '../catalog.ts'
import type { Badge } from '../drawing/count-badges.ts'
import type { Box } from '../drawing/measure-design.ts'
import { textWidth } from '../drawing/text-width.ts'
import { type PictureColors, providerColors } from './picture-colors.ts'
import type { Say } from './picture-options.ts'
import { chipRow, chipsWidth, glyphMark, tile, words } from './picture-parts.ts'
import { type Svg, type SvgElement, svg } from './svg.ts'

interface Look {
  readonly colors: PictureColors
  readonly say: Say
}

/** At most two chips, as on the canvas. */
const chipsOf = ({ summary }: Box, say: Say): string[] => summary.chips.slice(0, 2).map(say)

const glyphOf = ({ summary, kind }: Box): string => summary.glyph ?? kind.glyph

/** One node at its place, as the canvas shows it. Read out by its name and prefix. */
export function drawNode(box: Box, look: Look): SvgElement {
  const spoken = [box.title, ...box.summary.lines.slice(0, 1)].join(', ')
  return svg('g', {}, svg('title', {}, spoken), ...bodyOf(box, look))
}

function bodyOf(box: Box, look: Look): Svg[] {
  switch (box.shape) {
    case 'scope':
      return scopeBody(box, look)
    case 'network':
      return networkBody(box, look)
    case 'subnet':
      return subnetBody(box, look)
    case 'card':
      return cardBody(box, look)
    case 'endpoint':
      return endpointBody(box, look)
    case 'attached':
    case 'link':
      return []
  }
}

function scopeBody(box: Box, { colors }: Look): Svg[] {
  const { x, y, width, height } = box.at
  const provider = providerColors(colors, providerOf(box.record.kind))
  const title = textWidth(box.title, 12, true)
  const line = box.summary.lines[0] ?? ''
  const tab = Math.min(width - 28, 8 + 13 + 5 + title + (line ? 5 + textWidth(line, 12) : 0) + 8)
  const frame = { x, y, width, height, rx: 14, 'stroke-width': 1.25, 'stroke-dasharray': '4 3' }
  return [
    svg('rect', { ...frame, fill: provider.line, 'fill-opacity': 0.03, stroke: colors['border-strong'] }),
    svg('rect', { x: x + 14, y: y - 10, width: tab, height: 20, rx: 10, fill: colors.canvas }),
    glyphMark(glyphOf(box), x + 22, y - 6.5, 13, provider.text),
    words(x + 40, y + 4.2, box.title, { size: 12, weight: 600, fill: provider.text, room: tab - 34 }),
    ...(line
      ? [words(x + 45 + title, y + 4.2, line, { size: 12, fill: colors['text-3'], room: tab - 39 - title })]
      : []),
  ]
}

function networkBody(box: Box, { colors, say }: Look): Svg[] {
  const { x, y, width, height } = box.at
  const provider = providerColors(colors, providerOf(box.record.kind))
  const chips = chipsOf(box, say)
  const room = width - 45 - 10 - (chips.length > 0 ? chipsWidth(chips) + 6 : 0)
  const [first = '', ...more] = box.summary.lines
  const prefix = more.length > 0 ? `${first} +${more.length}` : first
  return [
    svg('rect', { x, y, width, height, rx: 10, fill: colors.surface, stroke: colors['border-strong'] }),
    svg('path', { d: `M${x + 10} ${y}H${x + width - 10}`, stroke: provider.line, 'stroke-width': 2 }),
    ...tile(glyphOf(box), x + 10, y + 11, 26, provider),
    words(x + 45, y + 20.5, box.title, { size: 13, weight: 600, fill: colors.text, room }),
    words(x + 45, y + 36.5, prefix, { size: 11.5, weight: 500, mono: true, fill: colors['text-2'], room }),
    ...chipRow(chips, x + width - 10 - chipsWidth(chips), y + 15.5, colors),
  ]
}

function subnetBody(box: Box, { colors, say }: Look): Svg[] {
  const { x, y, width, height } = box.at
  const name = { size: 11.5, weight: 500, fill: colors['text-2'] } as const
  const mono = { size: 11, mono: true, fill: colors['text-3'] } as const
  const prefix = box.summary.lines[0] ?? ''
  const frame = svg('rect', { x, y, width, height, rx: 6, fill: colors['surface-2'], stroke: colors.border })
  if (box.tall) {
    return [
      frame,
      words(x + 8, y + 18, box.title, { ...name, room: width - 16 }),
      words(x + 8, y + 34, prefix, { ...mono, room: width - 16 }),
    ]
  }
  const prefixWidth = textWidth(prefix, 11, true)
  const nameWidth = Math.min(textWidth(box.title, 11.5), width - 22 - prefixWidth)
  // Chips that find no room leave as a whole.
  const chips = chipsOf(box, say)
  while (chips.length > 0 && nameWidth + chipsWidth(chips) + prefixWidth + 28 > width) chips.pop()
  return [
    frame,
    words(x + 8, y + 17, box.title, { ...name, room: width - 22 - prefixWidth }),
    ...chipRow(chips, x + 14 + nameWidth, y + 4.5, colors),
    words(x + width - 8, y + 17, prefix, { ...mono, anchor: 'end' }),
  ]
}

function endpointBody(box: Box, { colors, say }: Look): Svg[] {
  const { x, y, width, height } = box.at
  const provider = providerColors(colors, providerOf(box.record.kind))
  const chips = chipsOf(box, say)
  const room = width - 29 - 6 - (chips.length > 0 ? chipsWidth(chips) + 6 : 0)
  return [
    svg('rect', { x, y, width, height, rx: 6, fill: colors.surface, stroke: colors['border-strong'] }),
    glyphMark(glyphOf(box), x + 8, y + height / 2 - 7.5, 15, provider.text),
    words(x + 29, y + 17, box.title, { size: 12, weight: 550, fill: colors.text, room }),
    words(x + 29, y + 32, box.summary.lines[0] ?? '', { size: 11, mono: true, fill: colors['text-2'], room }),
    ...chipRow(chips, x + width - 6 - chipsWidth(chips), y + height / 2 - 8.5, colors),
  ]
}

function cardBody(box: Box, { colors, say }: Look): Svg[] {
  const { x, y, width, height } = box.at
  const provider = providerColors(colors, providerOf(box.record.kind))
  const chips = chipsOf(box, say)
  const room = width - 20
  return [
    svg('rect', { x, y, width, height, rx: 8, fill: colors.surface, stroke: colors['border-strong'] }),
    ...tile(glyphOf(box), x + 10, y + 9, 30, provider),
    ...chipRow(chips, x + width - 8 - chipsWidth(chips), y + 9, colors),
    words(x + 10, y + 57, box.title, { size: 12.5, weight: 600, fill: colors.text, room }),
    ...box.summary.lines.map((line, i) =>
      words(x + 10, y + 74 + 17 * i, line, { size: 11, fill: colors['text-2'], room }),
    ),
  ]
}

/** How many findings there are on a node or inside it, outside its top right corner. */
export function drawBadge({ at }: Box, { count, error }: Badge, colors: PictureColors): Svg[] {
  const text = String(count)
  const width = Math.max(18, 10 + text.length * 6.6)
  const [right, top] = [at.x + at.width + 11, at.y - 11]
  const fill = error ? colors['broken-line'] : colors['warn-line']
  const frame = { x: right - width, y: top, width, height: 18, rx: 9 }
  return [
    svg('rect', { ...frame, fill, stroke: colors.canvas, 'stroke-width': 2 }),
    words(right - width / 2, top + 13, text, { size: 11, weight: 700, fill: colors['on-accent'], anchor: 'middle' }),
  ]
}
