import { describe, expect, test } from 'vitest'
import type { SolvedCase } from '../../../../conformance/solved-case.ts'
import { roundTrip } from '../../../../solver/traces.ts'
import {
  borrows,
  gateway,
  half,
  lends,
  lines,
  nic,
  peer,
  ping,
  router,
  routeTable,
  solveTopology,
  toAppliance,
  toRouter,
  trip,
  vnet,
} from '../topology-fixture.ts'
import { edgeTable } from './ids.ts'
import { circuit, er, HUB, hairpin, server, weighted } from './topology-fixture.ts'

/**
 * Sources: [lab8] github.com/kaysalawu/azure-network-terraform, 4-general/08; [coex] learn.microsoft.com, Configure ExpressRoute
 * and S2S coexisting connections; [b2b] learn.microsoft.com, About Azure Route Server support for ExpressRoute and Azure VPN;
 * [pref] learn.microsoft.com, Azure Route Server, Routing preference.
 */
const gatewayRows = (solved: SolvedCase, name = 'n') =>
  lines(solved, name).filter((line) => line.includes('VirtualNetworkGateway'))

/** Next hops of one learned prefix. */
const hops = (solved: SolvedCase, prefix: string, name = 'n') =>
  gatewayRows(solved, name).flatMap((line) => {
    const [, at, , hop] = line.split(' ')
    return at === prefix ? [hop] : []
  })

/** Prefix and AS path of what the site of a circuit hears. */
const siteHears = ({ solution, names }: SolvedCase, site: string) =>
  [
    ...new Set(
      solution
        .rows([...names.values()].find(({ name }) => name === site)?.id ?? siteId(solution, site))
        .flatMap((row) =>
          row.kind === 'bgp' && row.state === 'active' ? [`${row.prefix} ${row.attrs.asPath.join(' ')}`] : [],
        ),
    ),
  ].sort()

const siteId = (solution: SolvedCase['solution'], name: string) =>
  solution.network.tables.find(({ id }) => id.endsWith(name))?.id ?? name

const VPN = gateway('vpngw', 'hub', 65515, { publicIps: ['203.0.113.1'] })
/** The hub with a VPN gateway too, to a router that announces the given prefixes. */
const coexisting = (...prefixes: string[]) => ({
  ...HUB,
  gateways: [...HUB.gateways, VPN],
  connections: [toRouter('conn', 'vpngw', '192.168.9.9', 65002)],
  bgpSpeakers: [router('branch', '192.168.9.9', 65002, ...prefixes)],
})

describe('what a network learns over ExpressRoute', () => {
  test('each link of the circuit is a row, with the edge router as its next hop [lab8]', () => {
    expect(gatewayRows(solveTopology(HUB))).toEqual([
      'Active 172.16.0.0/16 VirtualNetworkGateway 192.0.2.1',
      'Active 172.16.0.0/16 VirtualNetworkGateway 192.0.2.2',
    ])
  })

  test('a peer that uses the gateway learns the same, one that does not learns nothing (learn.microsoft.com, gateway transit)', () => {
    const with2 = {
      ...HUB,
      vnets: [...HUB.vnets, vnet('a', 1), vnet('b', 2)],
      peerings: [peer(half('hub', lends), half('a', borrows)), peer(half('hub'), half('b'))],
      nics: [...HUB.nics, nic('na', 'a', '10.1.0.4'), nic('nb', 'b', '10.2.0.4')],
    }
    const solved = solveTopology(with2)
    expect(hops(solved, '172.16.0.0/16', 'na')).toEqual(['192.0.2.1', '192.0.2.2'])
    expect(gatewayRows(solved, 'nb')).toEqual([])
    expect(siteHears(solved, 'onprem-c1')).toEqual(['10.0.0.0/16 12076', '10.1.0.0/16 12076'])
  })

  test('a route table that does not propagate takes the rows away (learn.microsoft.com, Virtual network traffic routing)', () => {
    const routeTables = [{ ...routeTable('hub/s'), disableBgpRoutePropagation: true }]
    expect(gatewayRows(solveTopology({ ...HUB, routeTables }))).toEqual([])
  })

  test('a circuit that is not provisioned brings nothing', () => {
    const circuits = [circuit('c1', ['ergw'], ['172.16.0.0/16'], { up: false })]
    expect(gatewayRows(solveTopology({ ...HUB, circuits }))).toEqual([])
  })

  test('while the primary link is down the secondary one is left (learn.microsoft.com, ExpressRoute routing requirements)', () => {
    const solved = solveTopology(HUB, (design) => {
      const [line] = Object.values(design.records).filter(({ kind }) => kind === 'core/circuit')
      const paths = (line!.props['paths'] as { up: boolean }[]).map((path, i) => ({ ...path, up: i === 1 }))
      return { ...design, records: { ...design.records, [line!.id]: { ...line!, props: { ...line!.props, paths } } } }
    })
    expect(hops(solved, '172.16.0.0/16')).toEqual(['192.0.2.2'])
  })

  test('the connection with the highest routing weight is used alone (learn.microsoft.com, Optimize ExpressRoute routing)', () => {
    expect(hops(solveTopology(weighted), '172.16.0.0/16')).toEqual(['<c2:primary>', '<c2:secondary>'])
  })
})

