import { describe, expect, it } from 'vitest'
import { prefix } from '../ip/index.ts'
import { fields } from './fields.ts'
import { mapProps } from './map-props.ts'
import { rangesOf, renumberEdit, renumberProps, subtreeOf } from './renumber.ts'
import { boxRecord, designOf, record, roomRecord, toyDesign, toyKinds } from './testing.ts'

const kinds = toyKinds()
const move = { from: prefix('10.0.0.0/16'), to: prefix('10.30.0.0/16') }

const rules = fields({
  prefix: { type: 'prefix' },
  sources: { type: 'list', of: { type: 'text' } },
  routes: {
    type: 'list',
    of: { type: 'group', fields: { prefix: { type: 'prefix' }, via: { type: 'address', optional: true } } },
  },
})

describe('renumbering', () => {
  it('moves prefixes, addresses and texts that are either, at the same offset, in lists and groups too', () => {
    const props = {
      prefix: '10.0.1.0/24',
      sources: ['10.0.0.0/16', '10.0.1.4', 'VirtualNetwork', '*'],
      routes: [{ prefix: '192.168.0.0/24', via: '10.0.255.254' }],
    }
    expect(renumberProps(rules, props, [move])).toEqual({
      prefix: '10.30.1.0/24',
      sources: ['10.30.0.0/16', '10.30.1.4', 'VirtualNetwork', '*'],
      routes: [{ prefix: '192.168.0.0/24', via: '10.30.255.254' }],
    })
  })

  it('leaves a summary that covers more than the range, and what lies elsewhere', () => {
    const props = { prefix: '10.0.0.0/8', sources: ['0.0.0.0/0', '10.1.0.4'], routes: [] }
    expect(renumberProps(rules, props, [move])).toBe(props)
  })

  it('of a container carries along its children and what the rest says about its range', () => {
    const design = designOf(roomRecord('a'), boxRecord('a.box', 'a', { address: '10.0.0.4' }))
    const { put } = renumberEdit(design, 'a', [move], kinds)
    expect(put.map(({ id, props }) => [id, props['space'] ?? props['address']])).toEqual([
      ['a', ['10.30.0.0/16']],
      ['a.box', '10.30.0.4'],
    ])
  })

  it('leaves another container with the same addresses, and all in it, as they are', () => {
    const design = designOf(
      roomRecord('a'),
      boxRecord('a.box', 'a'),
      roomRecord('twin'),
      boxRecord('twin.box', 'twin', { address: '10.0.0.9' }),
    )
    const { put } = renumberEdit(design, 'a', [move], kinds)
    expect(put.map(({ id }) => id)).toEqual(['a', 'a.box'])
  })

  it('knows the ranges of containers only', () => {
    expect(rangesOf(toyDesign.records['room']!, kinds)).toEqual(['10.0.0.0/16'])
    expect(rangesOf(record('tag', 'toy/tag'), kinds)).toEqual([])
  })

  it('a container holds what stands in what it holds', () => {
    const design = designOf(roomRecord('a'), roomRecord('b', { parent: 'a' }), boxRecord('c', 'b'))
    expect([...subtreeOf(design.records, 'a')]).toEqual(['a', 'b', 'c'])
  })
})

describe('a value that is left out', () => {
  const out = fields({
    lid: { type: 'ref', kinds: ['toy/lid'], optional: true },
    list: { type: 'list', of: { type: 'ref', kinds: ['toy/lid'] }, optional: true },
    half: { type: 'group', optional: true, fields: { lid: { type: 'ref', kinds: ['toy/lid'] } } },
    needed: { type: 'text' },
  })
  const drop = (value: string) =>
    mapProps(out, { lid: 'x', list: ['x', 'y'], half: { lid: 'x' }, needed: 'z' }, (_, given) =>
      given === value ? undefined : given,
    )

  it('takes the optional field, the item of a list, the optional group', () => {
    expect(drop('x')).toEqual({ list: ['y'], needed: 'z' })
  })

  it('leaves nothing where the record cannot be without it', () => {
    expect(drop('z')).toBeUndefined()
  })
})
