import { comparePrefixes, parsePrefix, prefixNumbers } from '../../ip/index.ts'
import type { Design, Edit, Placement, RecordId } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { type DrawnLink, drawDesign } from '../drawing/draw-design.ts'
import { type Box, type Boxes, HEADER, MARGIN, measureDesign } from '../drawing/measure-design.ts'
import { around, type Point } from '../drawing/rect.ts'
import { chosenBoxes } from './chosen.ts'
import { onGrid } from './free-spot.ts'
import { type Join, layOutLinked } from './lay-out-linked.ts'
import { type Block, type Item, packRows } from './pack.ts'
import { settle, withDisplaced } from './settle.ts'

/** Between subnets of one network, px. */
const SUBNET_GAP = 8

/**
 * Places for everything, or for a selection: containers hold their content without gaps, linked things stand near each
 * other, nothing overlaps. One chosen container: what stands in it. Several things: these, about where they are.
 * The same design gives the same places. One undo step.
 */
export function layOutDesign(design: Design, catalog: Catalog, ids?: readonly RecordId[]): Edit {
  const bare = { ...design, layout: withoutSizes(design.layout) }
  const drawing = drawDesign(bare, catalog)
  const chosen = ids ? chosenBoxes(drawing.boxes, ids) : []
  const [only, ...others] = chosen
  if (!ids) return layOutAll(design, catalog, drawing.boxes, drawing.links)
  if (!only) return {}
  if (others.length === 0) return layOutInside(design, catalog, only, drawing.boxes, drawing.links)
  return layOutChosen(design, catalog, chosen, drawing.links)
}

const withoutSizes = (layout: Design['layout']): Design['layout'] =>
  Object.fromEntries(
    Object.entries(layout).map(([id, { x, y, collapsed }]) => [id, { x, y, ...(collapsed && { collapsed }) }]),
  )

interface Plan {
  readonly design: Design
  readonly children: ReadonlyMap<RecordId | null, readonly Box[]>
  readonly joins: ReadonlyMap<RecordId | null, readonly Join[]>
  readonly place: Record<RecordId, Placement>
}

function planFor(design: Design, boxes: Boxes, links: readonly DrawnLink[]): Plan {
  const children = new Map<RecordId | null, Box[]>()
  for (const box of boxes.values()) {
    const beside = children.get(box.parent)
    if (beside) beside.push(box)
    else children.set(box.parent, [box])
  }
  return { design, children, joins: joinsOf(boxes, links), place: {} }
}

/** Each link as seen in the innermost container that holds both its ends. */
function joinsOf(boxes: Boxes, links: readonly DrawnLink[]): Map<RecordId | null, Join[]> {
  const joins = new Map<RecordId | null, Join[]>()
  const pathOf = (id: RecordId): RecordId[] => {
    const path: RecordId[] = []
    for (let box = boxes.get(id); box; box = boxes.get(box.parent ?? '')) path.unshift(box.id)
    return path
  }
  for (const { ends, described } of links) {
    const [a, b] = [pathOf(ends.a), pathOf(ends.b)]
    const fork = a.findIndex((id, i) => id !== b[i])
    const [left, right] = [a[fork], b[fork]]
    if (left === undefined || right === undefined) continue
    const container = fork === 0 ? null : a[fork - 1]!
    const far = described.link.line === 'tunnel' || described.link.line === 'circuit'
    joins.set(container, [...(joins.get(container) ?? []), { a: left, b: right, far }])
  }
  return joins
}

function layOutAll(design: Design, catalog: Catalog, boxes: Boxes, links: readonly DrawnLink[]): Edit {
  const plan = planFor(design, boxes, links)
  const now = around([...measureDesign(design, catalog).values()].map(({ at }) => at))
  arrangeIn(plan, null, { x: onGrid(now?.x ?? 0), y: onGrid(now?.y ?? 0) })
  return { place: plan.place }
}

