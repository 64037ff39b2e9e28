import { describe, expect, it } from 'vitest'
import { pathLength, pointAlong, roundPath, withoutEnds } from './round-path.ts'

const corner = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
]

describe('the path of a link', () => {
  it('rounds a corner by 10 px', () => {
    expect(roundPath(corner)).toBe('M0 0L90 0Q100 0 100 10L100 100')
  })
  it('rounds less where a piece is short', () => {
    expect(
      roundPath([
        { x: 0, y: 0 },
        { x: 8, y: 0 },
        { x: 8, y: 50 },
      ]),
    ).toBe('M0 0L4 0Q8 0 8 4L8 50')
  })
  it('finds its middle by length', () => {
    expect(pathLength(corner)).toBe(200)
    expect(pointAlong(corner)).toMatchObject({ x: 100, y: 0, level: true })
    expect(pointAlong(corner, 0.75)).toMatchObject({ x: 100, y: 50, level: false })
  })
  it('leaves room for the ports at its ends', () => {
    expect(withoutEnds(corner, 14)).toEqual([
      { x: 14, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 86 },
    ])
    expect(
      withoutEnds(
        [
          { x: 0, y: 0 },
          { x: 16, y: 0 },
        ],
        14,
      ),
    ).toEqual([
      { x: 6, y: 0 },
      { x: 10, y: 0 },
    ])
  })
})
