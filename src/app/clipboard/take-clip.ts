import {
  type Design,
  type DesignRecord,
  type KindId,
  type KindIndex,
  type RecordId,
  references,
  removalOf,
} from '../../model/index.ts'
import type { ProviderCatalog, Shape } from '../../providers/provider.ts'

/** A part of a design that can be pasted: what was chosen, all that belongs to it, and around it what gives it meaning. */
export interface Clip {
  /** What was chosen, without what lies inside another chosen thing. */
  readonly roots: readonly RecordId[]
  /** Everything that a paste makes anew: the roots, their contents, inner links, what is attached to them alone. */
  readonly copied: ReadonlySet<RecordId>
  /** A design of its own: what is copied, the containers around it and what it refers to. */
  readonly design: Design
}

/** What copying needs to know about kinds. */
export interface Kinds {
  readonly index: KindIndex
  shapeOf(kind: KindId): Shape | undefined
  /** Links that join a network to others and are set up alike for each: a peering, an attachment. */
  joinsNetworks(kind: KindId): boolean
}

export function clipKinds(index: KindIndex, providers: readonly ProviderCatalog[]): Kinds {
  const shapes = new Map(providers.flatMap(({ kinds }) => kinds.map(({ kind, shape }) => [kind, shape])))
  const links = providers.flatMap((provider) => provider.links)
  const joining = new Set(
    links.filter(({ line }) => line === 'peering' || line === 'attachment').map(({ kind }) => kind),
  )
  return { index, shapeOf: (kind) => shapes.get(kind), joinsNetworks: (kind) => joining.has(kind) }
}

/** The part of a design that a selection means; `undefined` when nothing in it can stand alone (a link without its ends). */
export function takeClip(design: Design, selection: readonly RecordId[], kinds: Kinds): Clip | undefined {
  const { records } = design
  const chosen = selection.filter((id) => records[id] && !records[id].ends)
  if (chosen.length === 0) return undefined
  const copied = closureOf(design, chosen, kinds)
  const roots = chosen.filter((id) => !ancestors(records, id).some((up) => chosen.includes(up)))
  const needed = contextOf(records, copied, kinds.index)
  const kept = Object.fromEntries(Object.entries(records).filter(([id]) => needed.has(id)))
  const layout = Object.fromEntries(Object.entries(design.layout).filter(([id]) => needed.has(id)))
  return { roots: [...new Set(roots)], copied, design: { ...design, records: kept, intents: {}, layout } }
}

/** Containers around a record, the innermost first. */
export function ancestors(records: Design['records'], id: RecordId): RecordId[] {
  const up: RecordId[] = []
  for (let at = records[id]?.parent; at !== undefined && up.length < 100; at = records[at]?.parent) up.push(at)
  return up
}

/**
 * What goes where the selection goes: contents, links between them, machines of network cards and the other way round,
 * and what is attached to nothing else (its own route table, filter, public address).
 */
function closureOf(design: Design, chosen: readonly RecordId[], kinds: Kinds): Set<RecordId> {
  const { records } = design
  let copied = new Set(chosen)
  for (;;) {
    const gone = removalOf(records, [...copied], kinds.index).gone
    const inside = new Set([...gone].filter((id) => isWhole(records[id]!, gone)))
    for (const id of attachedTo(records, inside, kinds)) inside.add(id)
    if (inside.size === copied.size) return inside
    copied = inside
  }
}

/** A link counts only with both its ends. */
const isWhole = ({ ends }: DesignRecord, present: ReadonlySet<RecordId>): boolean =>
  !ends || (present.has(ends.a) && present.has(ends.b))

function attachedTo(records: Design['records'], inside: ReadonlySet<RecordId>, kinds: Kinds): RecordId[] {
  const users = new Map<RecordId, { inner: boolean; outer: boolean }>()
  for (const record of Object.values(records)) {
    for (const { to } of referencesOf(record, kinds.index)) {
      const use = users.get(to) ?? { inner: false, outer: false }
      users.set(to, inside.has(record.id) ? { ...use, inner: true } : { ...use, outer: true })
    }
  }
  return [...users].flatMap(([id, { inner, outer }]) => {
    const alone = inner && !outer && !inside.has(id)
    return alone && kinds.shapeOf(records[id]?.kind ?? '') === 'attached' ? [id] : []
  })
}

const referencesOf = (record: DesignRecord, kinds: KindIndex) => {
  const fields = kinds.kinds.get(record.kind)?.fields
  return fields ? [...references(fields, record.props)] : []
}

/** What is copied, the containers around it and everything that any of these refers to. */
function contextOf(records: Design['records'], copied: ReadonlySet<RecordId>, kinds: KindIndex): Set<RecordId> {
  const needed = new Set(copied)
  for (const id of needed) {
    const record = records[id]!
    if (record.parent !== undefined) needed.add(record.parent)
    for (const { to } of referencesOf(record, kinds)) if (records[to]) needed.add(to)
  }
  return needed
}
