import { describe, expect, test } from 'vitest'
import type { DesignRecord } from '../../../model/index.ts'
import { systemTable } from './ids.ts'
import { BGP_SIDE, NetworkFixture } from './network-fixture.ts'

class TransitFixture extends NetworkFixture {
  router(name: string): { router: DesignRecord; table: DesignRecord } {
    const router = this.builder.add('alibaba/transit-router', name, { cen: 'cen' })
    const props = { transitRouter: router.id, routes: [] }
    return { router, table: this.builder.add('alibaba/tr-route-table', `rtb-${name}`, props) }
  }

  attach(router: DesignRecord, other: DesignRecord, table: DesignRecord, more: object = {}): DesignRecord {
    const props = {
      association: table.id,
      propagations: [table.id],
      routeSync: other.kind === 'alibaba/vpc',
      advertised: [],
    }
    return this.builder.add(
      'alibaba/tr-attachment',
      `att-${other.name}`,
      { ...props, ...more },
      { ends: [router.id, other.id] },
    )
  }
}

describe('what a transit router learns of a VPC (CEN, Advertise routes to a transit router)', () => {
  const learned = (type: string, advertised: string[]) => {
    const net = new TransitFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const ecs = net.ecs(vpc, '10.0.0.10')
    const { router, table } = net.router('tr')
    const gateway = net.gateway(vpc)
    const other = net.vpc('b', '10.9.0.0/16')
    const pcc = net.builder.add('alibaba/vpc-peering', 'pcc', { status: 'Activated' }, { ends: [vpc.id, other.id] })
    const target = { VpnGateway: gateway, VpcPeer: pcc, Instance: ecs }[type]!
    net.routes(vpc, ['10.9.0.0/16', type, target])
    net.attach(router, vpc, table, { advertised })
    const solved = net.solve()
    return { routes: solved.rows(table.id).map(({ prefix }) => prefix as string), solved, table }
  }

  test('are its system routes; a custom route only when it was advertised by hand', () => {
    const { routes, solved, table } = learned('VpnGateway', [])
    expect(routes).toEqual(['10.0.0.0/24'])
    expect(solved.absent(table.id, '10.9.0.0/16')).toContain('alibaba/tr-not-advertised')
    expect(learned('VpnGateway', ['10.9.0.0/16']).routes).toEqual(['10.0.0.0/24', '10.9.0.0/16'])
    expect(learned('Instance', ['10.9.0.0/16']).routes).toEqual(['10.0.0.0/24', '10.9.0.0/16'])
  })

  test('a route to a peering connection cannot be advertised', () => {
    expect(learned('VpcPeer', ['10.9.0.0/16']).routes).toEqual(['10.0.0.0/24'])
  })
})

describe('attachments (CEN, How transit routers work)', () => {
  const joined = (more: object, tableRoutes?: (b: DesignRecord) => object[]) => {
    const net = new TransitFixture()
    const [a, b] = [net.vpc('a', '10.0.0.0/16'), net.vpc('b', '10.1.0.0/16')]
    const [from, to] = [net.ecs(a, '10.0.0.10'), net.ecs(b, '10.1.0.10')]
    const { router, table } = net.router('tr')
    net.attach(router, a, table)
    const far = net.attach(router, b, table, more)
    if (tableRoutes) net.builder.amend(table.id, { routes: tableRoutes(far) })
    return { solved: net.solve(), a, b, from, to, table }
  }

  test('without route learning the table does not know the VPC', () => {
    const { solved, from, to, table } = joined({ propagations: [] })
    expect(solved.trip(from, to).forward.outcome).toBe('no-route')
    expect(solved.absent(table.id, '10.1.0.0/24')).toContain('alibaba/tr-no-learning')
  })

  test('without route synchronisation the VPC does not know the others', () => {
    const { solved, b } = joined({ routeSync: false })
    expect(solved.absent(systemTable(b.id), '10.0.0.0/24')).toContain('alibaba/tr-no-sync')
  })

  test('without association packets from the VPC go nowhere', () => {
    const { solved, from, to } = joined({ association: undefined })
    const { forward, back } = solved.trip(from, to)
    expect([forward.outcome, back?.outcome]).toEqual(['delivered', 'no-route'])
  })

  test('a static route wins over a learned one, and a blackhole drops', () => {
    const static_ = { destination: '10.1.0.0/24', nextHopType: 'BlackHole' }
    const { solved, from, to } = joined({}, () => [static_])
    expect(solved.trip(from, to).forward).toMatchObject({ outcome: 'blackhole' })
    const led = joined({ propagations: [] }, (far) => [
      { destination: '10.1.0.0/16', nextHopType: 'Attachment', attachment: far.id },
    ])
    expect(led.solved.ping(led.from, led.to)).toBe('ok')
  })
})

