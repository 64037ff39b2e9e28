import { describe, expect, test } from 'vitest'
import { analyse } from '../../../../app/analysis/analyse.ts'
import type { SolvedCase } from '../../../../conformance/solved-case.ts'
import type { Props } from '../../../../model/index.ts'
import { providers } from '../../../registry.ts'
import {
  half,
  lines,
  nic,
  peer,
  ping,
  routeTable,
  solveTopology,
  toAppliance,
  trip,
  vnet,
} from '../topology-fixture.ts'

// [policies] learn.microsoft.com, Manage network policies for private endpoints.
// [service] learn.microsoft.com, What is Azure Private Link service.
// [G19], [G30b] published outputs of kaysalawu/azure-network-terraform and of Tomas Kubica's Private Link inspection.

const tcp = { protocol: 'tcp', port: 443 } as const
const endpoint = (of: string, ip: string, policies?: string) => ({
  name: 'pe',
  vnet: of,
  subnet: 's',
  ip,
  ...(policies ? { privateEndpointNetworkPolicies: policies } : {}),
})
const rowsTo = (solved: SolvedCase, prefix: string, name = 'n') =>
  lines(solved, name).filter((line) => line.includes(` ${prefix} `))

/** A hub with an endpoint 10.0.0.9 and an appliance 10.0.0.10, spokes a (NIC n) and b (NIC m) peered with it. */
const hub = (policies: string, ...routes: object[]) => ({
  vnets: [vnet('hub', 0), vnet('a', 1), vnet('b', 2), vnet('far', 3)],
  nics: [
    nic('n', 'a', '10.1.0.4'),
    nic('m', 'b', '10.2.0.4'),
    nic('f', 'far', '10.3.0.4'),
    nic('h', 'hub', '10.0.0.4'),
    nic('nva', 'hub', '10.0.0.10', true),
  ],
  peerings: [peer(half('hub'), half('a')), peer(half('hub'), half('b'), true), peer(half('a'), half('far'))],
  privateEndpoints: [endpoint('hub', '10.0.0.9', policies)],
  routeTables: routes.length > 0 ? [routeTable('a/s', ...routes)] : [],
})

describe('the route to a private endpoint [policies; G19]', () => {
  test('its own VNet and directly peered VNets have a host route, in whatever region; a peer’s peer has none', () => {
    const solved = solveTopology(hub('Disabled'))
    for (const name of ['h', 'n', 'm'])
      expect(rowsTo(solved, '10.0.0.9/32', name)).toEqual(['Active 10.0.0.9/32 InterfaceEndpoint'])
    expect(rowsTo(solved, '10.0.0.9/32', 'f')).toEqual([])
  })

  test('a user route of the same length wins, whatever the policies say [G30b]', () => {
    for (const policies of ['Disabled', 'Enabled']) {
      const solved = solveTopology(hub(policies, toAppliance('10.0.0.9/32', '10.0.0.10')))
      expect(rowsTo(solved, '10.0.0.9/32')).toEqual([
        'Active 10.0.0.9/32 VirtualAppliance 10.0.0.10',
        'Invalid 10.0.0.9/32 InterfaceEndpoint',
      ])
    }
  })

  test.each([
    ['Disabled', 'Active'],
    ['NetworkSecurityGroupEnabled', 'Active'],
    ['RouteTableEnabled', 'Invalid'],
    ['Enabled', 'Invalid'],
  ])('with policies %s a user route for the VNet’s space leaves it %s', (policies, state) => {
    const solved = solveTopology(hub(policies, toAppliance('10.0.0.0/16', '10.0.0.10')))
    expect(rowsTo(solved, '10.0.0.9/32')).toEqual([`${state} 10.0.0.9/32 InterfaceEndpoint`])
  })

  test('a user route shorter than the address space of the endpoint’s VNet leaves it in force, and so does 0.0.0.0/0', () => {
    for (const prefix of ['10.0.0.0/15', '0.0.0.0/0']) {
      const solved = solveTopology(hub('Enabled', toAppliance(prefix, '10.0.0.10')))
      expect(rowsTo(solved, '10.0.0.9/32')).toEqual(['Active 10.0.0.9/32 InterfaceEndpoint'])
    }
  })

  test('so one packet goes straight to it, and the other through the appliance', () => {
    const path = (policies: string) =>
      trip(solveTopology(hub(policies, toAppliance('10.0.0.0/16', '10.0.0.10'))), 'n', 'pe', tcp).forward.steps.flatMap(
        (step) => (step.k === 'endpoint' ? [step.address] : []),
      )
    expect(path('Disabled')).toEqual(['10.0.0.9'])
    expect(path('Enabled')).toEqual(['10.0.0.10', '10.0.0.9'])
  })
})

