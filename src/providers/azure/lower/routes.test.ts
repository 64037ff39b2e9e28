import { describe, expect, test } from 'vitest'
import { cliRows } from '../../../conformance/azure/check-routes.ts'
import { readTopology } from '../../../conformance/azure/read-topology.ts'
import { type SolvedCase, solveCase } from '../../../conformance/solved-case.ts'
import { leafId } from './ids.ts'
import { NONE_PREFIXES } from './leaf.ts'

/** Sources: [routing] learn.microsoft.com, Virtual network traffic routing; [lab] github.com/erjosito/azure-networking-lab. */
const vnet = (name: string, space: string | string[], ...subnets: string[]) => ({
  name,
  addressSpace: [space].flat(),
  subnets: subnets.map((prefix, i) => ({ name: i === 0 ? 's' : `s${i}`, prefix })),
})
const nic = (name: string, vnetName: string, ip: string, ipForwarding = false) => ({
  name,
  vnet: vnetName,
  subnet: 's',
  ip,
  ipForwarding,
})
const table = (subnet: string, routes: object[], disableBgpRoutePropagation = false) => ({
  name: `rt-${subnet.replace('/', '-')}`,
  disableBgpRoutePropagation,
  subnets: [subnet],
  routes,
})
const solveTopology = (topology: object): SolvedCase => {
  const { design, names } = readTopology('test', topology)
  return solveCase(design, names)
}
const lines = (solved: SolvedCase, name = 'n') =>
  cliRows(solved, name).map((row) => [row.state, row.prefix, row.nextHopType, row.nextHopIp ?? ''].join(' ').trim())

const one = { vnets: [vnet('v', '10.0.0.0/16', '10.0.0.0/24')], nics: [nic('n', 'v', '10.0.0.4')] }
const withRoutes = (...routes: object[]) => ({ ...one, routeTables: [table('v/s', routes)] })

