import { describe, expect, test } from 'vitest'
import { azure } from '../../index.ts'
import { half, nic, peer, ping, routeTable, solveTopology, toAppliance, trip, vnet } from '../topology-fixture.ts'

// [VXLAN] github.com/skmkzyk/bicep-templates, 20221006_hub-spoke-wo-remote-gw-vxlan: two appliances, spokes behind each.

const route = (prefix: string, via: string) => ({ prefix, via })
/** Two hubs that are peered, each with an appliance, a spoke behind each: s (NIC n) behind a, t (NIC m) behind b. */
const hubs = (more: object = {}) => ({
  vnets: [vnet('a', 1), vnet('b', 2), vnet('s', 11), vnet('t', 12)],
  peerings: [peer(half('a'), half('b')), peer(half('a'), half('s')), peer(half('b'), half('t'))],
  nics: [
    nic('n', 's', '10.11.0.4'),
    nic('m', 't', '10.12.0.4'),
    nic('left', 'a', '10.1.0.4', true),
    nic('right', 'b', '10.2.0.4', true),
  ],
  routeTables: [
    routeTable('s/s', toAppliance('10.12.0.0/16', '10.1.0.4')),
    routeTable('t/s', toAppliance('10.11.0.0/16', '10.2.0.4')),
  ],
  overlays: [
    {
      kind: 'vxlan',
      vni: 77,
      a: { nic: 'left', outer: '10.1.0.4', inner: '169.254.1.1/24' },
      b: { nic: 'right', outer: '10.2.0.4', inner: '169.254.1.2/24' },
    },
  ],
  osRoutes: [
    { nic: 'left', routes: [route('10.12.0.0/16', '169.254.1.2')] },
    { nic: 'right', routes: [route('10.11.0.0/16', '169.254.1.1')] },
  ],
  ...more,
})
const leftRoutes = (...routes: object[]) => ({
  osRoutes: [
    { nic: 'left', routes },
    { nic: 'right', routes: [route('10.11.0.0/16', '169.254.1.1')] },
  ],
})

describe('a tunnel between two appliances [VXLAN; RFC 7348]', () => {
  test('carries packets between networks that the platform does not route between', () => {
    const solved = solveTopology(hubs())
    expect(ping(solved, 'n', 'm')).toBe('ok delivered delivered')
    expect(ping(solveTopology(hubs({ overlays: [], osRoutes: [] })), 'n', 'm')).toContain('fail drop-route')
  })

  test('the platform sees outer addresses only', () => {
    const { forward } = trip(solveTopology(hubs()), 'n', 'm')
    const kinds = forward.steps.flatMap((step) =>
      step.k === 'encapsulate' ? [`in ${step.source} ${step.destination}`] : step.k === 'decapsulate' ? ['out'] : [],
    )
    expect(kinds).toEqual(['in 10.1.0.4 10.2.0.4', 'out'])
  })

  test('takes room from each packet (RFC 7348, section 4.3: MTU)', () => {
    expect(trip(solveTopology(hubs()), 'n', 'm').warnings).toEqual(['mtu'])
  })

  test('what the appliance itself sends into it has the inner address as source, to which nobody answers [VXLAN]', () => {
    const { ok, forward, back } = trip(solveTopology(hubs()), 'left', 'm')
    expect(ok).toBe(false)
    expect(forward.outcome).toBe('delivered')
    expect(back?.outcome).toBe('exits')
  })

  test('down, it holds its routes and drops (Linux: the interface of a VXLAN stays up)', () => {
    const [overlay] = hubs().overlays
    expect(ping(solveTopology(hubs({ overlays: [{ ...overlay, up: false }] })), 'n', 'm')).toContain('fail link-down')
  })

  test('a route to the tunnel’s own far end through the tunnel is a loop; a host route past it mends that [VXLAN]', () => {
    const wide = route('10.0.0.0/8', '169.254.1.2')
    expect(ping(solveTopology(hubs(leftRoutes(wide))), 'n', 'm')).toContain('fail loop')
    const solved = solveTopology(
      hubs(leftRoutes(wide, route('10.2.0.4/32', '10.1.0.1'), route('10.11.0.0/16', '10.1.0.1'))),
    )
    expect(ping(solved, 'n', 'm')).toBe('ok delivered delivered')
  })

  test('packets that it unpacks leave by an interface with IP forwarding only', () => {
    const nics = hubs().nics.map((each) => (each.name === 'right' ? { ...each, ipForwarding: false } : each))
    expect(trip(solveTopology(hubs({ nics })), 'n', 'm').forward).toMatchObject({
      outcome: 'not-forwarding',
      decidedBy: { rule: 'azure/nic-own-source' },
    })
  })

  test('an IPsec tunnel is one, too', () => {
    const [overlay] = hubs().overlays
    expect(ping(solveTopology(hubs({ overlays: [{ ...overlay, kind: 'ipsec' }] })), 'n', 'm')).toContain('ok')
  })
})

