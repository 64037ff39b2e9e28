import { describe, expect, test } from 'vitest'
import type { DesignRecord, Props } from '../../../../model/index.ts'
import { roundTrip } from '../../../../solver/traces.ts'
import { answers, peering, record, subnet, vnet } from '../records-fixture.ts'
import {
  connection,
  firewall,
  group,
  hub,
  hubBgp,
  hubRows,
  hubTable,
  learned,
  nva,
  nvaNic,
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
const passes = (solution: ReturnType<typeof solve>, from: string, to: string) =>
  roundTrip(solution, { from, to, probe: { protocol: 'icmp' } }).forward.steps.flatMap((step) =>
    step.k === 'route' ? [step.owner] : [],
  )

describe('static routes', () => {
  const middle = [
    { ...vnet('m', '10.9.0.0/24'), parent: 'rg' },
    subnet('m-s', 'm', '10.9.0.0/28'),
    nva('nva', 65099),
    nvaNic('m-nic', 'm-s', '10.9.0.4', 'nva'),
    // An indirect spoke: peered with the middle network and not connected to the hub.
    { ...vnet('i', '10.10.0.0/24'), parent: 'rg' },
    subnet('i-s', 'i', '10.10.0.0/28', { routeTable: 'back' }),
    record('i-nic', 'azure/nic', { machine: 'i-vm', address: '10.10.0.4', ipForwarding: false }, { parent: 'i-s' }),
    record('back', 'azure/route-table', {
      disableBgpRoutePropagation: false,
      routes: [{ name: 'all', prefix: '10.0.0.0/8', nextHopType: 'VirtualAppliance', nextHopIp: '10.9.0.4' }],
    }),
    peering('m-i', 'm', 'i'),
  ]
  const route = { name: 'to-i', prefixes: ['10.10.0.0/24'], nextHopIp: '10.9.0.4' }

  test('a connection passes its static routes on, also to other hubs [connect; How to configure virtual hub routing]', () => {
    const solution = solve(
      hub1(),
      hub2(),
      a,
      c,
      middle,
      connection('hub1', 'm', { staticRoutes: [route] }),
      connection('hub1', 'a'),
      connection('hub2', 'c'),
    )
    expect(hubRows(solution, 'hub1/default')).toContain('passed-static 10.10.0.0/24')
    expect(hubRows(solution, 'hub2/default')).toContain('remote 10.10.0.0/24 65520-65520')
    expect(ping(solution, 'a-nic', 'i-nic')).toBe('ok delivered delivered')
    expect(ping(solution, 'c-nic', 'i-nic')).toBe('ok delivered delivered')
  })

  test('without propagation the default table needs a route to the connection, and other hubs do not learn it [routing]', () => {
    const own = { staticRoutes: [route], propagateStaticRoutes: false }
    const bare = solve(hub1(), a, middle, connection('hub1', 'm', own), connection('hub1', 'a'))
    expect(ping(bare, 'a-nic', 'i-nic')).toMatch(/^fail/)
    const table = hubTable('d', 'hub1', 'Default', {
      routes: [{ name: 'to-i', prefixes: ['10.10.0.0/24'], nextHop: 'm-to-hub1' }],
    })
    const far = [hub2(), ...c, connection('hub2', 'c')]
    const solution = solve(hub1(), table, a, middle, far, connection('hub1', 'm', own), connection('hub1', 'a'))
    expect(ping(solution, 'a-nic', 'i-nic')).toBe('ok delivered delivered')
    expect(prefixes(learned(solution, 'c'))).not.toContain('10.10.0.0/24')
  })

  test('a static route beats a learned one of the same prefix [routing]', () => {
    const table = hubTable('d', 'hub1', 'Default', {
      routes: [{ name: 'to-m', prefixes: ['10.100.0.0/16'], nextHop: 'm-to-hub1' }],
    })
    const branch = [vpnGateway('gw', 'hub1'), ...site('s', 65010, '172.20.0.1', '10.100.0.0/16'), siteVpn('gw', 's')]
    const solution = solve(hub1(), table, middle, branch, connection('hub1', 'm'))
    expect(hubRows(solution, 'd').filter((row) => row.includes('10.100.0.0/16'))).toEqual(['static 10.100.0.0/16'])
  })

  test('a static route that contains the network sends its packets to the next hop too, unless that is bypassed [connect]', () => {
    const wide = { ...route, prefixes: ['10.8.0.0/14'] }
    const host = record(
      'm-host',
      'azure/nic',
      { machine: 'h', address: '10.9.0.9', ipForwarding: false },
      { parent: 'm-s' },
    )
    const to = (bypassNextHop: boolean) =>
      passes(
        solve(
          hub1(),
          a,
          middle,
          host,
          connection('hub1', 'm', { staticRoutes: [wide], bypassNextHop }),
          connection('hub1', 'a'),
        ),
        'a-nic',
        'm-host',
      )
    expect(to(false)).toContain('nva')
    expect(to(true)).not.toContain('nva')
  })
})

describe('the default route', () => {
  const branch = [vpnGateway('gw', 'hub1'), ...site('s', 65010, '172.20.0.1', '0.0.0.0/0'), siteVpn('gw', 's')]

  test('reaches connections that propagate it, and stays in its hub [routing; view]', () => {
    const solution = solve(
      hub1(),
      hub2(),
      a,
      b,
      c,
      branch,
      connection('hub1', 'a'),
      connection('hub1', 'b', { propagateDefaultRoute: false }),
      connection('hub2', 'c'),
    )
    expect(prefixes(learned(solution, 'a'))).toContain('0.0.0.0/0')
    expect(prefixes(learned(solution, 'b'))).not.toContain('0.0.0.0/0')
    expect(hubRows(solution, 'hub2/default').some((row) => row.includes('0.0.0.0/0'))).toBe(false)
  })

  test('is told to sites only where their gateway propagates it [view]', () => {
    const told = (propagateDefaultRoute: boolean) => {
      const intent = hub1({ internetPolicy: 'afw' })
      const gw = vpnGateway('gw', 'hub1', { propagateDefaultRoute })
      const office = [gw, ...site('s', 65010, '172.20.0.1', '10.50.0.0/24'), siteVpn('gw', 's')]
      return hubRows(solve(intent, firewall('afw', 'hub1'), office), 'gw').some((row) => row.includes('0.0.0.0/0'))
    }
    expect([told(false), told(true)]).toEqual([false, true])
  })
})

describe('routing intent', () => {
  const secured = (n: number, props: Props = {}) => [
    hub(`hub${n}`, `192.168.${n}.0/24`, { privatePolicy: `afw${n}`, ...props }),
    firewall(`afw${n}`, `hub${n}`),
  ]

  test('traffic between networks of a hub passes its firewall, between two hubs both firewalls [intent]', () => {
    const solution = solve(
      secured(1),
      secured(2),
      a,
      b,
      c,
      connection('hub1', 'a'),
      connection('hub1', 'b'),
      connection('hub2', 'c'),
    )
    expect(passes(solution, 'a-nic', 'b-nic').filter((id) => id.startsWith('afw'))).toEqual(['afw1'])
    expect(passes(solution, 'a-nic', 'c-nic').filter((id) => id.startsWith('afw'))).toEqual(['afw1', 'afw2'])
    expect(ping(solution, 'a-nic', 'c-nic')).toBe('ok delivered delivered')
  })

  test('between a hub without a firewall and a secured one only that one’s firewall is passed [intent]', () => {
    const solution = solve(hub1(), secured(2), a, c, connection('hub1', 'a'), connection('hub2', 'c'))
    expect(passes(solution, 'a-nic', 'c-nic').filter((id) => id.startsWith('afw'))).toEqual(['afw2'])
    expect(passes(solution, 'c-nic', 'a-nic').filter((id) => id.startsWith('afw'))).toEqual(['afw2'])
  })

  test('prefixes outside RFC 1918 need to be added to the policy [intent]', () => {
    const public1 = spoke('p', '40.1.0.0/24')
    const at = (props: Props) =>
      prefixes(learned(solve(secured(1, props), a, public1, connection('hub1', 'a'), connection('hub1', 'p')), 'a'))
    expect(at({})).toEqual(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'])
    expect(at({ privatePrefixes: ['40.1.0.0/16'] })).toContain('40.1.0.0/16')
  })

  test('an Internet policy leads out through the firewall, and leaves private routes as they are [internet]', () => {
    const solution = solve(
      hub1({ internetPolicy: 'afw1' }),
      firewall('afw1', 'hub1'),
      a,
      b,
      connection('hub1', 'a'),
      connection('hub1', 'b'),
    )
    expect(learned(solution, 'a').sort()).toEqual(['0.0.0.0/0 <afw1>', '10.2.0.0/24 <hub1>'])
    const { forward } = roundTrip(solution, {
      from: 'a-nic',
      to: { address: '8.8.8.8' as never },
      probe: { protocol: 'icmp' },
    })
    expect(forward.outcome).toBe('exits')
    expect(forward.steps.some((step) => step.k === 'route' && step.owner === 'afw1')).toBe(true)
  })

  test('a firewall without an Internet policy prefers a default route that the hub learns [internet]', () => {
    const branch = [vpnGateway('gw', 'hub1'), ...site('s', 65010, '172.20.0.1', '0.0.0.0/0'), siteVpn('gw', 's')]
    expect(hubRows(solve(secured(1), branch), 'afw1')).toContain('vpn 0.0.0.0/0 65010')
    expect(hubRows(solve(secured(1, { internetPolicy: 'afw1' }), branch), 'afw1')).toContain('internet 0.0.0.0/0')
  })

  test('a site still hears each network, not the private ranges [intent]', () => {
    const office = [vpnGateway('gw', 'hub1'), ...site('s', 65010, '172.20.0.1', '10.50.0.0/24'), siteVpn('gw', 's')]
    const solution = solve(secured(1), a, office, connection('hub1', 'a'))
    expect(prefixes(hubRows(solution, 'gw').map((row) => row.split(' ')[1] ?? ''))).toEqual(
      expect.arrayContaining(['10.1.0.0/24']),
    )
    expect(hubRows(solution, 'gw').some((row) => row.includes('10.0.0.0/8'))).toBe(false)
    expect(ping(solution, 's-host', 'a-nic')).toBe('ok delivered delivered')
    expect(passes(solution, 's-host', 'a-nic')).toContain('afw1')
  })
})

describe('sites and appliances', () => {
  const gw = vpnGateway('gw', 'hub1')
  const one = [...site('s1', 65010, '172.20.0.1', '10.50.0.0/24'), siteVpn('gw', 's1')]
  const two = [...site('s2', 65020, '172.20.0.2', '10.60.0.0/24'), siteVpn('gw', 's2')]

  test('sites of a hub reach its networks and each other; without branch-to-branch only the networks [faq]', () => {
    const open = solve(hub1(), a, gw, one, two, connection('hub1', 'a'))
    expect(ping(open, 's1-host', 'a-nic')).toBe('ok delivered delivered')
    expect(ping(open, 's1-host', 's2-host')).toBe('ok delivered delivered')
    const closed = answers(
      group,
      wan({ branchToBranch: false }),
      hub1(),
      ...a,
      gw,
      ...one,
      ...two,
      connection('hub1', 'a'),
    )
    expect(ping(closed, 's1-host', 'a-nic')).toBe('ok delivered delivered')
    expect(ping(closed, 's1-host', 's2-host')).toMatch(/^fail/)
  })

  test('what an appliance announces inside its own network goes to no site, and a network’s own prefix beats it [nva]', () => {
    const solution = solve(
      hub1(),
      { ...vnet('m', '10.9.0.0/24'), parent: 'rg' },
      subnet('m-s', 'm', '10.9.0.0/28'),
      nva('nva', 65099, '10.9.0.0/25', '10.9.0.0/24', '10.77.0.0/16'),
      nvaNic('m-nic', 'm-s', '10.9.0.4', 'nva'),
      connection('hub1', 'm'),
      hubBgp('hub1', 'nva'),
      gw,
      one,
    )
    expect(hubRows(solution, 'hub1/default')).toEqual(
      expect.arrayContaining(['nva 10.9.0.0/25 65099', 'nva 10.77.0.0/16 65099', 'vnet 10.9.0.0/24']),
    )
    const told = hubRows(solution, 'gw').map((row) => row.split(' ')[1])
    expect(told).toContain('10.77.0.0/16')
    expect(told).not.toContain('10.9.0.0/25')
  })

  test('an appliance learns what the hub knows [nva]', () => {
    const solution = solve(
      hub1(),
      a,
      { ...vnet('m', '10.9.0.0/24'), parent: 'rg' },
      subnet('m-s', 'm', '10.9.0.0/28'),
      nva('nva', 65099),
      nvaNic('m-nic', 'm-s', '10.9.0.4', 'nva'),
      connection('hub1', 'm'),
      connection('hub1', 'a'),
      hubBgp('hub1', 'nva'),
      gw,
      one,
    )
    expect(hubRows(solution, 'nva/system')).toEqual(
      expect.arrayContaining(['learned 10.1.0.0/24 65515', 'learned 10.50.0.0/24 65515-65010']),
    )
  })
})
