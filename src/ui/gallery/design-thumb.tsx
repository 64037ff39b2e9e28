import { useMemo } from 'react'
import { around } from '../../app/drawing/rect.ts'
import { roundPath } from '../../app/drawing/round-path.ts'
import type { Design } from '../../model/index.ts'
import { type Projection, projectDesign } from '../canvas/project-design.ts'
import { useCatalog } from '../shared/app-context.tsx'
import { providerClass } from '../shared/catalog.ts'

const MARGIN = 24
/** Of the picture on a card, px. */
const WIDTH = 276
const HEIGHT = 126
/** Of a name, px on the card. */
const NAME_SIZE = 10.5

/** A design drawn small: its networks and what stands outside them, its links; no notes. */
export function DesignThumb({ design }: { design: Design }) {
  const catalog = useCatalog()
  const drawn = useMemo(() => drawSmall(projectDesign(design, catalog)), [design, catalog])
  if (!drawn) return <svg className="gallery-thumb" aria-hidden="true" />
  const { boxes, links, view, unit } = drawn
  return (
    <svg className="gallery-thumb" viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} aria-hidden="true">
      {links.map(({ id, data }) => (
        <g key={id}>
          <path
            d={roundPath(data?.points ?? [])}
            className="thumb-line"
            strokeWidth={(data?.line === 'tunnel' ? 4.5 : 1.5) * unit}
          />
          {data?.line === 'tunnel' && <path d={roundPath(data.points)} className="thumb-core" strokeWidth={2 * unit} />}
        </g>
      ))}
      {boxes.map(({ id, at, kind, name }) => (
        <g key={id} className={providerClass(kind)}>
          <rect
            x={at.x}
            y={at.y}
            width={at.width}
            height={at.height}
            rx={4 * unit}
            className="thumb-box"
            strokeWidth={unit}
          />
          <path
            d={`M${at.x + 4 * unit} ${at.y}h${at.width - 8 * unit}`}
            className="thumb-top"
            strokeWidth={2.5 * unit}
          />
          <text
            x={at.x + at.width / 2}
            y={at.y + at.height / 2 + 4 * unit}
            className="thumb-name"
            fontSize={NAME_SIZE * unit}
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Links lie under the boxes and lead to their edges; a box that is too small for its name grows around its middle. */
function drawSmall({ boxes, edges }: Projection) {
  const insideNetwork = (id: string): boolean => {
    for (let up = boxes.get(id)?.parent; up; up = boxes.get(up)?.parent) {
      if (boxes.get(up)?.shape === 'network') return true
    }
    return false
  }
  const shown = [...boxes.values()].filter(
    ({ id, record, shape }) =>
      record.kind !== 'core/note' && (shape === 'network' || (shape === 'card' && !insideNetwork(id))),
  )
  const exact = around(shown.map((box) => box.at))
  if (!exact) return undefined
  const unit = Math.max((exact.width + 2 * MARGIN) / WIDTH, (exact.height + 2 * MARGIN) / HEIGHT)
  const drawn = shown.map(({ id, at, record, title }) => {
    const name = title.replace(/^(vnet|vpc)-/, '')
    const grown = Math.max(at.width, (name.length * NAME_SIZE * 0.55 + 7) * unit)
    return { id, kind: record.kind, name, at: { ...at, x: at.x - (grown - at.width) / 2, width: grown } }
  })
  const all = around(drawn.map((box) => box.at)) ?? exact
  const edge = 8 * unit
  const view = { x: all.x - edge, y: all.y - edge, width: all.width + 2 * edge, height: all.height + 2 * edge }
  return { boxes: drawn, links: edges, view, unit }
}