// CEN, Create an inter-region connection.
test('an inter-region connection carries the routes of one region’s table to those that learn there', () => {
  const net = new TransitFixture()
  const [a, b] = [net.vpc('a', '10.0.0.0/16'), net.vpc('b', '10.1.0.0/16')]
  const [from, to] = [net.ecs(a, '10.0.0.10'), net.ecs(b, '10.1.0.10')]
  const [near, far] = [net.router('tr1'), net.router('tr2')]
  net.attach(near.router, a, near.table)
  net.attach(far.router, b, far.table)
  const half = ({ table }: typeof near) => ({ association: table.id, propagations: [table.id] })
  const props = { bandwidth: 2, a: half(near), b: half(far) }
  net.builder.add('alibaba/tr-peering', 'peer', props, { ends: [near.router.id, far.router.id] })
  const solved = net.solve()
  expect(solved.routes(a)).toEqual(['10.1.0.0/24 dynamic'])
  expect(solved.ping(from, to)).toBe('ok')
})

describe('IPsec connections and border routers of a transit router', () => {
  const hybrid = (bgp: boolean) => {
    const net = new TransitFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const ecs = net.ecs(vpc, '10.0.0.10')
    const { router, table } = net.router('tr')
    const ipsec = net.builder.add('alibaba/vpn-attachment', 'ipsec', { asn: 45104, routes: [] })
    const vbr = net.builder.add('alibaba/vbr', 'vbr', {
      vlanId: 1,
      localGatewayIp: '172.16.0.1',
      peerGatewayIp: '172.16.0.2',
      prefixes: ['172.20.0.0/16'],
    })
    const { site, host } = net.site('s', '10.50.0.0/16', bgp ? { asn: 65001 } : {})
    const tunnels = [{ a: 0, b: 0, up: true, insideA: '169.254.21.1', insideB: '169.254.21.2' }]
    const link = net.vpn('c', ipsec, site, bgp ? { tunnels, a: BGP_SIDE, b: BGP_SIDE } : {})
    if (!bgp) {
      net.builder.amend(ipsec.id, { routes: [{ destination: '10.50.0.0/16', connection: link.id }] })
      net.builder.amend(site.id, { staticRoutes: [{ prefix: '10.0.0.0/16', via: link.id }] })
    }
    for (const each of [vpc, ipsec, vbr]) net.attach(router, each, table)
    return { solved: net.solve(), vpc, ecs, host, site }
  }

  // CEN, Attach an IPsec-VPN connection to a transit router.
  test.each([true, false])('a site reaches the VPC through the router (BGP: %s)', (bgp) => {
    const { solved, vpc, ecs, host } = hybrid(bgp)
    expect(solved.routes(vpc)).toEqual(['10.50.0.0/16 dynamic', '172.20.0.0/16 dynamic'])
    expect(solved.ping(ecs, host)).toBe('ok')
    expect(solved.ping(host, ecs)).toBe('ok')
  })

  // The same page: the default policy of priority 5000 keeps VBR and VPN routes back.
  test('a new IPsec connection announces the VPC, not the border router', () => {
    const { solved, site } = hybrid(true)
    const learned = solved.rows(site.id).flatMap(({ prefix, kind }) => (kind === 'bgp' ? [prefix as string] : []))
    expect(learned).toEqual(['10.0.0.0/24'])
  })
})
