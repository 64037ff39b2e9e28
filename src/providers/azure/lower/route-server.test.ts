import { describe, expect, test } from 'vitest'
import type { SolvedCase } from '../../../conformance/solved-case.ts'
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
  toRouter,
  vnet,
} from './topology-fixture.ts'

/**
 * Sources: [faq] learn.microsoft.com, Azure Route Server FAQ; [b2b] About Azure Route Server support for ExpressRoute and
 * Azure VPN; [dual] About dual-homed network; [lab] github.com/malgebary/Azure-Route-Server-MicroHack.
 */
const withServer = (name: string, n: number) => {
  const plain = vnet(name, n)
  return { ...plain, subnets: [...plain.subnets, { name: 'RouteServerSubnet', prefix: `10.${n}.210.0/24` }] }
}
const server = (name: string, of: string, branchToBranch = false) => ({ name, kind: 'ars', vnet: of, branchToBranch })
const nva = (name: string, asn: number, peers: string[], ...advertises: string[]) => ({
  name: `${name}-nva`,
  kind: 'nva',
  nic: name,
  asn,
  peers,
  advertises,
})

const hub = {
  vnets: [withServer('hub', 0), vnet('a', 1), vnet('b', 2)],
  nics: [nic('h', 'hub', '10.0.0.9', true), nic('n', 'a', '10.1.0.4'), nic('m', 'b', '10.2.0.4')],
  gateways: [server('rs', 'hub')],
  peerings: [peer(half('hub', lends), half('a', borrows)), peer(half('hub', lends), half('b'))],
  bgpSpeakers: [nva('h', 65001, ['rs'], '172.20.0.0/16', '10.1.9.0/24')],
}

const said = ({ solution, names }: SolvedCase, from: string, to: string): string[] => {
  const { sessions } = solution.network
  const found = sessions.find(
    (each) => each.bgp && each.from.startsWith(names.get(from)!.id) && each.to.startsWith(names.get(to)!.id),
  )
  return solution.announced(found?.id ?? '').map(({ prefix, attrs }) => `${prefix} ${attrs.asPath.join(' ')}`)
}
const learned = (solved: SolvedCase, name: string) =>
  lines(solved, name).filter((line) => line.includes('VirtualNetworkGateway'))

describe('a Route Server', () => {
  test('programs what an appliance announces, with the appliance as next hop, also into the subnet of the appliance [faq]', () => {
    const solved = solveTopology(hub)
    expect(learned(solved, 'h')).toEqual(['Active 172.20.0.0/16 VirtualNetworkGateway 10.0.0.9'])
  })

  test('programs peers that use it, and no others; a prefix inside a directly joined network is programmed nowhere [faq]', () => {
    const solved = solveTopology(hub)
    expect(learned(solved, 'n')).toEqual(['Active 172.20.0.0/16 VirtualNetworkGateway 10.0.0.9'])
    expect(learned(solved, 'm')).toEqual([])
  })

  test('announces its network and the peers that use it, never the others (github.com/skmkzyk/bicep-templates, 20220930)', () => {
    expect(said(solveTopology(hub), 'rs', 'h-nva')).toEqual(['10.0.0.0/16 65515', '10.1.0.0/16 65515'])
  })

  test('programs nothing where the route table blocks gateway routes [faq]', () => {
    const blocked = { ...routeTable('a/s'), disableBgpRoutePropagation: true }
    expect(learned(solveTopology({ ...hub, routeTables: [blocked] }), 'n')).toEqual([])
  })

  test('gives the same prefix from two appliances two rows, or one for the shorter AS path [faq]', () => {
    const second = nic('g', 'hub', '10.0.0.8', true)
    const two = (...advertises: string[]) =>
      solveTopology({
        ...hub,
        nics: [...hub.nics, second],
        bgpSpeakers: [nva('h', 65001, ['rs'], '172.20.0.0/16'), nva('g', 65002, ['rs'], ...advertises)],
      })
    expect(learned(two('172.20.0.0/16'), 'n').sort()).toEqual([
      'Active 172.20.0.0/16 VirtualNetworkGateway 10.0.0.8',
      'Active 172.20.0.0/16 VirtualNetworkGateway 10.0.0.9',
    ])
    expect(learned(two(), 'n')).toEqual(['Active 172.20.0.0/16 VirtualNetworkGateway 10.0.0.9'])
  })

  test('tells one appliance what another one announced [dual]', () => {
    const nics = [...hub.nics, nic('g', 'hub', '10.0.0.8', true)]
    const solved = solveTopology({ ...hub, nics, bgpSpeakers: [...hub.bgpSpeakers, nva('g', 65002, ['rs'])] })
    expect(said(solved, 'rs', 'g-nva')).toContain('172.20.0.0/16 65515 65001')
  })

  test('reaches appliances of peered networks [dual], and none further away', () => {
    const speakers = [nva('m', 65001, ['rs'], '172.20.0.0/16')]
    const near = { ...hub, nics: [nic('h', 'hub', '10.0.0.9'), nic('m', 'b', '10.2.0.4', true)], bgpSpeakers: speakers }
    expect(learned(solveTopology(near), 'h')).toEqual(['Active 172.20.0.0/16 VirtualNetworkGateway 10.2.0.4'])
    expect(learned(solveTopology({ ...near, peerings: [] }), 'h')).toEqual([])
  })

  test('programs the next hop that the appliance announces (github.com/dmauser/azure-routeserver, ars-nhip)', () => {
    const solved = solveTopology(hub, (design) => {
      const link = Object.values(design.records).find(({ kind }) => kind === 'azure/bgp-peering')!
      const told = { ...link, props: { ...link.props, nextHop: '10.0.0.100' } }
      return { ...design, records: { ...design.records, [link.id]: told } }
    })
    expect(learned(solved, 'n')).toEqual(['Active 172.20.0.0/16 VirtualNetworkGateway 10.0.0.100'])
  })

  test('learns nothing over a session that is down', () => {
    const solved = solveTopology(hub, (design) => {
      const link = Object.values(design.records).find(({ kind }) => kind === 'azure/bgp-peering')!
      const down = { ...link, props: { ...link.props, up: false } }
      return { ...design, records: { ...design.records, [link.id]: down } }
    })
    expect(learned(solved, 'n')).toEqual([])
  })
})

