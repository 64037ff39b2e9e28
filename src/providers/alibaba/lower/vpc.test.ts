import { describe, expect, test } from 'vitest'
import { systemTable } from './ids.ts'
import { NetworkFixture } from './network-fixture.ts'

describe('VPC route tables', () => {
  // www.alibabacloud.com/help/en/vpc/vpc-route-table: system route entries, 100.64.0.0/10.
  test('every table, also a custom one, has each vSwitch and the service range', () => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const custom = net.table(vpc, 'rtb')
    net.ecs(vpc, '10.0.0.10')
    net.ecs(vpc, '10.0.1.10', {}, custom)
    const solved = net.solve()
    for (const table of [systemTable(vpc.id), custom.id])
      expect(solved.rows(table).map(({ prefix, kind }) => `${prefix} ${kind}`)).toEqual([
        '10.0.0.0/24 system',
        '10.0.1.0/24 system',
        '100.64.0.0/10 service',
      ])
  })

  // CreateRouteEntry: ECMP only through NextHopList.
  test('several next hops of one route share the traffic', () => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const one = net.ecs(vpc, '10.0.0.10')
    const two = net.ecs(vpc, '10.0.1.10')
    net.routes(vpc, ['10.9.0.0/16', 'Instance', one, two])
    const rows = net.solve().rows(systemTable(vpc.id))
    expect(rows.filter(({ kind, state }) => kind === 'custom' && state === 'active')).toHaveLength(2)
  })

  // CreateRouteEntry, NextHopType: what leaves the network.
  test.each([
    ['Ipv4Gateway', 'exits'],
    ['GatewayEndpoint', 'exits'],
  ])('a route of type %s leaves: %s', (type, outcome) => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const ecs = net.ecs(vpc, '10.0.0.10')
    const other = net.ecs(net.vpc('b', '10.1.0.0/16'), '10.1.0.10')
    net.routes(vpc, ['10.1.0.0/16', type])
    expect(net.solve().trip(ecs, other).forward.outcome).toBe(outcome)
  })

  test('a route to a gateway of another VPC drops', () => {
    const net = new NetworkFixture()
    const [a, b] = [net.vpc('a', '10.0.0.0/16'), net.vpc('b', '10.1.0.0/16')]
    const [from, to] = [net.ecs(a, '10.0.0.10'), net.ecs(b, '10.1.0.10')]
    net.routes(a, ['10.1.0.0/16', 'VpnGateway', net.gateway(b)])
    expect(net.solve().ping(from, to)).toBe('blackhole no-route')
  })
})

describe('instances as next hops', () => {
  const through = (more: object, havip = false) => {
    const net = new NetworkFixture()
    const [a, b] = [net.vpc('a', '10.0.0.0/16'), net.vpc('b', '10.1.0.0/16')]
    const firewall = net.ecs(a, '10.0.9.4', more)
    const rtb = net.table(a, 'rtb')
    const app = net.ecs(a, '10.0.0.10', {}, rtb)
    const far = net.ecs(b, '10.1.0.10')
    const pcc = net.builder.add('alibaba/vpc-peering', 'pcc', { status: 'Activated' }, { ends: [a.id, b.id] })
    const vip = net.builder.add(
      'alibaba/havip',
      'vip',
      { address: '10.0.9.100', instances: [firewall.id] },
      { parent: { ...firewall, id: firewall.parent! } },
    )
    net.routes(rtb, ['10.1.0.0/16', havip ? 'HaVip' : 'Instance', havip ? vip : firewall])
    net.routes(a, ['10.1.0.0/16', 'VpcPeer', pcc])
    net.routes(b, ['10.0.0.0/16', 'VpcPeer', pcc])
    return net.solve().ping(app, far)
  }

  // CreateRouteEntry, NextHopType Instance; the guest forwards or drops.
  test('an instance that forwards passes packets on, one that does not drops them', () => {
    expect(through({ forwards: true })).toBe('ok')
    expect(through({})).toBe('not-forwarding delivered')
  })

  // VPC, HaVip: the instance that holds the address receives what is routed to it.
  test('a HaVip hands packets to the instance that holds it', () => {
    expect(through({ forwards: true }, true)).toBe('ok')
    expect(through({}, true)).toBe('not-forwarding delivered')
  })
})

