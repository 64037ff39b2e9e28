import { describe, expect, it } from 'vitest'
import { snapTo } from './snap-to.ts'

const rect = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height })

describe('what is held', () => {
  it('stands on the grid of 8 px when nothing is near', () => {
    expect(snapTo(rect(101, 205), [], 6)).toEqual({ x: 104, y: 208, guides: [] })
  })

  it('lies on the border of a sibling that is near, and a line shows it', () => {
    const { x, guides } = snapTo(rect(103, 400), [rect(100, 0, 300)], 6)
    expect(x).toBe(100)
    expect(guides).toEqual([{ axis: 'x', at: 100, from: 0, to: 450 }])
  })

  it('lies on the centre of a sibling that is nearer than its borders', () => {
    expect(snapTo(rect(203, 400), [rect(100, 0, 300)], 6).x).toBe(200)
  })

  it('does not reach farther than it is told', () => {
    expect(snapTo(rect(107, 400), [rect(100, 0, 300)], 6)).toMatchObject({ x: 104, guides: [] })
  })
})
