import { describe, expect, it } from 'vitest'
import type { Admission, Network, NextHop, Outcome, TraceStep, Walk } from '../network/index.ts'
import { MAX_BRANCHES, walk } from './walk.ts'
import { at, endpoint, filter, link, network, originsOnly, route, rule, setOf, table } from './walk-fixture.ts'

const icmp = { protocol: 'icmp' } as const

/** Two networks, `a` and `b`, each one table and one machine; `next` is how `a` reaches `b`. */
function pair(next: NextHop | null, more: Partial<Network> = {}): Network {
  return network({
    ...more,
    tables: [table('a', { scope: 'A' }), table('b', { scope: 'B' }), ...(more.tables ?? [])],
    origins: [
      route('a', '10.1.0.0/16', { k: 'scope', scope: 'A' }),
      ...(next ? [route('a', '10.2.0.0/16', next)] : []),
      route('b', '10.2.0.0/16', { k: 'scope', scope: 'B' }),
      ...(more.origins ?? []),
    ],
    links: [link('ab', 'a', 'b'), ...(more.links ?? [])],
    endpoints: [
      endpoint('vm-a', 'A', '10.1.0.4', 'a', { zone: 'z1' }),
      endpoint('vm-b', 'B', '10.2.0.4', 'b'),
      ...(more.endpoints ?? []),
    ],
  })
}

const go = (net: Network, to = '10.2.0.4', down: string[] = []): Walk =>
  walk(originsOnly(net, down), { endpoint: 'vm-a' }, { destination: at(to), probe: icmp })

const kinds = (steps: readonly TraceStep[]): string[] => steps.map((step) => step.k)
const overAb: NextHop = { k: 'link', link: 'ab' }

describe('outcomes', () => {
  it('delivers over a link to the machine behind the next table', () => {
    const answer = go(pair(overAb))
    expect(answer.outcome).toBe('delivered')
    expect(kinds(answer.steps)).toEqual(['route', 'link', 'route', 'endpoint'])
  })

  it('ends with no route when no row covers the destination', () => {
    expect(go(pair(null)).outcome).toBe('no-route')
  })

  it('ends with no route when the only row announces and does not forward', () => {
    expect(go(pair(null, { origins: [route('a', '10.2.0.0/16', null)] })).outcome).toBe('no-route')
  })

  it.each<Outcome>(['drop-route', 'blackhole'])('ends with the outcome of a route that drops: %s', (outcome) => {
    const answer = go(pair({ k: 'drop', outcome }))
    expect(answer).toMatchObject({ outcome, decidedBy: { rule: 'test/route', owner: 'rec-a' } })
  })

  it('is a blackhole when the link or table of the next hop is gone', () => {
    expect(go(pair({ k: 'link', link: 'gone' })).outcome).toBe('blackhole')
    expect(go(pair({ k: 'link', link: 'x' }, { links: [link('x', 'a', 'gone')] })).outcome).toBe('blackhole')
  })

  it.each([
    ['internet', 'exits'],
    ['service', 'exits'],
    ['outside', 'outside'],
  ] as const)('leaves the model to %s: %s', (where, outcome) => {
    const answer = go(pair({ k: 'exit', where }))
    expect(answer.outcome).toBe(outcome)
    expect(answer.steps.at(-1)).toEqual({ k: 'exit', where })
  })

  it('finds no endpoint at an address of the scope that nobody has', () => {
    expect(go(pair(overAb), '10.2.0.9').outcome).toBe('no-endpoint')
  })

  it('finds no subnet at an address outside the listed subnets of the scope', () => {
    const net = pair(overAb, { subnets: { B: setOf('10.2.0.0/24').map((match) => match.prefix) } })
    expect(go(net, '10.2.0.9').outcome).toBe('no-endpoint')
    expect(go(net, '10.2.1.9').outcome).toBe('no-subnet')
  })

  it('cannot use a next-hop address outside the scopes in reach', () => {
    const answer = go(pair({ k: 'address', address: at('10.2.0.4') }))
    expect(answer).toMatchObject({ outcome: 'next-hop-unreachable', decidedBy: { owner: 'rec-a' } })
  })

  it('stops at a machine that does not forward', () => {
    const net = pair({ k: 'address', address: at('10.1.0.5') }, { endpoints: [endpoint('nva', 'A', '10.1.0.5', 'a')] })
    expect(go(net).outcome).toBe('not-forwarding')
  })

  it('stops at a link that is down, by its own state or by the what-if', () => {
    expect(go(pair(overAb), '10.2.0.4', ['ab']).outcome).toBe('link-down')
    const down = pair({ k: 'link', link: 'x' }, { links: [link('x', 'a', 'b', { up: false })] })
    const answer = go(down)
    expect(answer.outcome).toBe('link-down')
    expect(answer.steps.at(-1)).toMatchObject({ k: 'link', link: 'x' })
  })

  it('finds a loop between two tables', () => {
    const net = pair(
      { k: 'link', link: 'ac' },
      {
        tables: [table('c')],
        links: [link('ac', 'a', 'c'), link('ca', 'c', 'a')],
        origins: [route('c', '10.2.0.0/16', { k: 'link', link: 'ca' })],
      },
    )
    expect(go(net).outcome).toBe('loop')
  })

  it('gives up after 255 hops (RFC 791: time to live is one octet)', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `t${i}`)
    const net = pair(
      { k: 'link', link: 'l0' },
      {
        tables: ids.map((id) => table(id)),
        links: [link('l0', 'a', 't0'), ...ids.slice(1).map((id, i) => link(`l${i + 1}`, `t${i}`, id))],
        origins: ids.slice(1).map((_, i) => route(`t${i}`, '10.2.0.0/16', { k: 'link', link: `l${i + 1}` })),
      },
    )
    expect(go(net).outcome).toBe('ttl')
  })

  it('counts an address that nobody has as delivered where a box has the prefix', () => {
    expect(go(pair({ k: 'box' }), '10.2.0.99').outcome).toBe('delivered')
  })

  it('delivers to a host of the box when there is one', () => {
    const net = pair({ k: 'box' }, { endpoints: [endpoint('host', 'other', '10.2.0.99', 'a')] })
    expect(go(net, '10.2.0.99').steps.at(-1)).toMatchObject({ k: 'endpoint', endpoint: 'host' })
  })

  it('delivers to an address of a box in the scope', () => {
    const net = pair(overAb, { tables: [table('gw', { scope: 'B', self: [at('10.2.0.30')] })] })
    expect(go(net, '10.2.0.30').outcome).toBe('delivered')
  })
})

