import { describe, expect, test } from 'vitest'
import type { Prefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, emptyDesign, type Json } from '../../../model/index.ts'
import { roundTrip, type Solution, solve } from '../../../solver/index.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'

type Props = { [key: string]: Json }

const site = (id: string, n: number, props: Props = {}): DesignRecord => ({
  id,
  kind: 'onprem/site',
  name: id,
  props: { prefixes: [`172.${n}.0.0/16`], publicIps: [], asn: 65000 + n, bgpAddress: `172.${n}.0.1`, ...props },
})

const vpn = (id: string, a: string, b: string, tunnels = 1): DesignRecord => ({
  id,
  kind: 'core/vpn',
  name: id,
  ends: { a, b },
  props: {
    ike: 'IKEv2',
    tunnels: Array.from({ length: tunnels }, (_, i) => ({
      a: 0,
      b: i,
      up: true,
      insideA: `169.254.${21 + i}.1`,
      insideB: `169.254.${21 + i}.2`,
    })),
    a: { enableBgp: true, remotes: [], selectors: 'any' },
    b: { enableBgp: true, remotes: [], selectors: 'any' },
  },
})

const host = (parent: string, address: string): DesignRecord => ({
  id: `host-${parent}`,
  kind: 'onprem/host',
  name: `host-${parent}`,
  parent,
  props: { address },
})

const solved = (...records: DesignRecord[]): Solution => {
  const design: Design = {
    ...emptyDesign('t'),
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  }
  return solve(lowerDesign(design, providers))
}

const learned = (solution: Solution, at: string): string[] =>
  solution
    .rows(at)
    .filter(({ kind, state }) => kind === 'bgp' && state === 'active')
    .map(({ prefix, attrs }) => `${prefix} ${attrs.asPath.join(' ')}`)

const policies = (...entries: Props[]): Props => ({
  policies: entries.map((entry) => ({ direction: 'out', action: 'permit', match: 'or-longer', ...entry })),
})

const ADVERTISES = {
  advertises: [
    { prefix: '10.1.0.0/16', prepend: 0 },
    { prefix: '10.1.2.0/24', prepend: 1 },
    { prefix: '172.16.0.0/16', prepend: 0, behind: [64999] },
  ],
}

// https://docs.frrouting.org/en/latest/routemap.html: the first entry that matches decides, none denies.
// https://docs.frrouting.org/en/latest/filter.html#ip-prefix-list: exact without ge and le.
describe('BGP policies of a site towards a neighbor', () => {
  const sent = (entries: Props[]) =>
    learned(solved(site('x', 16, { ...ADVERTISES, ...policies(...entries) }), site('y', 17), vpn('v', 'x', 'y')), 'y')

  test('let pass what is permitted and nothing else', () => {
    expect(sent([{ prefix: '10.1.0.0/16', match: 'exact' }])).toEqual(['10.1.0.0/16 65016'])
    expect(sent([{ prefix: '10.1.0.0/16', match: 'longer' }])).toEqual(['10.1.2.0/24 65016 65016'])
    expect(sent([{ prefix: '10.0.0.0/8' }])).toEqual(['10.1.0.0/16 65016', '10.1.2.0/24 65016 65016'])
    expect(sent([{ action: 'deny' }])).toEqual([])
  })

  test('decide in their order', () => {
    expect(sent([{ prefix: '10.1.2.0/24', action: 'deny' }, {}])).toEqual([
      '10.1.0.0/16 65016',
      '172.16.0.0/16 65016 64999',
    ])
    expect(sent([{}, { prefix: '10.1.2.0/24', action: 'deny' }])).toHaveLength(3)
  })

  test('add their prepends to those of the announced prefix (RFC 4271, 5.1.2)', () => {
    expect(sent([{ prefix: '10.1.2.0/24', prepend: 2 }])).toEqual(['10.1.2.0/24 65016 65016 65016 65016'])
  })

  test('can ask for an AS number in the path', () => {
    expect(sent([{ asIn: [64999], action: 'deny' }, {}])).toEqual(['10.1.0.0/16 65016', '10.1.2.0/24 65016 65016'])
  })

  test('set a MED (RFC 4271, 5.1.4)', () => {
    const x = site('x', 16, policies({ med: 70 }))
    const solution = solved(x, site('y', 17), vpn('v', 'x', 'y'))
    expect(solution.rows('y').find(({ kind }) => kind === 'bgp')?.attrs.med).toBe(70)
  })

  test('are about one link, or one tunnel of it, where they say so', () => {
    const all = (more: Props[]) =>
      solved(site('x', 16, policies(...more)), site('y', 17), site('z', 18), vpn('v', 'x', 'y', 2), vpn('w', 'x', 'z'))
    const onlyV = all([{ link: 'v', action: 'deny' }])
    expect([learned(onlyV, 'y'), learned(onlyV, 'z')]).toEqual([[], ['172.16.0.0/16 65016']])
    const second = all([{ link: 'v', tunnel: 1, action: 'deny' }])
    expect(learned(second, 'y')).toEqual(['172.16.0.0/16 65016'])
  })
})