describe('what a private endpoint takes and does', () => {
  test('TCP and UDP reach it, a ping does not [service, limitations]', () => {
    const solved = solveTopology(hub('Disabled'))
    expect(ping(solved, 'n', 'pe', tcp)).toBe('ok delivered delivered')
    expect(ping(solved, 'n', 'pe', { protocol: 'udp', port: 53 })).toBe('ok delivered delivered')
    expect(trip(solved, 'n', 'pe').forward).toMatchObject({
      outcome: 'filter-denied',
      decidedBy: { rule: 'azure/endpoint-protocols' },
    })
  })

  test('it opens no connection [Private endpoint overview, limitations]', () => {
    expect(trip(solveTopology(hub('Disabled')), 'pe', 'n', tcp).forward).toMatchObject({
      outcome: 'filter-denied',
      decidedBy: { rule: 'azure/endpoint-answers-only' },
    })
  })

  test('its answers ignore the route table of its subnet and go straight back [Private endpoint overview, limitations]', () => {
    const topology = hub('Enabled')
    const blocked = routeTable('hub/s', { prefix: '10.1.0.0/16', nextHopType: 'None' })
    const solved = solveTopology({ ...topology, routeTables: [blocked] })
    expect(ping(solved, 'h', 'n')).toContain('drop-route')
    expect(ping(solved, 'n', 'pe', tcp)).toBe('ok delivered delivered')
  })

  test.each([
    ['Disabled', 'ok'],
    ['RouteTableEnabled', 'ok'],
    ['NetworkSecurityGroupEnabled', 'fail'],
    ['Enabled', 'fail'],
  ])(
    'with policies %s a group that denies everything on its subnet lets a client through: %s [policies]',
    (policies, result) => {
      const rule: Props = {
        name: 'deny',
        priority: 100,
        direction: 'Inbound',
        access: 'Deny',
        protocol: '*',
        sources: ['*'],
        sourcePorts: ['*'],
        destinations: ['*'],
        destinationPorts: ['*'],
      }
      const solved = solveTopology(hub(policies), (design, names) => {
        const subnet = design.records[names.get('pe')!.parent!]!
        const guard = { id: 'guard', kind: 'azure/nsg', name: 'guard', props: { rules: [rule] } }
        const guarded = { ...subnet, props: { ...subnet.props, nsg: 'guard' } }
        return { ...design, records: { ...design.records, guard, [subnet.id]: guarded } }
      })
      expect(ping(solved, 'n', 'pe', tcp).split(' ')[0]).toBe(result)
    },
  )
})

describe('a Private Link service [service]', () => {
  /** VNets a (NIC n) and b (NIC m behind a service) that are not peered: an endpoint in a leads to the service. */
  const offered = {
    vnets: [vnet('a', 1), vnet('b', 2)],
    nics: [nic('n', 'a', '10.1.0.4'), nic('m', 'b', '10.2.0.4')],
    loadBalancers: [{ name: 'lb', frontendIp: '10.2.0.100', backends: ['m'] }],
    privateLinkServices: [{ name: 'pls', lb: 'lb', natSubnet: 'b/s', natIp: '10.2.0.50' }],
    privateEndpoints: [{ name: 'pe', vnet: 'a', subnet: 's', ip: '10.1.0.9', target: 'pls' }],
  }
  const withStatus = (status: string) =>
    solveTopology(offered, (design) => {
      const link = Object.values(design.records).find(({ kind }) => kind === 'azure/private-connection')!
      return { ...design, records: { ...design.records, [link.id]: { ...link, props: { status } } } }
    })

  test('a client reaches the machines behind it without any route between the two networks', () => {
    const { ok, forward } = trip(solveTopology(offered), 'n', 'pe', tcp)
    expect(ok).toBe(true)
    expect(forward.steps.flatMap((step) => (step.k === 'endpoint' ? [step.address] : []))).toEqual([
      '10.1.0.9',
      '10.2.0.100',
      '10.2.0.4',
    ])
  })

  test('the machines see its NAT address as source and answer to it', () => {
    const { forward, back } = trip(solveTopology(offered), 'n', 'pe', tcp)
    expect(forward.steps).toContainEqual(
      expect.objectContaining({ k: 'translate', source: '10.2.0.50', destination: '10.2.0.100' }),
    )
    expect(back?.steps).toContainEqual(
      expect.objectContaining({ k: 'untranslate', source: '10.1.0.9', destination: '10.1.0.4' }),
    )
  })

  test('works in one direction only', () => {
    const solved = solveTopology(offered)
    expect(ping(solved, 'm', 'n', tcp)).toContain('fail drop-route')
    expect(ping(solved, 'n', 'm', tcp)).toContain('fail drop-route')
  })

  test('works between networks with the same addresses: routes never meet', () => {
    const same = { ...vnet('b', 1) }
    const solved = solveTopology({
      ...offered,
      vnets: [vnet('a', 1), same],
      nics: [nic('n', 'a', '10.1.0.4'), nic('m', 'b', '10.1.0.4')],
      loadBalancers: [{ name: 'lb', frontendIp: '10.1.0.100', backends: ['m'], frontendSubnet: 'b/s' }],
      privateLinkServices: [{ name: 'pls', lb: 'lb', natSubnet: 'b/s', natIp: '10.1.0.50' }],
    })
    expect(trip(solved, 'n', 'pe', tcp).ok).toBe(true)
  })

  test.each(['Pending', 'Rejected'])('a connection that is %s carries nothing', (status) => {
    expect(trip(withStatus(status), 'n', 'pe', tcp).forward).toMatchObject({
      outcome: 'filter-denied',
      decidedBy: { rule: 'azure/endpoint-approval' },
    })
  })
})

test('the matrix of all flows leaves endpoints out, and a flow to one can be asked for', () => {
  const { design, names } = solveTopology(hub('Disabled'))
  const analysis = analyse(design, providers)
  const pe = names.get('pe')!.id
  expect(analysis.endpoints().map(({ record }) => record)).toContain(pe)
  expect(analysis.matrix('icmp').endpoints.map(({ record }) => record)).not.toContain(pe)
  expect(analysis.ping({ from: names.get('n')!.id, to: pe, probe: 'tcp/443' })).toMatchObject({ ok: true })
})