describe('admissions of a link', () => {
  const sets = { a: setOf('10.1.0.0/16'), b: setOf('10.2.0.0/16'), other: setOf('192.168.0.0/16') }
  const through = (admission: Admission, nva = false): Walk => {
    const guarded = link('g', 'a', 'b', { admits: [admission] })
    if (!nva) return go(pair({ k: 'link', link: 'g' }, { links: [guarded], sets }))
    return go(
      pair(
        { k: 'address', address: at('10.1.0.5') },
        {
          sets,
          tables: [table('os', { self: [at('10.1.0.5')] })],
          links: [guarded],
          origins: [route('os', '0.0.0.0/0', { k: 'link', link: 'g' })],
          endpoints: [endpoint('nva', 'A', '10.1.0.5', 'os', { forwards: true })],
        },
      ),
    )
  }
  const by = { rule: 'test/admission' }

  it('refuses everything when it is off, naming the rule and the link', () => {
    const answer = through({ k: 'never', outcome: 'access-disabled', ...by })
    expect(answer).toMatchObject({ outcome: 'access-disabled', decidedBy: { rule: 'test/admission', owner: 'rec-g' } })
  })

  it.each<Outcome>(['not-active', 'not-associated'])('has the outcome that the admission states: %s', (outcome) => {
    expect(through({ k: 'never', outcome, ...by, owner: 'rec-x' })).toMatchObject({
      outcome,
      decidedBy: { owner: 'rec-x' },
    })
  })

  it('lets pass only destinations of a set', () => {
    expect(through({ k: 'destination-in', set: 'b', outcome: 'non-transitive', ...by }).outcome).toBe('delivered')
    expect(through({ k: 'destination-in', set: 'other', outcome: 'non-transitive', ...by }).outcome).toBe(
      'non-transitive',
    )
  })

  it('lets pass only pairs of source and destination (traffic selectors)', () => {
    const selectors = (source: string, destination: string) =>
      through({ k: 'pairs', pairs: [{ source, destination }], outcome: 'selector-mismatch', ...by }).outcome
    expect(selectors('a', 'b')).toBe('delivered')
    expect(selectors('other', 'b')).toBe('selector-mismatch')
    expect(selectors('a', 'other')).toBe('selector-mismatch')
  })

  it('lets pass only senders of attached zones', () => {
    const zones = (...list: string[]) =>
      through({ k: 'source-zone-in', zones: list, outcome: 'zone-not-attached', ...by }).outcome
    expect(zones('z1', 'z2')).toBe('delivered')
    expect(zones('z2')).toBe('zone-not-attached')
  })

  it('refuses a forwarded packet whose source is in none of the sets, and never one that was not forwarded', () => {
    const forwarded = (sources: string[], nva: boolean) =>
      through({ k: 'forwarded-only-from', sources, outcome: 'forwarded-not-allowed', ...by }, nva).outcome
    expect(forwarded(['other'], false)).toBe('delivered')
    expect(forwarded(['other'], true)).toBe('forwarded-not-allowed')
    expect(forwarded(['other', 'a'], true)).toBe('delivered')
  })

  it('applies to a peering that a scope next hop crosses', () => {
    const admits: Admission[] = [{ k: 'never', outcome: 'access-disabled', ...by }]
    const net = pair({ k: 'scope', scope: 'B', link: 'p' }, { links: [link('p', 'a', 'b', { admits })] })
    expect(go(net).outcome).toBe('access-disabled')
    expect(go(pair({ k: 'scope', scope: 'B', link: 'ab' })).outcome).toBe('delivered')
  })

  it('leads to the table of the zone of the sender', () => {
    const net = pair({ k: 'link', link: 'zoned' }, { links: [link('zoned', 'a', 'gone', { toByZone: { z1: 'b' } })] })
    expect(go(net).outcome).toBe('delivered')
  })
})

