import { describe, expect, test } from 'vitest'
import type { DesignRecord } from '../../../model/index.ts'
import { outTable, systemTable } from './ids.ts'
import { BGP_SIDE, NetworkFixture } from './network-fixture.ts'

const destinationRoute = (destination: string, connection: DesignRecord, more: object = {}) => ({
  destination,
  connection: connection.id,
  weight: '100',
  published: true,
  ...more,
})

/** A VPC whose gateway has a connection to each of two sites with the same range behind them. */
function twoWays(tunnels: { up: boolean }[], settings: object = {}) {
  const net = new NetworkFixture()
  const vpc = net.vpc('a', '10.0.0.0/16')
  const ecs = net.ecs(vpc, '10.0.0.10')
  const gateway = net.gateway(vpc)
  const sites = tunnels.map((tunnel, i) => {
    const { site, host } = net.site(`s${i}`, '10.50.0.0/16')
    const link = net.vpn(`c${i}`, gateway, site, { tunnels: [{ a: 0, b: 0, ...tunnel }] })
    net.builder.amend(site.id, { staticRoutes: [{ prefix: '10.0.0.0/16', via: link.id }] })
    return { link, host }
  })
  const routes = sites.map(({ link }, i) => destinationRoute('10.50.0.0/16', link, { weight: i === 0 ? '100' : '0' }))
  net.builder.amend(gateway.id, { destinationRoutes: routes, ...settings })
  const solved = net.solve()
  const used = solved.trip(ecs, sites[0]!.host).forward.steps.find((step) => step.k === 'link' && step.shown)
  return used?.k === 'link' ? used.owner : undefined
}

describe('active and standby routes (VPN Gateway, Manage destination-based routes)', () => {
  test('the active route is used while it is healthy', () => {
    expect(twoWays([{ up: true }, { up: true }])).toBe('vpn.c0')
  })

  test('their rows name the weights as the reason, a route without another of its destination does not', () => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const gateway = net.gateway(vpc)
    const links = [0, 1].map((i) => net.vpn(`c${i}`, gateway, net.site(`s${i}`, '10.50.0.0/16').site))
    const both = links.map((link, i) => destinationRoute('10.50.0.0/16', link, { weight: i === 0 ? '100' : '0' }))
    net.builder.amend(gateway.id, { destinationRoutes: [...both, destinationRoute('10.60.0.0/16', links[0]!)] })
    const solved = net.solve()
    const rulesOf = (prefix: string) =>
      solved.rows(outTable(gateway.id)).flatMap((row) => (row.prefix === prefix ? [row.rule] : []))
    expect(new Set(rulesOf('10.50.0.0/16'))).toEqual(new Set(['alibaba/weight']))
    expect(new Set(rulesOf('10.60.0.0/16'))).toEqual(new Set(['alibaba/destination-route']))
  })

  test('a standby takes over while the active connection is down', () => {
    expect(twoWays([{ up: false }, { up: true }])).toBe('vpn.c1')
  })

  test('or while its health check fails', () => {
    const connections = [{ connection: 'vpn.c0', autoRoutes: 'unpublished', healthCheck: 'failed' }]
    expect(twoWays([{ up: true }, { up: true }], { connections })).toBe('vpn.c1')
  })

  test('the active route stays in use when no standby is healthy', () => {
    expect(twoWays([{ up: false }, { up: false }])).toBe('vpn.c0')
  })
})

describe('dual-tunnel connections (IPsec-VPN connections support the dual-tunnel mode)', () => {
  const over = (...up: boolean[]) => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const ecs = net.ecs(vpc, '10.0.0.10')
    const gateway = net.gateway(vpc, { tunnelMode: 'dual' })
    const { site, host } = net.site('s', '10.50.0.0/16')
    const link = net.vpn('c', gateway, site, { tunnels: up.map((each, i) => ({ a: i, b: 0, up: each })) })
    net.builder.amend(gateway.id, { destinationRoutes: [destinationRoute('10.50.0.0/16', link)] })
    const walk = net.solve().trip(ecs, host).forward
    return walk.steps.flatMap((step) => (step.k === 'link' && step.shown ? [step.link] : [])).join()
  }

  test('the first tunnel carries the traffic alone while it is up', () => {
    expect(over(true, true)).toMatch(/tunnel0\/ab$/)
  })

  test('the second one takes over', () => {
    expect(over(false, true)).toMatch(/tunnel1\/ab$/)
  })
})

