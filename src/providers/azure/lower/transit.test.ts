import { describe, expect, test } from 'vitest'
import type { Props } from '../../../model/index.ts'
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
} from './topology-fixture.ts'

/**
 * Sources: [routing] learn.microsoft.com, Virtual network traffic routing; [peering] Create, change, or delete a virtual
 * network peering; [faq] VPN Gateway FAQ; [microhack] github.com/malgebary/Azure-Route-Server-MicroHack.
 */
const site = {
  vnets: [vnet('hub', 0), vnet('a', 1), vnet('b', 2)],
  nics: [nic('h', 'hub', '10.0.0.4'), nic('n', 'a', '10.1.0.4'), nic('m', 'b', '10.2.0.4')],
  gateways: [gateway('gw', 'hub', 65010)],
  peerings: [peer(half('hub', lends), half('a', borrows)), peer(half('hub', lends), half('b', borrows))],
  connections: [toRouter('c', 'gw', '192.168.0.1', 65100)],
  bgpSpeakers: [router('r', '192.168.0.1', 65100, '172.20.0.0/16')],
}
const toGateway = (prefix: string) => ({ prefix, nextHopType: 'VirtualNetworkGateway' })

describe('user routes to the gateway', () => {
  test('two spokes without a peering reach each other through the VPN gateway of the hub, also where forwarded traffic is refused [peering]', () => {
    const refuses = { ...borrows, allowForwardedTraffic: false }
    const solved = solveTopology({
      ...site,
      peerings: [peer(half('hub', lends), half('a', refuses)), peer(half('hub', lends), half('b', refuses))],
      routeTables: [routeTable('a/s', toGateway('10.2.0.0/16')), routeTable('b/s', toGateway('10.1.0.0/16'))],
    })
    expect(ping(solved, 'n', 'm')).toBe('ok delivered delivered')
  })

  test('the default route to a gateway removes the dropped blocks [routing]', () => {
    const rows = lines(solveTopology({ ...site, routeTables: [routeTable('a/s', toGateway('0.0.0.0/0'))] }))
    expect(rows).toContain('Active 0.0.0.0/0 VirtualNetworkGateway')
    expect(rows.filter((row) => row.endsWith('None'))).toEqual([])
  })
})

describe('which gateway a VNet uses [peering]', () => {
  const far = { ...site, vnets: [...site.vnets, vnet('hub2', 3)] }
  const two = (first: string, second: string) => ({
    ...far,
    gateways: [gateway('gw', 'hub', 65010), gateway('gw2', 'hub2', 65020)],
    peerings: [
      { ...peer(half('hub', lends), half('a', borrows)), name: first },
      { ...peer(half('hub2', lends), half('a', borrows)), name: second },
    ],
    connections: [...site.connections, toRouter('d', 'gw2', '192.168.0.2', 65200)],
    bgpSpeakers: [...site.bgpSpeakers, router('q', '192.168.0.2', 65200, '172.21.0.0/16')],
  })

  test('its own, even where a peering says to use a remote one', () => {
    const solved = solveTopology({
      ...site,
      gateways: [...site.gateways, gateway('own', 'a', 65020)],
      connections: [...site.connections, toRouter('d', 'own', '192.168.0.2', 65200)],
      bgpSpeakers: [...site.bgpSpeakers, router('q', '192.168.0.2', 65200, '172.21.0.0/16')],
    })
    const rows = lines(solved).filter((row) => row.includes('VirtualNetworkGateway'))
    expect(rows).toEqual([
      'Active 172.21.0.0/16 VirtualNetworkGateway <pip-own>',
      'Active 192.168.0.2/32 VirtualNetworkGateway <pip-own>',
    ])
  })

  test('one only: a second peering that uses a remote gateway counts for nothing', () => {
    const learned = (first: string, second: string) =>
      lines(solveTopology(two(first, second))).filter((row) => /172\.2[01]\./.test(row))
    expect(learned('p1', 'p2')).toEqual(['Active 172.20.0.0/16 VirtualNetworkGateway <pip-gw>'])
    expect(learned('p2', 'p1')).toEqual(['Active 172.21.0.0/16 VirtualNetworkGateway <pip-gw2>'])
  })
})