function layOutInside(design: Design, catalog: Catalog, box: Box, boxes: Boxes, links: readonly DrawnLink[]): Edit {
  const plan = planFor(design, boxes, links)
  const size = sizeInside(plan, box)
  const before = measureDesign(design, catalog)
  const { x, y } = before.get(box.id) ?? box
  if (box.shape !== 'endpoint' && box.shape !== 'card') plan.place[box.id] = { ...design.layout[box.id], x, y, ...size }
  return { place: { ...withDisplaced(design, catalog, before, plan.place), ...plan.place } }
}

function layOutChosen(design: Design, catalog: Catalog, chosen: readonly Box[], links: readonly DrawnLink[]): Edit {
  const boxes = measureDesign(design, catalog)
  const wishes = new Map<RecordId, Point>()
  const joins = joinsOf(boxes, links)
  for (const parent of new Set(chosen.map((box) => box.parent))) {
    const group = chosen.filter((box) => box.parent === parent).flatMap(({ id }) => boxes.get(id) ?? [])
    const outline = around(group)
    if (!outline || boxes.get(parent ?? '')?.shape === 'subnet') continue
    const ids = new Set(group.map(({ id }) => id))
    const among = (joins.get(parent) ?? []).filter(({ a, b }) => ids.has(a) && ids.has(b))
    const { at } = arrangement(group, among, boxes.get(parent ?? ''))
    for (const [id, point] of at) wishes.set(id, { x: onGrid(outline.x + point.x), y: onGrid(outline.y + point.y) })
  }
  return settle(design, catalog, boxes, wishes)
}

/** Places for what stands in a container; its size then. Things in a subnet stand in a column by themselves. */
function sizeInside(plan: Plan, box: Box): { width: number; height: number } {
  const { shape, least } = box
  const children = plan.children.get(box.id) ?? []
  if (box.hidden || shape === 'subnet' || children.length === 0 || shape === 'attached' || shape === 'link')
    return { width: least.width, height: least.height }
  const block = arrangeIn(plan, box, { x: MARGIN[shape], y: HEADER[shape] })
  return {
    width: Math.max(least.width, MARGIN[shape] * 2 + block.width),
    height: Math.max(least.height, HEADER[shape] + block.height + MARGIN[shape]),
  }
}

function arrangeIn(plan: Plan, container: Box | null, origin: Point): Block {
  const children = plan.children.get(container?.id ?? null) ?? []
  const items = children.map((child) => ({ child, id: child.id, ...sizeInside(plan, child) }))
  const block = arrangement(
    items.map(({ child, width, height }) => ({ ...child, width, height })),
    plan.joins.get(container?.id ?? null) ?? [],
    container ?? undefined,
  )
  for (const { child, id, width, height } of items) {
    const at = block.at.get(id)!
    const { collapsed, ...kept } = plan.design.layout[id] ?? {}
    const isContainer = child.shape === 'scope' || child.shape === 'network' || child.shape === 'subnet'
    plan.place[id] = {
      ...(isContainer && collapsed ? kept : {}),
      ...(isContainer && !collapsed ? { width, height } : {}),
      ...(collapsed && { collapsed }),
      x: Math.round(origin.x + at.x),
      y: Math.round(origin.y + at.y),
    }
  }
  return block
}

/** Subnets in the order of their ranges; networks and what they are linked to by their links. */
function arrangement(boxes: readonly Box[], joins: readonly Join[], container: Box | undefined): Block {
  const items: Item[] = [...boxes].sort(byRange).map(({ id, width, height }) => ({ id, width, height }))
  const inNetwork = container?.shape === 'network' || container?.shape === 'card'
  return inNetwork && joins.length === 0 ? packRows(items, SUBNET_GAP) : layOutLinked(items, joins)
}

function byRange(a: Box, b: Box): number {
  const [left, right] = [rangeOf(a), rangeOf(b)]
  const byPrefix = left && right ? comparePrefixes(left, right) : Number(!left) - Number(!right)
  return byPrefix || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)
}

function rangeOf({ summary }: Box) {
  const prefix = parsePrefix(summary.lines[0]?.split(' ')[0] ?? '')
  return prefix && prefixNumbers(prefix)
}
