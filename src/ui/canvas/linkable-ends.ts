import type { Boxes } from '../../app/drawing/measure-design.ts'
import type { Design, RecordId } from '../../model/index.ts'
import type { Catalog } from '../shared/catalog.ts'
import { proposeLinks } from './propose-links.ts'

/** What a link that starts at `from` can end at; what holds such an end is kept in sight. */
export interface LinkableEnds {
  readonly ends: ReadonlySet<RecordId>
  readonly kept: ReadonlySet<RecordId>
}

/** Beyond that many things the question costs more than a frame. */
const MOST = 250

export function linkableEnds(design: Design, catalog: Catalog, boxes: Boxes, from: RecordId): LinkableEnds | undefined {
  if (boxes.size > MOST) return undefined
  const ends = new Set<RecordId>()
  const kept = new Set<RecordId>([from])
  for (const { id, shape } of boxes.values()) {
    if (id === from || shape === 'scope') continue
    if (proposeLinks(design, catalog, boxes, from, id).possible.length === 0) continue
    // A subnet stands for its network: only the outermost answers are ends of their own.
    if (shape !== 'subnet') ends.add(id)
    kept.add(id)
  }
  for (const id of [...kept]) for (let up = boxes.get(id)?.parent; up; up = boxes.get(up)?.parent) kept.add(up)
  return { ends, kept }
}
