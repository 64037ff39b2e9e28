import { describe, expect, it } from 'vitest'
import { crossings } from './avoid-things.ts'
import { routeLinks } from './link-ends.ts'
import type { Rect } from './rect.ts'

const rect = (x: number, y: number, width = 200, height = 100): Rect => ({ x, y, width, height })
const lineBetween = (a: Rect, b: Rect, things: Rect[]) =>
  routeLinks(
    [{ id: 'l', a: 'a', b: 'b' }],
    new Map([
      ['a', a],
      ['b', b],
    ]),
    () => things,
  ).get('l')!

describe('a link whose usual way runs through a thing', () => {
  it('goes around it', () => {
    const thing = rect(0, 200)
    const line = lineBetween(rect(0, 0), rect(0, 400), [thing])
    expect(crossings(line, [thing])).toBe(0)
  })

  it('goes around several in a row', () => {
    const things = [rect(250, 0), rect(500, 0), rect(750, 0)]
    const line = lineBetween(rect(0, 0), rect(1000, 0), things)
    expect(crossings(line, things)).toBe(0)
  })

  it('has level and upright pieces only', () => {
    const line = lineBetween(rect(0, 0), rect(30, 400), [rect(-50, 200, 300)])
    for (const [i, to] of line.entries()) {
      const from = line[i - 1]
      if (from) expect(from.x === to.x || from.y === to.y).toBe(true)
    }
  })
})

it('a link that runs through nothing keeps its way', () => {
  expect(lineBetween(rect(0, 0), rect(0, 300), [rect(400, 150)])).toEqual(lineBetween(rect(0, 0), rect(0, 300), []))
})
