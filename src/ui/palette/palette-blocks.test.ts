import { describe, expect, it } from 'vitest'
import { catalogs } from '../../providers/catalogs.ts'
import { blocksOf, sectionsOf } from './palette-blocks.ts'

describe.each(catalogs)('the palette of $id', (provider) => {
  it('has every block in one section, in its order', () => {
    const blocks = blocksOf(provider)
    expect(sectionsOf(blocks).flatMap((section) => section.blocks)).toEqual(blocks)
  })

  it('begins with what stands on the canvas itself or in a place of it', () => {
    expect(sectionsOf(blocksOf(provider))[0]?.id).toBe('network')
  })

  it('has no two blocks in one place', () => {
    const orders = blocksOf(provider).map(({ palette }) => palette?.order)
    expect(new Set(orders).size).toBe(orders.length)
  })
})