describe('what a gateway looks up', () => {
  const hub = (routes: (spoke: DesignRecord) => object, vpcRoutes: 'with' | 'without' = 'with') => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const ecs = net.ecs(vpc, '10.0.0.10')
    const gateway = net.gateway(vpc)
    const ends = ['10.50.0.0/16', '10.60.0.0/16'].map((prefix, i) => {
      const { site, host } = net.site(`s${i}`, prefix)
      const link = net.vpn(`c${i}`, gateway, site)
      net.builder.amend(site.id, { staticRoutes: [{ prefix: '10.0.0.0/8', via: link.id }] })
      return { host, link }
    })
    const [one, two] = ends as [(typeof ends)[0], (typeof ends)[0]]
    if (vpcRoutes === 'with')
      net.routes(vpc, ['10.50.0.0/16', 'VpnGateway', gateway], ['10.60.0.0/16', 'VpnGateway', gateway])
    net.builder.amend(gateway.id, routes(two.link))
    return { solved: net.solve(), ecs, one: one.host, two: two.host }
  }

  // VPN Gateway, VPN-Hub; assumption A1: the VPC route table is not asked between tunnels.
  test('a packet from one tunnel goes into another by its own tables, and the rule says that this is assumed', () => {
    const { solved, one, two } = hub(
      (link) => ({ destinationRoutes: [destinationRoute('10.60.0.0/16', link)] }),
      'without',
    )
    expect(solved.rulesOn(one, two)).toContain('alibaba/destination-route-transit')
  })

  // CEN and VPN Gateway blog; assumption A2: with no route of its own it asks the VPC's router.
  test('without a route a packet from a tunnel goes to the VPC’s router, and from the VPC nowhere', () => {
    const { solved, ecs, one, two } = hub(() => ({}))
    expect(solved.rulesOn(one, two)).toContain('alibaba/to-vpc-router')
    expect(solved.trip(one, two).forward.outcome).toBe('no-route')
    expect(solved.ping(ecs, two)).toBe('no-route delivered')
  })

  // VPN Gateway, Manage policy-based routes: source and destination, priority number first.
  test('a policy-based route applies only to its source', () => {
    const { solved, ecs, two } = hub((link) => ({
      policyRoutes: [{ ...destinationRoute('10.60.0.0/16', link), source: '10.9.0.0/16', priority: 1 }],
    }))
    expect(solved.trip(ecs, two).forward.outcome).toBe('no-route')
  })

  // VPN Gateway, Configure routes: policy-based, then destination-based routes.
  test('policy-based routes come before destination-based ones, even with a longer prefix there', () => {
    const { solved, ecs, two } = hub((link) => ({
      policyRoutes: [{ ...destinationRoute('10.60.0.0/16', link), source: '10.0.0.0/16', priority: 50 }],
      destinationRoutes: [{ ...destinationRoute('10.60.0.0/24', link), connection: 'vpn.c0' }],
    }))
    expect(solved.rulesOn(ecs, two)).toContain('alibaba/policy-route')
  })

  // VPN Gateway, Manage destination-based routes, advertise: a published route is a custom route of the system table.
  test('a published route stands in the system route table, an unpublished one does not', () => {
    const routes = (published: boolean) => {
      const net = new NetworkFixture()
      const vpc = net.vpc('a', '10.0.0.0/16')
      const gateway = net.gateway(vpc)
      const link = net.vpn('c', gateway, net.site('s', '10.50.0.0/16').site)
      net.builder.amend(gateway.id, { destinationRoutes: [destinationRoute('10.50.0.0/16', link, { published })] })
      return net.solve().routes(vpc)
    }
    expect(routes(true)).toEqual(['10.50.0.0/16 custom'])
    expect(routes(false)).toEqual([])
  })
})

