import { describe, expect, test } from 'vitest'
import type { DesignRecord, Props } from '../../../../model/index.ts'
import { roundTrip } from '../../../../solver/traces.ts'
import { answers, gateway, half, peering, record, rows, subnet } from '../records-fixture.ts'
import {
  connection,
  group,
  hub,
  hubRows,
  hubTable,
  learned,
  site,
  siteVpn,
  spoke,
  vpnGateway,
  wan,
} from './hub-fixture.ts'

/**
 * Sources: [routing] learn.microsoft.com, About virtual hub routing; [pref] Virtual hub routing preference; [intent] How to
 * configure Virtual WAN Hub routing intent; [internet] Securing internet access with routing intent; [view] View virtual hub
 * effective routes; [connect] Connect a virtual network to a hub; [nva] BGP peering with a virtual hub; [faq] Virtual WAN FAQ.
 */
const a = spoke('a', '10.1.0.0/24')
const b = spoke('b', '10.2.0.0/24')
const c = spoke('c', '10.3.0.0/24')
const hub1 = (props?: Props) => hub('hub1', '192.168.1.0/24', props)
const hub2 = (props?: Props) => hub('hub2', '192.168.2.0/24', props)
const solve = (...records: (DesignRecord | DesignRecord[])[]) => answers(group, wan(), ...records.flat())
const prefixes = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0]).sort()
const ping = (solution: ReturnType<typeof solve>, from: string, to: string) => {
  const { ok, forward, back } = roundTrip(solution, { from, to, probe: { protocol: 'icmp' } })
  return `${ok ? 'ok' : 'fail'} ${forward.outcome} ${back?.outcome ?? '-'}`
}

describe('association and propagation', () => {
  test('by default every connection reaches every other, also in other hubs of the WAN [routing]', () => {
    const solution = solve(
      hub1(),
      hub2(),
      a,
      b,
      c,
      connection('hub1', 'a'),
      connection('hub1', 'b'),
      connection('hub2', 'c'),
    )
    expect(prefixes(learned(solution, 'a'))).toEqual(['10.2.0.0/24', '10.3.0.0/24'])
    expect(ping(solution, 'a-nic', 'b-nic')).toBe('ok delivered delivered')
    expect(ping(solution, 'a-nic', 'c-nic')).toBe('ok delivered delivered')
  })

  test('hubs of different WANs know nothing of each other', () => {
    const other = record('wan2', 'azure/virtual-wan', { branchToBranch: true })
    const far = { ...hub2(), parent: 'wan2' }
    const solution = solve(hub1(), other, far, a, c, connection('hub1', 'a'), connection('hub2', 'c'))
    expect(learned(solution, 'a')).toEqual([])
  })

  const red = hubTable('red', 'hub1', 'Custom', { labels: ['red'] })
  const toRed = { associated: 'red', labels: ['red'] }

  test('a connection learns what its associated table holds, and only tables it propagates to hold it [routing]', () => {
    const solution = solve(
      hub1(),
      red,
      a,
      b,
      c,
      connection('hub1', 'a', toRed),
      connection('hub1', 'b', toRed),
      connection('hub1', 'c'),
    )
    expect(prefixes(learned(solution, 'a'))).toEqual(['10.2.0.0/24'])
    expect(learned(solution, 'c')).toEqual([])
    expect(ping(solution, 'a-nic', 'c-nic')).toMatch(/^fail/)
  })

  test('a label reaches the tables of all hubs that have it, a table that is named is one of its own hub [routing]', () => {
    const far = hubTable('far-red', 'hub2', 'Custom', { labels: ['RED'] })
    const solution = solve(
      hub1(),
      hub2(),
      red,
      far,
      a,
      c,
      connection('hub1', 'a', { associated: 'red', labels: ['red'] }),
      connection('hub2', 'c', { associated: 'far-red', propagatedTables: ['far-red'], labels: ['other'] }),
    )
    expect(learned(solution, 'c')).toEqual(['10.1.0.0/24 <hub2>'])
    expect(learned(solution, 'a')).toEqual([])
  })

  test('without a label a connection propagates to the label default [routing]', () => {
    const solution = solve(
      hub1(),
      red,
      a,
      c,
      connection('hub1', 'a', { associated: 'red', propagatedTables: ['red'], labels: [] }),
      connection('hub1', 'c'),
    )
    expect(prefixes(learned(solution, 'c'))).toEqual(['10.1.0.0/24'])
  })

  test('the None table takes nothing and leads nowhere [routing]', () => {
    const none = hubTable('none', 'hub1', 'None')
    const solution = solve(
      hub1(),
      none,
      a,
      c,
      connection('hub1', 'a', { associated: 'none', propagatedTables: ['none'], labels: [] }),
      connection('hub1', 'c'),
    )
    expect(rows(solution, 'a/routes/system')).toEqual(['local 10.1.0.0/24 active', 'peering 192.168.1.0/24 active'])
    expect(learned(solution, 'c')).toEqual([])
  })
})

