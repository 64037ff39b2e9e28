import { describe, expect, test } from 'vitest'
import { explainFlow } from '../../../checks/explain-flow.ts'
import { benchFor, edited, galleryDesign, withFields } from '../../../checks/gallery-fixture.ts'
import { proveRepairs } from '../../../checks/prove-repairs.ts'
import type { Design } from '../../../model/index.ts'

const HUB = galleryDesign('three-regions-vpn-hub')
const ping = (design: Design, from: string, to: string) =>
  explainFlow(benchFor(design), design, { from, to, probe: 'icmp' })

const CITIES = ['tokyo', 'shanghai', 'beijing']
const PAIRS = CITIES.flatMap((a) => CITIES.filter((b) => b !== a).map((b) => [`ecs-${a}`, `ecs-${b}`] as const))
const failing = (design: Design) =>
  PAIRS.flatMap(([a, b]) => (ping(design, a, b).passes ? [] : [`${a.slice(4)} ${b.slice(4)}`]))

describe('the gallery', () => {
  test('holds the hub and spoke of the article, in which all six pings succeed and no rule is broken', () => {
    expect(failing(HUB)).toEqual([])
    expect(benchFor(HUB).findings(HUB)).toEqual([])
  })

  test('and the exercise with two of its six routes missing', () => {
    const exercise = galleryDesign('two-static-routes-missing')
    expect(failing(exercise)).toEqual(['tokyo beijing', 'shanghai beijing', 'beijing tokyo', 'beijing shanghai'])
  })

  test('in which each missing route is named with its side, and the two fixes mend everything', () => {
    const exercise = galleryDesign('two-static-routes-missing')
    const first = ping(exercise, 'ecs-shanghai', 'ecs-beijing')
    expect(first.fixes[0]?.title).toEqual({
      key: 'alibaba.fix.route-gateway',
      values: { prefix: '10.2.0.0/16', gateway: 'vpngw-shanghai', table: 'vpc-shanghai' },
    })
    const second = ping(exercise, 'ecs-beijing', 'ecs-tokyo')
    expect(second.fixes[0]?.title.values).toMatchObject({ prefix: '10.0.0.0/16', table: 'vpc-beijing' })
    const mended = edited(edited(exercise, first.fixes[0]!.edit), second.fixes[0]!.edit)
    expect(failing(mended)).toEqual([])
    expect(mended.records['vpc-shanghai']?.props['routes']).toEqual(
      expect.arrayContaining([{ destination: '10.2.0.0/16', nextHopType: 'VpnGateway', nextHops: ['vpngw-shanghai'] }]),
    )
  })
})

describe('what fails is mended where it is wrong', () => {
  const mend = (fields: Parameters<typeof withFields>[1], from: string, to: string) => {
    const { fixes } = ping(withFields(HUB, fields), `ecs-${from}`, `ecs-${to}`)
    return fixes.map(({ title }) => title.key)
  }

  // VPN Gateway, Create an IPsec-VPN connection: both ends' networks.
  test('a spoke that does not name the other spoke', () => {
    const only = { 'ipsec-tokyo-shanghai.props.b.remoteNetworks': ['10.0.0.0/16'] }
    expect(mend(only, 'shanghai', 'beijing')).toContain('alibaba.fix.networks')
  })

  test('a hub whose local networks are too narrow', () => {
    const narrow = {
      'ipsec-tokyo-shanghai.props.a.localNetworks': ['10.0.0.0/16'],
      'ipsec-tokyo-beijing.props.a.localNetworks': ['10.0.0.0/16'],
    }
    const [fix] = ping(withFields(HUB, narrow), 'ecs-shanghai', 'ecs-beijing').fixes
    expect(fix?.ways.map((way) => way.replace(/^\w+:/, ''))).toEqual(['ipsec-tokyo-shanghai', 'ipsec-tokyo-beijing'])
    expect(fix?.changes.map((change) => 'path' in change && change.path)).toContain('props.a.localNetworks.1')
  })

  test('IKEv1 with several networks', () => {
    const design = withFields(HUB, { 'ipsec-tokyo-shanghai.props.ike': 'IKEv1' })
    const bench = benchFor(design)
    const [finding] = bench.findings(design)
    expect(finding?.rule).toBe('alibaba/ikev1-one-pair')
    expect(proveRepairs(bench, bench.attempt(design)!, finding!).map(({ title }) => title.key)).toEqual([
      'alibaba.fix.ikev2',
    ])
    expect(mend({ 'ipsec-tokyo-shanghai.props.ike': 'IKEv1' }, 'shanghai', 'beijing')).toContain('alibaba.fix.ikev2')
  })

  // ECS, Security group rules: a ping needs an inbound ICMP rule.
  test('a security group without a rule for ICMP', () => {
    expect(mend({ 'sg-beijing.props.rules': [] }, 'tokyo', 'beijing')[0]).toBe('alibaba.fix.group-icmp')
  })
})

