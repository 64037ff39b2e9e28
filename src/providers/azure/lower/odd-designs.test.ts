import { describe, expect, test } from 'vitest'
import type { DesignRecord, Props } from '../../../model/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { leafId } from './ids.ts'
import {
  a,
  answers,
  b,
  gateway,
  half,
  nic,
  ofVnet,
  peering,
  record,
  rows,
  side,
  subnet,
  vnet,
  vpn,
} from './records-fixture.ts'

/** Designs that a user can draw or a file can say, though the platform would refuse some of them. None stops the answers. */
const PEERING = 'learn.microsoft.com, Create, change, or delete a virtual network peering'

describe('empty and unfinished designs', () => {
  test('nothing at all', () => {
    expect(answers().network.tables).toEqual([])
  })

  test('a VNet without resource group, subnets and machines has its own route', () => {
    expect(ofVnet(answers(vnet('a', '10.1.0.0/16')), 'a')).toEqual(['local 10.1.0.0/16 active'])
  })

  test('a VNet without address space has none', () => {
    expect(ofVnet(answers(vnet('a')), 'a')).toEqual([])
  })

  test('machines without NICs, NICs of no machine, subnets of no VNet, route tables and groups that are gone', () => {
    const solution = answers(
      ...a,
      record('vm', 'azure/vm', { size: 's' }, { parent: 'a-s' }),
      record('nva', 'azure/appliance', { size: 's', asn: 65001, advertises: ['10.50.0.0/16'] }, { parent: 'a-s' }),
      subnet('lost', 'gone', '10.9.0.0/24'),
      nic('stray', 'gone', '10.9.0.4'),
      subnet('a-t', 'a', '10.1.1.0/24', { routeTable: 'gone', nsg: 'gone', natGateway: 'gone' }),
      nic('tn', 'a-t', '10.1.1.4', { nsg: 'gone', publicIp: 'gone' }),
    )
    expect(rows(solution, leafId('a', 'gone'))).toEqual(['local 10.1.0.0/16 active'])
    expect(roundTrip(solution, { from: 'an', to: 'tn', probe: { protocol: 'icmp' } }).ok).toBe(true)
  })

  test('a load balancer whose backends are gone', () => {
    const balancer = record(
      'lb',
      'azure/load-balancer',
      { address: '10.1.0.100', haPorts: true, backends: ['gone'] },
      { parent: 'a-s' },
    )
    const solution = answers(...a, balancer)
    expect(roundTrip(solution, { from: 'an', to: 'lb', probe: { protocol: 'icmp' } }).forward.outcome).toBe('blackhole')
  })

  test('two NICs with one address, and a NIC outside its subnet', () => {
    answers(...a, nic('twin', 'a-s', '10.1.0.4'), nic('far', 'a-s', '10.77.0.4'))
  })
})

describe(`peerings [${PEERING}]`, () => {
  test.each([
    ['a', half(), null],
    ['b', null, half()],
    ['neither', null, null],
  ])('with the half of %s only join nothing: Initiated or Disconnected', (_, left, right) => {
    const solution = answers(...a, ...b, peering('p', 'a', 'b', left, right))
    expect([...ofVnet(solution, 'a'), ...ofVnet(solution, 'b')]).toEqual([
      'local 10.1.0.0/16 active',
      'local 10.2.0.0/16 active',
    ])
  })

  test('of a VNet with itself, or with nothing, join nothing', () => {
    const solution = answers(...a, peering('p', 'a', 'a'), peering('q', 'a', 'gone'), peering('r', 'an', 'a'))
    expect(ofVnet(solution, 'a')).toEqual(['local 10.1.0.0/16 active'])
  })

  test('of VNets whose spaces overlap are refused: no route on either side', () => {
    const wide = [vnet('b', '10.0.0.0/8'), subnet('b-s', 'b', '10.2.0.0/24'), nic('bn', 'b-s', '10.2.0.4')]
    const solution = answers(...a, ...wide, peering('p', 'a', 'b'))
    expect(ofVnet(solution, 'a')).toEqual(['local 10.1.0.0/16 active'])
    expect(ofVnet(solution, 'b')).toEqual(['local 10.0.0.0/8 active'])
  })

  test('between the same two VNets count once', () => {
    const solution = answers(...a, ...b, peering('p', 'a', 'b'), peering('q', 'b', 'a'))
    expect(ofVnet(solution, 'a')).toEqual(['local 10.1.0.0/16 active', 'peering 10.2.0.0/16 active'])
  })

  test('of a spoke that uses the gateways of two hubs bring the routes of one', () => {
    const hub = (id: string, n: number) => [
      vnet(id, `10.${n}.0.0/16`),
      subnet(`${id}-GatewaySubnet`, id, `10.${n}.200.0/27`),
      gateway(`${id}-gw`, `${id}-GatewaySubnet`, { asn: 65000 + n }),
      record(`${id}-site`, 'onprem/site', {
        prefixes: [`172.${n}.0.0/16`],
        publicIps: [],
        asn: 65100,
        bgpAddress: `172.${n}.0.1`,
      }),
      vpn(`${id}-vpn`, `${id}-gw`, `${id}-site`),
    ]
    const lends = half({ allowGatewayTransit: true })
    const borrows = half({ useRemoteGateways: true })
    const solution = answers(
      ...a,
      ...hub('h1', 21),
      ...hub('h2', 22),
      peering('p', 'h1', 'a', lends, borrows),
      peering('q', 'a', 'h2', borrows, lends),
    )
    expect(ofVnet(solution, 'a').filter((row) => row.startsWith('gateway'))).toEqual([
      'gateway 172.21.0.0/16 active',
      'gateway 172.21.0.1/32 active',
    ])
    const announces = (id: string) => solution.rows(id).flatMap((row) => (row.kind === 'vnet' ? [row.prefix] : []))
    expect(announces('h1-gw')).toEqual(['10.1.0.0/16', '10.21.0.0/16'])
    expect(announces('h2-gw')).toEqual(['10.22.0.0/16'])
  })
})