describe('a Route Server beside a VPN gateway', () => {
  const beside = (branchToBranch: boolean) =>
    solveTopology({
      ...hub,
      gateways: [server('rs', 'hub', branchToBranch), gateway('gw', 'hub', 65515, { activeActive: true })],
      connections: [toRouter('c', 'gw', '192.168.0.1', 65100)],
      bgpSpeakers: [
        nva('h', 65001, ['rs'], '172.20.0.0/16', '0.0.0.0/0'),
        router('r', '192.168.0.1', 65100, '172.30.0.0/16'),
      ],
    })

  test('keeps routes of appliances and of the gateway apart without branch-to-branch [b2b]', () => {
    expect(said(beside(false), 'gw', 'r')).toEqual(['10.0.0.0/16 65515', '10.1.0.0/16 65515'])
    expect(said(beside(false), 'rs', 'h-nva')).toEqual(['10.0.0.0/16 65515', '10.1.0.0/16 65515'])
  })

  test('exchanges them with branch-to-branch; the gateway passes no default route on [b2b], VPN Gateway FAQ', () => {
    expect(said(beside(true), 'gw', 'r')).toEqual([
      '10.0.0.0/16 65515',
      '10.1.0.0/16 65515',
      '172.20.0.0/16 65515 65001',
    ])
    expect(said(beside(true), 'rs', 'h-nva')).toContain('172.30.0.0/16 65515 65100')
  })

  test('leaves host routes to BGP peers to the gateway [lab], scenario 3', () => {
    expect(learned(beside(true), 'n')).toEqual([
      'Active 0.0.0.0/0 VirtualNetworkGateway 10.0.0.9',
      'Active 172.20.0.0/16 VirtualNetworkGateway 10.0.0.9',
      'Active 172.30.0.0/16 VirtualNetworkGateway 10.0.200.4',
      'Active 172.30.0.0/16 VirtualNetworkGateway 10.0.200.5',
    ])
  })
})

describe('an appliance between two Route Servers', () => {
  const two = (asOverrideTo: string[]) =>
    solveTopology({
      vnets: [withServer('hub', 0), withServer('far', 5), vnet('a', 1)],
      nics: [nic('h', 'hub', '10.0.0.9', true), nic('n', 'a', '10.1.0.4'), nic('f', 'far', '10.5.0.4')],
      gateways: [server('rs', 'hub'), server('rt', 'far')],
      peerings: [peer(half('hub'), half('far')), peer(half('hub', lends), half('a', borrows))],
      bgpSpeakers: [{ ...nva('h', 65001, ['rs', 'rt']), asOverrideTo }],
    })

  test('is not heard without AS override: both have AS 65515 [dual]', () => {
    expect(learned(two([]), 'f')).toEqual([])
    expect(ping(two([]), 'n', 'f')).toMatch(/^fail/)
  })

  test('joins networks with it [dual]', () => {
    const solved = two(['rs', 'rt'])
    expect(learned(solved, 'f')).toEqual(['Active 10.1.0.0/16 VirtualNetworkGateway 10.0.0.9'])
    expect(learned(solved, 'n')).toEqual(['Active 10.5.0.0/16 VirtualNetworkGateway 10.0.0.9'])
    expect(ping(solved, 'n', 'f')).toBe('ok delivered delivered')
  })
})
