import type { Rect } from './rect.ts'

type Movable = { -readonly [K in keyof Rect]: Rect[K] }

/** Whether two rectangles share an area, or come nearer than `gap` px. Touching at `gap` 0 is no overlap. */
export const overlaps = (a: Rect, b: Rect, gap = 0): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap

/**
 * Moves apart siblings that cover each other: whichever stands farther from the top left corner gives way to the right
 * or downwards, by as little as possible, and stands `gap` px away. What covers nothing stays where it is.
 */
export function separate(siblings: readonly Movable[], gap: number): void {
  if (!anyOverlap(siblings)) return
  const settled: Movable[] = []
  for (const each of [...siblings].sort((a, b) => a.x + a.y - b.x - b.y)) {
    for (let other = settled.find((one) => overlaps(each, one)); other; ) {
      const right = other.x + other.width + gap
      const below = other.y + other.height + gap
      if (right - each.x <= below - each.y) each.x = right
      else each.y = below
      other = settled.find((one) => overlaps(each, one))
    }
    settled.push(each)
  }
}

function anyOverlap(rects: readonly Rect[]): boolean {
  const byLeft = [...rects].sort((a, b) => a.x - b.x)
  return byLeft.some((rect, i) => {
    for (let j = i + 1; j < byLeft.length && byLeft[j]!.x < rect.x + rect.width; j++) {
      if (overlaps(rect, byLeft[j]!)) return true
    }
    return false
  })
}
