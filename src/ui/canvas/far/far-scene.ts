import type { Badge } from '../../../app/drawing/count-badges.ts'
import type { Boxes } from '../../../app/drawing/measure-design.ts'
import type { Point, Rect } from '../../../app/drawing/rect.ts'
import type { RecordId } from '../../../model/index.ts'
import type { DesignEdge, LinkData } from '../design-elements.ts'
import type { Projection } from '../project-design.ts'

/** A network, a site, or a group around them, as it is seen from afar. Rectangles are px of the canvas. */
export interface FarTile {
  readonly id: RecordId
  readonly k: 'group' | 'hub' | 'tile'
  readonly rect: Rect
  readonly title: string
  readonly line: string
  readonly provider: string
  readonly kindKey: string
  /** Findings on it and on everything in it. */
  readonly findings: Badge
  /** Networks and sites in a group. */
  readonly count: number
}

/** Links between the same two tiles, drawn once. */
export interface FarLink {
  readonly line: LinkData['line']
  readonly points: readonly Point[]
  readonly count: number
}

export interface FarScene {
  readonly tiles: readonly FarTile[]
  readonly links: readonly FarLink[]
  /** The tile that stands for a record in it. */
  readonly tileOf: ReadonlyMap<RecordId, RecordId>
}

/** As many networks on one make it a hub, and those that have no other a hub's spokes. */
const SPOKES = 4

/**
 * A large drawing reduced to what can be told apart from afar: groups, networks and sites. A spoke's link to its hub says
 * nothing new, so only links that leave a hub and its spokes are left.
 */
export function farScene(
  { boxes, nodes, edges }: Pick<Projection, 'boxes' | 'nodes' | 'edges'>,
  badges: ReadonlyMap<RecordId, Badge>,
): FarScene {
  const tileOf = tilesOf(boxes)
  const findings = rollUp(boxes, badges)
  const { joined, hubs } = degrees(edges, tileOf)
  const members = new Map<RecordId, number>()
  for (const { parent, shape } of boxes.values()) {
    if (parent && boxes.get(parent)?.shape === 'scope' && shape !== 'scope')
      members.set(parent, (members.get(parent) ?? 0) + 1)
  }
  const tiles: FarTile[] = []
  for (const { id, data } of nodes) {
    const box = boxes.get(id)
    if (!box || tileOf.get(id) !== id) continue
    tiles.push({
      id,
      k: box.shape === 'scope' ? 'group' : hubs.has(id) ? 'hub' : 'tile',
      rect: box.at,
      title: data.title,
      line: data.lines[0] ?? '',
      provider: data.provider,
      kindKey: data.kindKey,
      findings: findings.get(id) ?? { count: 0, error: false },
      count: members.get(id) ?? 0,
    })
  }
  return { tiles, links: linksBetween(edges, tileOf, joined, hubs), tileOf }
}

/** What stands for each record: its network or site; a group for itself. */
function tilesOf(boxes: Boxes): Map<RecordId, RecordId> {
  const tileOf = new Map<RecordId, RecordId>()
  // Parents come before their children.
  for (const { id, shape, parent } of boxes.values()) {
    const outer = parent === null ? undefined : boxes.get(parent)
    const own = shape === 'scope' || !outer || outer.shape === 'scope'
    tileOf.set(id, own ? id : (tileOf.get(outer.id) ?? id))
  }
  return tileOf
}

/** A badge counts on everything around the record that has it. */
function rollUp(boxes: Boxes, badges: ReadonlyMap<RecordId, Badge>): Map<RecordId, Badge> {
  const sums = new Map<RecordId, Badge>()
  for (const [id, badge] of badges) {
    for (let at: string | null | undefined = id; at; at = boxes.get(at)?.parent) {
      const sum = sums.get(at) ?? { count: 0, error: false }
      sums.set(at, { count: sum.count + badge.count, error: sum.error || badge.error })
    }
  }
  return sums
}

function degrees(edges: readonly DesignEdge[], tileOf: ReadonlyMap<RecordId, RecordId>) {
  const joined = new Map<RecordId, Set<RecordId>>()
  const join = (from: RecordId, to: RecordId): void => {
    const others = joined.get(from) ?? new Set()
    joined.set(from, others.add(to))
  }
  for (const { source, target } of edges) {
    const [a, b] = [tileOf.get(source), tileOf.get(target)]
    if (!a || !b || a === b) continue
    join(a, b)
    join(b, a)
  }
  const spokes = new Map<RecordId, number>()
  for (const others of joined.values()) {
    const [only] = others
    if (others.size === 1 && only) spokes.set(only, (spokes.get(only) ?? 0) + 1)
  }
  const hubs = new Set([...spokes].filter(([, count]) => count >= SPOKES).map(([id]) => id))
  return { joined, hubs }
}

function linksBetween(
  edges: readonly DesignEdge[],
  tileOf: ReadonlyMap<RecordId, RecordId>,
  joined: ReadonlyMap<RecordId, ReadonlySet<RecordId>>,
  hubs: ReadonlySet<RecordId>,
): FarLink[] {
  const isSpoke = (id: RecordId, of: RecordId): boolean => hubs.has(of) && joined.get(id)?.size === 1
  const links = new Map<string, { line: LinkData['line']; points: readonly Point[]; count: number }>()
  for (const { source, target, data } of edges) {
    const [a, b] = [tileOf.get(source), tileOf.get(target)]
    if (!data || !a || !b || a === b) continue
    // A tunnel leaves the hub even where its other end has no more than that.
    if (data.line === 'peering' && (isSpoke(a, b) || isSpoke(b, a))) continue
    const key = [data.line, ...[a, b].sort()].join('\n')
    const known = links.get(key)
    if (known) known.count += 1
    else links.set(key, { line: data.line, points: data.points, count: 1 })
  }
  return [...links.values()]
}
