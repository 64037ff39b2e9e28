import { type Box, type Boxes, HEADER, MARGIN } from '../../app/drawing/measure-design.ts'
import { holds, type Point } from '../../app/drawing/rect.ts'
import type { Design, KindId, RecordId, Text } from '../../model/index.ts'
import type { Kind, PlaceResult } from '../../providers/provider.ts'
import { type Catalog, kindTitleKey } from '../shared/catalog.ts'

export interface Placing {
  /** The container it would go into, or that refuses it; `null` is the canvas itself. */
  parent: RecordId | null
  result: PlaceResult
}

const GRID = 8
const snap = (value: number): number => Math.round(value / GRID) * GRID

/** The innermost box under a point. */
export function boxAt(boxes: Boxes, point: Point): Box | undefined {
  let found: Box | undefined
  for (const box of boxes.values()) if (holds(box.at, point)) found = box
  return found
}

function acceptingBox(kind: Kind, boxes: Boxes, point: Point): Box | null | undefined {
  let box = boxAt(boxes, point)
  while (box) {
    if (kind.parents.includes(box.record.kind)) return box
    box = box.parent ? boxes.get(box.parent) : undefined
  }
  return kind.parents.includes(null) ? null : undefined
}

/** What a drop of this kind at this point (canvas px) would do: one edit, or the reason against it. */
export function placeAt(
  design: Design,
  catalog: Catalog,
  boxes: Boxes,
  kindId: KindId,
  point: Point,
  prefixLength?: number,
): Placing | undefined {
  const kind = catalog.kinds.get(kindId)
  if (!kind) return undefined
  const box = acceptingBox(kind, boxes, point)
  if (box === undefined)
    return { parent: boxAt(boxes, point)?.id ?? null, result: { ok: false, why: needsParent(kind) } }
  const at = box ? inside(box, point) : { x: snap(point.x - 24), y: snap(point.y - 16) }
  const request = { parent: box?.id ?? null, at, ...(prefixLength === undefined ? {} : { prefixLength }) }
  return { parent: box?.id ?? null, result: kind.place(design, request) }
}

function inside(box: Box, point: Point): Point {
  const shape = box.shape === 'attached' || box.shape === 'link' ? 'card' : box.shape
  return {
    x: Math.max(MARGIN[shape], snap(point.x - box.at.x - 24)),
    y: Math.max(HEADER[shape], snap(point.y - box.at.y - 16)),
  }
}

function needsParent(kind: Kind): Text {
  const first = kind.parents.find((parent) => parent !== null)
  return {
    key: 'ui.place.needs-parent',
    values: {
      kindKey: kindTitleKey(kind.kind),
      parentKey: kindTitleKey(first ?? kind.kind),
    },
  }
}