describe('stages', () => {
  const rules = (priority: number, next: NextHop, more = {}) => ({
    destination: 'b',
    priority,
    next,
    owner: 'rec-p',
    rule: 'test/policy',
    ...more,
  })
  const sets = { a: setOf('10.1.0.0/16'), b: setOf('10.2.0.0/16'), other: setOf('192.168.0.0/16') }
  const drop: NextHop = { k: 'drop', outcome: 'drop-route' }
  const withPolicy = (...list: ReturnType<typeof rules>[]): Walk => {
    const net = pair(drop, { sets })
    net.tables[0]!.stages = [{ k: 'priority', rules: list }, { k: 'longest' }]
    return go(net)
  }

  it('follows the best rule of a priority stage before any prefix', () => {
    const answer = withPolicy(rules(20, drop), rules(10, overAb))
    expect(answer.outcome).toBe('delivered')
    expect(answer.steps[0]).toMatchObject({ k: 'stage', rule: 'test/policy', routeOwner: 'rec-p' })
  })

  it('falls through to the next stage when source or condition do not match', () => {
    expect(withPolicy(rules(10, overAb, { source: 'other' })).outcome).toBe('drop-route')
    expect(withPolicy(rules(10, overAb, { source: 'a' })).outcome).toBe('delivered')
    const whenDown = { k: 'not', of: { k: 'any', of: [{ k: 'all', of: [{ k: 'link-up', link: 'ab' }] }] } }
    expect(withPolicy(rules(10, overAb, { when: whenDown })).outcome).toBe('drop-route')
  })

  it('looks at some kinds first, longer prefixes of others after', () => {
    const net = pair(drop, { origins: [route('a', '10.0.0.0/8', overAb, { kind: 'local' })] })
    net.tables[0]!.stages = [{ k: 'longest', kinds: ['local'] }, { k: 'longest' }]
    expect(go(net).outcome).toBe('delivered')
  })
})