describe('VPC peering connections', () => {
  const peered = (status: string) => {
    const net = new NetworkFixture()
    const [a, b] = [net.vpc('a', '10.0.0.0/16'), net.vpc('b', '10.1.0.0/16')]
    const [from, to] = [net.ecs(a, '10.0.0.10'), net.ecs(b, '10.1.0.10')]
    const pcc = net.builder.add('alibaba/vpc-peering', 'pcc', { status }, { ends: [a.id, b.id] })
    net.routes(a, ['10.1.0.0/16', 'VpcPeer', pcc])
    net.routes(b, ['10.0.0.0/16', 'VpcPeer', pcc])
    const solved = net.solve()
    return { ping: solved.ping(from, to), decided: solved.trip(from, to).forward.decidedBy?.rule }
  }

  // VPC, VPC peering connection: must be accepted.
  test('carry traffic only when activated', () => {
    expect(peered('Activated').ping).toBe('ok')
    expect(peered('Accepting')).toEqual({ ping: 'not-active not-active', decided: 'alibaba/peering-activated' })
  })
})

describe('security groups', () => {
  const ICMP = { direction: 'ingress', protocol: 'icmp', portRange: '-1/-1', cidr: '10.0.0.0/8' }
  const between = (group: object, sameGroup = false) => {
    const net = new NetworkFixture()
    const vpc = net.vpc('a', '10.0.0.0/16')
    const sg = net.builder.add(
      'alibaba/security-group',
      'sg',
      { innerAccess: true, rules: [], ...group },
      { parent: vpc },
    )
    const to = net.ecs(vpc, '10.0.1.10', { securityGroups: [sg.id] })
    const from = net.ecs(vpc, '10.0.0.10', sameGroup ? { securityGroups: [sg.id] } : {})
    return net.solve().ping(from, to)
  }
  const rule = (policy: string, priority: number) => ({ ...ICMP, policy, priority })

  // ECS, Security group rules: basic groups admit nothing of other networks, an ICMP rule is needed.
  test('a basic group needs a rule for what comes in, and lets the answer out', () => {
    expect(between({ type: 'normal' })).toBe('filter-denied delivered')
    expect(between({ type: 'normal', rules: [rule('accept', 1)] })).toBe('ok')
  })

  // ECS, Security group rules: internal access policy of basic groups.
  test('members of a basic group reach each other unless that is switched off', () => {
    expect(between({ type: 'normal' }, true)).toBe('ok')
    expect(between({ type: 'normal', innerAccess: false }, true)).toBe('filter-denied delivered')
  })

  // ECS, Advanced security groups: inbound and outbound denied by default.
  test('members of an enterprise group need rules both ways', () => {
    expect(between({ type: 'enterprise' }, true)).toMatch(/^filter-denied/)
  })

  // ECS, Security group rules: smaller priority first, drop before accept at the same priority.
  test('the smaller priority decides, and of equal ones the rule that drops', () => {
    expect(between({ type: 'normal', rules: [rule('drop', 2), rule('accept', 1)] })).toBe('ok')
    expect(between({ type: 'normal', rules: [rule('accept', 1), rule('drop', 1)] })).toBe('filter-denied delivered')
  })
})

describe('instances with an EIP', () => {
  const toward = (userCidrs: string[]) => {
    const net = new NetworkFixture()
    const a = net.vpc('a', '10.0.0.0/16', { userCidrs })
    const b = net.vpc('b', '30.1.0.0/16')
    const eip = net.builder.add('alibaba/eip', 'eip', {})
    const [from, to] = [net.ecs(a, '10.0.0.10', { eip: eip.id }), net.ecs(b, '30.1.0.10')]
    const pcc = net.builder.add('alibaba/vpc-peering', 'pcc', { status: 'Activated' }, { ends: [a.id, b.id] })
    net.routes(a, ['30.1.0.0/16', 'VpcPeer', pcc])
    net.routes(b, ['10.0.0.0/16', 'VpcPeer', pcc])
    return net.solve().trip(from, to).forward.outcome
  }

  // alicloud_vpc user_cidrs; VPN Gateway FAQ: public ranges used as private ones.
  test('send ranges outside RFC 1918 to the Internet unless they are declared as user CIDR blocks', () => {
    expect(toward([])).toBe('exits')
    expect(toward(['30.0.0.0/8'])).toBe('delivered')
  })
})
