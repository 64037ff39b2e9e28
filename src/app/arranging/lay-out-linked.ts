import { type Block, type Item, packLine, packRows, stackBlocks, unfold } from './pack.ts'

/** A link between two things of one container. `far`: it leads out of the network (a tunnel, a circuit). */
export interface Join {
  readonly a: string
  readonly b: string
  readonly far: boolean
}

/** Between linked things there is room for the link's sign and a word. */
const LINK_GAP = 88
const SIDE_GAP = 40
const GROUP_GAP = 72
/** More things hanging on one hub stand on both sides of it, then in several rows. */
const ONE_SIDE = 5
const ONE_ROW = 12

/**
 * Where linked things stand: what hangs on one hub alone beside that hub (networks below it, what comes from outside
 * above), hubs that are linked beside each other, groups without links between them in rows. Nothing overlaps; the same
 * input gives the same places.
 */
export function layOutLinked(items: readonly Item[], joins: readonly Join[]): Block {
  const neighbours = neighboursOf(items, joins)
  const groups = groupsOf(items, neighbours)
  const blocks = new Map(groups.map((group) => [group[0]!.id, layOutGroup(group, joins, neighbours)] as const))
  const linked = groups.filter((group) => group.length > 1)
  const alone = packRows(
    groups.flatMap((group) => (group.length === 1 ? group : [])),
    SIDE_GAP,
  )
  const bySize = linked.map((group) => sized(group[0]!.id, blocks.get(group[0]!.id)!)).sort(byArea)
  const together = unfold(packRows(bySize, GROUP_GAP), blocks)
  return leftAligned([together, alone], GROUP_GAP)
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

const sized = (id: string, { width, height }: Block): Item => ({ id, width, height })
const byArea = (a: Item, b: Item): number => b.width * b.height - a.width * a.height || (a.id < b.id ? -1 : 1)

function leftAligned(blocks: readonly Block[], gap: number): Block {
  const width = Math.max(0, ...blocks.map((block) => block.width))
  return stackBlocks(
    blocks.map((block) => (block.at.size > 0 ? { ...block, width } : block)),
    gap,
  )
}

function neighboursOf(items: readonly Item[], joins: readonly Join[]): Neighbours {
  const neighbours = new Map(items.map(({ id }) => [id, new Set<string>()] as const))
  for (const { a, b } of joins) {
    if (a === b) continue
    neighbours.get(a)?.add(b)
    neighbours.get(b)?.add(a)
  }
  return neighbours
}

/** Things that hang together by links. */
function groupsOf(items: readonly Item[], neighbours: Neighbours): Item[][] {
  const byId = new Map(items.map((item) => [item.id, item] as const))
  const seen = new Set<string>()
  const groups: Item[][] = []
  for (const { id } of items) {
    if (seen.has(id)) continue
    const ids = new Set([id])
    for (const each of ids) for (const next of neighbours.get(each) ?? []) ids.add(next)
    for (const each of ids) seen.add(each)
    groups.push([...ids].flatMap((each) => byId.get(each) ?? []))
  }
  return groups
}

function layOutGroup(group: readonly Item[], joins: readonly Join[], neighbours: Neighbours): Block {
  const hubs = hubsOf(group, neighbours)
  const hubOf = (id: string): string => (hubs.has(id) ? id : [...(neighbours.get(id) ?? [])][0]!)
  const far = new Set(joins.flatMap((join) => (join.far ? [`${join.a}\n${join.b}`, `${join.b}\n${join.a}`] : [])))
  const stars = new Map<string, Block>()
  for (const hub of group.filter(({ id }) => hubs.has(id))) {
    const leaves = group.filter(({ id }) => !hubs.has(id) && hubOf(id) === hub.id)
    const isFar = ({ id }: Item): boolean => far.has(`${hub.id}\n${id}`)
    stars.set(
      hub.id,
      layOutStar(
        hub,
        leaves.filter(isFar),
        leaves.filter((leaf) => !isFar(leaf)),
      ),
    )
  }
  const items = [...stars].map(([id, block]) => sized(id, block))
  const outer = layOutHubs(items, neighbours)
  return unfold(outer, stars)
}

/** Things with more than one neighbour; of a pair the larger one. */
function hubsOf(group: readonly Item[], neighbours: Neighbours): ReadonlySet<string> {
  const several = group.filter(({ id }) => (neighbours.get(id)?.size ?? 0) > 1)
  return new Set((several.length > 0 ? several : [...group].sort(byArea).slice(0, 1)).map(({ id }) => id))
}

/** A hub, what comes from outside above it, and its spokes below; many spokes stand on both sides. */
function layOutStar(hub: Item, outside: readonly Item[], spokes: readonly Item[]): Block {
  const split = outside.length === 0 && spokes.length > ONE_SIDE ? Math.floor(spokes.length / 2) : 0
  const above = rowsOf([...outside, ...spokes.slice(0, split)])
  const below = rowsOf(spokes.slice(split))
  return stackBlocks([...above.reverse(), packLine([hub], 0), ...below], LINK_GAP)
}

/** Rows of about equal length. */
function rowsOf(items: readonly Item[]): Block[] {
  const rows = Math.ceil(items.length / ONE_ROW)
  const each = Math.ceil(items.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, i) => packLine(items.slice(i * each, (i + 1) * each), SIDE_GAP))
}

/** Hubs with all that hangs on them: two beside each other; more in rows by how far they are from the busiest one. */
function layOutHubs(items: readonly Item[], neighbours: Neighbours): Block {
  if (items.length <= 2) return packLine(items, GROUP_GAP + LINK_GAP)
  const degree = (id: string): number => items.filter((other) => neighbours.get(id)?.has(other.id)).length
  const center = [...items].sort((a, b) => degree(b.id) - degree(a.id) || byArea(a, b))[0]!
  const rows: Item[][] = [[center]]
  const placed = new Set([center.id])
  for (let row = rows[0]!; row.length > 0; ) {
    const next = items.filter(({ id }) => !placed.has(id) && row.some((one) => neighbours.get(one.id)?.has(id)))
    for (const { id } of next) placed.add(id)
    row = untangle(next, row, neighbours)
    if (row.length > 0) rows.push(row)
  }
  return stackBlocks(
    rows.flatMap((row) => wrapped(row)),
    GROUP_GAP + LINK_GAP,
  )
}

function wrapped(row: readonly Item[]): Block[] {
  const rows = Math.ceil(row.length / ONE_ROW)
  const each = Math.ceil(row.length / rows)
  return Array.from({ length: rows }, (_, i) => packLine(row.slice(i * each, (i + 1) * each), GROUP_GAP + LINK_GAP))
}

/** In the order of their neighbours in the row above, so that few links cross. */
function untangle(row: readonly Item[], above: readonly Item[], neighbours: Neighbours): Item[] {
  const mean = ({ id }: Item): number => {
    const places = above.flatMap((other, i) => (neighbours.get(id)?.has(other.id) ? [i] : []))
    return places.reduce((sum, i) => sum + i, 0) / Math.max(1, places.length)
  }
  return [...row].sort((a, b) => mean(a) - mean(b) || (a.id < b.id ? -1 : 1))
}
