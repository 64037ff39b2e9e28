import { describe, expect, test } from 'vitest'
import { cliRows } from '../../../conformance/azure/check-routes.ts'
import { readTopology } from '../../../conformance/azure/read-topology.ts'
import { type SolvedCase, solveCase } from '../../../conformance/solved-case.ts'
import type { Design, DesignRecord, Props } from '../../../model/index.ts'
import { roundTrip } from '../../../solver/traces.ts'

/** Sources: [peering] learn.microsoft.com, Create, change, or delete a virtual network peering; [routing] Virtual network traffic routing. */
const vnet = (name: string, n: number) => ({
  name,
  addressSpace: [`10.${n}.0.0/16`],
  subnets: [{ name: 's', prefix: `10.${n}.0.0/24` }],
})
const nic = (name: string, vnetName: string, ip: string, ipForwarding = false) => ({
  name,
  vnet: vnetName,
  subnet: 's',
  ip,
  ipForwarding,
})
const half = (name: string, flags: object = {}) => ({ vnet: name, allowForwardedTraffic: true, ...flags })
const peer = (a: object, b: object, isGlobal = false) => ({ isGlobal, a, b })
const toHub = (name: string, prefix: string) => ({
  name: `rt-${name}`,
  subnets: [`${name}/s`],
  routes: [{ prefix, nextHopType: 'VirtualAppliance', nextHopIp: '10.0.0.9' }],
})

const toOwn = (prefix: string) => ({ prefix, nextHopType: 'VirtualAppliance', nextHopIp: '10.1.0.9' })

const hub = {
  vnets: [vnet('hub', 0), vnet('a', 1), vnet('b', 2)],
  nics: [nic('n', 'a', '10.1.0.4'), nic('m', 'b', '10.2.0.4'), nic('nva', 'hub', '10.0.0.9', true)],
  peerings: [peer(half('hub'), half('a')), peer(half('hub'), half('b'))],
  routeTables: [toHub('a', '10.2.0.0/16'), toHub('b', '10.1.0.0/16')],
}

function solveTopology(topology: object, change: (design: Design, names: SolvedCase['names']) => Design = (d) => d) {
  const { design, names } = readTopology('test', topology)
  return solveCase(change(design, names), names)
}

const ping = ({ solution, names }: SolvedCase, from: string, to: string, probe = { protocol: 'icmp' as const }) => {
  const { ok, forward, back } = roundTrip(solution, { from: names.get(from)!.id, to: names.get(to)!.id, probe })
  return [ok ? 'ok' : 'fail', forward.outcome, back?.outcome ?? 'none']
}

const withProps = (design: Design, record: DesignRecord, props: Props): Design => ({
  ...design,
  records: { ...design.records, [record.id]: { ...record, props: { ...record.props, ...props } } },
})

describe('appliances [routing]', () => {
  test('two spokes reach each other through an appliance of the hub', () => {
    expect(ping(solveTopology(hub), 'n', 'm')).toEqual(['ok', 'delivered', 'delivered'])
  })

  test('a NIC without IP forwarding does not forward', () => {
    const solved = solveTopology({ ...hub, nics: [...hub.nics.slice(0, 2), nic('nva', 'hub', '10.0.0.9')] })
    expect(ping(solved, 'n', 'm')[1]).toBe('not-forwarding')
  })

  test('an appliance outside this VNet and its peers cannot be reached', () => {
    const solved = solveTopology({ ...hub, peerings: [hub.peerings[1]] })
    expect(ping(solved, 'n', 'm')[1]).toBe('next-hop-unreachable')
  })

  test('a load balancer is a next hop with HA ports only, and a target with or without [High availability ports overview]', () => {
    const balancer = { name: 'lb', frontendIp: '10.0.0.100', backends: ['nva'] }
    const tables = hub.routeTables.map((each) => ({
      ...each,
      routes: each.routes.map((route) => ({ ...route, nextHopIp: '10.0.0.100' })),
    }))
    const solved = (haPorts: boolean) =>
      solveTopology({ ...hub, routeTables: tables, loadBalancers: [{ ...balancer, haPorts }] })
    expect(ping(solved(true), 'n', 'm')[0]).toBe('ok')
    expect(ping(solved(false), 'n', 'm')[1]).toBe('not-forwarding')
    for (const haPorts of [true, false]) expect(ping(solved(haPorts), 'n', 'lb')[0]).toBe('ok')
  })
})

describe('appliances in the subnet that they serve [routing; azure-networking-lab]', () => {
  test('loop: the route table sends what the appliance forwards back to it', () => {
    const topology = {
      ...hub,
      nics: [hub.nics[0], hub.nics[1], nic('nva', 'a', '10.1.0.9', true)],
      peerings: [peer(half('a'), half('b'))],
      routeTables: [{ ...toHub('a', '10.2.0.0/16'), routes: [toOwn('10.2.0.0/16')] }],
    }
    expect(ping(solveTopology(topology), 'n', 'm')[1]).toBe('loop')
  })

  test('so does a NIC whose user route names its own address, when it forwards', () => {
    const topology = {
      ...hub,
      nics: [nic('nva', 'a', '10.1.0.9', true), hub.nics[1]],
      peerings: [peer(half('a'), half('b'))],
      routeTables: [{ ...toHub('a', '10.2.0.0/16'), routes: [toOwn('10.2.0.0/16')] }],
    }
    expect(ping(solveTopology(topology), 'nva', 'm')[1]).toBe('loop')
  })
})

