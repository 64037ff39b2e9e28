import { describe, expect, test } from 'vitest'
import { galleryDesign } from '../../checks/gallery-fixture.ts'
import { providers } from '../../providers/registry.ts'
import { analyse } from './analyse.ts'
import type { Down } from './check-views.ts'

const site = galleryDesign('hub-with-site')
const twoHubs = galleryDesign('two-hubs-internet-vpn')
const appliance = galleryDesign('hub-spoke-appliance')

const passes = (design: typeof site, from: string, to: string, down: readonly Down[]) =>
  analyse(design, providers, { down }).ping({ from, to, probe: 'icmp' }).ok

describe('an active-active gateway with two tunnels to one site (learn.microsoft.com, Highly available gateway connectivity)', () => {
  test('survives the loss of either tunnel, and not of both', () => {
    const tunnel = (n: number): Down => ({ record: 'conn-hub-tokyo', tunnel: n })
    expect(passes(site, 'nic-spoke1', 'host-tokyo', [tunnel(0)])).toBe(true)
    expect(passes(site, 'nic-spoke1', 'host-tokyo', [tunnel(1)])).toBe(true)
    expect(passes(site, 'nic-spoke1', 'host-tokyo', [tunnel(0), tunnel(1)])).toBe(false)
  })

  test('a connection that is switched off is all of its tunnels', () => {
    const routes = (down: readonly Down[]) =>
      analyse(site, providers, { down })
        .routes('nic-spoke1')!
        .table.rows.map(({ prefix }) => prefix)
    const off = [{ record: 'conn-hub-tokyo' }]
    expect(routes([])).toContain('192.168.0.0/16')
    expect(routes(off)).toEqual(
      routes([
        { record: 'conn-hub-tokyo', tunnel: 0 },
        { record: 'conn-hub-tokyo', tunnel: 1 },
      ]),
    )
  })

  test('both ends of each tunnel are offered, and the boxes around them', () => {
    const { switches } = analyse(site, providers)
    expect(switches().map(({ record, k, tunnels }) => [record, k, tunnels.length])).toEqual([
      ['peer.hub-to-spoke1', 'link', 0],
      ['conn-hub-tokyo', 'link', 2],
      ['site-tokyo', 'box', 0],
      ['vpngw-hub', 'box', 0],
    ])
    expect(switches().find(({ record }) => record === 'conn-hub-tokyo')?.tunnels[0]).toEqual({
      a: '10.0.200.4',
      b: '192.168.0.1',
    })
  })
})

test('a gateway that fails takes what it learned with it, and leaves the peerings alone', () => {
  const down = [{ record: 'vpngw-hub01' }]
  expect(passes(twoHubs, 'nic-spoke10', 'nic-spoke110', down)).toBe(false)
  expect(passes(twoHubs, 'nic-spoke10', 'nic-hub00', down)).toBe(true)
})

test('an appliance that fails leaves user routes to it in place: packets to it are lost', () => {
  const down = [{ record: 'nic-nva-hub' }]
  const analysis = analyse(appliance, providers, { down })
  const { ok, forward } = analysis.ping({ from: 'nic-spoke1', to: 'nic-spoke2', probe: 'icmp' })
  expect([ok, forward.outcome]).toEqual([false, 'next-hop-unreachable'])
  const rows = (of: typeof analysis) => of.routes('nic-spoke1')?.table.rows.map(({ prefix, cells }) => [prefix, cells])
  expect(rows(analysis)).toEqual(rows(analyse(appliance, providers)))
})

test('a peering that is switched off is disconnected: its routes go (learn.microsoft.com, Manage virtual network peering)', () => {
  const down = [{ record: 'peer.hub00-to-spoke10' }]
  const rows = analyse(twoHubs, providers, { down }).routes('nic-spoke10')!.table.rows
  expect(rows.map(({ prefix }) => prefix)).not.toContain('10.0.0.0/16')
})

test('what changes is told against the design as it is: flows, intents, and rows of tables before and after', () => {
  const view = analyse(site, providers, { down: [{ record: 'conn-hub-tokyo' }] }).whatIf()!
  expect(view.down).toEqual([{ record: 'conn-hub-tokyo', name: 'vpngw-hub ⇄ site-tokyo' }])
  expect(view.difference.flows).toMatchObject({ gained: 0, lost: 4 })
  expect(view.difference.intents.every(({ before, after }) => before && !after)).toBe(true)
  const spoke = view.difference.routes.find(({ record }) => record === 'nic-spoke1')
  // The platform drops this private range by default once the gateway no longer has it.
  expect(spoke?.changed).toEqual(['192.168.0.0/16'])
  const words = (rows: readonly (readonly (string | { key: string })[])[] = []) =>
    rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.key)).join(' '))
  expect(words(spoke?.rows[0]?.before)[0]).toContain('VirtualNetworkGateway')
  expect(words(spoke?.rows[0]?.after)).toEqual(['azure.source.Default azure.hop.None'])
  expect(analyse(site, providers).whatIf()).toBeUndefined()
})
