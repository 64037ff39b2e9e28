import type { Design, DesignRecord, RecordId } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { describeRecords } from './describe-records.ts'
import { foldLinks, type JoinedLink } from './fold-links.ts'
import { thingsInTheWay } from './in-the-way.ts'
import { routeLinks } from './link-ends.ts'
import { type Boxes, type Moves, measureDesign } from './measure-design.ts'
import type { Point } from './rect.ts'

/** A link with its way over the canvas. */
export interface DrawnLink extends JoinedLink {
  /** Level and upright pieces, canvas px. */
  readonly points: readonly Point[]
}

/** Where everything of a design stands: what the canvas shows and a picture file prints. */
export interface Drawing {
  readonly boxes: Boxes
  readonly links: readonly DrawnLink[]
  /** The node that stands for a record which is not drawn itself: a machine's NIC, the subnet of a route table. */
  readonly drawnAs: ReadonlyMap<RecordId, RecordId>
  /** Links that are, or could be, drawn as one with others. */
  readonly foldable: ReadonlySet<RecordId>
}

/** Links times nodes: in a larger design links are looked at from afar, and going around would cost more than a frame. */
const MOST_LED_AROUND = 60_000

const NOTHING: ReadonlySet<RecordId> = new Set()

/**
 * Places nodes and links of a design. `moves` are the positions of a drag in progress; `open`: links whose bundles are
 * drawn one by one.
 */
export function drawDesign(
  design: Design,
  catalog: Catalog,
  moves: Moves = {},
  open: ReadonlySet<RecordId> = NOTHING,
): Drawing {
  const boxes = measureDesign(design, catalog, moves)
  const drawnAs = standIns(design, boxes)
  const joined: JoinedLink[] = []
  for (const described of describeRecords(design, catalog).links) {
    const a = drawnAs.get(described.ends.a)
    const b = drawnAs.get(described.ends.b)
    if (a && b && a !== b) joined.push({ described, ends: { id: described.record.id, a, b } })
  }
  const { links, foldable } = foldLinks(joined, boxes, open)
  for (const { ends, bundle } of links) for (const id of bundle ?? []) drawnAs.set(id, ends.id)
  const rects = new Map([...boxes].map(([id, box]) => [id, box.at] as const))
  const routes = routeLinks(
    links.map((link) => link.ends),
    rects,
    links.length * boxes.size > MOST_LED_AROUND ? undefined : thingsInTheWay(boxes),
  )
  return { boxes, drawnAs, foldable, links: links.map((link) => ({ ...link, points: routes.get(link.ends.id) ?? [] })) }
}

/** Nodes that stand for others, and for attached records the first drawn record that refers to them, else their parent. */
function standIns(design: Design, boxes: Boxes): Map<RecordId, RecordId> {
  const drawnAs = new Map<RecordId, RecordId>()
  const shown: { by: RecordId; record: DesignRecord; standsFor: RecordId | undefined }[] = []
  for (const box of boxes.values()) {
    drawnAs.set(box.id, box.id)
    shown.push({ by: box.id, record: box.record, standsFor: box.summary.standsFor })
    // What a collapsed container hides is seen there.
    for (const { record, summary } of box.hidden ?? []) {
      drawnAs.set(record.id, box.id)
      shown.push({ by: box.id, record, standsFor: summary.standsFor })
    }
  }
  for (const { by, standsFor } of shown) if (standsFor && !drawnAs.has(standsFor)) drawnAs.set(standsFor, by)
  for (const { by, record } of shown) {
    for (const value of Object.values(record.props)) {
      if (typeof value === 'string' && Object.hasOwn(design.records, value) && !drawnAs.has(value))
        drawnAs.set(value, by)
    }
  }
  for (const record of Object.values(design.records)) {
    if (!drawnAs.has(record.id) && !record.ends && record.parent && boxes.has(record.parent)) {
      drawnAs.set(record.id, record.parent)
    }
  }
  return drawnAs
}