describe('ExpressRoute beside VPN [coex]', () => {
  test('for one prefix ExpressRoute alone is used; VPN takes over when the circuit is down', () => {
    const both = coexisting('172.16.0.0/16')
    expect(hops(solveTopology(both), '172.16.0.0/16')).toEqual(['192.0.2.1', '192.0.2.2'])
    const down = { ...both, circuits: [circuit('c1', ['ergw'], ['172.16.0.0/16'], { up: false })] }
    expect(hops(solveTopology(down), '172.16.0.0/16')).toEqual(['203.0.113.1'])
  })

  test('a longer prefix wins wherever it comes from', () => {
    const solved = solveTopology(coexisting('172.16.5.0/24'))
    expect(hops(solved, '172.16.5.0/24')).toEqual(['203.0.113.1'])
    expect(hops(solved, '172.16.0.0/16')).toEqual(['192.0.2.1', '192.0.2.2'])
  })

  test('the sites of the two do not hear of each other', () => {
    const solved = solveTopology(coexisting('172.20.0.0/16'))
    expect(siteHears(solved, 'onprem-c1')).toEqual(['10.0.0.0/16 12076'])
    expect(siteHears(solved, 'branch')).toEqual(['10.0.0.0/16 65515'])
  })

  test('with a Route Server and branch-to-branch they do [b2b]', () => {
    const both = coexisting('172.20.0.0/16')
    const solved = solveTopology({ ...both, gateways: [...both.gateways, server('ars', 'hub')] })
    expect(siteHears(solved, 'onprem-c1')).toContain('172.20.0.0/16 12076')
    expect(siteHears(solved, 'branch')).toContain('172.16.0.0/16 65515 12076 64700')
    const off = server('ars', 'hub', { branchToBranch: false })
    const apart = solveTopology({ ...both, gateways: [...both.gateways, off] })
    expect(siteHears(apart, 'branch')).not.toContain('172.16.0.0/16 65515 12076 64700')
  })

  test('and packets between them pass both gateways, there and back [b2b]', () => {
    const both = coexisting('172.20.0.0/16')
    const between = (branchToBranch: boolean) => {
      const gateways = [...both.gateways, server('ars', 'hub', { branchToBranch })]
      const solved = solveTopology({ ...both, gateways }, (design) => {
        const sites = Object.values(design.records).filter(({ kind }) => kind === 'onprem/site')
        const hosts = sites.map((site, i) => {
          const address = String((site.props['prefixes'] as string[])[0]).replace('.0.0/16', '.0.9')
          return { id: `host${i}`, kind: 'onprem/host', name: `host${i}`, parent: site.id, props: { address } }
        })
        return {
          ...design,
          records: { ...design.records, ...Object.fromEntries(hosts.map((each) => [each.id, each])) },
        }
      })
      const { ok } = roundTrip(solved.solution, { from: 'host0', to: 'host1', probe: { protocol: 'icmp' } })
      return ok
    }
    expect(between(true)).toBe(true)
    expect(between(false)).toBe(false)
  })

  test('a user route to the gateway drops: ExpressRoute takes none (learn.microsoft.com, Virtual network traffic routing)', () => {
    const route = { prefix: '172.16.0.0/16', nextHopType: 'VirtualNetworkGateway' }
    const only = solveTopology({ ...HUB, routeTables: [routeTable('hub/s', route)] })
    expect(ping(only, 'n', '172.16.0.1')).toMatch(/^fail blackhole/)
    const both = solveTopology({ ...coexisting('172.16.0.0/16'), routeTables: [routeTable('hub/s', route)] })
    expect(ping(both, 'n', '172.16.0.1')).toMatch(/^fail blackhole/)
  })
})