describe('what a subnet takes of what the gateway knows', () => {
  test('nothing inside a directly peered VNet, which a VNet without that peering takes [microhack, scenario 5]', () => {
    const solved = solveTopology({
      ...site,
      vnets: [...site.vnets, vnet('x', 9)],
      peerings: [...site.peerings, peer(half('hub'), half('x'), true)],
      bgpSpeakers: [router('r', '192.168.0.1', 65100, '10.9.1.0/24')],
    })
    expect(lines(solved, 'h').filter((row) => row.includes(' 10.9.'))).toEqual(['Active 10.9.0.0/16 VNetGlobalPeering'])
    expect(lines(solved, 'n').filter((row) => row.includes(' 10.9.'))).toEqual([
      'Active 10.9.1.0/24 VirtualNetworkGateway <pip-gw>',
    ])
  })

  test('a learned prefix equal to a dropped block takes its place [routing]', () => {
    const solved = solveTopology({ ...site, bgpSpeakers: [router('r', '192.168.0.1', 65100, '192.168.0.0/16')] })
    expect(lines(solved).filter((row) => row.includes(' 192.168.0.0/16 '))).toEqual([
      'Active 192.168.0.0/16 VirtualNetworkGateway <pip-gw>',
    ])
  })

  test('the longest prefix decides, whatever its source [routing]', () => {
    const bgpSpeakers = [router('r', '192.168.0.1', 65100, '172.20.0.0/16', '172.20.5.0/24')]
    const routeTables = [routeTable('a/s', { prefix: '172.20.0.0/16', nextHopType: 'None' })]
    const solved = solveTopology({ ...site, bgpSpeakers, routeTables })
    expect(trip(solved, 'n', '172.20.5.9').forward.outcome).not.toBe('drop-route')
    expect(trip(solved, 'n', '172.20.6.9').forward.outcome).toBe('drop-route')
  })
})

describe('traffic that an appliance of the hub forwards to a spoke that refuses forwarded traffic', () => {
  const topology = (flags: object) => ({
    ...site,
    nics: [...site.nics, nic('nva', 'hub', '10.0.0.9', true)],
    peerings: [peer(half('hub', lends), half('a', { allowForwardedTraffic: false, ...flags })), site.peerings[1]],
    routeTables: [
      routeTable('hub/GatewaySubnet', toAppliance('10.1.0.0/16', '10.0.0.9')),
      routeTable('b/s', toAppliance('10.1.0.0/16', '10.0.0.9')),
      routeTable('a/s', toAppliance('10.2.0.0/16', '10.0.0.9')),
    ],
  })

  /** The way from a host of the site to the spoke, which the site's router knows by a static route. */
  const fromSite = (flags: object) => {
    const solved = solveTopology(topology(flags), (design, names) => {
      const r = names.get('r')!
      const via = Object.values(design.records).find(({ kind }) => kind === 'core/vpn')!.id
      const routed = { ...r, props: { ...r.props, staticRoutes: [{ prefix: '10.1.0.0/16', via }] } }
      const host = { id: 'host', kind: 'onprem/host', name: 'host', parent: r.id, props: { address: '172.20.0.4' } }
      return { ...design, records: { ...design.records, [r.id]: routed, host } }
    })
    return trip({ ...solved, names: new Map([...solved.names, ['host', solved.design.records.host!]]) }, 'host', 'n')
  }

  test('passes when it comes from a network behind the gateway that the spoke uses [microhack, scenarios 3 and 5]', () => {
    const { ok, forward } = fromSite(borrows)
    expect([ok, forward.outcome]).toEqual([true, 'delivered'])
    expect(forward.steps.some((step) => step.k === 'endpoint' && step.address === '10.0.0.9')).toBe(true)
  })

  test('is dropped when it comes from another spoke, though that one uses the same gateway [peering]', () => {
    expect(ping(solveTopology(topology(borrows)), 'm', 'n')).toContain('fail forwarded-not-allowed')
  })

  test('is dropped when the spoke does not use the gateway [peering]', () => {
    expect(fromSite({}).forward.outcome).toBe('forwarded-not-allowed')
  })
})

describe('BGP of a gateway [faq]', () => {
  const set = (props: Props) =>
    solveTopology(site, (design, names) => {
      const gw = names.get('gw')!
      return { ...design, records: { ...design.records, [gw.id]: { ...gw, props: { ...gw.props, ...props } } } }
    })
  const learned = (props: Props) => lines(set(props)).filter((row) => row.includes('172.20.0.0/16'))

  test('works on a route-based gateway of any SKU but Basic', () => {
    expect(learned({ sku: 'VpnGw1' })).toHaveLength(1)
    expect(learned({ sku: 'Basic' })).toEqual([])
    expect(learned({ vpnType: 'PolicyBased' })).toEqual([])
  })

  test('works only where the gateway enables it', () => {
    expect(learned({ enableBgp: false })).toEqual([])
  })
})
