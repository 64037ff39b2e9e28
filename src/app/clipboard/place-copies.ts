import { type Design, type DesignRecord, freeId, type Placement, type RecordId } from '../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../providers/joint/placing/index.ts'
import { copyRecord, type Mapping } from './copy-record.ts'
import type { Clip, Kinds } from './take-clip.ts'

interface Point {
  readonly x: number
  readonly y: number
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How far from the original a copy is wanted. */
const BESIDE = { x: 24, y: 24 }

/**
 * Places of the copies: the roots of one container as a group near the wanted place, without covering anything; what is
 * inside them as in the originals.
 */
export function placeCopies(
  design: Design,
  clip: Clip,
  parents: ReadonlyMap<RecordId, RecordId | undefined>,
  ids: ReadonlyMap<RecordId, RecordId>,
  target: { readonly at?: Point | undefined; readonly by?: Point | undefined },
  kinds: Kinds,
): Record<RecordId, Placement> {
  const place: Record<RecordId, Placement> = {}
  for (const [old, id] of ids) {
    const before = clip.design.layout[old]
    if (before && !parents.has(old)) place[id] = before
  }
  let current = design
  for (const parent of new Set(parents.values())) {
    const roots = clip.roots.filter((id) => parents.get(id) === parent && isDrawn(clip, id, kinds))
    const boxes = new Map(roots.map((id) => [id, boxOf(clip, id, kinds)]))
    if (boxes.size === 0) continue
    const around = surround([...boxes.values()])
    const group = freeId(current, ['group'])
    const by = target.by ?? BESIDE
    const at = target.at ?? { x: around.x + by.x, y: around.y + by.y }
    const container = roots.every((id) => clip.design.layout[id]?.width !== undefined)
    const size = { width: around.width, height: around.height }
    const placed = arrange(current, [{ id: group, parent, size, container, at }], kinds.shapeOf)
    const { x, y } = placed[group]!
    for (const [id, box] of boxes) {
      place[ids.get(id)!] = { ...clip.design.layout[id], x: x + box.x - around.x, y: y + box.y - around.y }
    }
    for (const [id, moved] of Object.entries(placed)) if (id !== group) place[id] = moved
    current = { ...current, layout: { ...current.layout, ...place } }
  }
  return place
}

const isDrawn = (clip: Clip, id: RecordId, { shapeOf }: Kinds): boolean => {
  const shape = shapeOf(clip.design.records[id]!.kind)
  return shape !== undefined && shape !== 'attached' && shape !== 'link'
}

function boxOf({ design }: Clip, id: RecordId, kinds: Kinds): Box {
  const size = sizeOf(kinds.shapeOf(design.records[id]!.kind) ?? 'network')
  const { x, y, width, height } = design.layout[id] ?? { x: 0, y: 0 }
  return { x, y, width: width ?? size.width, height: height ?? size.height }
}

function surround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Copies of the links from what is copied to what is not, where such a link has no addresses of its own. */
export function copyLinks(
  design: Design,
  mapping: Mapping,
  names: ReadonlyMap<RecordId, string>,
  put: readonly DesignRecord[],
): DesignRecord[] {
  const copies: DesignRecord[] = []
  for (const link of Object.values(design.records)) {
    const { a, b } = link.ends ?? {}
    if (a === undefined || b === undefined || mapping.ids.has(a) === mapping.ids.has(b)) continue
    if (!mapping.clip.copied.has(a) && !mapping.clip.copied.has(b)) continue
    if (!mapping.kinds.joinsNetworks(link.kind)) continue
    const inner = mapping.clip.copied.has(a) ? a : b
    const before = mapping.clip.design.records[inner]!.name.replace(/^[a-z]{2,10}-/i, '')
    const after = (names.get(inner) ?? '').replace(/^[a-z]{2,10}-/i, '')
    const also = [...put, ...copies]
    const name = nameInDesign(
      design,
      link.name.replace(before, after),
      also.map((record) => record.name),
    )
    const id = freeId(
      design,
      link.id.startsWith('peer.') ? ['peer', name] : [name],
      also.map((record) => record.id),
    )
    copies.push(...copyRecord({ ...mapping, ids: new Map([...mapping.ids, [link.id, id]]) }, link, name, undefined))
  }
  return copies
}
