import { text } from '../../model/index.ts'
import type { LegView, PingView } from '../analysis/views.ts'
import type { Drawing } from '../drawing/draw-design.ts'
import type { Point, Rect } from '../drawing/rect.ts'
import { roundPath } from '../drawing/round-path.ts'
import { textWidth } from '../drawing/text-width.ts'
import { thingsOf } from '../drawing/things-of.ts'
import { type TraceGround, type TraceLane, traceLane } from '../drawing/trace-lane.ts'
import type { PictureColors } from './picture-colors.ts'
import type { Say } from './picture-options.ts'
import { words } from './picture-parts.ts'
import { type Svg, svg } from './svg.ts'

export interface DrawnTrace {
  /** Under the things that packets pass. */
  readonly lanes: readonly Svg[]
  /** Numbers, stops and their reasons: over everything. */
  readonly marks: readonly Svg[]
  /** Room that it takes. */
  readonly rects: readonly Rect[]
}

/** Both directions of a ping: forward solid with round numbers, return dashed with square ones. */
export function drawTrace(ping: PingView, drawing: Drawing, colors: PictureColors, say: Say): DrawnTrace {
  const ground: TraceGround = {
    things: thingsOf(drawing.boxes),
    lines: new Map(drawing.links.map(({ ends, points }) => [ends.id, points] as const)),
    drawn: (id) => drawing.drawnAs.get(id) ?? id,
  }
  const legs = [ping.forward, ping.back].flatMap((leg, i) => {
    const lane = leg && traceLane(leg, i === 1, ground)
    return lane ? [{ leg, lane, back: i === 1 }] : []
  })
  const reasons = legs.flatMap(({ leg, lane, back }) => stopReason(leg, lane, back, colors, say))
  return {
    lanes: legs.flatMap(({ leg, lane, back }) => laneLines(lane, toneOf(leg, colors), back, colors)),
    marks: [
      ...legs.flatMap(({ leg, lane, back }) => laneMarks(lane, toneOf(leg, colors), back, colors)),
      ...reasons.map(({ drawn }) => drawn),
    ],
    rects: [
      ...legs.flatMap(({ lane }) => lane.points.map(({ x, y }) => ({ x: x - 12, y: y - 12, width: 24, height: 24 }))),
      ...reasons.map(({ rect }) => rect),
    ],
  }
}

const toneOf = (leg: LegView, colors: PictureColors): string => (leg.ok ? colors['reach-line'] : colors['broken-line'])

function laneLines({ points }: TraceLane, tone: string, back: boolean, colors: PictureColors): Svg[] {
  const d = roundPath(points)
  const dash = back ? { 'stroke-dasharray': '9 5' } : { 'stroke-linecap': 'round' }
  return [
    svg('path', { d, fill: 'none', stroke: colors.canvas, 'stroke-width': 7 }),
    svg('path', { d, fill: 'none', stroke: tone, 'stroke-width': 3, ...dash }),
  ]
}

function laneMarks({ marks, stop }: TraceLane, tone: string, back: boolean, colors: PictureColors): Svg[] {
  const plate = { fill: tone, stroke: colors.canvas, 'stroke-width': 2 }
  const number = { size: 10.5, weight: 700, fill: colors['on-accent'], anchor: 'middle' } as const
  const at = ({ x, y }: Point) => ({ transform: `translate(${x} ${y})` })
  const cross = { fill: 'none', stroke: colors['on-accent'], 'stroke-width': 2, 'stroke-linecap': 'round' }
  return [
    ...marks.map((mark) =>
      svg(
        'g',
        at(mark.at),
        back
          ? svg('rect', { x: -8.5, y: -8.5, width: 17, height: 17, rx: 4, ...plate })
          : svg('circle', { r: 9, ...plate }),
        words(0, 3.8, String(mark.n), number),
      ),
    ),
    ...(stop
      ? [
          svg(
            'g',
            at(stop),
            svg('path', { d: 'M-4.5-10.5h9l6 6v9l-6 6h-9l-6-6v-9z', ...plate }),
            svg('path', { d: 'M-4-4l8 8M4-4l-8 8', ...cross }),
          ),
        ]
      : []),
  ]
}

/** The pill beside a stop that says why it ended there. */
function stopReason(leg: LegView, { stop }: TraceLane, back: boolean, colors: PictureColors, say: Say) {
  if (!stop || !leg.stop) return []
  const why = say(leg.stop.text)
  const reason = say(
    back ? text('ui.canvas.stop.return', { reason: why }) : text('ui.canvas.stop.forward', { reason: why }),
  )
  const rect = { x: stop.x + 16, y: stop.y - 11, width: textWidth(reason, 11, true) + 16, height: 22 }
  const look = { size: 11, weight: 600, fill: colors['broken-text'] }
  const drawn = svg(
    'g',
    {},
    svg('rect', { ...rect, rx: 11, fill: colors['broken-soft'], stroke: colors['broken-line'] }),
    words(rect.x + 8, stop.y + 3.8, reason, look),
  )
  return [{ rect, drawn }]
}
