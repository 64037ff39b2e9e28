import { useMemo } from 'react'
import { ViewportPortal } from 'reactflow'
import { type Box, type Boxes, measureDesign } from '../../app/drawing/measure-design.ts'
import type { Design, Edit } from '../../model/index.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { useCanvasState } from './canvas-state.ts'

/** In a larger design a preview would cost more than a frame. */
const MOST = 400

/** Dashed places of everything drawn that one drop will add, where it will stand. */
export function PlacingSlots({ boxes }: { boxes: Boxes }) {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const result = useCanvasState((state) => state.placing?.result)
  const edit = result?.ok ? result.edit : undefined
  const slots = useMemo((): Box[] => {
    if (!edit || boxes.size > MOST) return []
    return [...measureDesign(withEdit(design, edit), catalog).values()].filter(({ id }) => !boxes.has(id))
  }, [boxes, catalog, design, edit])
  if (slots.length === 0) return null
  return (
    <ViewportPortal>
      {slots.map(({ id, at, title, summary, shape }) => (
        <div
          key={id}
          className={`placing-slot is-${shape}`}
          style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: at.width, height: at.height }}
        >
          <b>{title}</b> <span className="mono">{summary.lines[0]}</span>
        </div>
      ))}
    </ViewportPortal>
  )
}

const withEdit = (design: Design, { put = [], place = {} }: Edit): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries(put.map((record) => [record.id, record])) },
  layout: { ...design.layout, ...place },
})
