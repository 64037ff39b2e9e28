import { describe, expect, test } from 'vitest'
import type { Network } from '../network/index.ts'
import { reachability } from './matrix.ts'
import { roundTrip } from './round-trip.ts'
import {
  at,
  endpoint,
  filter,
  go,
  icmp,
  kinds,
  link,
  network,
  originsOnly,
  overAb,
  pair,
  route,
  rule,
  setOf,
  table,
} from './walk-fixture.ts'

/** Two segments of one scope, each with a stateless filter, and two machines in the first. */
function twoSegments(second: Parameters<typeof rule>[]): Network {
  return network({
    tables: [table('l1', { scope: 'N', segment: 's1' }), table('l2', { scope: 'N', segment: 's2' })],
    origins: ['l1', 'l2'].map((id) => route(id, '10.0.0.0/16', { k: 'scope', scope: 'N' }, { kind: 'local' })),
    endpoints: [
      endpoint('vm-a', 'N', '10.0.1.4', 'l1', { segment: 's1' }),
      endpoint('vm-b', 'N', '10.0.1.5', 'l1', { segment: 's1' }),
      endpoint('vm-c', 'N', '10.0.2.4', 'l2', { segment: 's2' }),
    ],
    segments: { s1: ['f1'], s2: ['f2'] },
    filters: [
      filter('f1', [rule('all', 'in'), rule('all', 'out')], { stateful: false }),
      filter(
        'f2',
        second.map((each) => rule(...each)),
        { stateful: false },
      ),
    ],
  })
}

describe('the border of a segment', () => {
  const closed = twoSegments([])

  test('is passed by what leaves one segment and enters another, in this order', () => {
    const walk = go(twoSegments([['in', 'in']]), '10.0.2.4')
    expect(walk.outcome).toBe('delivered')
    const passed = walk.steps.flatMap((step) => (step.k === 'filter' ? [`${step.filter} ${step.direction}`] : []))
    expect(passed).toEqual(['f1 out', 'f2 in'])
  })

  test('is not passed inside a segment', () => {
    const walk = go({ ...closed, segments: { s1: ['f2'], s2: ['f2'] } }, '10.0.1.5')
    expect(walk).toMatchObject({ outcome: 'delivered' })
    expect(kinds(walk.steps)).not.toContain('filter')
  })

  test('refuses by its filter and names it', () => {
    expect(go(closed, '10.0.2.4')).toMatchObject({ outcome: 'filter-denied', decidedBy: { owner: 'rec-f2' } })
  })

  test('asks about answers too, because its filters keep no state', () => {
    const trip = roundTrip(originsOnly(twoSegments([['requests', 'in']])), { from: 'vm-a', to: 'vm-c', probe: icmp })
    expect(trip).toMatchObject({ ok: false, forward: { outcome: 'delivered' }, back: { outcome: 'filter-denied' } })
  })

  test('is asked in a matrix as in a single walk', () => {
    const ids = ['vm-a', 'vm-b', 'vm-c']
    const solution = originsOnly(closed)
    const { classOf, classes, forward } = reachability(solution, ids, icmp)
    const same = (from: number, to: number) => forward[classOf[from]! * classes + classOf[to]!]
    expect(same(0, 1)).toBe(0)
    expect(same(0, 2)).not.toBe(0)
  })
})

test('filters of a link are asked in their order, and the first that denies ends the walk', () => {
  const net = pair(overAb, { filters: [filter('out', [rule('all', 'out')]), filter('in', [])] })
  const guarded = link('ab', 'a', 'b', {
    filters: [
      { filter: 'out', direction: 'out' },
      { filter: 'in', direction: 'in' },
    ],
  })
  expect(go({ ...net, links: [guarded] })).toMatchObject({ outcome: 'filter-denied', decidedBy: { owner: 'rec-in' } })
})

test('a link states the zone that later links ask for', () => {
  const net = pair(overAb, { tables: [table('c')] })
  const last = link('bc', 'b', 'c', {
    admits: [{ k: 'source-zone-in', zones: ['z2'], outcome: 'zone-not-attached', rule: 'test/zone' }],
  })
  const walk = (zone: string) =>
    go(
      {
        ...net,
        origins: [
          ...net.origins,
          route('a', '10.3.0.0/16', overAb),
          route('b', '10.3.0.0/16', { k: 'link', link: 'bc' }),
        ],
        links: [link('ab', 'a', 'b', { zone }), last],
      },
      '10.3.0.4',
    ).outcome
  expect(walk('z1')).toBe('zone-not-attached')
  expect(walk('z2')).toBe('no-route')
})