describe('system routes [routing]', () => {
  test('a subnet has its VNet, the Internet and the dropped blocks', () => {
    expect(lines(solveTopology(one))).toEqual([
      'Active 10.0.0.0/16 VnetLocal',
      'Active 0.0.0.0/0 Internet',
      ...['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map((prefix) => `Active ${prefix} None`),
    ])
  })

  test('there is one row per prefix of the address space, and none per subnet', () => {
    const rows = lines(
      solveTopology({
        ...one,
        vnets: [vnet('v', ['10.0.0.0/16', '10.7.0.0/16'], '10.0.0.0/24', '10.0.1.0/24', '10.7.0.0/24')],
      }),
    )
    expect(rows.filter((row) => row.includes('VnetLocal'))).toEqual([
      'Active 10.0.0.0/16 VnetLocal',
      'Active 10.7.0.0/16 VnetLocal',
    ])
  })

  test('an address space equal to a dropped block takes its place', () => {
    const rows = lines(solveTopology({ ...one, vnets: [vnet('v', '10.0.0.0/8', '10.0.0.0/24')] }))
    expect(rows.filter((row) => row.includes(' 10.0.0.0/8 '))).toEqual(['Active 10.0.0.0/8 VnetLocal'])
  })

  test('a block strictly inside the address space is not dropped any more', () => {
    const rows = lines(
      solveTopology({ ...one, vnets: [vnet('v', '100.0.0.0/8', '100.0.0.0/24')], nics: [nic('n', 'v', '100.0.0.4')] }),
    )
    expect(rows.some((row) => row.includes('100.64.0.0/10'))).toBe(false)
  })

  test('a subnet without machines has a table too', () => {
    const solved = solveTopology({ ...one, nics: [] })
    expect(solved.solution.rows(leafId(solved.names.get('v')!.id, undefined))).toHaveLength(2 + NONE_PREFIXES.length)
  })
})

describe('user routes [routing]', () => {
  const nva = { prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.9' }

  test('a user route beats the system route of the same prefix, which stays as invalid', () => {
    const rows = lines(solveTopology(withRoutes({ ...nva, name: 'all' })))
    expect(rows).toContain('Active 0.0.0.0/0 VirtualAppliance 10.0.0.9')
    expect(rows).toContain('Invalid 0.0.0.0/0 Internet')
  })

  test('a default route to an appliance removes every dropped block', () => {
    expect(lines(solveTopology(withRoutes(nva))).some((row) => row.endsWith('None'))).toBe(false)
  })

  test('a default route to None or the Internet keeps them', () => {
    for (const nextHopType of ['None', 'Internet']) {
      const rows = lines(solveTopology(withRoutes({ prefix: '0.0.0.0/0', nextHopType })))
      expect(rows.filter((row) => row.endsWith('None') && !row.includes('0.0.0.0/0 '))).toHaveLength(4)
    }
  })

  test('a user route with exactly the prefix of a dropped block removes it instead of showing it as invalid [lab 2]', () => {
    const rows = lines(solveTopology(withRoutes({ ...nva, prefix: '10.0.0.0/8' })))
    expect(rows.filter((row) => row.includes(' 10.0.0.0/8 '))).toEqual(['Active 10.0.0.0/8 VirtualAppliance 10.0.0.9'])
  })

  test('a user route may override the VNet itself, by an equal or longer prefix', () => {
    const rows = lines(
      solveTopology(withRoutes({ ...nva, prefix: '10.0.0.0/16' }, { prefix: '10.0.0.0/24', nextHopType: 'VnetLocal' })),
    )
    expect(rows).toContain('Invalid 10.0.0.0/16 VnetLocal')
    expect(rows).toContain('Active 10.0.0.0/24 VnetLocal')
  })

  test('a route to a gateway that is not there is listed and drops', () => {
    const solved = solveTopology(withRoutes({ prefix: '10.9.0.0/16', nextHopType: 'VirtualNetworkGateway' }))
    expect(lines(solved)).toContain('Active 10.9.0.0/16 VirtualNetworkGateway')
  })
})

describe('gateway routes', () => {
  const lng = (...addressPrefixes: string[]) => ({
    ...one,
    gateways: [{ name: 'gw', kind: 'vpn', vnet: 'v', bgp: false, publicIps: ['1.2.3.4'] }],
    connections: [
      { name: 'c', connectionType: 'IPsec', gateway: 'gw', enableBgp: false, localNetworkGateway: { addressPrefixes } },
    ],
  })
  const bgp = (...advertises: string[]) => ({
    ...one,
    gateways: [{ name: 'gw', kind: 'vpn', vnet: 'v', bgp: true, asn: 65001, publicIps: ['1.2.3.4'] }],
    connections: [
      {
        name: 'c',
        connectionType: 'IPsec',
        gateway: 'gw',
        enableBgp: true,
        localNetworkGateway: { addressPrefixes: [], bgpPeeringAddress: '192.0.2.1', asn: 65100 },
      },
    ],
    bgpSpeakers: [{ name: 'r', kind: 'onprem', ip: '192.0.2.1', asn: 65100, advertises }],
  })

  test('a user route makes the gateway route of the same prefix invalid [routing]', () => {
    const rows = lines(
      solveTopology({
        ...lng('10.9.0.0/16'),
        routeTables: [table('v/s', [{ prefix: '10.9.0.0/16', nextHopType: 'None' }])],
      }),
    )
    expect(rows).toContain('Invalid 10.9.0.0/16 VirtualNetworkGateway 1.2.3.4')
    expect(rows).toContain('Active 10.9.0.0/16 None')
  })

  test('disabled propagation removes all of them and keeps user routes [routing]', () => {
    const rows = lines(
      solveTopology({
        ...lng('10.9.0.0/16'),
        routeTables: [table('v/s', [{ prefix: '10.8.0.0/16', nextHopType: 'None' }], true)],
      }),
    )
    expect(rows.some((row) => row.includes('10.9.0.0/16'))).toBe(false)
    expect(rows).toContain('Active 10.8.0.0/16 None')
  })

  test('a learned prefix equal to or inside the VNet is not programmed [routing: VNet routes are preferred over BGP]', () => {
    const rows = lines(solveTopology(bgp('10.0.0.0/16', '10.0.5.0/24', '10.0.0.0/8')))
    expect(rows.filter((row) => row.includes('VirtualNetworkGateway')).sort()).toEqual([
      'Active 10.0.0.0/8 VirtualNetworkGateway 1.2.3.4',
      'Active 192.0.2.1/32 VirtualNetworkGateway 1.2.3.4',
    ])
  })

  test('a learned default route replaces the Internet row and removes the dropped blocks [What The Hack BGP, challenge 7]', () => {
    const rows = lines(solveTopology(bgp('0.0.0.0/0')))
    expect(rows.filter((row) => row.includes('0.0.0.0/0'))).toEqual(['Active 0.0.0.0/0 VirtualNetworkGateway 1.2.3.4'])
    expect(rows.some((row) => row.endsWith('None'))).toBe(false)
  })

  test('the platform adds the host route of a BGP peer by itself [learn.microsoft.com, VPN Gateway FAQ, BGP]', () => {
    expect(lines(solveTopology(bgp('172.20.0.0/16')))).toContain('Active 192.0.2.1/32 VirtualNetworkGateway 1.2.3.4')
  })

  test('an address that only deployment will tell prints as the name of its resource', () => {
    const rows = lines(
      solveTopology({
        ...lng('10.9.0.0/16'),
        gateways: [{ name: 'gw', kind: 'vpn', vnet: 'v', bgp: false, publicIps: ['<pip-gw>'] }],
      }),
    )
    expect(rows).toContain('Active 10.9.0.0/16 VirtualNetworkGateway <pip-gw>')
  })

  test('a GatewaySubnet without machines shows what traffic from on-premises meets', () => {
    const solved = solveTopology(lng('10.9.0.0/16'))
    const subnet = Object.values(solved.design.records).find((record) => record.name === 'GatewaySubnet')
    const rows = lines({ ...solved, names: new Map([['g', subnet!]]) }, 'g')
    expect(rows).toContain('Active 10.0.0.0/16 VnetLocal')
  })
})