describe('effective routes of a connected network', () => {
  test('the hub’s prefix is that of a peer, of a global one from another region [published: dmauser/azure-virtualwan, gr-vwan]', () => {
    const solution = solve(hub1(), hub2({ location: 'westus' }), a, c, connection('hub1', 'a'), connection('hub2', 'c'))
    expect(rows(solution, 'a/routes/system')).toContain('peering 192.168.1.0/24 active')
    expect(rows(solution, 'c/routes/system')).toContain('global-peering 192.168.2.0/24 active')
  })

  test('a prefix equal to or inside the network’s own is not programmed [routing]', () => {
    const branch = site('s', 65010, '172.20.0.1', '10.1.0.0/25', '10.1.0.0/16')
    const solution = solve(hub1(), a, connection('hub1', 'a'), vpnGateway('gw', 'hub1'), branch, siteVpn('gw', 's'))
    expect(prefixes(learned(solution, 'a'))).toEqual(['10.1.0.0/16'])
  })

  test('a route table that blocks gateway routes blocks those of the hub [UDR overview]', () => {
    const table = record('rt', 'azure/route-table', { disableBgpRoutePropagation: true, routes: [] })
    const blocked = a.map((each) =>
      each.id === 'a-s' ? { ...each, props: { ...each.props, routeTable: 'rt' } } : each,
    )
    const solution = solve(hub1(), table, blocked, b, connection('hub1', 'a'), connection('hub1', 'b'))
    expect(rows(solution, 'a/routes/rt').filter((row) => row.startsWith('gateway'))).toEqual([])
  })

  test('a network with a gateway of its own, or that of a peer, is not connected [faq]', () => {
    const own = [subnet('a-GatewaySubnet', 'a', '10.1.0.128/27'), gateway('gw-a', 'a-GatewaySubnet')]
    expect(learned(solve(hub1(), a, own, b, connection('hub1', 'a'), connection('hub1', 'b')), 'b')).toEqual([])
    const borrowed = peering('p', 'a', 'c', half({ useRemoteGateways: true }), half({ allowGatewayTransit: true }))
    const solution = solve(hub1(), a, b, c, borrowed, connection('hub1', 'a'), connection('hub1', 'b'))
    expect(learned(solution, 'b')).toEqual([])
    expect(rows(solution, 'a/routes/system').some((row) => row.includes('192.168.1.0/24'))).toBe(false)
  })

  test('a network is connected to one hub: a second connection joins nothing [faq]', () => {
    const solution = solve(
      hub1(),
      hub2(),
      a,
      b,
      connection('hub1', 'a'),
      connection('hub2', 'a'),
      connection('hub2', 'b'),
    )
    expect(learned(solution, 'b')).toEqual(['10.1.0.0/24 <hub2>'])
  })
})

describe('routing preference', () => {
  /** The same prefix behind hub 1 with a longer path, and behind hub 2. */
  const twoSites = (preference: string, prepend: number) => {
    const [near, ...host] = site('near', 65010, '172.20.0.1', '10.100.0.0/16')
    const far = site('far', 65020, '172.20.0.2', '10.100.0.0/16')
    return solve(
      hub1({ routingPreference: preference }),
      hub2(),
      a,
      connection('hub1', 'a'),
      vpnGateway('gw1', 'hub1'),
      vpnGateway('gw2', 'hub2'),
      [{ ...near!, props: { ...near!.props, advertises: [{ prefix: '10.100.0.0/16', prepend }] } }, ...host],
      far,
      siteVpn('gw1', 'near'),
      siteVpn('gw2', 'far'),
    )
  }

  test('ExpressRoute and VPN prefer a local route to one of a remote hub, whatever its AS path [pref]', () => {
    for (const preference of ['ExpressRoute', 'VpnGateway'])
      expect(hubRows(twoSites(preference, 5), 'hub1/default')).toContain(
        'vpn 10.100.0.0/16 65010-65010-65010-65010-65010-65010',
      )
  })

  test('AS Path prefers the shorter path, also through a remote hub [pref]', () => {
    expect(hubRows(twoSites('ASPath', 5), 'hub1/default')).toContain('remote-vpn 10.100.0.0/16 65520-65520-65020')
  })

  test('AS Path prefers the local route among equal paths [pref]', () => {
    expect(hubRows(twoSites('ASPath', 2), 'hub1/default')).toContain('vpn 10.100.0.0/16 65010-65010-65010')
  })

  test('a hub does not pass on what another hub told it [pref]', () => {
    const solution = twoSites('ASPath', 5)
    expect(hubRows(solution, 'hub2/default')).toContain('vpn 10.100.0.0/16 65020')
    expect(solution.rows('hub2/default').filter(({ prefix }) => prefix === '10.100.0.0/16')).toHaveLength(1)
  })
})
