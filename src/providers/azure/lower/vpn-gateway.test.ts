import { describe, expect, test } from 'vitest'
import { cliRows } from '../../../conformance/azure/check-routes.ts'
import { readTopology } from '../../../conformance/azure/read-topology.ts'
import { type SolvedCase, solveCase } from '../../../conformance/solved-case.ts'
import type { Prefix } from '../../../ip/index.ts'
import { roundTrip } from '../../../solver/traces.ts'

/** Sources: [faq] learn.microsoft.com, VPN Gateway FAQ, BGP; [transit] Configure VPN gateway transit for virtual network peering. */
const vnet = (name: string, n: number) => ({
  name,
  addressSpace: [`10.${n}.0.0/16`],
  subnets: [
    { name: 's', prefix: `10.${n}.0.0/24` },
    { name: 'GatewaySubnet', prefix: `10.${n}.200.0/24` },
  ],
})
const gateway = (name: string, of: string, asn: number, more: object = {}) => ({
  name,
  kind: 'vpn',
  vnet: of,
  bgp: true,
  asn,
  publicIps: [`<pip-${name}>`],
  ...more,
})
const nic = (name: string, of: string, ip: string) => ({ name, vnet: of, subnet: 's', ip, ipForwarding: false })
const toRouter = (name: string, from: string, enableBgp: boolean, lng: object) => ({
  name,
  connectionType: 'IPsec',
  gateway: from,
  enableBgp,
  localNetworkGateway: lng,
})
const router = (name: string, ip: string, asn: number, ...advertises: unknown[]) => ({
  name,
  kind: 'onprem',
  ip,
  asn,
  advertises,
})

const transit = (allowGatewayTransit: boolean, useRemoteGateways: boolean) => ({
  isGlobal: false,
  a: { vnet: 'hub', allowGatewayTransit },
  b: { vnet: 'spoke', useRemoteGateways },
})

const site = {
  vnets: [vnet('hub', 0), vnet('spoke', 1)],
  nics: [nic('h', 'hub', '10.0.0.4'), nic('n', 'spoke', '10.1.0.4')],
  gateways: [gateway('gw', 'hub', 65010)],
  peerings: [transit(true, true)],
  connections: [
    toRouter('c1', 'gw', true, { addressPrefixes: [], bgpPeeringAddress: '192.168.0.1', asn: 65100 }),
    toRouter('c2', 'gw', true, { addressPrefixes: [], bgpPeeringAddress: '192.168.0.2', asn: 65200 }),
  ],
  bgpSpeakers: [router('r1', '192.168.0.1', 65100, '172.20.0.0/16', '0.0.0.0/0'), router('r2', '192.168.0.2', 65200)],
}

function solveTopology(topology: object): SolvedCase {
  const { design, names } = readTopology('test', topology)
  return solveCase(design, names)
}

const gatewayRows = (solved: SolvedCase, name: string) =>
  cliRows(solved, name).flatMap((row) =>
    row.source === 'VirtualNetworkGateway' ? [`${row.prefix} ${row.nextHopIp}`] : [],
  )

function announced({ solution, names }: SolvedCase, from: string, to: string): string[] {
  const [a, b] = [names.get(from)!.id, names.get(to)!.id]
  return solution.network.sessions
    .filter((session) => session.bgp && session.from === a && session.to === b)
    .flatMap((session) => solution.announced(session.id))
    .map((each) => `${each.prefix} ${each.attrs.asPath.join(' ')}`)
    .sort()
}

