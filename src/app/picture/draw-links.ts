import type { DrawnLink } from '../drawing/draw-design.ts'
import { moveLeft } from '../drawing/lane-offset.ts'
import type { Point, Rect } from '../drawing/rect.ts'
import { pointAlong, roundPath } from '../drawing/round-path.ts'
import type { PictureColors } from './picture-colors.ts'
import type { Say } from './picture-options.ts'
import { glyphMark, words } from './picture-parts.ts'
import { type Attributes, type Svg, type SvgElement, svg } from './svg.ts'

type Line = DrawnLink['described']['link']['line']

const BESIDE = 9
/** Each kind of link by its line, never by colour alone: the values are those of the interface's tokens. */
const STROKES: Readonly<Record<Line, Attributes>> = {
  peering: { 'stroke-width': 1.75, 'stroke-linecap': 'round' },
  tunnel: { 'stroke-width': 6 },
  bgp: { 'stroke-width': 2.4, 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' },
  attachment: { 'stroke-width': 1.5, 'stroke-linecap': 'round' },
  circuit: { 'stroke-width': 3, 'stroke-dasharray': '14 4 3 4' },
  vxlan: { 'stroke-width': 1.75, 'stroke-dasharray': '7 4' },
}

/** A link: line, caps and sign of its kind, a label only if it says something and `room` was found for it. */
export function drawLink(
  { described, points }: DrawnLink,
  colors: PictureColors,
  say: Say,
  room: Rect | undefined,
): SvgElement | undefined {
  if (points.length < 2) return undefined
  const { link, state, label, bgp } = described
  const { line } = link
  const stroke = state === 'half' ? colors['broken-line'] : state === 'off' ? colors['warn-line'] : colors.edge
  const path = roundPath(points)
  const middle = pointAlong(points)
  const look = { stroke, colors }
  const lineLook =
    state === 'half'
      ? { ...STROKES[line], 'stroke-dasharray': '3 5' }
      : state === 'off'
        ? { 'stroke-width': 2, 'stroke-dasharray': '4 5' }
        : STROKES[line]
  return svg(
    'g',
    {},
    svg('path', { d: path, fill: 'none', stroke, ...lineLook }),
    ...(line === 'tunnel' && state !== 'off'
      ? [svg('path', { d: path, fill: 'none', stroke: colors.canvas, 'stroke-width': 3 })]
      : []),
    ...(bgp && state === 'whole' ? besideLine(points, look) : []),
    linkCap(line, points[0]!, points[1]!, false, false, look),
    linkCap(line, points.at(-1)!, points.at(-2)!, true, state === 'half', look),
    ...(label && room ? linkLabel(say(label), room, colors) : []),
    ...(state === 'half' ? missingHalf(middle, colors) : linkSign(line, middle, state === 'off', look)),
  )
}

interface Look {
  readonly stroke: string
  readonly colors: PictureColors
}

/** The session over a tunnel, dotted beside its pipe. */
function besideLine(points: readonly Point[], look: Look): Svg[] {
  const line = moveLeft(points, BESIDE)
  return [
    svg('path', { d: roundPath(line), fill: 'none', stroke: look.stroke, ...STROKES.bgp }),
    linkCap('bgp', line[0]!, line[1]!, false, false, look),
    linkCap('bgp', line.at(-1)!, line.at(-2)!, true, false, look),
  ]
}

const angle = (from: Point, to: Point): number => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI

function linkCap(line: Line, at: Point, next: Point, far: boolean, missing: boolean, { stroke, colors }: Look): Svg {
  const place = `translate(${at.x} ${at.y})`
  const filled = { fill: stroke, stroke: colors.surface, 'stroke-width': 1 }
  const bar = { fill: 'none', stroke, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  const turned = `${place} rotate(${angle(at, next)})`
  switch (line) {
    case 'peering': {
      const open = {
        fill: colors.surface,
        stroke,
        'stroke-width': 1.75,
        'stroke-dasharray': missing ? '2 2' : undefined,
      }
      return svg('circle', { cx: at.x, cy: at.y, r: 3.6, ...open })
    }
    case 'tunnel':
      return svg('rect', { x: at.x - 4, y: at.y - 4, width: 8, height: 8, rx: 1.5, ...filled })
    case 'bgp':
      return svg('rect', { x: -3.6, y: -3.6, width: 7.2, height: 7.2, transform: `${place} rotate(45)`, ...filled })
    case 'attachment':
      if (!far) return svg('circle', { cx: at.x, cy: at.y, r: 2.6, ...filled })
      return svg('path', { d: 'M0-6V6', transform: turned, ...bar })
    case 'circuit':
      return svg('path', { d: 'M-3-5H3L6 0 3 5H-3L-6 0Z', transform: place, ...filled })
    case 'vxlan':
      return svg('path', { d: 'M4-5H-1V5H4', transform: turned, ...bar })
  }
}

const glyphs = { peering: 'peering', tunnel: 'lock', attachment: 'plug' } as const
const signWords = { bgp: 'BGP', circuit: 'ER', vxlan: 'VX' } as const

const cross = (size: number, stroke: string): Svg =>
  svg('path', {
    d: `M-${size}-${size}l${2 * size} ${2 * size}M${size}-${size}l-${2 * size} ${2 * size}`,
    ...crossLook(stroke),
  })
const crossLook = (stroke: string): Attributes => ({
  fill: 'none',
  stroke,
  'stroke-width': 2,
  'stroke-linecap': 'round',
})

/** The sign at the middle: a glyph or a short word of the kind, a cross when it is off. */
function linkSign(line: Line, at: Point, off: boolean, { stroke, colors }: Look): Svg[] {
  const place = { transform: `translate(${at.x} ${at.y})` }
  const plate = { fill: colors.surface, stroke, 'stroke-width': 1.25 }
  if (off) return [svg('g', place, svg('circle', { r: 11, ...plate }), cross(4, stroke))]
  if (line === 'peering' || line === 'tunnel' || line === 'attachment') {
    return [svg('g', place, svg('circle', { r: 11, ...plate }), glyphMark(glyphs[line], -6.5, -6.5, 13, stroke, 2))]
  }
  const word = signWords[line]
  const width = word.length * 6.6 + 12
  const look = { size: 10.5, weight: 600, fill: stroke, anchor: 'middle' } as const
  const frame = { x: -width / 2, y: -10, width, height: 20, rx: 10 }
  return [svg('g', place, svg('rect', { ...frame, ...plate }), words(0, 3.8, word, look))]
}

function missingHalf(at: Point, colors: PictureColors): Svg[] {
  const disc = { r: 9, fill: colors['broken-line'], stroke: colors.canvas, 'stroke-width': 2 }
  return [svg('g', { transform: `translate(${at.x} ${at.y})` }, svg('circle', disc), cross(3, colors['on-accent']))]
}

/** A short word beside the sign, on the canvas colour so that lines do not run through it. */
function linkLabel(text: string, { x, y, width }: Rect, colors: PictureColors): Svg[] {
  return [
    svg('rect', { x, y, width, height: 20, rx: 10, fill: colors.canvas }),
    words(x + width / 2, y + 14, text, { size: 11, fill: colors['text-2'], anchor: 'middle' }),
  ]
}
