import { describe, expect, it } from 'vitest'
import { hubAndSpokeDesign } from '../../../../bench/azure/hub-and-spoke-design.ts'
import { buildCatalog } from '../../../app/catalog.ts'
import { catalogs, jointLinks } from '../../../providers/catalogs.ts'
import { projectDesign } from '../project-design.ts'
import { farScene } from './far-scene.ts'

const projection = projectDesign(hubAndSpokeDesign(40, 2), buildCatalog(catalogs, jointLinks))

describe('a large drawing from afar', () => {
  const { tiles, links, tileOf } = farScene(projection, new Map())

  it('is a tile per network and site, the hub told apart, and the group around them with their number', () => {
    expect(tiles.filter(({ k }) => k === 'hub').map(({ id }) => id)).toEqual(['hub'])
    expect(tiles.filter(({ k }) => k === 'tile')).toHaveLength(41)
    expect(tiles.filter(({ k }) => k === 'group')).toMatchObject([{ id: 'rg', count: 41 }])
  })

  it('leaves out the peerings of spokes with their hub, and keeps what leaves it', () => {
    expect(links.map(({ line, count }) => [line, count])).toEqual([['tunnel', 1]])
  })

  it('has every record of a network in the tile of the network', () => {
    expect(tileOf.get('nic-spoke007-00')).toBe('spoke007')
    expect(tileOf.get('gateway')).toBe('hub')
  })

  it('counts findings of a machine at its network and its group', () => {
    const badges = new Map([
      ['nic-spoke007-00', { count: 2, error: true }],
      ['spoke007', { count: 1, error: false }],
      ['spoke008', { count: 1, error: false }],
    ])
    const found = new Map(farScene(projection, badges).tiles.map(({ id, findings }) => [id, findings]))
    expect(found.get('spoke007')).toEqual({ count: 3, error: true })
    expect(found.get('spoke008')).toEqual({ count: 1, error: false })
    expect(found.get('rg')).toEqual({ count: 4, error: true })
    expect(found.get('spoke009')).toEqual({ count: 0, error: false })
  })
})
