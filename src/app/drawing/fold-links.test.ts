import { describe, expect, it } from 'vitest'
import example from '../../examples/two-hubs-internet-vpn.wheelwright.json'
import type { Design, DesignRecord } from '../../model/index.ts'
import { jointLinks, providers } from '../../providers/registry.ts'
import { buildCatalog } from '../catalog.ts'
import { drawDesign } from './draw-design.ts'

const catalog = buildCatalog(providers, jointLinks)
const design = example as unknown as Design
const tunnel = Object.values(design.records).find(({ ends, kind }) => ends && !kind.includes('peering'))!
const twin: DesignRecord = { ...tunnel, id: 'zz-second', name: 'zz-second' }
const twice: Design = { ...design, records: { ...design.records, [twin.id]: twin } }
const drawnLinks = (shown: Design, open: readonly string[] = []) =>
  drawDesign(shown, catalog, {}, new Set(open)).links.filter(({ described }) => described.record.kind === tunnel.kind)

describe('several tunnels between two gateways', () => {
  it('are one pipe that says how many they are', () => {
    const [pipe, ...others] = drawnLinks(twice)
    expect(others).toEqual([])
    expect(pipe).toMatchObject({ bundle: [tunnel.id, twin.id], described: { label: { values: { count: 2 } } } })
  })

  it('come apart when one of them is selected', () => {
    expect(drawnLinks(twice, [twin.id]).map(({ ends }) => ends.id)).toEqual([tunnel.id, twin.id])
  })

  it('are led over their pipe by a trace', () => {
    expect(drawDesign(twice, catalog).drawnAs.get(twin.id)).toBe(tunnel.id)
  })

  it('look like the worst of them', () => {
    const state = drawnLinks(twice)[0]!.described.state
    expect(state).toBe(drawnLinks(design)[0]!.described.state)
  })
})

it('a single tunnel is no bundle', () => {
  expect(drawnLinks(design)[0]).not.toHaveProperty('bundle')
})