describe('protected data flows (VPN Gateway, Create an IPsec-VPN connection)', () => {
  const reach = (autoRoutes: 'unpublished' | 'published' | 'deleted') => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const ecs = net.ecs(vpc, '10.0.0.10')
    const gateway = net.gateway(vpc)
    const { site, host } = net.site('s', '10.50.0.0/16')
    const policy = { enableBgp: false, remotes: [], selectors: 'policy' }
    const link = net.vpn('c', gateway, site, {
      a: { ...policy, localNetworks: ['10.0.0.0/16'], remoteNetworks: ['10.50.0.0/16'] },
      b: { ...policy, localNetworks: ['10.50.0.0/16'], remoteNetworks: ['10.0.0.0/16'] },
    })
    net.builder.amend(site.id, { staticRoutes: [{ prefix: '10.0.0.0/16', via: link.id }] })
    net.builder.amend(gateway.id, { connections: [{ connection: link.id, autoRoutes, healthCheck: 'off' }] })
    if (autoRoutes === 'deleted') net.routes(vpc, ['10.50.0.0/16', 'VpnGateway', gateway])
    return net.solve().ping(ecs, host)
  }

  test('bring a policy-based route for each pair, which instances see once it is published', () => {
    expect(reach('unpublished')).toBe('no-route delivered')
    expect(reach('published')).toBe('ok')
  })

  test('a route that was deleted on the gateway drops what the VPC still sends there', () => {
    expect(reach('deleted')).toBe('no-route delivered')
  })
})

describe('BGP (VPN Gateway, Configure BGP dynamic routing)', () => {
  const inside = (i: number) => ({
    a: 0,
    b: 0,
    up: true,
    insideA: `169.254.21.${4 * i + 1}`,
    insideB: `169.254.21.${4 * i + 2}`,
  })
  const hub = (autoPropagate: boolean) => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const custom = net.table(vpc, 'rtb')
    const ecs = net.ecs(vpc, '10.0.0.10')
    const gateway = net.gateway(vpc, { autoPropagate })
    const sites = [65001, 65002].map((asn, i) => {
      const advertises = [`10.${50 + i}.0.0/16`, '0.0.0.0/0'].map((prefix) => ({ prefix, prepend: 0 }))
      const { site, host } = net.site(`s${i}`, `10.${50 + i}.0.0/16`, { asn, advertises })
      net.vpn(`c${i}`, gateway, site, { tunnels: [inside(i)], a: BGP_SIDE, b: BGP_SIDE })
      return { site, host }
    })
    return { solved: net.solve(), vpc, custom, ecs, gateway, one: sites[0]!, two: sites[1]! }
  }

  test('learned routes enter the system route table with automatic propagation, a default route never', () => {
    const { solved, vpc, gateway, ecs, one } = hub(true)
    expect(solved.learned(gateway)).toEqual(['10.50.0.0/16', '10.51.0.0/16'])
    expect(solved.routes(vpc)).toEqual(['10.50.0.0/16 dynamic', '10.51.0.0/16 dynamic'])
    expect(solved.ping(ecs, one.host)).toBe('ok')
  })

  test('without it neither side learns of the other', () => {
    const { solved, vpc, one } = hub(false)
    expect(solved.routes(vpc)).toEqual([])
    expect(solved.absent(systemTable(vpc.id), '10.50.0.0/16')).toContain('alibaba/bgp-propagation-off')
    expect(solved.rows(one.site.id).filter(({ kind }) => kind === 'bgp')).toEqual([])
  })

  test('they do not enter a custom route table', () => {
    const { solved, custom } = hub(true)
    expect(solved.absent(custom.id, '10.50.0.0/16')).toContain('alibaba/custom-table-learns-nothing')
  })

  // AlibabaCloudDocs/vpn, BGP announcement: no re-advertisement between connections of one gateway.
  test('routes of one connection are not passed on to another: no hub and spoke by BGP', () => {
    const { solved, two } = hub(true)
    expect(solved.rows(two.site.id).flatMap(({ prefix, kind }) => (kind === 'bgp' ? [prefix] : []))).toEqual([
      '10.0.0.0/24',
    ])
  })
})
