import type { Design, Edit, Placement, RecordId } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { type Box, canCollapse, measureDesign } from '../drawing/measure-design.ts'
import { withDisplaced } from './settle.ts'

/**
 * Shows containers as their summary, or opens them again; a thing that cannot be collapsed means the container around
 * it. All of them are collapsed unless all are already. `collapsed` asks for one of the two. Routes, findings and
 * exports know nothing of it. Empty: nothing here can be collapsed.
 */
export function collapse(design: Design, catalog: Catalog, ids: readonly RecordId[], collapsed?: boolean): Edit {
  const boxes = measureDesign(design, catalog)
  const around = (id: RecordId): Box[] => {
    for (let box = boxes.get(id); box; box = boxes.get(box.parent ?? '')) if (canCollapse(box.shape)) return [box]
    return []
  }
  const meant = [...new Set(ids.flatMap(around))]
  const wanted = collapsed ?? meant.some(({ hidden }) => !hidden)
  const place: Record<RecordId, Placement> = {}
  for (const { id, x, y, width, height, hidden } of meant) {
    if ((hidden !== undefined) === wanted) continue
    const { collapsed: _, ...open } = design.layout[id] ?? { x, y, width, height }
    place[id] = wanted ? { ...open, x, y, collapsed: true } : { ...open, x, y }
  }
  if (Object.keys(place).length === 0) return {}
  return { place: { ...withDisplaced(design, catalog, boxes, place), ...place } }
}
