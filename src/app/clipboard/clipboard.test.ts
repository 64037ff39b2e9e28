import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyEdit, type Design, emptyDesign, validateDesign } from '../../model/index.ts'
import { catalogs, kindIndex } from '../../providers/catalogs.ts'
import { clipText, readClip } from './clip-text.ts'
import { stepOf } from './number-in-name.ts'
import { type PasteTarget, pasteClip } from './paste-clip.ts'
import { type Clip, clipKinds, takeClip } from './take-clip.ts'

const kinds = clipKinds(kindIndex, catalogs)
const read = (name: string): Design =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.wheelwright.json`, import.meta.url), 'utf8'))
const twoHubs = read('two-hubs-internet-vpn')

const clipOf = (design: Design, ...ids: string[]): Clip => takeClip(design, ids, kinds)!

/** The design after a paste, which must be a valid one, and what is new in it. */
function pasted(design: Design, clip: Clip, target: PasteTarget = { into: null }) {
  const result = pasteClip(design, clip, target, kinds)
  if (!result.ok) throw new Error(`refused: ${result.why.key}`)
  const after = applyEdit(design, result.edit, kindIndex)
  expect(validateDesign(after, kindIndex)).toMatchObject({ ok: true })
  const added = Object.values(after.records).filter(({ id }) => !Object.hasOwn(design.records, id))
  return { ...result, after, added, named: (name: string) => added.find((record) => record.name === name) }
}

describe('copying a spoke and pasting it', () => {
  const { named, added, told, after } = pasted(twoHubs, clipOf(twoHubs, 'vnet-spoke10'))

  test('takes the next free number of its series and the range that goes with it', () => {
    expect(named('vnet-spoke30')?.props).toEqual({ addressSpace: ['10.30.0.0/16'] })
  })

  test('renumbers its subnets and addresses alike and names machines after it', () => {
    const subnet = added.find(({ kind, name }) => kind === 'azure/subnet' && name === 'default')
    expect(subnet).toMatchObject({ parent: 'vnet-spoke30', props: { prefix: '10.30.0.0/24' } })
    expect(named('vm-spoke30')).toMatchObject({ kind: 'azure/vm', parent: 'vnet-spoke30' })
    expect(named('nic-spoke30')).toMatchObject({
      parent: subnet?.id,
      props: { address: '10.30.0.4', machine: 'vm-spoke30' },
    })
  })

  test('leaves its links to others behind, and everything that was there', () => {
    expect(added.filter(({ ends }) => ends)).toEqual([])
    for (const [id, record] of Object.entries(twoHubs.records)) expect(after.records[id]).toBe(record)
  })

  test('says how it was renumbered', () => {
    expect(told).toEqual({
      key: 'clip.pasted-renumbered',
      values: { name: 'vnet-spoke30', count: 0, more: 0, from: '10.10.0.0/16', to: '10.30.0.0/16' },
    })
  })

  test('covers nothing', () => {
    const places = Object.values(after.records)
      .filter(({ kind }) => kind === 'azure/vnet')
      .map(({ id }) => ({ id, ...after.layout[id]! }))
    for (const a of places)
      for (const b of places) {
        if (a.id >= b.id) continue
        const apart = a.x + a.width! <= b.x || b.x + b.width! <= a.x || a.y + a.height! <= b.y || b.y + b.height! <= a.y
        expect(apart, `${a.id} ${b.id}`).toBe(true)
      }
  })
})

test('a copy that is wanted far from its original, where nothing stands, goes there', () => {
  const { after, roots } = pasted(twoHubs, clipOf(twoHubs, 'vnet-spoke10'), { into: null, by: { x: 0, y: 480 } })
  const { x, y } = twoHubs.layout['vnet-spoke10']!
  expect(after.layout[roots[0]!]).toMatchObject({ x, y: y + 480 })
})

test('with its links, a copied spoke is peered with the hub as the original is', () => {
  const { added } = pasted(twoHubs, clipOf(twoHubs, 'vnet-spoke10'), { into: null, withLinks: true })
  const original = Object.values(twoHubs.records).find(({ ends }) => ends && [ends.a, ends.b].includes('vnet-spoke10'))!
  const [link, ...more] = added.filter(({ ends }) => ends)
  expect(more).toEqual([])
  expect(link).toMatchObject({ kind: original.kind, props: original.props })
  expect(link!.name).toBe(original.name.replace('spoke10', 'spoke30'))
  expect([link!.ends!.a, link!.ends!.b].sort()).toEqual(['vnet-hub00', 'vnet-spoke30'])
})

test('a hub with its spokes keeps the distances of its numbers, and the links between them', () => {
  const half: Design = applyEdit(
    twoHubs,
    { remove: ['vnet-hub100', 'vnet-spoke110', 'vnet-spoke120', 'vpngw-hub02'] },
    kindIndex,
  )
  const { added, after } = pasted(half, clipOf(half, 'vnet-hub00', 'vnet-spoke10', 'vnet-spoke20'))
  const spaces = added
    .filter(({ kind }) => kind === 'azure/vnet')
    .map(({ name, props }) => [name, props['addressSpace']])
  expect(spaces).toEqual([
    ['vnet-hub100', ['10.100.0.0/16']],
    ['vnet-spoke110', ['10.110.0.0/16']],
    ['vnet-spoke120', ['10.120.0.0/16']],
  ])
  expect(added.filter(({ kind }) => kind === 'azure/vnet-peering')).toHaveLength(2)
  const gateway = added.find(({ kind }) => kind === 'azure/vpn-gateway')!
  const others = Object.values(half.records).filter(({ kind }) => kind === 'azure/vpn-gateway')
  // Two gateways with one number could never speak BGP with each other.
  expect(others.map(({ props }) => props['asn'])).not.toContain(gateway.props['asn'])
  expect(after.records[String((gateway.props['publicIps'] as string[])[0])]).toMatchObject({ kind: 'azure/public-ip' })
  expect(added.map(({ id }) => id)).toContain((gateway.props['publicIps'] as string[])[0])
})

test('into an empty design it goes as it is', () => {
  const empty = emptyDesign('other')
  const clip = clipOf(twoHubs, 'vnet-spoke10')
  const { named, told } = pasted(empty, clip)
  expect(named('vnet-spoke10')).toMatchObject({ id: 'vnet-spoke10', props: { addressSpace: ['10.10.0.0/16'] } })
  expect(told.key).toBe('clip.pasted')
})

test('what others use, too, is shared with the copy', () => {
  const design = read('hub-spoke-appliance')
  const table = Object.values(design.records).find(({ kind }) => kind === 'azure/route-table')!
  const users = Object.values(design.records).filter(({ props }) => props['routeTable'] === table.id)
  const vnet = design.records[users[0]!.parent!]!
  const { added } = pasted(design, clipOf(design, vnet.id))
  const tables = new Set(added.flatMap(({ props }) => props['routeTable'] ?? []))
  const expected = users.every(({ parent }) => parent === vnet.id)
    ? [added.find(({ kind }) => kind === 'azure/route-table')!.id]
    : [table.id]
  expect([...tables]).toEqual(expected)
})

test('a subnet pasted into a full network is refused with the range that has no place', () => {
  const small = applyEdit(
    emptyDesign('small'),
    {
      put: [
        { id: 'v', kind: 'azure/vnet', name: 'v', props: { addressSpace: ['10.0.0.0/24'] } },
        { id: 'v.s', kind: 'azure/subnet', name: 's', parent: 'v', props: { prefix: '10.0.0.0/24' } },
      ],
    },
    kindIndex,
  )
  const result = pasteClip(small, clipOf(small, 'v.s'), { into: 'v' }, kinds)
  expect(result).toEqual({ ok: false, why: { key: 'clip.no-range', values: { prefix: '10.0.0.0/24' } } })
})

test('a subnet pasted into another network gets the next free range there, and its machines follow', () => {
  const { added } = pasted(twoHubs, clipOf(twoHubs, 'vnet-spoke10.default'), { into: 'vnet-spoke20' })
  const subnet = added.find(({ kind }) => kind === 'azure/subnet')!
  expect(subnet).toMatchObject({ parent: 'vnet-spoke20', props: { prefix: '10.20.1.0/24' } })
  const nic = added.find(({ kind }) => kind === 'azure/nic')!
  expect(nic).toMatchObject({ parent: subnet.id, props: { address: '10.20.1.4' } })
  expect(added.find(({ id }) => id === nic.props['machine'])).toMatchObject({ parent: 'vnet-spoke20' })
})

test('a machine pasted into a subnet gets the next free address', () => {
  const { added } = pasted(twoHubs, clipOf(twoHubs, 'nic-spoke10'), { into: 'vnet-spoke10.default' })
  expect(added.find(({ kind }) => kind === 'azure/nic')?.props['address']).toBe('10.10.0.5')
})

test('a machine has no place on the canvas itself when its subnet is not there', () => {
  const result = pasteClip(emptyDesign('x'), clipOf(twoHubs, 'nic-spoke10'), { into: null }, kinds)
  expect(result).toMatchObject({ ok: false, why: { key: 'clip.no-place' } })
})

test('a link without its ends cannot be copied', () => {
  const link = Object.values(twoHubs.records).find(({ ends }) => ends)!
  expect(takeClip(twoHubs, [link.id], kinds)).toBeUndefined()
})

describe('text from the clipboard', () => {
  const clip = clipOf(twoHubs, 'vnet-spoke10')
  const readBack = (source: string) => readClip(source, kindIndex)

  test('is read as it was written', () => {
    expect(readBack(clipText(clip))).toEqual({ k: 'clip', clip })
  })

  test('of a design file is a clip of everything in it', () => {
    const result = readBack(JSON.stringify(twoHubs))
    expect(result.k === 'clip' && result.clip.copied.size).toBe(Object.keys(twoHubs.records).length)
  })

  test.each([
    ['plain words', 'hello'],
    ['an address', '10.0.0.0/16'],
    ['JSON of something else', '{"format":"other"}'],
    ['cut off', clipText(clip).slice(0, 300)],
  ])('that is %s is not ours', (_, source) => {
    expect(readBack(source)).toEqual({ k: 'foreign' })
  })

  test.each([
    ['an unknown kind', (raw: string) => raw.replaceAll('azure/vm"', 'azure/rootkit"')],
    ['a key that reaches prototypes', (raw: string) => raw.replace('"records":{', '"records":{"__proto__":{},')],
    ['a wrong prefix', (raw: string) => raw.replaceAll('10.10.0.0/24', '10.10.0.0/240')],
    ['roots that are not there', (raw: string) => raw.replace('"roots":["vnet-spoke10"]', '"roots":["constructor",7]')],
  ])('with %s is refused', (_, spoil) => {
    const source = clipText(clip)
    expect(spoil(source)).not.toBe(source)
    expect(readBack(spoil(source)).k).toBe('refused')
  })
})

test('steps of series', () => {
  expect(stepOf(['spoke10'], ['spoke20'])).toBe(10)
  expect(stepOf(['vnet-10'], ['vnet-9', 'vnet-10'])).toBe(1)
  expect(stepOf(['hub00'], [])).toBe(1)
  expect(stepOf(['hub00', 'spoke10', 'spoke20'], [])).toBe(100)
})