describe('routing preference of a Route Server [pref]', () => {
  const nva = {
    name: 'nva',
    kind: 'nva',
    nic: 'fw',
    ip: '10.0.0.9',
    asn: 65010,
    peers: ['ars'],
    advertises: ['172.16.0.0/16'],
  }
  const asked = (hubRoutingPreference: string, ...vpnPath: number[]) => ({
    ...coexisting(),
    bgpSpeakers: [
      router('branch', '192.168.9.9', 65002, { prefix: '172.16.0.0/16', asPath: [65002, ...vpnPath] }),
      nva,
    ],
    gateways: [...HUB.gateways, VPN, server('ars', 'hub', { hubRoutingPreference })],
    nics: [...HUB.nics, nic('fw', 'hub', '10.0.0.9', true)],
  })
  const winner = (...asking: [string, ...number[]]) => hops(solveTopology(asked(...asking)), '172.16.0.0/16')

  test('ExpressRoute first, as one row beside a Route Server (adstuart/azure-expressroute-ecmp)', () => {
    expect(winner('ExpressRoute')).toEqual(['192.0.2.1'])
  })

  test('VPN and appliances first; among these the shorter AS path', () => {
    expect(winner('VpnGateway', 65002)).toEqual(['10.0.0.9'])
  })

  test('the shortest AS path of all: 12076 and the site make two', () => {
    expect(winner('ASPath', 65002, 65002)).toEqual(['10.0.0.9'])
    const withoutNva = (preference: string, ...path: number[]) => {
      const { bgpSpeakers, ...rest } = asked(preference, ...path)
      return hops(solveTopology({ ...rest, bgpSpeakers: bgpSpeakers.slice(0, 1) }), '172.16.0.0/16')
    }
    expect(withoutNva('ASPath', 65002, 65002)).toEqual(['192.0.2.1'])
    expect(withoutNva('ASPath')).toEqual(['203.0.113.1'])
    expect(withoutNva('VpnGateway', 65002, 65002)).toEqual(['203.0.113.1'])
  })
})

describe('what the other networks of a circuit hear', () => {
  test('both gateways must allow it (learn.microsoft.com, Connectivity between virtual networks over ExpressRoute)', () => {
    expect(hops(solveTopology(hairpin(true)), '10.1.0.0/16')).toHaveLength(2)
    expect(ping(solveTopology(hairpin(true)), 'n', 'm')).toBe('ok delivered delivered')
    expect(gatewayRows(solveTopology(hairpin(false)))).toEqual([])
    expect(gatewayRows(solveTopology(hairpin(false)), 'm')).toEqual([])
  })

  test('a gateway passes nothing from one circuit on to another (skmkzyk/bicep-templates, 20230618)', () => {
    const circuits = [...HUB.circuits, circuit('c2', ['ergw'], ['172.17.0.0/16'])]
    const solved = solveTopology({ ...HUB, circuits })
    expect(siteHears(solved, 'onprem-c1')).toEqual(['10.0.0.0/16 12076'])
    expect(siteHears(solved, 'onprem-c2')).toEqual(['10.0.0.0/16 12076'])
  })

  test('the summarized prefixes stand in for the network’s own (erjosito/lab-summarized-gw-prefixes-20260427)', () => {
    expect(siteHears(solveTopology(weighted), 'onprem-c1')).toEqual(['10.0.0.0/8 12076'])
  })
})