describe('gateway transit [transit]', () => {
  test('with both flags the spoke learns the gateway’s routes and the gateway announces the spoke', () => {
    const solved = solveTopology(site)
    expect(gatewayRows(solved, 'n')).toContain('172.20.0.0/16 <pip-gw>')
    expect(announced(solved, 'gw', 'r2')).toContain('10.1.0.0/16 65010')
  })

  test.each([
    [true, false],
    [false, true],
  ])('allowed %s, used %s: neither', (allowed, used) => {
    const solved = solveTopology({ ...site, peerings: [transit(allowed, used)] })
    expect(gatewayRows(solved, 'n')).toEqual([])
    expect(announced(solved, 'gw', 'r2')).not.toContain('10.1.0.0/16 65010')
  })

  test('a spoke that disables propagation everywhere is announced all the same [github.com/cynthiatreger, az-routing-guide ep1]', () => {
    const routeTables = [{ name: 'rt', disableBgpRoutePropagation: true, subnets: ['spoke/s'], routes: [] }]
    const solved = solveTopology({ ...site, routeTables })
    expect(gatewayRows(solved, 'n')).toEqual([])
    expect(announced(solved, 'gw', 'r2')).toContain('10.1.0.0/16 65010')
  })
})

describe('what a gateway announces [faq]', () => {
  test('its VNets, the prefixes of its other connections and what it learned, but no default route', () => {
    expect(announced(solveTopology(site), 'gw', 'r2')).toEqual([
      '10.0.0.0/16 65010',
      '10.1.0.0/16 65010',
      '172.20.0.0/16 65010 65100',
      '192.168.0.1/32 65010',
    ])
  })

  test('no learned route that overlaps its VNet, narrower or wider', () => {
    const bgpSpeakers = [router('r1', '192.168.0.1', 65100, '10.0.0.0/8', '10.0.9.0/24'), site.bgpSpeakers[1]]
    const solved = solveTopology({ ...site, bgpSpeakers })
    expect(announced(solved, 'gw', 'r2').filter((each) => each.endsWith('65100'))).toEqual([])
  })
})

describe('what a gateway learns [faq]', () => {
  const learns = (...advertises: string[]) => {
    const solved = solveTopology({ ...site, bgpSpeakers: [router('r1', '192.168.0.1', 65100, ...advertises)] })
    const rows = solved.solution.rows(solved.names.get('gw')!.id)
    return rows.filter((row) => row.kind === 'learned').map((row) => row.prefix)
  }

  test('prefixes equal to or inside its VNet are refused, wider ones are fine', () => {
    expect(learns('10.0.0.0/16', '10.0.7.0/24', '10.0.0.0/8')).toEqual(['10.0.0.0/8'])
  })

  test('a default route is accepted', () => {
    expect(learns('0.0.0.0/0')).toEqual(['0.0.0.0/0'])
  })

  test('the shorter AS path wins [RFC 4271, 9.1.2.2]', () => {
    const long = { prefix: '172.20.0.0/16', asPath: [65200, 65200, 65200] }
    const bgpSpeakers = [router('r1', '192.168.0.1', 65100, '172.20.0.0/16'), router('r2', '192.168.0.2', 65200, long)]
    const solved = solveTopology({ ...site, bgpSpeakers })
    const rows = solved.solution.rowsAt(solved.names.get('gw')!.id, '172.20.0.0/16' as Prefix)
    expect(rows.map((row) => `${row.state} ${row.attrs.asPath.join(' ')}`)).toEqual([
      'active 65100',
      'lost 65200 65200 65200',
    ])
  })

  test('nothing without BGP on the connection: only prefixes of local network gateways', () => {
    const connections = [
      toRouter('c1', 'gw', false, { addressPrefixes: ['172.21.0.0/16'], bgpPeeringAddress: '192.168.0.1', asn: 65100 }),
    ]
    const solved = solveTopology({ ...site, connections, bgpSpeakers: [site.bgpSpeakers[0]] })
    expect(gatewayRows(solved, 'n')).toEqual(['172.21.0.0/16 <pip-gw>'])
  })

  test('nothing when the two ends name different AS numbers [RFC 4271, 6.2]', () => {
    const connections = [
      toRouter('c1', 'gw', true, { addressPrefixes: [], bgpPeeringAddress: '192.168.0.1', asn: 65123 }),
    ]
    const solved = solveTopology({ ...site, connections, bgpSpeakers: [site.bgpSpeakers[0]] })
    expect(gatewayRows(solved, 'n')).toEqual(['192.168.0.1/32 <pip-gw>'])
  })
})

