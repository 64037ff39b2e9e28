import { describe, expect, test } from 'vitest'
import { explainFlow } from '../../../checks/explain-flow.ts'
import { benchFor, edited } from '../../../checks/gallery-fixture.ts'
import { proveRepairs } from '../../../checks/prove-repairs.ts'
import type { Design } from '../../../model/index.ts'
import {
  designOf,
  firewall,
  host,
  internet,
  net,
  peer,
  router,
  service,
  sub,
  thing,
  vm,
  vpn,
} from '../lower/records-fixture.ts'

const site = [{ prefix: '192.168.0.0/16' }]
const base = (more = {}) => [
  net('n', more),
  sub('s1', 'n', '10.0.1.0/24', 'asia-northeast1'),
  sub('s2', 'n', '10.0.2.0/24', 'us-west1'),
  firewall('f', 'n'),
  ...router('cr', 'n', { region: 'asia-northeast1' }),
  ...vpn('v', 'cr-gw', site),
  host('h', 'site-v', '192.168.0.9'),
  ...vm('a', 's1', '10.0.1.2'),
]

function check(design: Design, rule: string) {
  const bench = benchFor(design)
  const trial = bench.attempt(design)!
  const found = bench.findings(design).filter((finding) => finding.rule === rule)
  return found.map((finding) => ({ ...finding, fixes: proveRepairs(bench, trial, finding) }))
}

/** What a design's finding of a rule says, and the fixes that were proved for it. */
const told = (design: Design, rule: string) =>
  check(design, rule).map(({ what, fixes }) => [what.key, ...fixes.map(({ title }) => title.key)])

const reach = (design: Design, from: string, to: string) =>
  explainFlow(benchFor(design), design, { from, to, probe: 'icmp' })

/** Whether one of the fixes of a flow that fails makes it pass. */
function mends(design: Design, from: string, to: string): string[] {
  const { fixes } = reach(design, from, to)
  for (const { edit } of fixes) expect(reach(edited(design, edit), from, to).passes).toBe(true)
  return fixes.map(({ title }) => title.key)
}

describe('dynamic routing (cloud.google.com/network-connectivity/docs/router/how-to/configuring-routing-mode)', () => {
  const far = designOf(...base(), ...vm('b', 's2', '10.0.2.2'))

  test('regional, with machines in another region: global mends it', () => {
    expect(told(far, 'google/regional-routing')).toEqual([['google.finding.regional', 'google.fix.global']])
    expect(told(designOf(...base()), 'google/regional-routing')).toEqual([])
    expect(mends(far, 'b-nic', 'h')).toContain('google.fix.global')
  })
})

describe('peering (cloud.google.com/vpc/docs/vpc-peering)', () => {
  const other = [
    net('m'),
    sub('sm', 'm', '10.9.0.0/24', 'asia-northeast1'),
    firewall('fm', 'm'),
    ...vm('c', 'sm', '10.9.0.2'),
  ]

  test('one half alone: the other is added', () => {
    const link = peer('n', 'm')
    const half = { ...link, props: { a: link.props['a'] ?? null } }
    expect(told(designOf(...base(), ...other, half), 'google/peering-both-halves')).toEqual([
      ['google.finding.half-peering', 'google.fix.other-half'],
    ])
  })

  test('custom routes that one side alone exchanges', () => {
    const at = (flags: string[]) => told(designOf(...base(), ...other, peer('n', 'm', flags)), 'google/custom-routes')
    expect(at([])).toEqual([['google.finding.not-exchanged', 'google.fix.exchange']])
    expect(at(['a-exports'])).toEqual([['google.finding.not-imported', 'google.fix.exchange']])
    expect(at(['b-imports'])).toEqual([['google.finding.not-exported', 'google.fix.exchange']])
    expect(at(['a-exports', 'b-imports'])).toEqual([])
  })

  test('a peer that uses the routes and is not announced', () => {
    const design = designOf(...base(), ...other, peer('n', 'm', ['a-exports', 'b-imports']))
    expect(told(design, 'google/peer-advertised')).toEqual([
      ['google.finding.peer-not-advertised', 'google.fix.advertise'],
    ])
  })

  test('a machine behind a peering reaches the site after all three steps, found as one repair', () => {
    expect(mends(designOf(...base(), ...other, peer('n', 'm')), 'c-nic', 'h')).not.toEqual([])
  })
})

