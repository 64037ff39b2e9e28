import type { Design } from '../../model/index.ts'
import type { Shape } from '../../providers/provider.ts'
import type { Catalog } from '../catalog.ts'
import { drawDesign } from '../drawing/draw-design.ts'
import { placeLabels } from '../drawing/link-labels.ts'
import { around, type Rect } from '../drawing/rect.ts'
import { drawLink } from './draw-links.ts'
import { drawBadge, drawNode } from './draw-nodes.ts'
import { drawTrace } from './draw-trace.ts'
import { pictureColors } from './picture-colors.ts'
import type { PictureOptions } from './picture-options.ts'
import { SANS } from './picture-parts.ts'
import { printSvg, type Svg, svg } from './svg.ts'

const MARGIN = 24
/** An empty design still is a picture. */
const NOTHING: Rect = { x: 0, y: 0, width: 320, height: 160 }
const CONTAINERS: readonly Shape[] = ['scope', 'network', 'subnet']

export interface Picture {
  /** A whole SVG document, UTF-8, that refers to nothing outside of itself. */
  readonly source: string
  /** Its natural size, px. */
  readonly width: number
  readonly height: number
}

/** The drawing of a design as an SVG document: from the design's own geometry, the same bytes for the same design. */
export function drawPicture(design: Design, catalog: Catalog, options: PictureOptions): Picture {
  const { theme, say, badges, trace, transparent, language } = options
  const colors = pictureColors[theme]
  const drawing = drawDesign(design, catalog)
  const boxes = [...drawing.boxes.values()]
  const drawnTrace = trace && drawTrace(trace, drawing, colors, say)
  const look = { colors, say }
  const labels = placeLabels(
    drawing.links.map((link) => ({ ...link, label: link.described.label })),
    drawing.boxes,
    say,
  )
  const containers = CONTAINERS.flatMap((shape) => boxes.filter((box) => box.shape === shape))
  const things = boxes.filter(({ shape }) => !CONTAINERS.includes(shape))
  const parts: Svg[] = [
    ...containers.map((box) => drawNode(box, look)),
    ...drawing.links.flatMap((link) => drawLink(link, colors, say, labels.get(link.ends.id)) ?? []),
    ...(drawnTrace?.lanes ?? []),
    ...things.map((box) => drawNode(box, look)),
    ...boxes.flatMap((box) => {
      const badge = badges?.get(box.id)
      return badge ? drawBadge(box, badge, colors) : []
    }),
    ...(drawnTrace?.marks ?? []),
  ]
  const lines = drawing.links.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 })))
  const view = grown(around([...boxes.map(({ at }) => at), ...lines, ...(drawnTrace?.rects ?? [])]) ?? NOTHING)
  const source = printSvg(
    svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: view.width,
        height: view.height,
        viewBox: `${view.x} ${view.y} ${view.width} ${view.height}`,
        role: 'img',
        lang: language,
        'font-family': SANS,
      },
      svg('title', {}, design.name),
      ...(transparent ? [] : [svg('rect', { ...view, fill: colors.canvas })]),
      ...parts,
    ),
  )
  return { source: `${source}\n`, width: view.width, height: view.height }
}

/** With a margin, on whole pixels. */
function grown({ x, y, width, height }: Rect): Rect {
  const left = Math.floor(x - MARGIN)
  const top = Math.floor(y - MARGIN)
  return { x: left, y: top, width: Math.ceil(x + width + MARGIN) - left, height: Math.ceil(y + height + MARGIN) - top }
}