describe('peering [peering]', () => {
  const direct = { ...hub, peerings: [peer(half('a'), half('b'))], routeTables: [] }

  test('it is not transitive', () => {
    expect(ping(solveTopology({ ...hub, routeTables: [] }), 'n', 'm')[1]).toBe('drop-route')
  })

  test('a missing half leaves it disconnected: no route on either side', () => {
    const solved = solveTopology({ ...direct, peerings: [peer(half('a'), half('b', { exists: false }))] })
    expect(ping(solved, 'n', 'm')[1]).toBe('drop-route')
  })

  test('no access from one side blocks that side, and with it every round trip', () => {
    const closed = peer(half('a', { allowVirtualNetworkAccess: false }), half('b'))
    const solved = solveTopology({ ...direct, peerings: [closed] })
    expect(ping(solved, 'n', 'm')).toEqual(['fail', 'access-disabled', 'delivered'])
    expect(ping(solved, 'm', 'n')).toEqual(['fail', 'delivered', 'access-disabled'])
  })

  test('the route of a peer without access stays in the table', () => {
    const closed = peer(half('a', { allowVirtualNetworkAccess: false }), half('b'))
    const rows = cliRows(solveTopology({ ...direct, peerings: [closed] }), 'n')
    expect(rows.filter((row) => row.prefix === '10.2.0.0/16')).toMatchObject([
      { state: 'Active', nextHopType: 'VNetPeering' },
    ])
  })

  test('a peer in another region is a global peer, with one route per prefix of its space [azure-networking-lab; routing]', () => {
    const wide = { ...vnet('b', 2), addressSpace: ['10.2.0.0/16', '10.7.0.0/24'] }
    const rows = (isGlobal: boolean) =>
      cliRows(
        solveTopology({
          ...direct,
          vnets: [hub.vnets[1], wide],
          nics: direct.nics.slice(0, 2),
          peerings: [peer(half('a'), half('b'), isGlobal)],
        }),
        'n',
      ).flatMap((row) => (row.nextHopType.includes('Peering') ? [`${row.prefix} ${row.nextHopType}`] : []))
    expect(rows(false)).toEqual(['10.2.0.0/16 VNetPeering', '10.7.0.0/24 VNetPeering'])
    expect(rows(true)).toEqual(['10.2.0.0/16 VNetGlobalPeering', '10.7.0.0/24 VNetGlobalPeering'])
  })

  test('an appliance of a spoke needs forwarded traffic on the hub’s side', () => {
    const topology = (allowForwardedTraffic: boolean) => ({
      ...hub,
      nics: [hub.nics[0], nic('nva', 'a', '10.1.0.9', true), nic('h', 'hub', '10.0.0.4'), hub.nics[1]],
      peerings: [peer(half('hub', { allowForwardedTraffic }), half('a')), peer(half('a'), half('b'))],
      routeTables: [{ ...toHub('b', '10.0.0.0/16'), routes: [toOwn('10.0.0.0/16')] }],
    })
    expect(ping(solveTopology(topology(true)), 'm', 'h')[1]).toBe('delivered')
    expect(ping(solveTopology(topology(false)), 'm', 'h')[1]).toBe('forwarded-not-allowed')
  })

  test('without forwarded traffic a spoke refuses what an appliance of the hub forwarded, and takes the hub’s own', () => {
    const refusing = peer(half('hub'), half('b', { allowForwardedTraffic: false }))
    const solved = solveTopology({ ...hub, peerings: [hub.peerings[0], refusing] })
    expect(ping(solved, 'n', 'm')[1]).toBe('forwarded-not-allowed')
    expect(ping(solved, 'nva', 'm')[0]).toBe('ok')
  })
})

describe('network security groups [learn.microsoft.com, Network security groups]', () => {
  const two = { ...hub, peerings: [peer(half('a'), half('b'))], routeTables: [] }
  const rule = (props: Props): Props => ({
    name: 'r',
    priority: 100,
    direction: 'Inbound',
    access: 'Deny',
    protocol: '*',
    sources: ['*'],
    sourcePorts: ['*'],
    destinations: ['*'],
    destinationPorts: ['*'],
    ...props,
  })
  const guarded = (...rules: Props[]) =>
    solveTopology(two, (design, names) => {
      const nsg: DesignRecord = { id: 'guard', kind: 'azure/nsg', name: 'guard', props: { rules } }
      const added = { ...design, records: { ...design.records, guard: nsg } }
      return withProps(added, names.get('m')!, { nsg: 'guard' })
    })

  test('a group without rules lets peers in and out: the tag VirtualNetwork covers them', () => {
    expect(ping(guarded(), 'n', 'm')[0]).toBe('ok')
  })

  test('the lower priority decides', () => {
    const allow = rule({ name: 'allow', access: 'Allow', priority: 200 })
    expect(ping(guarded(allow, rule({ priority: 300 })), 'n', 'm')[0]).toBe('ok')
    expect(ping(guarded(allow, rule({ priority: 150 })), 'n', 'm')[1]).toBe('filter-denied')
  })

  test('a rule for the Internet leaves peers alone', () => {
    expect(ping(guarded(rule({ sources: ['Internet'] })), 'n', 'm')[0]).toBe('ok')
  })

  test('ports and protocols are matched', () => {
    const ssh = guarded(rule({ protocol: 'Tcp', destinationPorts: ['20-22'] }))
    const to = (probe: object) =>
      roundTrip(ssh.solution, {
        from: ssh.names.get('n')!.id,
        to: ssh.names.get('m')!.id,
        probe: probe as { protocol: 'tcp' },
      }).ok
    expect(to({ protocol: 'tcp', port: 22 })).toBe(false)
    expect(to({ protocol: 'tcp', port: 443 })).toBe(true)
    expect(to({ protocol: 'icmp' })).toBe(true)
  })

  test('it is stateful: answers pass though inbound is denied', () => {
    expect(ping(guarded(rule({})), 'm', 'n')[0]).toBe('ok')
  })
})