describe('gateways and VPNs', () => {
  const site = record('site', 'onprem/site', {
    prefixes: ['172.20.0.0/16'],
    publicIps: [],
    asn: 65100,
    bgpAddress: '172.20.0.1',
  })
  const gatewaySubnet = subnet('a-GatewaySubnet', 'a', '10.1.200.0/27')
  const learned = (...records: DesignRecord[]) =>
    ofVnet(answers(...a, site, ...records), 'a').filter((row) => row.startsWith('gateway'))

  test('a gateway without public address learns and programs all the same', () => {
    expect(learned(gatewaySubnet, gateway('gw', 'a-GatewaySubnet'), vpn('v', 'gw', 'site'))).toEqual([
      'gateway 172.20.0.0/16 active',
      'gateway 172.20.0.1/32 active',
    ])
  })

  test('an active-active gateway with one public and one BGP address does too', () => {
    const gw = gateway('gw', 'a-GatewaySubnet', {
      activeActive: true,
      publicIps: ['gone'],
      bgpAddresses: ['10.1.200.14'],
    })
    const tunnels = [0, 1].map((i) => ({ a: i, b: 0, up: true }))
    expect(learned(gatewaySubnet, gw, vpn('v', 'gw', 'site', { tunnels, a: side, b: side }))).toContain(
      'gateway 172.20.0.0/16 active',
    )
  })

  test.each<[string, Props]>([
    ['that lacks one side', { a: side }],
    ['that lacks both sides', {}],
    ['without tunnels', { tunnels: [], a: side, b: side }],
    ['between interfaces that are not there', { tunnels: [{ a: 7, b: 7, up: true }], a: side, b: side }],
  ])('a VPN %s teaches nothing', (_, props) => {
    expect(learned(gatewaySubnet, gateway('gw', 'a-GatewaySubnet'), vpn('v', 'gw', 'site', props))).toEqual([])
  })

  test('a VPN to nothing, to a machine, or from a gateway to itself teaches nothing', () => {
    const gw = gateway('gw', 'a-GatewaySubnet')
    const odd = [vpn('v', 'gw', 'gone'), vpn('w', 'an', 'gw'), record('x', 'core/vpn', { tunnels: [], ike: 'IKEv2' })]
    expect(learned(gatewaySubnet, gw, ...odd)).toEqual([])
    answers(...a, gatewaySubnet, gw, vpn('v', 'gw', 'gw'))
    answers(...a, gatewaySubnet, gw, record('y', 'azure/vnet-connection', { up: true }, { ends: { a: 'gw', b: 'gw' } }))
    answers(
      ...a,
      gatewaySubnet,
      gw,
      record('y', 'azure/vnet-connection', { up: true }, { ends: { a: 'gw', b: 'gone' } }),
    )
  })

  test('a gateway in a VNet without GatewaySubnet, in a tiny one, or outside any learns nothing', () => {
    expect(learned(gateway('gw', 'a'), vpn('v', 'gw', 'site'))).toEqual([])
    expect(learned(gateway('gw', 'gone'), vpn('v', 'gw', 'site'))).toEqual([])
    const tiny = subnet('a-GatewaySubnet', 'a', '10.1.200.0/32')
    expect(learned(tiny, gateway('gw', 'a-GatewaySubnet'), vpn('v', 'gw', 'site'))).toEqual([
      'gateway 172.20.0.1/32 active',
    ])
  })

  test('of two gateways in one VNet the first programs its subnets', () => {
    const second = record('site2', 'onprem/site', {
      prefixes: ['172.21.0.0/16'],
      publicIps: [],
      asn: 65200,
      bgpAddress: '172.21.0.1',
    })
    const both = [gateway('gw1', 'a-GatewaySubnet'), gateway('gw2', 'a-GatewaySubnet', { asn: 65010 })]
    expect(learned(gatewaySubnet, ...both, second, vpn('v', 'gw1', 'site'), vpn('w', 'gw2', 'site2'))).toEqual([
      'gateway 172.20.0.0/16 active',
      'gateway 172.20.0.1/32 active',
    ])
  })

  test('equal AS numbers at both ends make an internal session that announces nothing back', () => {
    answers(...a, gatewaySubnet, gateway('gw', 'a-GatewaySubnet', { asn: 65100 }), site, vpn('v', 'gw', 'site'))
  })

  test('a site that has no AS number, or no address for its sessions, is no BGP peer', () => {
    for (const props of [{ bgpAddress: '172.20.0.1' }, { asn: 65100 }]) {
      const silent = record('site', 'onprem/site', { prefixes: ['172.20.0.0/16'], publicIps: [], ...props })
      const records = [gatewaySubnet, gateway('gw', 'a-GatewaySubnet'), silent, vpn('v', 'gw', 'site')]
      expect(ofVnet(answers(...a, ...records), 'a').filter((row) => row.startsWith('gateway'))).toEqual([])
    }
  })

  test('a machine in GatewaySubnet uses its table like any other', () => {
    const solution = answers(
      ...a,
      gatewaySubnet,
      gateway('gw', 'a-GatewaySubnet'),
      nic('gn', 'a-GatewaySubnet', '10.1.200.9'),
    )
    expect(roundTrip(solution, { from: 'an', to: 'gn', probe: { protocol: 'icmp' } }).ok).toBe(true)
  })
})