describe('an appliance that announces a network over ExpressRoute (skmkzyk/bicep-templates, 20220930)', () => {
  const nva = { name: 'nva', kind: 'nva', nic: 'fw', ip: '10.0.0.9', asn: 65001, peers: ['ars'] }
  const pattern = (advertises: string[], ...gatewayRoutes: object[]) => ({
    vnets: [vnet('hub', 0), vnet('spoke', 1), vnet('branch', 100)],
    peerings: [peer(half('hub', lends), half('spoke'))],
    gateways: [er('ergw', 'hub'), er('far', 'branch'), server('ars', 'hub')],
    circuits: [circuit('c1', ['ergw', 'far'], [])],
    bgpSpeakers: [{ ...nva, advertises }],
    routeTables: [
      routeTable('spoke/s', toAppliance('10.100.0.0/16', '10.0.0.9')),
      routeTable('hub/GatewaySubnet', ...gatewayRoutes),
    ],
    nics: [nic('fw', 'hub', '10.0.0.9', true), nic('s', 'spoke', '10.1.0.4'), nic('b', 'branch', '10.100.0.4')],
  })
  const boxes = (solved: SolvedCase, to = 's') =>
    (trip(solved, 'b', to).forward.branches?.[0] ?? trip(solved, 'b', to).forward).steps.flatMap((step) =>
      step.k === 'endpoint' ? [step.address as string] : [],
    )

  test('with a route on GatewaySubnet both directions cross it', () => {
    const solved = solveTopology(pattern(['10.1.0.0/16'], toAppliance('10.1.0.0/16', '10.0.0.9')))
    expect(ping(solved, 'b', 's')).toBe('ok delivered delivered')
    expect(boxes(solved)).toEqual(['10.0.0.9', '10.1.0.4'])
    expect(trip(solved, 'b', 's').warnings).not.toContain('bypasses-appliance')
  })

  test('without one, what comes from the circuit goes straight to the peer', () => {
    const solved = solveTopology(pattern(['10.1.0.0/16']))
    expect(ping(solved, 'b', 's')).toBe('ok delivered delivered')
    expect(boxes(solved)).toEqual(['10.1.0.4'])
    expect(trip(solved, 'b', 's').warnings).toContain('bypasses-appliance')
  })

  test('a wider prefix makes two circuits reach each other through it (skmkzyk/bicep-templates, 20221010)', () => {
    const routes = [toAppliance('10.100.0.0/16', '10.0.0.9'), toAppliance('10.200.0.0/16', '10.0.0.9')]
    const base = pattern(['10.0.0.0/8'], ...routes)
    const solved = solveTopology({
      ...base,
      vnets: [...base.vnets, vnet('branch2', 200)],
      gateways: [...base.gateways, er('far2', 'branch2')],
      circuits: [circuit('c1', ['ergw', 'far'], []), circuit('c2', ['ergw', 'far2'], [])],
      nics: [...base.nics, nic('b2', 'branch2', '10.200.0.4')],
    })
    expect(ping(solved, 'b', 'b2')).toBe('ok delivered delivered')
    expect(boxes(solved, 'b2')).toEqual(['10.0.0.9', '10.200.0.4'])
    expect(hops(solved, '10.0.0.0/8', 'b')).toHaveLength(2)
  })
})

test('the edge router takes routes that went through another circuit, whose AS number is its own [lab8]', () => {
  const circuits = [circuit('c1', ['ergw'], [{ prefix: '172.16.0.0/16', asPath: [64512, 12076] }])]
  const solved = solveTopology({ ...HUB, circuits })
  const edge = solved.solution.rows(edgeTable(solved.names.get('c1')!.id, 0))
  expect(edge.map(({ attrs }) => attrs.asPath.join(' '))).toContain('64512 12076')
  expect(hops(solved, '172.16.0.0/16')).toHaveLength(2)
})
