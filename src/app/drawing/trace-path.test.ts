import { describe, expect, it } from 'vitest'
import type { Thing } from './enter-thing.ts'
import type { Point, Rect } from './rect.ts'
import { tracePath } from './trace-path.ts'

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })

/** Two networks, one over the other, each with a machine; the words of a heading reach from 44 to 130. */
const upper = rect(0, 0, 200, 120)
const lower = rect(0, 200, 200, 120)
const words = (room: Rect): [number, number][] => [[room.x + 44, room.x + 130]]
const machine = (room: Rect): Thing => ({
  rect: rect(room.x + 20, room.y + 60, 160, 40),
  shape: 'endpoint',
  rooms: [{ rect: room, words: words(room) }],
})
const things = new Map([
  ['top', machine(upper)],
  ['bottom', machine(lower)],
])
const lines = new Map<string, readonly Point[]>([
  [
    'link',
    [
      { x: 100, y: 120 },
      { x: 100, y: 200 },
    ],
  ],
])

const pieces = (points: readonly Point[]) => points.slice(1).map((to, i) => [points[i]!, to] as const)

describe('the lanes of a trace', () => {
  const forward = tracePath(['top', 'link', 'bottom'], things, lines)
  const back = tracePath(['bottom', 'link', 'top'], things, lines)

  it('run level and upright only', () => {
    for (const [from, to] of pieces(forward)) expect(from.x === to.x || from.y === to.y).toBe(true)
  })

  it('start at one machine and end at the border of the other', () => {
    expect(forward[0]!.y).toBe(100)
    expect(forward.at(-1)!.x).toBe(180)
  })

  it('cross no heading of a container', () => {
    for (const [from, to] of pieces([...forward, ...back])) {
      if (from.x !== to.x) continue
      const [high, low] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
      const crossesHeading = high < lower.y + 30 && low > lower.y + 12
      if (crossesHeading) expect(from.x < 44 || from.x > 130).toBe(true)
    }
  })

  it('stand 12 px apart in the two directions', () => {
    const betweenNetworks = (points: readonly Point[]): number =>
      pieces(points).find(([from, to]) => Math.min(from.y, to.y) < 160 && Math.max(from.y, to.y) > 160)![0].x
    expect(Math.abs(betweenNetworks(forward) - betweenNetworks(back))).toBe(12)
  })
})