/** A network whose machine `vm-a` has a public address, a second one without, and a table that stands for the internet. */
function published(more: Partial<Network> = {}): Network {
  const net = pair(null, {
    tables: [table('net', { scope: 'world' })],
    origins: [
      route('a', '0.0.0.0/0', { k: 'link', link: 'out' }),
      route('net', '0.0.0.0/0', { k: 'exit', where: 'internet' }),
      route('net', '52.0.0.1/32', { k: 'scope', scope: 'world' }),
    ],
    links: [
      link('out', 'a', 'net', {
        staticNat: [{ inside: at('10.1.0.4'), outside: at('52.0.0.1') }],
        admits: [{ k: 'source-in', set: 'known', outcome: 'no-public-address', rule: 'test/public' }],
      }),
    ],
    endpoints: [
      endpoint('vm-c', 'A', '10.1.0.5', 'a'),
      endpoint('pub-a', 'world', '52.0.0.1', 'net', { translate: { destination: at('10.1.0.4'), continueAt: 'a' } }),
    ],
    sets: { known: setOf('10.1.0.4/32') },
    outside: 'net',
    ...more,
  })
  return net
}

test('a stateless filter may let an echo pass and not its answer (RFC 792)', () => {
  const echoOnly = twoSegments([
    ['echo in', 'in', { protocol: 'icmp', icmpTypes: [8] }],
    ['echo out', 'out', { protocol: 'icmp', icmpTypes: [8] }],
  ])
  const both = twoSegments([
    ['echo in', 'in', { protocol: 'icmp', icmpTypes: [8] }],
    ['answer out', 'out', { protocol: 'icmp', icmpTypes: [0] }],
  ])
  const trip = (net: Network) => roundTrip(originsOnly(net), { from: 'vm-a', to: 'vm-c', probe: icmp })
  expect(trip(echoOnly)).toMatchObject({ ok: false, back: { outcome: 'filter-denied' } })
  expect(trip(both).ok).toBe(true)
})

describe('translation one to one', () => {
  const trip = (from: Parameters<typeof roundTrip>[1]['from'], to: string, net = published()) =>
    roundTrip(originsOnly(net), { from, to: { address: at(to) }, probe: icmp })

  test('a source that has a public address reaches the internet, and the answer comes back to it', () => {
    expect(trip('vm-a', '8.8.8.8')).toMatchObject({
      ok: true,
      forward: { outcome: 'exits' },
      back: { outcome: 'delivered' },
    })
  })

  test('a source without one is refused', () => {
    expect(trip('vm-c', '8.8.8.8')).toMatchObject({ ok: false, forward: { outcome: 'no-public-address' } })
  })

  test('an address outside of the model reaches the public address, and the answer leaves to it', () => {
    expect(trip({ address: at('8.8.8.8') }, '52.0.0.1')).toMatchObject({
      ok: true,
      forward: { outcome: 'delivered' },
      back: { outcome: 'delivered' },
    })
  })

  test('a machine reaches its own public address', () => {
    expect(trip('vm-a', '52.0.0.1').ok).toBe(true)
  })

  test('an answer that leaves with another source address is no answer', () => {
    const net = published()
    const other = { ...net.links.find(({ id }) => id === 'out')!, staticNat: [], sourceNat: at('52.0.0.9') }
    const links = [...net.links.filter(({ id }) => id !== 'out'), { ...other, admits: [] }]
    expect(trip({ address: at('8.8.8.8') }, '52.0.0.1', { ...net, links })).toMatchObject({
      ok: false,
      forward: { outcome: 'delivered' },
      back: { outcome: 'wrong-answer' },
    })
  })

  test('nobody sends from outside where the network does not say where that is', () => {
    const { outside: _, ...net } = published()
    expect(() => trip({ address: at('8.8.8.8') }, '52.0.0.1', net)).toThrow('8.8.8.8')
  })
})
