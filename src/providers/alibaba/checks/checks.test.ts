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
})
