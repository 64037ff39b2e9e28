import {
  type Design,
  type DesignRecord,
  type Edit,
  type KindIndex,
  type Placement,
  type RecordId,
  subtreeOf,
  type Text,
  text,
} from '../../model/index.ts'
import { nameBeside } from '../../providers/joint/placing/index.ts'
import type { Fault } from '../../providers/provider.ts'
import { type Catalog, kindTitleKey } from '../catalog.ts'
import { type Box, type Boxes, measureDesign } from '../drawing/measure-design.ts'
import type { Point } from '../drawing/rect.ts'
import { chosenBoxes } from './chosen.ts'
import { freeSpot } from './free-spot.ts'
import { movedRecords, withRecords } from './move-records.ts'
import { newFaults } from './new-faults.ts'
import { renumberings } from './renumber-moved.ts'
import { roomIn, withDisplaced } from './settle.ts'

/** `renumbered`: what is said of ranges, addresses and names that change on the way. */
export type MoveInto =
  | { readonly ok: true; readonly edit: Edit; readonly renumbered: readonly Text[] }
  | { readonly ok: false; readonly why: Text }

const refuse = (why: Text): MoveInto => ({ ok: false, why })

/**
 * Moves things into another container (`null`: onto the canvas itself), with everything in them and what exists for
 * them alone. Ranges and addresses that do not lie there become the next free ones, with all that names them; what
 * would be wrong in any other way is refused with the reason. `at`: upper left corners, canvas px. One undo step.
 */
export function moveInto(
  design: Design,
  catalog: Catalog,
  kinds: KindIndex,
  ids: readonly RecordId[],
  target: RecordId | null,
  at: ReadonlyMap<RecordId, Point> = new Map(),
): MoveInto {
  const boxes = measureDesign(design, catalog)
  const moved = chosenBoxes(boxes, ids).filter(({ parent }) => parent !== target)
  if (moved.length === 0) return refuse(text('move.already-there'))
  let next = design
  const put = new Map<RecordId, DesignRecord>()
  const renumbered: Text[] = []
  for (const box of moved) {
    const why = misplaced(design, box, target)
    if (why) return refuse(why)
    const step = moveOne(next, catalog, kinds, box, target)
    if (!step.ok) return step
    for (const record of step.put) put.set(record.id, record)
    renumbered.push(...step.renumbered)
    next = withRecords(next, step.put)
  }
  const place = placesIn(design, boxes, moved, target, at)
  const displaced = withDisplaced(design, catalog, boxes, place, next.records)
  return { ok: true, edit: { put: [...put.values()], place: { ...displaced, ...place } }, renumbered }
}

/** Why a container is none for a thing of this kind, whatever its addresses. */
function misplaced(design: Design, { kind, id }: Box, target: RecordId | null): Text | undefined {
  const container = target === null ? null : design.records[target]
  if (container === undefined) return text('move.no-container')
  if (target !== null && subtreeOf(design.records, id).has(target)) return text('move.into-itself')
  if (kind.parents.includes(container?.kind ?? null)) return undefined
  const kindKey = kindTitleKey(kind.kind)
  const home = kind.parents.find((parent) => parent !== null)
  if (home) return text('move.belongs-in', { kindKey, homeKey: kindTitleKey(home) })
  return text('move.stays-outside', { kindKey })
}

type Step =
  | { readonly ok: true; readonly put: readonly DesignRecord[]; readonly renumbered: readonly Text[] }
  | { readonly ok: false; readonly why: Text }

function moveOne(design: Design, catalog: Catalog, kinds: KindIndex, box: Box, target: RecordId | null): Step {
  const put = movedRecords(design, catalog, box.id, target)
  const moved = withRecords(design, put.values())
  const concerned = concernedBy(design, box.id, target, put.keys())
  const wrong = (after: Design): Fault | undefined => newFaults(design, after, catalog, concerned)[0]
  const named = withFreeName(moved, catalog, box.id, concerned, design)
  const start = named ? withRecords(moved, [named.record]) : moved
  if (named) put.set(box.id, named.record)
  const fault = wrong(start)
  if (!fault) return { ok: true, put: [...put.values()], renumbered: named ? [named.said] : [] }
  let why = fault.message
  for (const { moves, put: changed } of renumberings(start, box.id, box.record.parent, kinds)) {
    const after = withRecords(start, changed)
    const left = wrong(after)
    if (left) {
      why = left.message
      continue
    }
    const all = new Map([...put, ...changed.map((record) => [record.id, record] as const)])
    const said = moves.map(({ from, to }) =>
      text('move.renumbers', { name: box.title, from: withoutHost(from), to: withoutHost(to) }),
    )
    return { ok: true, put: [...all.values()], renumbered: named ? [...said, named.said] : said }
  }
  return { ok: false, why }
}

/** The record under a name that is free in its new container, if its own is taken there. */
function withFreeName(moved: Design, catalog: Catalog, id: RecordId, concerned: Iterable<RecordId>, before: Design) {
  const record = moved.records[id]!
  const taken = newFaults(before, moved, catalog, concerned).some(({ path }) => path === 'name')
  if (!taken) return undefined
  const beside = Object.values(moved.records).filter((other) => other.parent === record.parent && other.id !== id)
  const name = nameBeside(
    beside.map((other) => other.name),
    record.name,
  )
  if (name === record.name) return undefined
  return { record: { ...record, name }, said: text('move.renames', { from: record.name, name }) }
}

const withoutHost = (range: string): string => range.replace(/\/(?:32|128)$/, '')

/** Records whose faults can change: what moves, what it joins and leaves, and links between them. */
function concernedBy(design: Design, id: RecordId, target: RecordId | null, put: Iterable<RecordId>): Set<RecordId> {
  const inside = subtreeOf(design.records, id)
  const concerned = new Set([...inside, ...put])
  for (let up = target ?? undefined; up !== undefined; up = design.records[up]?.parent) concerned.add(up)
  for (const record of Object.values(design.records)) {
    const { ends, parent } = record
    if ((ends && (inside.has(ends.a) || inside.has(ends.b))) || (target !== null && parent === target))
      concerned.add(record.id)
  }
  return concerned
}

/** Places in the new container: where they were dropped, else the next free one, kept as they stand to each other. */
function placesIn(
  design: Design,
  boxes: Boxes,
  moved: readonly Box[],
  target: RecordId | null,
  at: ReadonlyMap<RecordId, Point>,
): Record<RecordId, Placement> {
  const container = target === null ? undefined : boxes.get(target)
  const { least, gap } = roomIn(container)
  const origin = container?.at ?? { x: 0, y: 0 }
  const taken = [...boxes.values()].filter(({ parent }) => parent === target)
  const settled: { x: number; y: number; width: number; height: number }[] = [...taken]
  const place: Record<RecordId, Placement> = {}
  for (const { id, width, height } of moved) {
    const drop = at.get(id)
    const foot = Math.max(least?.y ?? 0, ...settled.map((other) => other.y + other.height + gap))
    const column = container?.shape === 'subnet'
    const wish = drop
      ? { x: drop.x - origin.x, y: drop.y - origin.y }
      : { x: least?.x ?? 0, y: column ? foot : (least?.y ?? 0) }
    const spot = column ? wish : freeSpot({ ...wish, width, height }, settled, { gap, ...(least && { least }) })
    settled.push({ ...spot, width, height })
    place[id] = { ...design.layout[id], x: Math.round(spot.x), y: Math.round(spot.y) }
  }
  return place
}