describe('appliances, pools and tunnels', () => {
  it('hands the packet to an appliance, which looks it up in its own table', () => {
    const net = pair(
      { k: 'address', address: at('10.1.0.5') },
      {
        tables: [table('os'), table('wan')],
        links: [link('out', 'wan', 'b')],
        origins: [route('wan', '0.0.0.0/0', { k: 'link', link: 'out' })],
        endpoints: [endpoint('nva', 'A', '10.1.0.5', 'os', { forwards: true, forwardsIn: 'wan' })],
      },
    )
    const answer = go(net)
    expect(answer.outcome).toBe('delivered')
    expect(kinds(answer.steps)).toEqual(['route', 'endpoint', 'route', 'link', 'route', 'endpoint'])
  })

  const twoMembers = (secondForwards: boolean): Network =>
    pair(
      { k: 'address', address: at('10.1.0.9') },
      {
        origins: [route('os', '0.0.0.0/0', overAb)],
        tables: [table('os')],
        endpoints: [
          endpoint('lb', 'A', '10.1.0.9', 'a', { forwards: true, pool: ['n1', 'n2'] }),
          endpoint('n1', 'A', '10.1.0.5', 'os', { forwards: true }),
          endpoint('n2', 'A', '10.1.0.6', 'os', { forwards: secondForwards }),
        ],
      },
    )

  it('walks every member of a pool of appliances, which keep the destination', () => {
    const answer = go(twoMembers(true))
    expect(answer.outcome).toBe('delivered')
    expect(answer.steps[2]).toEqual({ k: 'pool', endpoint: 'lb', owner: 'rec-lb', member: 'n1' })
  })

  it('passes nothing through a frontend that takes only its own packets', () => {
    const net = twoMembers(true)
    net.endpoints = net.endpoints.map((each) => (each.id === 'lb' ? { ...each, forwards: false } : each))
    expect(go(net).outcome).toBe('not-forwarding')
  })

  it('reports both branches when pool members disagree, and shows the one that fails', () => {
    const answer = go(twoMembers(false))
    expect(answer.outcome).toBe('equal-paths-disagree')
    expect(answer.branches?.map((branch) => branch.outcome)).toEqual(['delivered', 'not-forwarding'])
    expect(answer.steps.at(-1)).toMatchObject({ k: 'endpoint', endpoint: 'n2' })
  })

  it('is a blackhole to ask a pool without members', () => {
    const net = pair(overAb, { endpoints: [endpoint('lb', 'B', '10.2.0.9', 'b', { pool: [] })] })
    expect(go(net, '10.2.0.9').outcome).toBe('blackhole')
  })

  it('walks every equal-cost path and says how many there are', () => {
    const net = pair(overAb, { origins: [route('a', '10.2.0.0/16', { k: 'drop', outcome: 'blackhole' })] })
    const answer = go(net)
    expect(answer.outcome).toBe('equal-paths-disagree')
    expect(answer.branches?.[0]?.steps[0]).toMatchObject({ k: 'route', equal: 2 })
  })

  it('walks no more than 64 branches', () => {
    const net = pair(overAb, {
      origins: Array.from({ length: 99 }, () => route('a', '10.2.0.0/16', { k: 'drop', outcome: 'blackhole' })),
    })
    expect(go(net).branches).toHaveLength(MAX_BRANCHES)
  })

  const tunnel = (exception: boolean): Network =>
    pair(
      { k: 'address', address: at('10.1.0.5') },
      {
        tables: [
          table('os1', { self: [at('10.1.0.5'), at('172.31.0.1')] }),
          table('os2', { scope: 'B', self: [at('10.2.0.5'), at('172.31.0.2')] }),
        ],
        links: [
          link('vx', 'os1', 'os2', {
            encapsulates: { source: at('10.1.0.5'), destination: at('10.2.0.5'), overhead: 50 },
            localAddress: at('172.31.0.1'),
          }),
          link('eth', 'os1', 'a'),
          link('eth2', 'os2', 'b'),
        ],
        origins: [
          route('os1', '10.2.0.0/16', { k: 'link', link: 'vx' }),
          ...(exception ? [route('os1', '10.2.0.5/32', { k: 'link', link: 'eth' })] : []),
          route('a', '10.2.0.5/32', overAb),
          route('os2', '0.0.0.0/0', { k: 'link', link: 'eth2' }),
        ],
        endpoints: [
          endpoint('nva1', 'A', '10.1.0.5', 'os1', { forwards: true }),
          endpoint('nva2', 'B', '10.2.0.5', 'os2', { forwards: true }),
        ],
      },
    )

  it('looks the outer packet up again in the same box and unpacks it at the far end (RFC 7348, 4.1)', () => {
    const answer = go(tunnel(true))
    expect(answer.outcome).toBe('delivered')
    expect(kinds(answer.steps).filter((kind) => kind.endsWith('capsulate'))).toEqual(['encapsulate', 'decapsulate'])
  })

  it('finds the missing route to the far end of the tunnel as a loop', () => {
    expect(go(tunnel(false)).outcome).toBe('loop')
  })

  it('drops an outer packet at a machine that is no end of its tunnel', () => {
    const net = tunnel(true)
    net.endpoints = net.endpoints.map((e) => (e.id === 'nva2' ? { ...e, forwards: false, table: 'b' } : e))
    expect(go(net).outcome).toBe('not-forwarding')
  })

  it('sends with the local address of the tunnel when the box itself originates', () => {
    const admits: Admission[] = [
      { k: 'pairs', pairs: [{ source: 's', destination: 'b' }], outcome: 'selector-mismatch', rule: 'r' },
    ]
    const net = pair(null, {
      sets: { s: setOf('172.31.0.1/32'), b: setOf('10.2.0.0/16') },
      tables: [table('gw', { self: [at('10.1.0.30')] })],
      links: [link('t', 'gw', 'b', { localAddress: at('172.31.0.1'), admits })],
      origins: [route('gw', '10.2.0.0/16', { k: 'link', link: 't' })],
      endpoints: [endpoint('box', 'A', '10.1.0.30', 'gw'), endpoint('host', 'A', '10.1.0.31', 'gw')],
    })
    const from = (id: string) =>
      walk(originsOnly(net), { endpoint: id }, { destination: at('10.2.0.4'), probe: icmp }).outcome
    expect(from('box')).toBe('delivered')
    expect(from('host')).toBe('selector-mismatch')
    const told = { table: 'gw', source: at('10.1.0.30') }
    const options = { destination: at('10.2.0.4'), probe: icmp }
    expect(walk(originsOnly(net), { table: 'gw' }, options).outcome).toBe('delivered')
    expect(walk(originsOnly(net), told, options).outcome).toBe('selector-mismatch')
  })

  it('resolves a next-hop address through the kinds that the table allows (RFC 4271, 5.1.3)', () => {
    const net = pair(
      { k: 'address', address: at('192.0.2.9') },
      {
        origins: [
          route('a', '192.0.2.9/32', { k: 'address', address: at('192.0.2.1') }, { kind: 'static' }),
          route('a', '192.0.2.0/30', overAb, { kind: 'local' }),
        ],
      },
    )
    expect(go(net).outcome).toBe('next-hop-unreachable')
    net.tables[0]!.resolves = ['static', 'local']
    expect(go(net).outcome).toBe('delivered')
  })

  it('finds the far box of a line by its address, as next hop and as destination', () => {
    const net = pair(
      { k: 'address', address: at('192.0.2.2') },
      {
        origins: [route('a', '192.0.2.0/30', { k: 'box' }, { kind: 'local' })],
      },
    )
    net.tables[0]!.resolves = ['local']
    net.tables[1]!.self = [at('192.0.2.2')]
    expect(go(net).outcome).toBe('delivered')
    expect(go(net, '192.0.2.2').steps.at(-1)).toMatchObject({ k: 'link', link: 'ab' })
    expect(go(net, '192.0.2.2', ['ab']).outcome).toBe('link-down')
  })
})

