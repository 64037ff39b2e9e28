import { describe, expect, it } from 'vitest'
import type { Admission, Network } from '../network/index.ts'
import { MAX_BRANCHES, walk } from './walk.ts'
import {
  at,
  endpoint,
  filter,
  go,
  icmp,
  kinds,
  link,
  originsOnly,
  overAb,
  pair,
  route,
  rule,
  setOf,
  table,
} from './walk-fixture.ts'

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
      endpoints: [
        endpoint('box', 'A', '10.1.0.30', 'gw'),
        endpoint('host', 'A', '10.1.0.31', 'gw'),
        // Forwards for others, but looks its packets up in the table that it shares with all machines of the network.
        endpoint('forwarder', 'A', '10.1.0.32', 'gw', { forwards: true }),
      ],
    })
    const from = (id: string) =>
      walk(originsOnly(net), { endpoint: id }, { destination: at('10.2.0.4'), probe: icmp }).outcome
    expect(from('box')).toBe('delivered')
    expect(from('host')).toBe('selector-mismatch')
    expect(from('forwarder')).toBe('selector-mismatch')
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
  it('a rule about direct packets does not match what an appliance forwarded', () => {
    const filtered = (net: Network) => {
      net.filters.push(filter('in', [rule('x', 'in', { onlyDirect: true })]))
      net.endpoints[1]!.filtersIn = ['in']
      return go(net).outcome
    }
    const through = pair(
      { k: 'address', address: at('10.1.0.5') },
      {
        origins: [route('os', '0.0.0.0/0', overAb)],
        tables: [table('os')],
        endpoints: [endpoint('nva', 'A', '10.1.0.5', 'os', { forwards: true })],
      },
    )
    expect(filtered(through)).toBe('filter-denied')
    expect(filtered(pair(overAb))).toBe('delivered')
  })

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