describe('user routes', () => {
  const toward = (nextHopIp?: string) =>
    record('rt', 'azure/route-table', {
      disableBgpRoutePropagation: false,
      routes: [
        { name: 'r', prefix: '10.9.0.0/16', nextHopType: 'VirtualAppliance', ...(nextHopIp ? { nextHopIp } : {}) },
      ],
    })
  const outcome = (nextHopIp: string | undefined, more: Props = {}) => {
    const [net, , machine] = a as [DesignRecord, DesignRecord, DesignRecord]
    const routed = subnet('a-s', 'a', '10.1.0.0/24', { routeTable: 'rt' })
    const n = { ...machine, props: { ...machine.props, ...more } }
    const solution = answers(net, routed, n, toward(nextHopIp))
    return roundTrip(solution, { from: 'an', to: { address: '10.9.0.4' as never }, probe: { protocol: 'icmp' } })
      .forward.outcome
  }

  test('to the NIC’s own address do not forward, or loop when the NIC forwards', () => {
    expect(outcome('10.1.0.4')).toBe('not-forwarding')
    expect(outcome('10.1.0.4', { ipForwarding: true })).toBe('loop')
  })

  test('to nobody, to an address outside, or to no address lead nowhere', () => {
    expect(outcome('10.1.0.77')).toBe('next-hop-unreachable')
    expect(outcome('192.0.2.1')).toBe('next-hop-unreachable')
    expect(outcome(undefined)).toBe('next-hop-unreachable')
  })

  test('for one prefix twice keep both rows', () => {
    const twice = record('rt', 'azure/route-table', {
      disableBgpRoutePropagation: false,
      routes: ['x', 'y'].map((name) => ({ name, prefix: '10.9.0.0/16', nextHopType: 'None' })),
    })
    const solution = answers(vnet('a', '10.1.0.0/16'), subnet('a-s', 'a', '10.1.0.0/24', { routeTable: 'rt' }), twice)
    expect(rows(solution, leafId('a', 'rt')).filter((row) => row.startsWith('user'))).toHaveLength(2)
  })
})
