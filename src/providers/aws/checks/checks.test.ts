import { describe, expect, test } from 'vitest'
import { explainFlow } from '../../../checks/explain-flow.ts'
import { benchFor, edited, galleryDesign, withFields } from '../../../checks/gallery-fixture.ts'
import { proveRepairs } from '../../../checks/prove-repairs.ts'
import type { Design, Json } from '../../../model/index.ts'
import { awsHub } from './hub-fixture.ts'

const hub = awsHub()
const hosts = {
  one: 'network-interface.one-host',
  two: 'network-interface.two-host',
  three: 'network-interface.three-host',
}
const desk = 'host.desk'

const explain = (design: Design, from: string, to: string) =>
  explainFlow(benchFor(design), design, { from, to, probe: 'icmp' })

function findings(design: Design) {
  const bench = benchFor(design)
  const trial = bench.attempt(design)!
  return bench.findings(design).map((finding) => ({ ...finding, fixes: proveRepairs(bench, trial, finding) }))
}

test('everything that is meant to reach each other does, and no rule is broken', () => {
  for (const [from, to] of [
    [hosts.one, hosts.two],
    [hosts.one, hosts.three],
    [desk, hosts.three],
  ] as const)
    expect(explain(hub, from, to).passes, `${from} ${to}`).toBe(true)
  expect(findings(hub).map(({ rule }) => rule)).toEqual([])
})

/** What is broken, which flow fails then, how it is told, and the fix that must be among those offered. */
const broken: readonly [
  what: string,
  fields: Record<string, Json>,
  from: string,
  to: string,
  outcome: string,
  fix: string,
][] = [
  [
    'the subnet’s table has no route to the transit gateway',
    { 'route-table.two-main.props.routes': [] },
    hosts.one,
    hosts.two,
    'no-route',
    'aws.fix.route',
  ],
  [
    'the attachment does not propagate',
    { 'transit-gateway-route-table.tgw-rtb.props.propagations': ['transit-gateway-vpc-attachment.att-one'] },
    hosts.one,
    hosts.two,
    'no-route',
    'aws.fix.tgw-propagate',
  ],
  [
    'the attachment is associated with no table',
    { 'transit-gateway-route-table.tgw-rtb.props.associations': ['transit-gateway-vpc-attachment.att-two'] },
    hosts.one,
    hosts.two,
    'not-associated',
    'aws.fix.associate',
  ],
  [
    'the attachment has no subnet in the zone',
    { 'subnet.one-a.props.zone': 'c', 'transit-gateway-vpc-attachment.att-one.props.subnets': [] },
    hosts.one,
    hosts.two,
    'zone-not-attached',
    'aws.fix.cover-zone',
  ],
  [
    'the peering is not accepted',
    { 'vpc-peering.pcx.props.accepted': false },
    hosts.one,
    hosts.three,
    'blackhole',
    'aws.fix.accept',
  ],
  [
    'the peer has no route back',
    { 'route-table.three-main.props.routes': [] },
    hosts.one,
    hosts.three,
    'no-route',
    'aws.fix.route',
  ],
  [
    'route propagation is off',
    { 'route-table.three-main.props.propagations': [] },
    desk,
    hosts.three,
    'no-route',
    'aws.fix.propagation',
  ],
  [
    'the security group lets nothing in',
    { 'security-group.two-sg.props.inbound': [] },
    hosts.one,
    hosts.two,
    'filter-denied',
    'aws.fix.group-allow',
  ],
  [
    'the network ACL denies everything',
    { 'network-acl.two-acl.props.rules': [] },
    hosts.one,
    hosts.two,
    'filter-denied',
    'aws.fix.acl-allow',
  ],
]

describe('a flow that fails is told where it stops, and mended by a proved fix', () => {
  test.each(broken)('%s', (_, fields, from, to, outcome, fix) => {
    const design = withFields(hub, fields)
    const { passes, blockers, fixes } = explain(design, from, to)
    expect(passes).toBe(false)
    expect(blockers.map((each) => each.outcome)).toContain(outcome)
    const found = fixes.find(({ title }) => title.key === fix)
    expect(found, fixes.map(({ title }) => title.key).join(' ')).toBeDefined()
    expect(explain(edited(design, found!.edit), from, to).passes).toBe(true)
  })
})

