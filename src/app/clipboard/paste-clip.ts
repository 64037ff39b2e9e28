import type { Prefix, RangeMove } from '../../ip/index.ts'
import { type Design, type DesignRecord, type Edit, freeId, type RecordId, type Text, text } from '../../model/index.ts'
import { copyRecord, type Mapping, newAsns } from './copy-record.ts'
import { copyLinks, placeCopies } from './place-copies.ts'
import { planNames } from './plan-names.ts'
import { areFree, customRange, moveHosts, moveInside, moveNetworks, outerRanges } from './plan-ranges.ts'
import { ancestors, type Clip, type Kinds } from './take-clip.ts'

export interface PasteTarget {
  /** The container that has the focus or is under the pointer; `null` is the canvas. */
  readonly into: RecordId | null
  /** Place of the roots in it, px; absent: beside the originals. */
  readonly at?: { readonly x: number; readonly y: number } | undefined
  /** How far from the originals, px, where no place is given. */
  readonly by?: { readonly x: number; readonly y: number } | undefined
  /** Copies peerings and attachments to what is not copied, too. */
  readonly withLinks?: boolean
}

export type PasteResult =
  | { readonly ok: true; readonly edit: Edit; readonly roots: readonly RecordId[]; readonly told: Text }
  | { readonly ok: false; readonly why: Text }

const refuse = (why: Text): PasteResult => ({ ok: false, why })

/** The edit that adds a clip to a design under free names, ids and ranges; everything inside is renumbered alike. */
export function pasteClip(design: Design, clip: Clip, target: PasteTarget, kinds: Kinds): PasteResult {
  const { records } = clip.design
  const parents = new Map<RecordId, RecordId | undefined>()
  for (const id of clip.roots) {
    const parent = parentFor(design, records[id]!, target.into, kinds)
    if (parent === 'none') return refuse(text('clip.no-place', { name: records[id]!.name }))
    parents.set(id, parent)
  }
  const outer = outerRanges(clip, kinds.index)
  const ranges = outer.map(({ range }) => range)
  const top = outer.filter(({ holder }) => !hasRanges(design, parents.get(holder.id), kinds))
  const plan = planNames(design, clip, kinds, (shift) => {
    const custom = top.flatMap((each) => customRange(each, shift) ?? [])
    return areFree(design, custom)
  })
  const moves = planMoves(design, clip, parents, plan.shift, kinds)
  if (typeof moves === 'string') return refuse(text('clip.no-range', { prefix: moves }))

  const ids = newIds(design, clip, parents, plan.names)
  const mapping: Mapping = { design, clip, ids, moves, asns: newAsns(design, clip, kinds), kinds }
  const put = [...clip.copied].flatMap((id): DesignRecord[] => {
    const parent = parents.has(id) ? parents.get(id) : innerParent(design, clip, id, parents, ids, kinds)
    return parent === 'none' ? [] : copyRecord(mapping, records[id]!, plan.names.get(id)!, parent)
  })
  const links = target.withLinks ? copyLinks(design, mapping, plan.names, put) : []
  const roots = clip.roots.map((id) => ids.get(id)!)
  const place = placeCopies(design, clip, parents, ids, target, kinds)
  const told = tell(
    put.filter(({ id }) => roots.includes(id)).map(({ name }) => name),
    moves.filter(({ from }) => ranges.includes(from)),
  )
  return { ok: true, edit: { put: [...put, ...links], place }, roots, told }
}

const hasRanges = (design: Design, parent: RecordId | undefined, kinds: Kinds): boolean =>
  parent !== undefined && kinds.shapeOf(design.records[parent]?.kind ?? '') === 'network'

