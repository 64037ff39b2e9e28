import { useMemo } from 'react'
import { around } from '../../app/drawing/rect.ts'
import { roundPath } from '../../app/drawing/round-path.ts'
import type { Design } from '../../model/index.ts'
import { projectDesign } from '../canvas/project-design.ts'
import { useCatalog } from '../shared/app-context.tsx'
import { providerClass } from '../shared/catalog.ts'

const MARGIN = 24

/** A design drawn small: its networks and what stands outside them, its links; no notes. */
export function DesignThumb({ design }: { design: Design }) {
  const catalog = useCatalog()
  const { boxes, links, view } = useMemo(() => {
    const projection = projectDesign(design, catalog)
    const all = [...projection.boxes.values()].filter(({ record }) => record.kind !== 'core/note')
    const shown = all.filter((box) => box.shape === 'network' || (box.shape === 'card' && !insideNetwork(box.id)))
    function insideNetwork(id: string): boolean {
      for (let up = projection.boxes.get(id)?.parent; up; up = projection.boxes.get(up)?.parent) {
        if (projection.boxes.get(up)?.shape === 'network') return true
      }
      return false
    }
    return { boxes: shown, links: projection.edges, view: around(shown.map((box) => box.at)) }
  }, [design, catalog])
  if (!view) return <svg className="gallery-thumb" aria-hidden="true" />
  const unit = Math.max((view.width + 2 * MARGIN) / 320, (view.height + 2 * MARGIN) / 140)
  return (
    <svg
      className="gallery-thumb"
      viewBox={`${view.x - MARGIN} ${view.y - MARGIN} ${view.width + 2 * MARGIN} ${view.height + 2 * MARGIN}`}
      aria-hidden="true"
    >
      {boxes.map(({ id, at, record, title }) => (
        <g key={id} className={providerClass(record.kind)}>
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
          <text x={at.x + at.width / 2} y={at.y + at.height / 2 + 4 * unit} className="thumb-name" fontSize={11 * unit}>
            {title.replace(/^(vnet|vpc)-/, '')}
          </text>
        </g>
      ))}
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
    </svg>
  )
}