describe('filters on the way', () => {
  it('shows the deciding rule when it allows and when it denies, sender first, receiver last', () => {
    const net = pair(overAb, {
      filters: [filter('out', [rule('to-b', 'out')]), filter('in', [rule('only-tcp', 'in', { protocol: 'tcp' })])],
    })
    net.endpoints[0]!.filtersOut = ['out']
    net.endpoints[1]!.filtersIn = ['in']
    const answer = go(net)
    expect(answer).toMatchObject({ outcome: 'filter-denied', decidedBy: { rule: 'test/otherwise', owner: 'rec-in' } })
    expect(answer.steps.filter((step) => step.k === 'filter')).toEqual([
      {
        k: 'filter',
        filter: 'out',
        owner: 'rec-out',
        direction: 'out',
        ruleName: 'to-b',
        rule: 'test/rule',
        allowed: true,
      },
      {
        k: 'filter',
        filter: 'in',
        owner: 'rec-in',
        direction: 'in',
        ruleName: '',
        rule: 'test/otherwise',
        allowed: false,
      },
    ])
  })

  it('asks an appliance that forwards first about what comes in, then about what goes out', () => {
    const net = pair(
      { k: 'address', address: at('10.1.0.5') },
      {
        tables: [table('os')],
        origins: [route('os', '0.0.0.0/0', overAb)],
        filters: [filter('f', [rule('i', 'in'), rule('o', 'out')])],
        endpoints: [endpoint('nva', 'A', '10.1.0.5', 'os', { forwards: true, filtersIn: ['f'], filtersOut: ['f'] })],
      },
    )
    const seen = go(net).steps.flatMap((step) => (step.k === 'filter' ? [step.direction] : []))
    expect(seen).toEqual(['in', 'out'])
  })
})

it('refuses a sender that is no endpoint', () => {
  const ask = () => walk(originsOnly(network({})), { endpoint: 'x' }, { destination: at('10.0.0.1'), probe: icmp })
  expect(ask).toThrow('no such endpoint: x')
})