describe('private services access (article "AWS と GCP を VPN でつないでみたら"; vpc/docs/private-services-access)', () => {
  const redis = [
    service('p', ['10.100.0.0/24']),
    sub('redis', 'p', '10.100.0.0/29', 'asia-northeast1'),
    thing('service-instance', 'mem', 'redis', { product: 'Memorystore for Redis', address: '10.100.0.4' }),
  ]

  test('a service network without a peering', () => {
    expect(told(designOf(...base(), ...redis), 'google/producer-alone')).toEqual([
      ['google.finding.producer-alone', 'google.fix.peer'],
    ])
  })

  test('a service that sites cannot reach: both steps in one repair', () => {
    const design = designOf(...base(), ...redis, peer('n', 'p', ['b-imports']))
    const [found] = check(design, 'google/producer-reachable')
    expect(found?.what.key).toBe('google.finding.producer-both')
    const mended = edited(design, found!.fixes[0]!.edit)
    expect(check(mended, 'google/producer-reachable')).toEqual([])
    expect(reach(design, 'h', 'mem').passes).toBe(false)
    expect(reach(mended, 'h', 'mem').passes).toBe(true)
  })
})

describe('tunnels (cloud.google.com/network-connectivity/docs/vpn)', () => {
  test('an HA VPN gateway with one tunnel: the other interface gets one', () => {
    expect(told(designOf(...base()), 'google/ha-interfaces')).toEqual([
      ['google.finding.one-interface', 'google.fix.second-tunnel'],
    ])
  })

  test('BGP without inside addresses: they are given out', () => {
    const design = designOf(...base())
    const bare = {
      ...design.records['v']!,
      props: { ...design.records['v']!.props, tunnels: [{ a: 0, b: 0, up: true }] },
    }
    expect(told({ ...design, records: { ...design.records, v: bare } }, 'google/inside-addresses')).toEqual([
      ['google.finding.no-inside', 'google.fix.inside'],
    ])
  })

  test('a standby in another region that is preferred near to it gets a worse priority', () => {
    const standby = [
      ...router('cs', 'n', { region: 'us-west1' }),
      ...vpn('w', 'cs-gw', site, { session: { med: 150 }, asn: 64601 }),
    ]
    const design = designOf(...base({ routingMode: 'GLOBAL' }), ...standby)
    expect(told(design, 'google/priority-gap')).toEqual([['google.finding.priority-gap', 'google.fix.priority']])
  })

  test('BGP on a Classic VPN gateway is told', () => {
    const classic = thing('classic-vpn-gateway', 'old', 'n', {
      region: 'asia-northeast1',
      routing: 'dynamic',
      router: 'cr',
    })
    expect(told(designOf(...base(), classic), 'google/classic-bgp')).toEqual([['google.finding.classic-bgp']])
  })
})

test('an auto mode network that is joined with others becomes a custom one (vpc/docs/vpc, Auto mode considerations)', () => {
  const design = designOf(...base({ mode: 'auto' }))
  expect(told(design, 'google/auto-mode')).toEqual([['google.finding.auto-mode', 'google.fix.custom-mode']])
})

test('more BGP peers, ranges, prefixes than published limits (router/quotas)', () => {
  const many = Array.from({ length: 251 }, (_, i) => ({ prefix: `172.16.${i}.0/24` }))
  const design = designOf(net('n'), sub('s', 'n', '10.0.1.0/24'), ...router('cr', 'n'), ...vpn('v', 'cr-gw', many))
  expect(told(design, 'google/limits')).toEqual([['google.finding.limit.learned']])
})

describe('what stops a flow', () => {
  test('a missing firewall rule is named apart from routing, and added (firewall/docs/firewalls, Implied rules)', () => {
    const closed = base().filter(({ id }) => id !== 'f')
    const { blockers } = reach(designOf(...closed), 'h', 'a-nic')
    expect(blockers.map(({ outcome, why }) => [outcome, why?.key])).toEqual([
      ['filter-denied', 'google.blocker.implied-deny'],
    ])
    expect(mends(designOf(...closed), 'h', 'a-nic')).toContain('google.fix.allow')
  })

  test('networks of two machines that nothing joins are peered', () => {
    const other = [
      net('m'),
      sub('sm', 'm', '10.9.0.0/24', 'asia-northeast1'),
      firewall('fm', 'm'),
      ...vm('c', 'sm', '10.9.0.2'),
    ]
    expect(mends(designOf(...base(), ...other), 'a-nic', 'c-nic')).toContain('google.fix.peer')
  })

  test('a private destination at the Internet gateway is a missing route', () => {
    const other = [
      net('m'),
      sub('sm', 'm', '10.9.0.0/24', 'asia-northeast1'),
      firewall('fm', 'm'),
      ...vm('c', 'sm', '10.9.0.2'),
    ]
    const { blockers } = reach(designOf(...base(), internet('d', 'n'), ...other), 'a-nic', 'c-nic')
    expect(blockers[0]?.why?.key).toBe('google.blocker.no-address')
  })
})
