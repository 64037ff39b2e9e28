import { expect, it } from 'vitest'
import { text } from '../../model/index.ts'
import { placeLabels } from './link-labels.ts'
import { pointAlong } from './round-path.ts'
import { overlaps } from './separate.ts'

const upright = (id: string, x: number, word?: string) => ({
  ends: { id, a: 'a', b: 'b' },
  points: [
    { x, y: 0 },
    { x, y: 200 },
  ],
  label: word === undefined ? undefined : text(word),
})
const say = ({ key }: { key: string }): string => key

it('words stand beside the sign of their link', () => {
  expect(placeLabels([upright('l', 0, 'gateway transit')], new Map(), say).get('l')).toMatchObject({ x: 16, y: 90 })
})

it('words never lie on the sign of a link beside', () => {
  const short = (id: string, x: number) => ({
    ...upright(id, x),
    points: [
      { x, y: 60 },
      { x, y: 140 },
    ],
  })
  const links = [upright('one', 0, 'gateway transit'), short('two', 60), short('three', -60)]
  const rect = placeLabels(links, new Map(), say).get('one')!
  for (const { points } of links.slice(1)) {
    const { x, y } = pointAlong(points)
    expect(overlaps(rect, { x: x - 11, y: y - 11, width: 22, height: 22 })).toBe(false)
  }
})

it('words of several links never lie on each other', () => {
  const links = [0, 28, 56, 84].map((x) => upright(`l${x}`, x, 'remote region'))
  const rects = [...placeLabels(links, new Map(), say).values()]
  expect(rects.length).toBeGreaterThan(1)
  for (const [i, a] of rects.entries()) for (const b of rects.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
})

it('words that find no room are left out', () => {
  const links = [upright('one', 0, 'gateway transit'), upright('two', 60), upright('three', -60)]
  expect(placeLabels(links, new Map(), say).has('one')).toBe(false)
})

it('a short link keeps its words to itself', () => {
  const short = {
    ...upright('l', 0, 'word'),
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 40 },
    ],
  }
  expect(placeLabels([short], new Map(), say).size).toBe(0)
})