/** Broken designs and the rule that tells it without anybody asking for a flow. */
const rules: readonly [rule: string, fields: Record<string, Json | undefined>, fix: string][] = [
  ['aws/route-to-transit', { 'route-table.two-main.props.routes': [] }, 'aws.fix.transit-routes'],
  ['aws/route-to-peer', { 'route-table.three-main.props.routes': [] }, 'aws.fix.peer-routes'],
  ['aws/blackhole-route', { 'route-table.two-main.props.routes.0.target': undefined }, 'aws.fix.remove-route'],
  ['aws/propagation-off', { 'route-table.three-main.props.propagations': [] }, 'aws.fix.propagation-all'],
  [
    'aws/zone-attached',
    { 'subnet.one-a.props.zone': 'c', 'transit-gateway-vpc-attachment.att-one.props.subnets': [] },
    'aws.fix.cover-zone',
  ],
  [
    'aws/attachment-associated',
    { 'transit-gateway-route-table.tgw-rtb.props.associations': ['transit-gateway-vpc-attachment.att-two'] },
    'aws.fix.associate',
  ],
  [
    'aws/both-tunnels',
    { 'vpn.vpn.props.tunnels': [{ a: 0, b: 0, up: true, insideA: '169.254.21.1', insideB: '169.254.21.2' }] },
    'aws.fix.second-tunnel',
  ],
]

