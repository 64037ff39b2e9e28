import type { RecordId, Text } from '../../model/index.ts'
import type { DrawnLink } from './draw-design.ts'
import type { Boxes } from './measure-design.ts'
import { around, type Point, type Rect } from './rect.ts'
import { pathLength, pointAlong } from './round-path.ts'
import { overlaps } from './separate.ts'
import { textWidth } from './text-width.ts'

export const LABEL_HEIGHT = 20
/** Between things that stand close a label would lie under them. */
const SHORT = 56
/** From a line's middle to the outline of its sign, with some air. */
const SIGN = 13
const CELL = 256
/** Where along a line a label is tried, its middle first. */
const SHARES = [0.5, 0.32, 0.68, 0.18, 0.82] as const

type Labelled = Pick<DrawnLink, 'ends' | 'points'> & { readonly label: Text | undefined }

/**
 * Where the words of links stand (canvas px): beside their sign, or farther along the line, never on the
 * line, sign or words of another link and never on a thing. Those that find no room are left out: the details say them.
 */
export function placeLabels(
  links: readonly Labelled[],
  boxes: Boxes,
  say: (label: Text) => string,
): ReadonlyMap<RecordId, Rect> {
  const taken = rectIndex()
  for (const { at, shape, hidden, id } of boxes.values()) {
    if (shape !== 'scope' || hidden) taken.add(at, id)
  }
  for (const { points, ends } of links) {
    if (points.length < 2) continue
    taken.add(signOf(pointAlong(points)))
    for (const [i, to] of points.entries()) if (i > 0) taken.add(around([dot(points[i - 1]!), dot(to)])!, ends.id)
  }
  const places = new Map<RecordId, Rect>()
  for (const { ends, points, label } of links) {
    if (!label || pathLength(points) < SHORT) continue
    const width = textWidth(say(label), 10) + 12
    // A gateway's link ends inside its network: its words may reach over that border, not onto what stands in it.
    const holders = new Set(
      [boxes.get(ends.a)?.parent, boxes.get(ends.b)?.parent].flatMap((id) => holdersOf(id, boxes)),
    )
    const rect = candidates(points, width).find((wish) => !taken.meets(wish, holders))
    if (!rect) continue
    taken.add(rect)
    places.set(ends.id, rect)
  }
  return places
}

const dot = ({ x, y }: Point): Rect => ({ x: x - 1, y: y - 1, width: 2, height: 2 })

const signOf = ({ x, y }: Point): Rect => ({ x: x - SIGN, y: y - SIGN, width: 2 * SIGN, height: 2 * SIGN })

function candidates(points: readonly Point[], width: number): Rect[] {
  const size = { width, height: LABEL_HEIGHT }
  return SHARES.flatMap((share) => {
    const { x, y, level } = pointAlong(points, share)
    const beside = level
      ? [
          { x: x - width / 2, y: y + 14 },
          { x: x - width / 2, y: y - 14 - LABEL_HEIGHT },
        ]
      : [
          { x: x + 16, y: y - LABEL_HEIGHT / 2 },
          { x: x - 16 - width, y: y - LABEL_HEIGHT / 2 },
        ]
    const on = share === 0.5 ? [] : [{ x: x - width / 2, y: y - LABEL_HEIGHT / 2 }]
    return [...beside, ...on].map((at) => ({ ...at, ...size }))
  })
}

function holdersOf(parent: RecordId | null | undefined, boxes: Boxes): RecordId[] {
  const box = boxes.get(parent ?? '')
  return box ? [...(box.shape === 'network' ? [box.id] : []), ...holdersOf(box.parent, boxes)] : []
}

/** Rectangles by the squares of the canvas that they lie on: a question looks at its neighbourhood alone. */
function rectIndex() {
  const cells = new Map<string, { rect: Rect; id: RecordId | undefined }[]>()
  const keysOf = ({ x, y, width, height }: Rect): string[] => {
    const keys: string[] = []
    for (let i = Math.floor(x / CELL); i <= Math.floor((x + width) / CELL); i++)
      for (let j = Math.floor(y / CELL); j <= Math.floor((y + height) / CELL); j++) keys.push(`${i} ${j}`)
    return keys
  }
  return {
    add(rect: Rect, id?: RecordId): void {
      for (const key of keysOf(rect)) {
        const cell = cells.get(key)
        if (cell) cell.push({ rect, id })
        else cells.set(key, [{ rect, id }])
      }
    },
    meets: (rect: Rect, except: ReadonlySet<RecordId>): boolean =>
      keysOf(rect).some((key) =>
        cells.get(key)?.some((other) => !(other.id && except.has(other.id)) && overlaps(rect, other.rect)),
      ),
  }
}
