import { onGrid } from '../../../app/arranging/free-spot.ts'
import type { Point, Rect } from '../../../app/drawing/rect.ts'

/** A line that a held thing lies on together with a sibling, canvas px. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

interface Snapped extends Point {
  readonly guides: readonly Guide[]
}

const sides = { x: 'width', y: 'height' } as const
const shares = [0, 0.5, 1] as const

/**
 * The upper left corner of a held thing (`wish`): in line with the nearest edge or centre of a sibling if one is closer
 * than `near` px, else on the grid. Each axis for itself.
 */
export function snapTo(wish: Rect, siblings: readonly Rect[], near: number): Snapped {
  const [x, y] = [snapAxis('x', wish, siblings, near), snapAxis('y', wish, siblings, near)]
  const at = { ...wish, x: x ?? onGrid(wish.x), y: y ?? onGrid(wish.y) }
  const guides = [
    ...(x === undefined ? [] : guidesAt('x', at, siblings)),
    ...(y === undefined ? [] : guidesAt('y', at, siblings)),
  ]
  return { x: at.x, y: at.y, guides }
}

/** Of edges and centres of the same sort the nearest one; `undefined` when none is near. */
function snapAxis(axis: 'x' | 'y', wish: Rect, siblings: readonly Rect[], near: number): number | undefined {
  const length = sides[axis]
  let best: number | undefined
  let least = near
  for (const sibling of siblings) {
    for (const share of shares) {
      const value = sibling[axis] + share * (sibling[length] - wish[length])
      const far = Math.abs(value - wish[axis])
      if (far < least) [best, least] = [value, far]
    }
  }
  return best
}

/** One line for each edge or centre that lies on siblings', over all of them. */
function guidesAt(axis: 'x' | 'y', at: Rect, siblings: readonly Rect[]): Guide[] {
  const length = sides[axis]
  const other = axis === 'x' ? 'y' : 'x'
  return shares.flatMap((share) => {
    const line = at[axis] + share * at[length]
    const on = siblings.filter((sibling) => Math.abs(sibling[axis] + share * sibling[length] - line) < 0.5)
    if (on.length === 0) return []
    const all = [at, ...on]
    const from = Math.min(...all.map((rect) => rect[other]))
    const to = Math.max(...all.map((rect) => rect[other] + rect[sides[other]]))
    return [{ axis, at: line, from, to }]
  })
}