describe('design rules, each with its source, and a fix that ends it', () => {
  test.each(rules)('%s', (rule, fields, fix) => {
    const found = findings(withFields(hub, fields)).find((each) => each.rule === rule)
    expect(found?.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    expect(found?.fixes.map(({ title }) => title.key)).toContain(fix)
  })

  // docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
  test('VPCs with overlapping blocks cannot be peered', () => {
    const found = findings(withFields(hub, { 'vpc.three.props.cidrs': ['10.1.0.0/16', '10.3.0.0/16'] }))
    expect(found.map(({ rule }) => rule)).toContain('aws/peering-apart')
  })
})

describe('what AWS refuses, drops or decides at random', () => {
  const told = (design: Design) => findings(design).map(({ rule }) => rule)

  // docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
  test('an inside range that AWS keeps is told, and another one given', () => {
    const kept = { a: 0, b: 0, up: true, insideA: '169.254.5.1', insideB: '169.254.5.2' }
    const found = findings(withFields(hub, { 'vpn.vpn.props.tunnels.0': kept })).find(
      ({ rule }) => rule === 'aws/inside-reserved',
    )
    expect(found?.fixes.map(({ title }) => title.key)).toContain('aws.fix.inside')
    const free = { ...kept, insideA: '169.254.6.1', insideB: '169.254.6.2' }
    expect(told(withFields(hub, { 'vpn.vpn.props.tunnels.0': free }))).not.toContain('aws/inside-reserved')
  })

  // docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html: 100 routes from a customer gateway to a virtual private gateway.
  test.each([
    [100, false],
    [101, true],
  ])('%i prefixes over one session: down %s', (count, down) => {
    const prefixes = Array.from({ length: count }, (_, i) => `192.168.${i}.0/24`)
    const design = withFields(hub, { 'site.office.props.prefixes': prefixes })
    const [found] = findings(design).filter(({ rule }) => rule === 'core/session-prefixes')
    expect([found !== undefined, explain(design, desk, hosts.three).passes]).toEqual([down, !down])
    if (found) expect(explain(edited(design, found.fixes[0]!.edit), desk, hosts.three).passes).toBe(true)
  })

  /** A second subnet of a VPC with a host, and a table of its own with these routes. */
  const withSubnet = (vpc: string, cidr: string, address: string, routes: Json[]) => {
    const parent = `vpc.${vpc}`
    const table = { main: false, routes, propagations: [] }
    const card = { device: 0, address, sourceDestCheck: true, autoPublicIp: false, securityGroups: [] }
    return edited(hub, {
      put: [
        { id: 'igw', kind: 'aws/internet-gateway', name: 'igw', parent, props: {} },
        { id: 'rtb-2', kind: 'aws/route-table', name: 'rtb-2', parent, props: table },
        { id: 'sub-2', kind: 'aws/subnet', name: 'sub-2', parent, props: { cidr, zone: 'a', routeTable: 'rtb-2' } },
        { id: 'eni-2', kind: 'aws/network-interface', name: 'eni-2', parent: 'sub-2', props: card },
      ],
    })
  }

  // docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html: each subnet's table needs the route.
  test('one table of several without a route to the transit gateway is told, but not a public subnet’s', () => {
    const at = (routes: Json[]) => withSubnet('two', '10.2.9.0/24', '10.2.9.10', routes)
    const [found] = findings(at([])).filter(({ rule }) => rule === 'aws/route-to-transit')
    expect(found?.marks[0]).toEqual({ record: 'rtb-2', path: 'props.routes' })
    expect(found?.fixes.map(({ title }) => title.key)).toEqual(['aws.fix.transit-routes'])
    expect(told(at([{ destination: '0.0.0.0/0', target: 'igw' }]))).not.toContain('aws/route-to-transit')
  })

  // docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html: propagation is turned on for each table.
  test('one table of several without route propagation is told, but not a public subnet’s', () => {
    const at = (routes: Json[]) => withSubnet('three', '10.3.9.0/24', '10.3.9.10', routes)
    const [found] = findings(at([])).filter(({ rule }) => rule === 'aws/propagation-missing')
    expect(found?.fixes.map(({ title }) => title.key)).toEqual(['aws.fix.propagation'])
    expect(told(at([{ destination: '0.0.0.0/0', target: 'igw' }]))).not.toContain('aws/propagation-missing')
  })

  // docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html, Main route table.
  test('a VPC without a main route table gets one', () => {
    const without = findings(edited(hub, { remove: ['route-table.two-main'] }))
    const fault = without.find(({ what }) => what.key === 'aws.fault.no-main-table')
    expect(fault?.fixes.map(({ title }) => title.key)).toEqual(['aws.fix.new-main-table'])
    const off = findings(withFields(hub, { 'route-table.two-main.props.main': false }))
    const second = off.find(({ what }) => what.key === 'aws.fault.no-main-table')
    expect(second?.fixes.map(({ title }) => title.key)).toEqual(['aws.fix.main-table'])
  })

  // Article "AWS と GCP を VPN でつないでみた": two connections, the second tunnel of each unused. VPNTunnels.html: use both.
  test('unused second tunnels are told where a VPN has one tunnel of each connection', () => {
    const both = galleryDesign('aws-google-classic-vpn')
    const found = findings(both).filter(({ rule }) => rule === 'aws/both-tunnels')
    expect(found.length).toBeGreaterThan(0)
    for (const { fixes } of found) expect(fixes.map(({ title }) => title.key)).toContain('aws.fix.second-tunnel')
  })

  // docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html: no peering of overlapping blocks.
  test('peered VPCs with overlapping blocks are told', () => {
    const design = withFields(hub, { 'vpc.three.props.cidrs': ['10.3.0.0/16', '10.1.128.0/17'] })
    expect(findings(design).map(({ what }) => what.key)).toContain('aws.fault.peer-overlap')
  })

  // docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html: overlapping prefix lists with different targets.
  test('two prefix lists with the same block are told only if their targets differ', () => {
    const design = (target: string) => {
      const list = (id: string) => ({ id, kind: 'aws/prefix-list', name: id, props: { entries: ['10.9.0.0/16'] } })
      const both = edited(hub, { put: [list('pl-a'), list('pl-b')] })
      return withFields(both, {
        'route-table.one-main.props.routes': [
          { destination: '10.2.0.0/16', target: 'transit-gateway.tgw' },
          { destination: '10.3.0.0/16', target: 'vpc-peering.pcx' },
          { prefixList: 'pl-a', target: 'transit-gateway.tgw' },
          { prefixList: 'pl-b', target },
        ],
      })
    }
    expect(told(design('vpc-peering.pcx'))).toContain('aws/prefix-list-choice')
    expect(told(design('transit-gateway.tgw'))).not.toContain('aws/prefix-list-choice')
  })

  // Which zone a packet without a zone enters by is not documented; it matters only where the zones are routed differently.
  test('subnets of an attachment that are routed differently are told where a VPN comes in', () => {
    const second = {
      id: 'b',
      kind: 'aws/subnet',
      name: 'b',
      parent: 'vpc.one',
      props: { cidr: '10.1.2.0/24', zone: 'b' },
    }
    const table = {
      id: 'rtb-b',
      kind: 'aws/route-table',
      name: 'rtb-b',
      parent: 'vpc.one',
      props: { main: false, routes: [], propagations: [] },
    }
    const design = (routeTable: string | undefined, end: string) =>
      withFields(
        edited(hub, {
          put: [
            ...(routeTable ? [table] : []),
            { ...second, props: { ...second.props, ...(routeTable ? { routeTable } : {}) } },
            { ...hub.records['vpn.vpn']!, ends: { a: end, b: 'site.office' } },
          ],
        }),
        { 'transit-gateway-vpc-attachment.att-one.props.subnets': ['subnet.one-a', 'b'] },
      )
    expect(told(design('rtb-b', 'transit-gateway.tgw'))).toContain('aws/entry-tables')
    expect(told(design(undefined, 'transit-gateway.tgw'))).not.toContain('aws/entry-tables')
    expect(told(design('rtb-b', 'virtual-private-gateway.vgw'))).not.toContain('aws/entry-tables')
  })
})
