import { type Boxes, HEADER } from '../../../app/drawing/measure-design.ts'
import type { Point, Rect } from '../../../app/drawing/rect.ts'
import { pointAlong } from '../../../app/drawing/round-path.ts'

/** Room for a prefix, canvas px; it stands around its point. */
const PILL = { width: 124, height: 26 }
/** Where along its line a pill is tried, and how far above or below. */
const SHARES = [0.42, 0.58, 0.5, 0.3, 0.7, 0.18, 0.82] as const
const ASIDE = [0, -28, 28, -56, 56, -84, 84, -112, 112] as const

const hits = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Where things say their names: endpoints and cards everywhere, containers in their heads. */
function wordsOf(boxes: Boxes): Rect[] {
  return [...boxes.values()].flatMap(({ at, shape, tall, hidden }): Rect[] => {
    if (shape === 'attached' || shape === 'link') return []
    if (hidden || shape === 'endpoint' || shape === 'card') return [at]
    return [{ ...at, height: shape === 'subnet' && tall ? HEADER.tallSubnet : HEADER[shape] }]
  })
}

/**
 * The middle of the pill of each line: on it, else as near as a place is free where it covers no name and no other pill;
 * below the others where there is none.
 */
export function placePills(lines: readonly (readonly Point[])[], boxes: Boxes): Point[] {
  const taken = wordsOf(boxes)
  return lines.map((points) => {
    const spots = ASIDE.flatMap((aside) => SHARES.map((share) => besides(points, share, aside)))
    const free = spots.find((spot) => !taken.some((other) => hits(pillAt(spot), other)))
    const at = free ?? spots[0]!
    taken.push(pillAt(at))
    return at
  })
}

function besides(points: readonly Point[], share: number, aside: number): Point {
  const { x, y } = pointAlong(points, share)
  return { x, y: y + aside }
}

const pillAt = ({ x, y }: Point): Rect => ({ x: x - PILL.width / 2, y: y - PILL.height / 2, ...PILL })