describe('routes of an appliance’s operating system [ip-route(8)]', () => {
  const single = (nvaRoutes: object[]) => ({
    vnets: [vnet('a', 1), vnet('s', 11), vnet('t', 12)],
    peerings: [peer(half('a'), half('s')), peer(half('a'), half('t'))],
    nics: [nic('n', 's', '10.11.0.4'), nic('m', 't', '10.12.0.4'), nic('nva', 'a', '10.1.0.4', true)],
    routeTables: [
      routeTable('s/s', toAppliance('10.12.0.0/16', '10.1.0.4')),
      routeTable('t/s', toAppliance('10.11.0.0/16', '10.1.0.4')),
    ],
    osRoutes: [{ nic: 'nva', routes: nvaRoutes }],
  })

  test('any gateway in the subnet of an interface means that interface: its effective routes decide next', () => {
    for (const via of ['10.1.0.1', '10.1.0.77'])
      expect(ping(solveTopology(single([route('10.12.0.0/16', via)])), 'n', 'm')).toContain('ok')
  })

  test('a gateway in no connected network is refused: the default route is left', () => {
    const solved = solveTopology(single([route('10.12.0.0/16', '192.0.2.1')]))
    expect(ping(solved, 'n', 'm')).toContain('ok')
    expect(trip(solved, 'n', 'm').forward.steps).toContainEqual(
      expect.objectContaining({ k: 'route', prefix: '0.0.0.0/0', rule: 'azure/appliance-default' }),
    )
  })

  test('an address of the inner network that is not the far end answers nobody', () => {
    expect(ping(solveTopology(hubs(leftRoutes(route('10.12.0.0/16', '169.254.1.9')))), 'n', 'm')).toContain(
      'fail next-hop-unreachable',
    )
  })
})

describe('the table of an appliance’s operating system', () => {
  test('prints next hops as it was told them, and tunnels by name', () => {
    const solved = solveTopology(
      hubs(leftRoutes(route('10.12.0.0/16', '169.254.1.2'), route('10.2.0.4/32', '10.1.0.1'))),
    )
    const machine = solved.names.get('left')!.props['machine'] as string
    const appliance = solved.design.records[machine]!
    const ref = azure.views.tablesOf(appliance, solved.design).find(({ id }) => id === 'system')!
    const rows = solved.solution.rows(`${machine}/system`)
    const { rows: shown } = azure.views.table(ref, rows, { design: solved.design })
    expect(shown.map(({ cells }) => cells.slice(0, 2).join(' ')).sort()).toEqual([
      '0.0.0.0/0 -',
      '10.1.0.0/24 -',
      '10.12.0.0/16 169.254.1.2',
      '10.2.0.4/32 10.1.0.1',
      '169.254.1.0/24 overlay-1',
    ])
  })
})

describe('BGP of two appliances that a tunnel joins', () => {
  const speakers = {
    osRoutes: [],
    bgpSpeakers: [
      { name: 'A', kind: 'nva', nic: 'left', asn: 65001, peers: ['B'], advertises: ['10.11.0.0/16'] },
      { name: 'B', kind: 'nva', nic: 'right', asn: 65002, peers: ['A'], advertises: ['10.12.0.0/16'] },
    ],
  }

  test('goes through it: what they learn leads into the tunnel, and no static route is needed', () => {
    const solved = solveTopology(hubs(speakers))
    const flow = trip(solved, 'n', 'm')
    expect(flow.ok).toBe(true)
    expect(flow.forward.steps).toContainEqual(
      expect.objectContaining({ k: 'route', prefix: '10.12.0.0/16', kind: 'learned' }),
    )
    expect(flow.forward.steps.map(({ k }) => k)).toContain('encapsulate')
  })

  test('goes down with it', () => {
    const [overlay] = hubs().overlays
    const solved = solveTopology(hubs({ ...speakers, overlays: [{ ...overlay, up: false }] }))
    expect(trip(solved, 'n', 'm').ok).toBe(false)
    expect(
      solved.solution.network.sessions.filter(({ bgp }) => bgp).map(({ id }) => solved.solution.sessionUp(id)),
    ).toEqual([false, false])
  })
})
