import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildCatalog } from '../../../app/catalog.ts'
import { routeLinks } from '../../../app/drawing/link-ends.ts'
import { measureDesign } from '../../../app/drawing/measure-design.ts'
import type { Design } from '../../../model/index.ts'
import { catalogs, jointLinks } from '../../../providers/catalogs.ts'
import { placePills } from './place-pills.ts'

const design: Design = JSON.parse(
  readFileSync(new URL('../../../examples/two-hubs-internet-vpn.wheelwright.json', import.meta.url), 'utf8'),
)

test('pills between adjacent machines, one route each way, cover neither their names nor each other', () => {
  const boxes = measureDesign(design, buildCatalog(catalogs, jointLinks))
  const ends = [
    { id: 'there', a: 'nic-spoke10', b: 'nic-spoke20' },
    { id: 'back', a: 'nic-spoke20', b: 'nic-spoke10' },
  ]
  const routed = routeLinks(ends, new Map([...boxes].map(([id, { at }]) => [id, at])))
  const [there, back] = placePills(
    ends.map(({ id }) => routed.get(id) ?? []),
    boxes,
  )
  const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.abs(a.x - b.x) >= 124 || Math.abs(a.y - b.y) >= 26
  expect(apart(there!, back!)).toBe(true)
  for (const pill of [there!, back!]) {
    for (const { at } of [...boxes.values()].filter(({ shape }) => shape === 'endpoint')) {
      const aside = pill.x + 62 <= at.x || pill.x - 62 >= at.x + at.width
      expect(aside || pill.y + 13 <= at.y || pill.y - 13 >= at.y + at.height).toBe(true)
    }
  }
})