describe('design rules', () => {
  const found = (fields: Parameters<typeof withFields>[1]) => {
    const design = withFields(HUB, fields)
    const bench = benchFor(design)
    return bench.findings(design).map((finding) => ({
      rule: finding.rule,
      fixes: proveRepairs(bench, bench.attempt(design)!, finding).map(({ title }) => title.key),
    }))
  }
  const route = (more: object = {}) => ({
    destination: '10.9.0.0/16',
    connection: 'ipsec-tokyo-shanghai',
    weight: '100',
    published: true,
    ...more,
  })

  // VPN Gateway, Manage destination-based routes: publishing, weights.
  test.each([
    ['a route that is not advertised', [route({ published: false })], 'alibaba/not-published', 'alibaba.fix.publish'],
    ['a standby without an active route', [route({ weight: '0' })], 'alibaba/standby-alone', 'alibaba.fix.active'],
    [
      'two active routes to one destination',
      [route(), route({ connection: 'ipsec-tokyo-beijing' })],
      'alibaba/weights',
      'alibaba.fix.standby',
    ],
  ])('%s', (_, routes, rule, fix) => {
    expect(found({ 'vpngw-tokyo.props.destinationRoutes': routes })).toEqual([{ rule, fixes: [fix] }])
  })

  test('a route of the VPC that its gateway does not know', () => {
    const connections = [{ connection: 'ipsec-tokyo-shanghai', autoRoutes: 'deleted', healthCheck: 'off' }]
    expect(found({ 'vpngw-tokyo.props.connections': connections }).map(({ rule }) => rule)).toEqual([
      'alibaba/no-gateway-route',
    ])
  })

  // VPN Gateway, Configure BGP dynamic routing: automatic propagation; no hub and spoke over one gateway.
  test('BGP without automatic propagation, and between two connections of one gateway', () => {
    const speaking = Object.fromEntries(
      ['shanghai', 'beijing'].flatMap((city) =>
        ['a', 'b'].map((side) => [`ipsec-tokyo-${city}.props.${side}.enableBgp`, true] as const),
      ),
    )
    const told = found(speaking)
    expect(told.filter(({ rule }) => rule === 'alibaba/bgp-not-propagated').map(({ fixes }) => fixes)).toContainEqual([
      'alibaba.fix.auto-propagate',
    ])
    expect(told.map(({ rule }) => rule)).toContain('alibaba/bgp-hub')
  })

  const foundIn = (design: Design, rule: string) => {
    const bench = benchFor(design)
    const all = bench.findings(design).filter((finding) => finding.rule === rule)
    return all.map((each) => proveRepairs(bench, bench.attempt(design)!, each).map(({ title }) => title.key))
  }

  // VPC, VPC peering connections: a route on both sides.
  test('a peering connection with a route on one side only', () => {
    const peering = {
      id: 'pcc',
      kind: 'alibaba/vpc-peering',
      name: 'pcc',
      ends: { a: 'vpc-shanghai', b: 'vpc-beijing' },
      props: { status: 'Activated', bandwidth: 10 },
    }
    const route = { destination: '10.2.0.0/16', nextHopType: 'VpcPeer', nextHops: ['pcc'] }
    const design = withFields(edited(HUB, { put: [peering] }), { 'vpc-shanghai.props.routes': [route] })
    expect(foundIn(design, 'alibaba/peering-one-way')).toHaveLength(1)
    expect(foundIn(edited(HUB, { put: [peering] }), 'alibaba/peering-one-way')).toEqual([])
  })

  // CEN, Route synchronization: Enterprise transit routers write no routes into VPCs without it.
  test('a VPC at a transit router without route synchronisation and without a route there', () => {
    const put = (routeSync: boolean) => [
      { id: 'tr', kind: 'alibaba/transit-router', name: 'tr', parent: 'region-tokyo', props: { cen: 'cen-1' } },
      { id: 'trt', kind: 'alibaba/tr-route-table', name: 'trt', props: { transitRouter: 'tr', routes: [] } },
      {
        id: 'att',
        kind: 'alibaba/tr-attachment',
        name: 'att',
        ends: { a: 'tr', b: 'vpc-tokyo' },
        props: { association: 'trt', propagations: ['trt'], routeSync, advertised: [] },
      },
    ]
    expect(foundIn(edited(HUB, { put: put(false) }), 'alibaba/router-not-used')).toEqual([['alibaba.fix.route-sync']])
    expect(foundIn(edited(HUB, { put: put(true) }), 'alibaba/router-not-used')).toEqual([])
  })
})
