import type { Design, KindId, Placement, RecordId } from '../../../model/index.ts'
import type { Shape } from '../../provider.ts'
import { type Frame, frameOf, type Size, sizeOf } from './sizes.ts'

export interface Addition {
  readonly id: RecordId
  readonly parent: RecordId | undefined
  readonly size: Size
  /** Container sizes are stored; those of leaves are not. */
  readonly container: boolean
  /** Wanted place inside the parent, px. */
  readonly at?: { readonly x: number; readonly y: number } | undefined
  /** Where the first child of a narrow subnet stands. */
  readonly fixed?: true
}

interface Box {
  id: RecordId
  x: number
  y: number
  width: number
  height: number
}

/** Copies of the boxes that this edit touches; `boxes` of one parent are siblings. */
interface Scene {
  design: Design
  shapeOf(kind: KindId): Shape | undefined
  added: Map<RecordId, Addition>
  boxes: Map<RecordId, Box>
  changed: Set<RecordId>
}

/**
 * Placements for new nodes, in the order given: each as near as possible to where it was wanted, beside its siblings
 * without overlap. Containers grow to hold them, and what a grown container would cover moves aside.
 * Returns only what is new or changed.
 */
export function arrange(
  design: Design,
  additions: readonly Addition[],
  shapeOf: (kind: KindId) => Shape | undefined,
): Record<RecordId, Placement> {
  const scene: Scene = { design, shapeOf, added: new Map(), boxes: new Map(), changed: new Set() }
  for (const addition of additions) add(scene, addition)
  return Object.fromEntries([...scene.changed].map((id) => [id, placementOf(scene, id)]))
}

function add(scene: Scene, addition: Addition): void {
  const frame = frameOf(shapeOfId(scene, addition.parent))
  const siblings = siblingsIn(scene, addition.parent)
  const spot = addition.fixed ? addition.at! : freeSpot(scene, addition, frame, siblings)
  scene.added.set(addition.id, addition)
  scene.boxes.set(addition.id, { id: addition.id, ...spot, ...addition.size })
  scene.changed.add(addition.id)
  grow(scene, addition.parent)
}

function shapeOfId(scene: Scene, id: RecordId | undefined): Shape | undefined {
  if (id === undefined) return undefined
  const record = scene.design.records[id]
  if (record) return scene.shapeOf(record.kind)
  return scene.added.get(id)?.container ? 'subnet' : undefined
}

const parentOf = (scene: Scene, id: RecordId): RecordId | undefined =>
  scene.added.has(id) ? scene.added.get(id)!.parent : scene.design.records[id]?.parent

function siblingsIn(scene: Scene, parent: RecordId | undefined): Box[] {
  const known = Object.values(scene.design.records)
    .filter((record) => record.parent === parent && !record.ends)
    .map((record) => boxOf(scene, record.id))
  const added = [...scene.added.values()]
    .filter((each) => each.parent === parent)
    .map((each) => scene.boxes.get(each.id))
  return [...known, ...added].filter((box) => box !== undefined)
}

/** The box of a drawn record; `undefined` where it has no place on the canvas. */
function boxOf(scene: Scene, id: RecordId): Box | undefined {
  const touched = scene.boxes.get(id)
  if (touched) return touched
  const placement = scene.design.layout[id]
  const shape = shapeOfId(scene, id) ?? 'network'
  if (!placement) return undefined
  const size = placement.collapsed ? { ...sizeOf(shape), height: frameOf(shape).header } : sizeOf(shape)
  const box = {
    id,
    x: placement.x,
    y: placement.y,
    width: placement.width ?? size.width,
    height: placement.height ?? size.height,
  }
  scene.boxes.set(id, box)
  return box
}

function placementOf(scene: Scene, id: RecordId): Placement {
  const { x, y, width, height } = scene.boxes.get(id)!
  const before = scene.design.layout[id]
  const container = scene.added.get(id)?.container ?? before?.width !== undefined
  return { ...before, x, y, ...(container ? { width, height } : {}) }
}

const collide = (a: Omit<Box, 'id'>, b: Box, gap: number): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap

function freeSpot(scene: Scene, addition: Addition, frame: Frame, siblings: Box[]): { x: number; y: number } {
  const { at, parent, size } = addition
  const shape = shapeOfId(scene, parent)
  const loose = shape === undefined || shape === 'scope'
  const least = (point: { x: number; y: number }) =>
    parent === undefined ? point : { x: Math.max(point.x, frame.pad), y: Math.max(point.y, frame.header) }
  const wanted = least(at ?? { x: frame.pad, y: frame.header })
  const gap = loose && at ? 16 : frame.gap
  const candidates = [
    ...(loose && at ? [wanted] : []),
    { x: frame.pad, y: frame.header },
    ...(shape === 'subnet' ? [] : siblings.map((box) => ({ x: box.x + box.width + gap, y: box.y }))),
    ...siblings.map((box) => ({ x: box.x, y: box.y + box.height + gap })),
  ].map(least)
  const free = candidates.filter((point) => !siblings.some((box) => collide({ ...point, ...size }, box, gap - 1)))
  const outer = parent === undefined ? undefined : boxOf(scene, parent)
  const distance = (point: { x: number; y: number }) => Math.hypot(point.x - wanted.x, point.y - wanted.y)
  const cost = (point: { x: number; y: number }) =>
    loose || !outer ? distance(point) : extent(point, size, frame, outer) + distance(point) / 1000
  return free.reduce((best, point) => (cost(point) < cost(best) ? point : best), free[0] ?? wanted)
}

/** How large the container would become, wide ones preferred to tall ones: its height, or its width at 16:10. */
function extent(point: { x: number; y: number }, size: Size, frame: Frame, outer: Box): number {
  const width = Math.max(outer.width, point.x + size.width + frame.pad)
  const height = Math.max(outer.height, point.y + size.height + frame.pad)
  return Math.max(width / 1.6, height)
}

/** Makes a container hold its children, then moves aside what it now covers, then does the same one level up. */
function grow(scene: Scene, id: RecordId | undefined): void {
  if (id === undefined) return
  const box = boxOf(scene, id)
  if (!box) return
  const frame = frameOf(shapeOfId(scene, id))
  const children = siblingsIn(scene, id)
  const width = Math.max(box.width, ...children.map((child) => child.x + child.width + frame.pad))
  const height = Math.max(box.height, ...children.map((child) => child.y + child.height + frame.pad))
  if (width === box.width && height === box.height) return
  const parent = parentOf(scene, id)
  const others = siblingsIn(scene, parent).filter((other) => other.id !== id)
  const clear = others.filter((other) => !collide(box, other, 0))
  box.width = width
  box.height = height
  scene.changed.add(id)
  pushAside(scene, box, clear, Math.min(16, frameOf(shapeOfId(scene, parent)).gap))
  grow(scene, parent)
}

/** Moves right or down, whichever is nearer, every sibling that `box` covers, and what those would cover. */
function pushAside(scene: Scene, box: Box, others: Box[], gap: number): void {
  for (const other of others) {
    if (!collide(box, other, 0)) continue
    const right = box.x + box.width + gap - other.x
    const down = box.y + box.height + gap - other.y
    if (right <= down) other.x += right
    else other.y += down
    scene.changed.add(other.id)
    pushAside(
      scene,
      other,
      others.filter((each) => each !== other),
      gap,
    )
  }
}
