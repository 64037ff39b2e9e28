import type { Point } from './rect.ts'

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const toward = (from: Point, to: Point, by: number): Point => {
  const length = distance(from, to) || 1
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length }
}

const at = (point: Point): string => `${+point.x.toFixed(1)} ${+point.y.toFixed(1)}`

/** SVG path data of a polyline of upright and level pieces with rounded corners of at most `radius` px. */
export function roundPath(points: readonly Point[], radius = 10): string {
  const [first] = points
  if (!first) return ''
  let path = `M${at(first)}`
  for (let i = 1; i < points.length; i++) {
    const [before, here, after] = [points[i - 1]!, points[i]!, points[i + 1]]
    if (!after) return `${path}L${at(here)}`
    const r = Math.min(radius, distance(before, here) / 2, distance(here, after) / 2)
    path += `L${at(toward(here, before, r))}Q${at(here)} ${at(toward(here, after, r))}`
  }
  return path
}

/** The point at a share (0 to 1) of a polyline's length, and whether it runs level there. */
export function pointAlong(points: readonly Point[], share = 0.5): Point & { level: boolean } {
  let left = share * pathLength(points)
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!]
    const length = distance(from, to)
    if (left <= length || i === points.length - 1) return { ...toward(from, to, left), level: from.y === to.y }
    left -= length
  }
  return { ...(points[0] ?? { x: 0, y: 0 }), level: true }
}

export const pathLength = (points: readonly Point[]): number =>
  points.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(points[i - 1]!, point)), 0)

/** A polyline shortened by `by` px at both ends; at least a quarter of its first and last pieces stays. */
export function withoutEnds(points: readonly Point[], by: number): Point[] {
  const last = points.length - 1
  return points.map((point, i) => {
    const next = i === 0 ? points[1] : i === last ? points[last - 1] : undefined
    return next ? toward(point, next, Math.min(by, distance(point, next) * (last === 1 ? 0.375 : 0.75))) : point
  })
}