test('an active-active gateway prints the private address of each instance [What The Hack BGP, challenge 1]', () => {
  const solved = solveTopology({ ...site, gateways: [gateway('gw', 'hub', 65010, { activeActive: true })] })
  expect(gatewayRows(solved, 'n')).toEqual(
    expect.arrayContaining(['172.20.0.0/16 10.0.200.4', '172.20.0.0/16 10.0.200.5']),
  )
})

test('what comes out of a tunnel reaches a peer that does not use the gateway [github.com/skmkzyk/bicep-templates, 20220930]', () => {
  const solved = solveTopology({ ...site, peerings: [transit(false, false)] })
  const walk = solved.solution.lookup(solved.names.get('gw')!.id, '10.1.0.4' as never)
  expect(walk?.rows[0]).toMatchObject({ kind: 'around', rule: 'azure/gateway-subnet-decides' })
})

describe('a VPN gateway is no way out to the Internet [learn.microsoft.com, About forced tunneling for VPN Gateway]', () => {
  const spokeTable = {
    name: 'rt',
    disableBgpRoutePropagation: false,
    subnets: ['spoke/s'],
    routes: [{ name: 'all', prefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway' }],
  }
  const toInternet = (solved: SolvedCase) =>
    roundTrip(solved.solution, {
      from: solved.names.get('n')!.id,
      to: { address: '8.8.8.8' as never },
      probe: { protocol: 'icmp' },
    })

  test('a user route to it without a default route to a site ends at the gateway', () => {
    const solved = solveTopology({
      ...site,
      peerings: [transit(true, true)],
      routeTables: [spokeTable],
      connections: site.connections.slice(1),
      bgpSpeakers: site.bgpSpeakers.slice(1),
    })
    const trip = toInternet(solved)
    expect(trip.ok).toBe(false)
    expect(trip.forward).toMatchObject({ outcome: 'no-route', decidedBy: { rule: 'azure/gateway-no-internet' } })
  })

  test('a default route learned from a site takes it there', () => {
    const solved = solveTopology({ ...site, peerings: [transit(true, true)], routeTables: [spokeTable] })
    const { forward } = toInternet(solved)
    const tunnels = forward.steps.flatMap((step) => (step.k === 'link' && step.shown ? [step.owner] : []))
    expect(tunnels).toContain(solved.solution.network.links.find((link) => link.id.includes('tunnel'))?.owner)
    expect(forward.decidedBy?.rule).not.toBe('azure/gateway-no-internet')
  })
})

test('without BGP a VNet-to-VNet connection routes the other VNet and not its spokes [azure-networking-lab, lab 10]', () => {
  const both = {
    vnets: [vnet('hub', 0), vnet('spoke', 1), vnet('far', 5)],
    nics: [nic('h', 'hub', '10.0.0.4'), nic('n', 'spoke', '10.1.0.4'), nic('f', 'far', '10.5.0.4')],
    peerings: [transit(true, true)],
    gateways: [gateway('gw', 'hub', 65010), gateway('gw2', 'far', 65020)],
    connections: [
      { name: 'c', connectionType: 'Vnet2Vnet', gateway: 'gw', remoteGateway: 'gw2', enableBgp: false },
      { name: 'd', connectionType: 'Vnet2Vnet', gateway: 'gw2', remoteGateway: 'gw', enableBgp: false },
    ],
  }
  const solved = solveTopology(both)
  expect(gatewayRows(solved, 'f')).toEqual(['10.0.0.0/16 <pip-gw2>'])
  const trip = (from: string, to: string) =>
    roundTrip(solved.solution, {
      from: solved.names.get(from)!.id,
      to: solved.names.get(to)!.id,
      probe: { protocol: 'icmp' },
    }).ok
  expect(trip('h', 'f')).toBe(true)
  expect(trip('n', 'f')).toBe(false)
})
