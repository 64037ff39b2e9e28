import { describe, expect, it } from 'vitest'
import { facingSides, routeLinks } from './link-ends.ts'
import type { Rect } from './rect.ts'

const rect = (x: number, y: number, width = 200, height = 100): Rect => ({ x, y, width, height })

describe('where links leave and arrive', () => {
  it('joins what stands one above the other by the facing sides', () => {
    expect(facingSides(rect(0, 0), rect(50, 300))).toEqual(['bottom', 'top'])
    expect(facingSides(rect(50, 300), rect(0, 0))).toEqual(['top', 'bottom'])
  })
  it('joins what stands side by side by the facing sides', () => {
    expect(facingSides(rect(0, 0), rect(400, 20))).toEqual(['right', 'left'])
  })
  it('draws a straight line where the two overlap', () => {
    const rects = new Map([
      ['hub', rect(0, 0, 400)],
      ['spoke', rect(0, 300, 100)],
    ])
    expect(routeLinks([{ id: 'l', a: 'hub', b: 'spoke' }], rects).get('l')).toEqual([
      { x: 50, y: 100 },
      { x: 50, y: 300 },
    ])
  })
  it('uses level and upright pieces only where they do not', () => {
    const rects = new Map([
      ['a', rect(0, 0)],
      ['b', rect(600, 400)],
    ])
    const line = routeLinks([{ id: 'l', a: 'a', b: 'b' }], rects).get('l')!
    for (let i = 1; i < line.length; i++) {
      expect(line[i]!.x === line[i - 1]!.x || line[i]!.y === line[i - 1]!.y).toBe(true)
    }
  })
  it('keeps parallel links apart and straight', () => {
    const rects = new Map([
      ['a', rect(0, 0)],
      ['b', rect(0, 300)],
    ])
    const lines = routeLinks(
      [
        { id: 'one', a: 'a', b: 'b' },
        { id: 'two', a: 'b', b: 'a' },
      ],
      rects,
    )
    const [one, two] = [lines.get('one')!, lines.get('two')!]
    expect(one).toHaveLength(2)
    expect(two).toHaveLength(2)
    expect(Math.abs(one[0]!.x - two[0]!.x)).toBe(28)
  })
  it('spreads the ends of different links along one side', () => {
    const rects = new Map([
      ['hub', rect(0, 0, 100)],
      ['b', rect(-300, 300, 100)],
      ['c', rect(300, 300, 100)],
    ])
    const lines = routeLinks(
      [
        { id: 'hb', a: 'hub', b: 'b' },
        { id: 'hc', a: 'hub', b: 'c' },
      ],
      rects,
    )
    expect(lines.get('hb')![0]).not.toEqual(lines.get('hc')![0])
  })
})