/** The container for a root: the focused one or what is around it, else where it came from, else the canvas. */
function parentFor(
  design: Design,
  record: DesignRecord,
  into: RecordId | null,
  kinds: Kinds,
): RecordId | undefined | 'none' {
  const allowed = kinds.index.kinds.get(record.kind)?.parents ?? []
  const fits = (id: RecordId): boolean => allowed.includes(design.records[id]?.kind ?? '-')
  const around = into === null || !design.records[into] ? [] : [into, ...ancestors(design.records, into)]
  const found = around.find(fits)
  if (found !== undefined) return found
  if (record.parent !== undefined && fits(record.parent)) return record.parent
  return allowed.includes(null) ? undefined : 'none'
}

/** The container for what is copied with a root: a copy, or for attached things what holds the root. */
function innerParent(
  design: Design,
  clip: Clip,
  id: RecordId,
  parents: ReadonlyMap<RecordId, RecordId | undefined>,
  ids: ReadonlyMap<RecordId, RecordId>,
  kinds: Kinds,
): RecordId | undefined | 'none' {
  const record = clip.design.records[id]!
  if (record.parent !== undefined && ids.has(record.parent)) return ids.get(record.parent)
  if (record.ends) return undefined
  const moved = clip.roots.find((root) => parents.get(root) !== clip.design.records[root]!.parent)
  const into = (moved === undefined ? record.parent : parents.get(moved)) ?? null
  return parentFor(design, record, into, kinds)
}

function planMoves(
  design: Design,
  clip: Clip,
  parents: ReadonlyMap<RecordId, RecordId | undefined>,
  shift: number,
  kinds: Kinds,
): RangeMove[] | Prefix {
  const outer = outerRanges(clip, kinds.index)
  const all: RangeMove[] = []
  const networks = outer.filter(({ holder }) => !hasRanges(design, parents.get(holder.id), kinds))
  const moved = moveNetworks(design, networks, shift)
  if (typeof moved === 'string') return moved
  all.push(...moved)
  for (const parent of new Set([...parents.values()])) {
    if (parent === undefined) continue
    const roots = clip.roots.filter((id) => parents.get(id) === parent)
    const inside = outer.filter(({ holder }) => roots.includes(holder.id) && hasRanges(design, parent, kinds))
    const subnets = moveInside(design, parent, inside, kinds.index)
    if (typeof subnets === 'string') return subnets
    const hosts =
      kinds.shapeOf(design.records[parent]?.kind ?? '') === 'subnet'
        ? moveHosts(
            design,
            parent,
            roots.map((id) => clip.design.records[id]!),
            kinds.index,
          )
        : []
    if (typeof hosts === 'string') return hosts
    all.push(...subnets, ...hosts)
  }
  return all
}

/** Free ids, built as those of the originals: with the id of the container before the name where theirs had it. */
function newIds(
  design: Design,
  clip: Clip,
  parents: ReadonlyMap<RecordId, RecordId | undefined>,
  names: ReadonlyMap<RecordId, string>,
): Map<RecordId, RecordId> {
  const ids = new Map<RecordId, RecordId>()
  const order = [...clip.copied].sort(
    (a, b) => ancestors(clip.design.records, a).length - ancestors(clip.design.records, b).length,
  )
  for (const id of order) {
    const { parent } = clip.design.records[id]!
    const holder = parents.has(id) ? parents.get(id) : ids.get(parent ?? '')
    const nested = parent !== undefined && id.startsWith(`${parent}.`) && holder !== undefined
    const name = names.get(id)!
    ids.set(id, freeId(design, nested ? [holder, name] : [name], ids.values()))
  }
  return ids
}

function tell(names: readonly string[], moves: readonly RangeMove[]): Text {
  const [name = '', ...others] = names
  const [move, ...more] = moves
  const values = { name, count: others.length, more: more.length, from: move?.from ?? '', to: move?.to ?? '' }
  if (!move) return others.length === 0 ? text('clip.pasted', values) : text('clip.pasted-several', values)
  if (others.length === 0) return text('clip.pasted-renumbered', values)
  return text('clip.pasted-several-renumbered', values)
}
