import { describe, expect, it } from 'vitest'
import { examples } from '../../examples/index.ts'
import { applyEdit, type Design, type Edit, type RecordId, validateDesign } from '../../model/index.ts'
import { jointLinks, kindIndex, providers } from '../../providers/registry.ts'
import { buildCatalog } from '../catalog.ts'
import { type Boxes, measureDesign } from '../drawing/measure-design.ts'
import { overlaps } from '../drawing/separate.ts'
import { align, distribute } from './align.ts'
import { collapse } from './collapse.ts'
import { layOutDesign } from './lay-out-design.ts'
import { moveBy } from './move-by.ts'
import { moveInto } from './move-into.ts'
import { resizeBy, resizedTo } from './resize.ts'

const catalog = buildCatalog(providers, jointLinks)
const load = async (id: string): Promise<Design> => (await examples.find((each) => each.id === id)?.load()) as Design
const hubs = await load('two-hubs-internet-vpn')

const edited = (design: Design, edit: Edit): Design => {
  const next = applyEdit(design, edit, kindIndex)
  expect(validateDesign(next, kindIndex)).toMatchObject({ ok: true })
  return next
}
const drawn = (design: Design): Boxes => measureDesign(design, catalog)
const idOf = (design: Design, name: string): RecordId =>
  Object.values(design.records).find((record) => record.name === name)!.id

function expectOrder(boxes: Boxes): void {
  const all = [...boxes.values()]
  for (const a of all) {
    const parent = boxes.get(a.parent ?? '')
    if (parent) {
      expect(a.x + a.width, `${a.id} in ${parent.id}`).toBeLessThanOrEqual(parent.width)
      expect(a.y + a.height, `${a.id} in ${parent.id}`).toBeLessThanOrEqual(parent.height)
    }
    for (const b of all) {
      if (a.id < b.id && a.parent === b.parent) expect(overlaps(a, b), `${a.id} and ${b.id}`).toBe(false)
    }
  }
}

describe('auto-layout', () => {
  it.each(examples.map(({ id }) => id))('of %s covers nothing and keeps everything in its container', async (id) => {
    const design = await load(id)
    expectOrder(drawn(edited(design, layOutDesign(design, catalog))))
  })

  it.each(examples.map(({ id }) => id))('of %s without a layout gives the same as with one', async (id) => {
    const design = await load(id)
    const blank = { ...design, layout: {} }
    expect(layOutDesign(edited(blank, layOutDesign(blank, catalog)), catalog).place).toEqual(
      layOutDesign(blank, catalog).place,
    )
    expectOrder(drawn(edited(blank, layOutDesign(blank, catalog))))
  })

  it('of one network moves no other network', () => {
    const vnet = idOf(hubs, 'vnet-hub00')
    const next = drawn(edited(hubs, layOutDesign(hubs, catalog, [vnet])))
    for (const box of drawn(hubs).values()) {
      if (box.shape === 'network') expect(next.get(box.id)).toMatchObject({ x: box.x, y: box.y })
    }
    expectOrder(next)
  })
})

describe('a step by keys', () => {
  it('moves a thing and nothing else', () => {
    const spoke = idOf(hubs, 'vnet-spoke10')
    const { place } = moveBy(hubs, catalog, [spoke], 8, 0)
    expect(Object.keys(place!)).toEqual([spoke])
  })

  it('into a neighbour jumps over it', () => {
    const [a, b] = [idOf(hubs, 'vnet-spoke10'), idOf(hubs, 'vnet-spoke20')]
    let design = hubs
    for (let i = 0; i < 60; i++) design = edited(design, moveBy(design, catalog, [a], 8, 0))
    expectOrder(drawn(design))
    expect(drawn(design).get(a)!.x).toBeGreaterThan(drawn(design).get(b)!.x)
  })
})

describe('lining up', () => {
  it('at the left gives one left border and covers nothing', () => {
    const ids = ['vnet-spoke10', 'vnet-spoke20'].map((name) => idOf(hubs, name))
    const boxes = drawn(edited(hubs, align(hubs, catalog, ids, 'left')))
    expect(new Set(ids.map((id) => boxes.get(id)!.at.x)).size).toBe(1)
    expectOrder(boxes)
  })

  it('of one thing does nothing', () => {
    expect(align(hubs, catalog, [idOf(hubs, 'vnet-spoke10')], 'left')).toEqual({})
  })

  it('with equal gaps keeps the first and the last where they are', () => {
    const networks = [...drawn(hubs).values()].filter((box) => box.shape === 'network' && box.parent === null)
    const boxes = [...drawn(hubs).values()].filter(({ shape }) => shape === 'network')
    const parent = boxes[0]!.parent
    const row = (networks.length >= 3 ? networks : boxes.filter((box) => box.parent === parent)).slice(0, 3)
    const next = drawn(
      edited(
        hubs,
        distribute(
          hubs,
          catalog,
          row.map(({ id }) => id),
          'x',
        ),
      ),
    )
    const placed = row.map(({ id }) => next.get(id)!.at).sort((a, b) => a.x - b.x)
    if (placed.length === 3) {
      const [one, two, three] = placed as [(typeof placed)[0], (typeof placed)[0], (typeof placed)[0]]
      expect(Math.abs(two.x - one.x - one.width - (three.x - two.x - two.width))).toBeLessThanOrEqual(1)
    }
    expectOrder(next)
  })
})

