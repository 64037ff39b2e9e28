import type { Size } from '../../providers/joint/placing/index.ts'
import type { Point } from '../drawing/rect.ts'

export interface Item extends Size {
  readonly id: string
}

/** Upper left corners of things, and the room that they take together from (0, 0). */
export interface Block extends Size {
  readonly at: ReadonlyMap<string, Point>
}

/** Wider than high, as a window is. */
const RATIO = 1.6

/** Things in rows from left to right, in the order given: the rows whose outline comes nearest to a window's. */
export function packRows(items: readonly Item[], gap: number): Block {
  const least = Math.max(0, ...items.map(({ width }) => width))
  let total = -gap
  const widths = items.map(({ width }) => {
    total += width + gap
    return Math.max(total, least)
  })
  const extent = ({ width, height }: Block): number => Math.max(width / RATIO, height)
  return [...new Set(widths)]
    .map((width) => rowsWithin(items, width, gap))
    .reduce((best, block) => (extent(block) < extent(best) ? block : best), rowsWithin(items, least, gap))
}

function rowsWithin(items: readonly Item[], limit: number, gap: number): Block {
  const at = new Map<string, Point>()
  let [x, y, row, width] = [0, 0, 0, 0]
  for (const item of items) {
    if (x > 0 && x + item.width > limit) {
      x = 0
      y += row + gap
      row = 0
    }
    at.set(item.id, { x, y })
    x += item.width + gap
    row = Math.max(row, item.height)
    width = Math.max(width, x - gap)
  }
  return { at, width, height: items.length > 0 ? y + row : 0 }
}

/** Things side by side, their middles on one line. */
export function packLine(items: readonly Item[], gap: number): Block {
  const height = Math.max(0, ...items.map((item) => item.height))
  const at = new Map<string, Point>()
  let x = 0
  for (const item of items) {
    at.set(item.id, { x, y: (height - item.height) / 2 })
    x += item.width + gap
  }
  return { at, width: Math.max(0, x - gap), height }
}

/** Blocks one below the other, their middles on one line, `gap` apart. Empty ones take no room. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  const filled = blocks.filter(({ at }) => at.size > 0)
  const width = Math.max(0, ...filled.map((block) => block.width))
  const at = new Map<string, Point>()
  let y = 0
  for (const block of filled) {
    for (const [id, point] of block.at) at.set(id, { x: point.x + (width - block.width) / 2, y: point.y + y })
    y += block.height + gap
  }
  return { at, width, height: Math.max(0, y - gap) }
}

/** Blocks that were packed as items themselves, with their content at its place. */
export function unfold(outer: Block, inner: ReadonlyMap<string, Block>): Block {
  const at = new Map<string, Point>()
  for (const [id, origin] of outer.at) {
    for (const [item, point] of inner.get(id)?.at ?? []) at.set(item, { x: origin.x + point.x, y: origin.y + point.y })
  }
  return { ...outer, at }
}
