import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDesign } from '../../../model/index.ts'
import { kindIndex } from '../../registry.ts'
import { BGP_SIDE, NetworkFixture } from '../lower/network-fixture.ts'
import { views } from './index.ts'

const path = new URL('../../../examples/three-regions-vpn-hub.wheelwright.json', import.meta.url)
const parsed = parseDesign(readFileSync(path, 'utf8'), kindIndex)
if (!parsed.ok) throw new Error('three-regions-vpn-hub')
const { design } = parsed

const keysOf = (notes: readonly { key: string }[] = []) => notes.map(({ key }) => key)

describe('the comparison of hubs', () => {
  const hub = views.tablesOf(design.records['vpngw-tokyo']!, design).find(({ id }) => id === 'hub')
  const table = hub && views.table(hub, [], { design })

  it('shows distances on the great circle and lower bounds of round trips beside them (GeoNames; ITU-T G.652)', () => {
    // Tokyo to Shanghai is 1760 km, to Beijing 2100 km, Shanghai to Beijing 1070 km; 204.2 km per ms, both ways.
    const cells = table!.rows.map((row) => row.cells.slice(1, 3))
    expect(cells).toHaveLength(3)
    const near = (text: unknown, wanted: number, off: number) =>
      expect(Math.abs(Number(/[\d.]+/.exec(String(text))![0]) - wanted)).toBeLessThanOrEqual(off)
    const sorted = [...cells].sort((a, b) => Number.parseInt(String(a[0]), 10) - Number.parseInt(String(b[0]), 10))
    for (const [i, [km, ms]] of [
      [1070, 10],
      [1760, 17],
      [2100, 21],
    ].entries()) {
      near(sorted[i]![0], km!, 30)
      near(sorted[i]![1], ms!, 1)
    }
  })

  it('says that it is an estimate, and that Shanghai is the better hub for these three, as the article supposes', () => {
    expect(keysOf(table!.notes)).toEqual(['alibaba.note.hub-estimate', 'alibaba.note.hub-better'])
    expect(table!.notes![1]!.values).toMatchObject({ hub: 'Tokyo', best: 'Shanghai' })
  })

  it('is shown only at a gateway that joins three regions or more', () => {
    expect(views.tablesOf(design.records['vpngw-beijing']!, design).map(({ id }) => id)).not.toContain('hub')
  })
})

describe('assumptions', () => {
  it('are told at the tables of a gateway with several connections, and not at one with a single one', () => {
    const notes = (gateway: string, table: string) => {
      const ref = views.tablesOf(design.records[gateway]!, design).find(({ id }) => id === table)
      return keysOf(views.table(ref!, [], { design }).notes)
    }
    expect(notes('vpngw-tokyo', 'policy')).toEqual(['alibaba.note.between-tunnels'])
    expect(notes('vpngw-beijing', 'policy')).toEqual([])
  })

  it('are told where a longer prefix from BGP stands below a static route', () => {
    const net = new NetworkFixture()
    const gateway = net.gateway(net.vpc('a', '10.0.0.0/16'))
    const { site } = net.site('dc', '192.168.1.0/24', { asn: 65001 })
    const link = net.vpn('bgp', gateway, site, {
      tunnels: [{ a: 0, b: 0, up: true, insideA: '169.254.21.1', insideB: '169.254.21.2' }],
      a: BGP_SIDE,
      b: BGP_SIDE,
    })
    const route = { destination: '192.168.0.0/16', connection: link.id, weight: '100', published: true }
    net.builder.amend(gateway.id, { destinationRoutes: [route] })
    const solved = net.solve()
    const own = net.builder.finish()
    const ref = views.tablesOf(own.records[gateway.id]!, own).find(({ id }) => id === 'bgp')!
    const rows = ref.rows.k === 'table' ? solved.rows(ref.rows.table) : []
    expect(keysOf(views.table(ref, rows, { design: own }).notes)).toEqual(['alibaba.note.tables-in-order'])
  })

  it('are told where two policy routes of one priority could both match', () => {
    const net = new NetworkFixture()
    const gateway = net.gateway(net.vpc('a', '10.0.0.0/16'))
    const links = ['b', 'c'].map((name) => net.vpn(name, gateway, net.site(name, '192.168.1.0/24').site))
    const route = (i: number, destination: string) => {
      return {
        source: '10.0.0.0/16',
        destination,
        connection: links[i]!.id,
        weight: '100',
        priority: 10,
        published: true,
      }
    }
    net.builder.amend(gateway.id, { policyRoutes: [route(0, '192.168.0.0/16'), route(1, '192.168.1.0/24')] })
    const own = net.builder.finish()
    const ref = views.tablesOf(own.records[gateway.id]!, own).find(({ id }) => id === 'policy')!
    expect(keysOf(views.table(ref, [], { design: own }).notes)).toContain('alibaba.note.equal-priorities')
  })
})
