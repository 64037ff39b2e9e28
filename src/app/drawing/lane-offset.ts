import type { Point } from './rect.ts'

const EPSILON = 0.5

const isLevel = (from: Point, to: Point): boolean => Math.abs(from.y - to.y) < EPSILON

/** Without points that repeat the one before or stand in the middle of a straight piece. */
function cornersOf(points: readonly Point[]): Point[] {
  const corners: Point[] = []
  for (const point of points) {
    const [before, last] = [corners.at(-2), corners.at(-1)]
    if (last && Math.abs(last.x - point.x) < EPSILON && Math.abs(last.y - point.y) < EPSILON) continue
    const straight = before && last && isLevel(before, last) === isLevel(last, point)
    if (straight) corners.pop()
    corners.push(point)
  }
  return corners
}

/**
 * A line of level and upright pieces moved `by` px to the left of its direction. The way back along the same line moves
 * to the other side, so that two lanes never cross.
 */
export function moveLeft(points: readonly Point[], by: number): Point[] {
  const corners = cornersOf(points)
  if (corners.length < 2) return corners
  const shifts = corners.slice(1).map((to, i) => {
    const from = corners[i]!
    return isLevel(from, to) ? { x: 0, y: to.x > from.x ? -by : by } : { x: to.y > from.y ? by : -by, y: 0 }
  })
  return corners.map((corner, i) => {
    const [into, out] = [shifts[i - 1], shifts[i]]
    const x = into?.x || out?.x || 0
    const y = into?.y || out?.y || 0
    return { x: corner.x + x, y: corner.y + y }
  })
}