describe('BGP policies of a site for what it takes', () => {
  const taken = (...entries: Props[]) => {
    const x = site('x', 16, policies(...entries.map((entry) => ({ direction: 'in', ...entry }))))
    return solved(x, site('y', 17, ADVERTISES), vpn('v', 'x', 'y', 2))
  }

  test('stop what is not permitted', () => {
    expect(learned(taken({ prefix: '10.1.0.0/16', match: 'exact' }), 'x')).toEqual([
      '10.1.0.0/16 65017',
      '10.1.0.0/16 65017',
    ])
    expect(learned(taken({ action: 'deny', asIn: [64999] }, { prefix: '172.0.0.0/8' }), 'x')).toEqual([])
  })

  test('prefer one tunnel by local preference (RFC 4271, 5.1.5)', () => {
    const solution = taken({ tunnel: 1, localPref: 200 }, {})
    const row = solution.rowsAt('x', '10.1.0.0/16' as Prefix).filter(({ state }) => state === 'active')
    expect(row.map(({ next }) => next)).toEqual([{ k: 'link', link: 'v/tunnel1/ab' }])
  })
})

// RFC 4271, 9.2: a speaker announces the routes that it uses, as far as its policy allows.
describe('a site between two others', () => {
  const between = (props: Props) =>
    solved(site('x', 16), site('m', 17, props), site('y', 18), vpn('v', 'x', 'm'), vpn('w', 'm', 'y'))

  test('is no transit by itself', () => {
    expect(learned(between({}), 'y')).toEqual(['172.17.0.0/16 65017'])
  })

  test('passes on what it learned where the user wants that', () => {
    expect(learned(between({ passesOn: true }), 'y')).toEqual(['172.16.0.0/16 65017 65016', '172.17.0.0/16 65017'])
  })

  test('passes on what its policies permit', () => {
    const props = { passesOn: true, ...policies({ prefix: '172.17.0.0/16' }) }
    expect(learned(between(props), 'y')).toEqual(['172.17.0.0/16 65017'])
    const longer = { passesOn: true, ...policies({ link: 'w', prefix: '172.16.0.0/16', prepend: 1 }) }
    expect(learned(between(longer), 'y')).toEqual(['172.16.0.0/16 65017 65017 65016'])
  })
})

// https://docs.frrouting.org/en/latest/zebra.html#administrative-distance: static 1, BGP from other ASes 20.
describe('a static route with a distance', () => {
  const winner = (distance: number, up = true) => {
    const link = vpn('v', 'x', 'y')
    const props = { ...link.props, tunnels: [{ a: 0, b: 0, up, insideA: '169.254.21.1', insideB: '169.254.21.2' }] }
    const staticRoutes = [{ prefix: '172.17.0.0/16', via: 'null-route', distance }]
    const solution = solved(site('x', 16, { staticRoutes }), site('y', 17), { ...link, props })
    return solution.rowsAt('x', '172.17.0.0/16' as Prefix).find(({ state }) => state === 'active')?.kind
  }

  test('of up to 20 wins over BGP, a larger one stands in while BGP has none', () => {
    expect(winner(20)).toBe('static')
    expect(winner(250)).toBe('bgp')
    expect(winner(250, false)).toBe('floating')
  })

  test('loses to one with a smaller distance', () => {
    const staticRoutes = [
      { prefix: '10.0.0.0/8', via: 'null-route', distance: 5 },
      { prefix: '10.0.0.0/8', via: 'v', distance: 2 },
    ]
    const rows = solved(site('x', 16, { staticRoutes }), site('y', 17), vpn('v', 'x', 'y')).rowsAt(
      'x',
      '10.0.0.0/8' as Prefix,
    )
    expect(rows.filter(({ state }) => state === 'active').map(({ next }) => next?.k)).toEqual(['link'])
  })

  test('may name one tunnel of a link', () => {
    const staticRoutes = [{ prefix: '10.0.0.0/8', via: 'v', tunnel: 1 }]
    const rows = solved(site('x', 16, { staticRoutes }), site('y', 17), vpn('v', 'x', 'y', 2)).rowsAt(
      'x',
      '10.0.0.0/8' as Prefix,
    )
    expect(rows.map(({ next }) => next)).toEqual([{ k: 'link', link: 'v/tunnel1/ab' }])
  })
})

describe('the Internet edge of a site', () => {
  const to8 = (props: Props) => {
    const solution = solved(site('x', 16, props), host('x', String(props['from'] ?? '172.16.0.9')))
    const probe = { protocol: 'icmp' } as const
    return roundTrip(solution, { from: 'host-x', to: { address: '8.8.8.8' as never }, probe }).forward.outcome
  }

  test('is not there unless the user says so', () => {
    expect(to8({})).toBe('no-route')
  })

  test('with NAT takes private sources out (RFC 3022)', () => {
    expect(to8({ internet: 'nat', publicIps: ['198.51.100.7'] })).toBe('exits')
    expect(to8({ internet: 'nat' })).toBe('exits')
  })

  test('without NAT takes public sources only (RFC 1918, 3)', () => {
    expect(to8({ internet: 'routed' })).toBe('no-public-address')
  })
})
