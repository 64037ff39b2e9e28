import { expect, test } from 'vitest'
import { kindIndex } from '../providers/registry.ts'
import { edited, galleryDesign } from './gallery-fixture.ts'
import { removalsIn } from './list-removals.ts'
import { namesRemoval } from './names-removal.ts'

const design = galleryDesign('hub-with-site')
const removals = removalsIn(design.records['conn-hub-tokyo']!, kindIndex)
const at = (path: string) => removals.find((each) => each.path === path)

test('a switch inside a list is turned over where it is', () => {
  const after = edited(design, at('props.tunnels.1.up')!.edit)
  expect(after.records['conn-hub-tokyo']?.props['tunnels']).toEqual([
    { a: 0, b: 0, up: true },
    { a: 1, b: 0, up: false },
  ])
})

test('an item of a list is taken out, an optional group is taken away', () => {
  const tunnels = edited(design, at('props.tunnels.0')!.edit).records['conn-hub-tokyo']?.props['tunnels']
  expect(tunnels).toEqual([{ a: 1, b: 0, up: true }])
  expect(edited(design, at('props.b')!.edit).records['conn-hub-tokyo']?.props['b']).toBeUndefined()
})

test('what must be there is not taken away', () => {
  const space = removalsIn(design.records['vnet-hub']!, kindIndex)
  expect(space).toEqual([])
})

test('a removed flag is named at its record and place, and nowhere else', () => {
  const removal = at('props.a.enableBgp')!
  const after = edited(design, removal.edit)
  expect(namesRemoval([{ record: 'conn-hub-tokyo', path: 'props.a.enableBgp' }], removal, design, after)).toBe(true)
  expect(namesRemoval([{ record: 'conn-hub-tokyo', path: 'props.b' }], removal, design, after)).toBe(false)
  expect(namesRemoval([{ record: 'conn-hub-tokyo' }], removal, design, after)).toBe(false)
})

test('a removed link is named by its kind between its two ends, not by another one', () => {
  const removal = { k: 'record', record: 'peer.hub-to-spoke1', edit: { remove: ['peer.hub-to-spoke1'] } } as const
  const after = edited(design, removal.edit)
  const mark = (toward: string) => ({ record: 'vnet-spoke1', missing: { kind: 'azure/vnet-peering', toward } })
  expect(namesRemoval([mark('vnet-hub')], removal, design, after)).toBe(true)
  expect(namesRemoval([mark('site-tokyo')], removal, design, after)).toBe(false)
  expect(namesRemoval([{ record: 'vnet-spoke1' }], removal, design, after)).toBe(false)
})