describe('resizing', () => {
  it('never goes below the content and never over a sibling', () => {
    for (const box of drawn(hubs).values()) {
      for (const [dw, dh] of [
        [-5000, -5000],
        [700, 0],
        [0, 700],
      ] as const) {
        expectOrder(drawn(edited(hubs, resizeBy(hubs, catalog, [box.id], dw, dh))))
      }
    }
  })

  it('at the left leaves the content where it is on the canvas', () => {
    const vnet = idOf(hubs, 'vnet-hub00')
    const before = drawn(hubs)
    const box = before.get(vnet)!
    const wish = { x: box.x - 40, y: box.y, width: box.width + 40, height: box.height }
    const next = drawn(edited(hubs, { place: resizedTo(before, hubs.layout, vnet, wish) }))
    for (const child of before.values()) if (child.parent === vnet) expect(next.get(child.id)!.at).toEqual(child.at)
  })
})

describe('collapsing', () => {
  it('and opening again gives the same drawing', () => {
    const vnet = idOf(hubs, 'vnet-spoke10')
    const closed = edited(hubs, collapse(hubs, catalog, [vnet]))
    expect(drawn(closed).get(vnet)!.hidden!.length).toBeGreaterThan(1)
    const open = edited(closed, collapse(closed, catalog, [vnet]))
    expect([...drawn(open).values()].map(({ id, at }) => [id, at])).toEqual(
      [...drawn(hubs).values()].map(({ id, at }) => [id, at]),
    )
  })

  it('changes no record', () => {
    expect(collapse(hubs, catalog, Object.keys(hubs.records)).put).toBeUndefined()
  })
})

describe('moving into another container', () => {
  it('gives a subnet the next free range there and its machine an address in it', () => {
    const [from, to] = [idOf(hubs, 'vnet-spoke10'), idOf(hubs, 'vnet-spoke20')]
    const machine = Object.values(hubs.records).find((record) => record.name === 'vm-spoke10')!
    const nic = Object.values(hubs.records).find(({ props }) => props['machine'] === machine.id)!
    const subnet = nic.parent!
    expect(hubs.records[subnet]!.parent).toBe(from)
    const named = { ...hubs, records: { ...hubs.records, [subnet]: { ...hubs.records[subnet]!, name: 'moved' } } }
    const move = moveInto(named, catalog, kindIndex, [subnet], to)
    expect(move).toMatchObject({ ok: true })
    const next = edited(named, move.ok ? move.edit : {})
    expect(next.records[subnet]!.parent).toBe(to)
    // 10.20.0.0/24 is taken by the subnet that is there; the platform keeps the first four addresses.
    expect(next.records[subnet]!.props['prefix']).toBe('10.20.1.0/24')
    expect(next.records[nic.id]!.props['address']).toBe('10.20.1.4')
    expect(next.records[machine.id]!.parent).toBe(to)
    expectOrder(drawn(next))
  })

  it('gives a subnet whose name is taken there another one, and says so', () => {
    const [spoke10, spoke20] = [idOf(hubs, 'vnet-spoke10'), idOf(hubs, 'vnet-spoke20')]
    const subnet = Object.values(hubs.records).find(({ name, parent }) => name === 'default' && parent === spoke10)!
    const move = moveInto(hubs, catalog, kindIndex, [subnet.id], spoke20)
    expect(move.ok && move.renumbered.map(({ key }) => key)).toEqual(['move.renumbers', 'move.renames'])
    expect(edited(hubs, move.ok ? move.edit : {}).records[subnet.id]!.name).toBe('default-2')
  })

  it('gives a gateway subnet no second home where a gateway is', () => {
    const [hub, other] = Object.values(hubs.records).filter(({ kind }) => kind === 'azure/vpn-gateway')
    const home = hubs.records[hubs.records[other!.parent!]!.parent!]!
    expect(moveInto(hubs, catalog, kindIndex, [hub!.parent!], home.id)).toMatchObject({ ok: false })
  })

  it('refuses a container of another kind', () => {
    const subnet = Object.values(hubs.records).find(({ kind }) => kind === 'azure/subnet')!
    expect(moveInto(hubs, catalog, kindIndex, [subnet.id], null)).toMatchObject({
      ok: false,
      why: { key: 'move.belongs-in' },
    })
  })
})
