import { describe, expect, it } from 'vitest'
import type { Network, NextHop, Probe } from '../network/index.ts'
import { roundTrip } from './round-trip.ts'
import { at, endpoint, filter, link, network, originsOnly, route, rule, setOf, table } from './walk-fixture.ts'

const icmp: Probe = { protocol: 'icmp' }
const over = (id: string): NextHop => ({ k: 'link', link: id })

/** Two networks with a link each way; `more` is added. */
function twoNetworks(more: Partial<Network> = {}): Network {
  return network({
    ...more,
    tables: [table('a', { scope: 'A' }), table('b', { scope: 'B' }), ...(more.tables ?? [])],
    origins: [
      route('a', '10.1.0.0/16', { k: 'scope', scope: 'A' }),
      route('b', '10.2.0.0/16', { k: 'scope', scope: 'B' }),
      ...(more.origins ?? [route('a', '10.2.0.0/16', over('ab')), route('b', '10.1.0.0/16', over('ba'))]),
    ],
    links: [link('ab', 'a', 'b'), link('ba', 'b', 'a'), ...(more.links ?? [])],
    endpoints: [
      endpoint('vm-a', 'A', '10.1.0.4', 'a'),
      endpoint('vm-b', 'B', '10.2.0.4', 'b'),
      ...(more.endpoints ?? []),
    ],
  })
}

const ping = (net: Network, to: string | { address: string } = 'vm-b', probe: Probe = icmp) =>
  roundTrip(originsOnly(net), {
    from: 'vm-a',
    to: typeof to === 'string' ? to : { address: at(to.address) },
    probe,
  })

describe('a round trip', () => {
  it('is ok when both legs deliver', () => {
    expect(ping(twoNetworks())).toMatchObject({
      ok: true,
      forward: { outcome: 'delivered' },
      back: { outcome: 'delivered' },
      warnings: [],
    })
  })

  it('is not ok when only the return route is missing', () => {
    const answer = ping(twoNetworks({ origins: [route('a', '10.2.0.0/16', over('ab'))] }))
    expect(answer).toMatchObject({ ok: false, forward: { outcome: 'delivered' }, back: { outcome: 'no-route' } })
  })

  it('walks the return leg from the intended target when the forward leg failed', () => {
    const answer = ping(twoNetworks({ origins: [route('b', '10.1.0.0/16', over('ba'))] }))
    expect(answer).toMatchObject({ ok: false, forward: { outcome: 'no-route' }, back: { outcome: 'delivered' } })
  })

  it('takes an address that exactly one endpoint has for that endpoint', () => {
    expect(ping(twoNetworks(), { address: '10.2.0.4' })).toEqual(ping(twoNetworks()))
  })

  it('does not arrive at another owner of the same address', () => {
    const net = twoNetworks({
      tables: [table('c', { scope: 'C' })],
      origins: [route('a', '10.2.0.0/16', { k: 'scope', scope: 'C' }), route('b', '10.1.0.0/16', over('ba'))],
      endpoints: [endpoint('twin', 'C', '10.2.0.4', 'c')],
    })
    expect(ping(net)).toMatchObject({ ok: false, forward: { outcome: 'ambiguous' } })
  })

  it('has no return leg when the target left the model, and is ok by how it left', () => {
    const to = (where: 'internet' | 'service' | 'outside', address: string) =>
      ping(twoNetworks({ origins: [route('a', '0.0.0.0/0', { k: 'exit', where })] }), { address })
    expect(to('internet', '8.8.8.8')).toMatchObject({ ok: true, forward: { outcome: 'exits' } })
    expect(to('internet', '8.8.8.8')).not.toHaveProperty('back')
    expect(to('internet', '192.168.7.7').ok).toBe(false)
    expect(to('internet', '100.64.0.1').ok).toBe(false)
    expect(to('service', '10.9.9.9').ok).toBe(true)
    expect(to('outside', '192.168.7.7')).toMatchObject({ ok: true, forward: { outcome: 'outside' } })
  })

  it('to a machine of the model is not ok when it leaves to the internet', () => {
    const answer = ping(twoNetworks({ origins: [route('a', '0.0.0.0/0', { k: 'exit', where: 'internet' })] }))
    expect(answer).toMatchObject({ ok: false, forward: { outcome: 'exits' }, back: { outcome: 'no-route' } })
  })

  it('comes back from a box that counts for the hosts behind it', () => {
    const net = twoNetworks({
      tables: [table('site')],
      links: [link('a-site', 'a', 'site'), link('site-a', 'site', 'a')],
      origins: [
        route('a', '192.168.0.0/24', over('a-site')),
        route('site', '192.168.0.0/24', { k: 'box' }),
        route('site', '10.1.0.0/16', over('site-a')),
      ],
    })
    expect(ping(net, { address: '192.168.0.9' })).toMatchObject({ ok: true, back: { outcome: 'delivered' } })
  })

  it('refuses ends that do not exist', () => {
    expect(() => ping(twoNetworks(), 'nobody')).toThrow('no such endpoint: nobody')
  })
})

describe('filters of both legs', () => {
  const guarded = (stateful: boolean) => {
    const net = twoNetworks({
      filters: [filter('f', [rule('in-web', 'in', { protocol: 'tcp', destinationPorts: [[443, 443]] })], { stateful })],
    })
    net.endpoints[1]!.filtersIn = ['f']
    net.endpoints[1]!.filtersOut = ['f']
    return net
  }

  it('that are stateful let the answer pass', () => {
    expect(ping(guarded(true), 'vm-b', { protocol: 'tcp', port: 443 })).toMatchObject({ ok: true })
  })

  it('that are stateless judge the answer too', () => {
    const answer = ping(guarded(false), 'vm-b', { protocol: 'tcp', port: 443 })
    expect(answer).toMatchObject({ ok: false, forward: { outcome: 'delivered' }, back: { outcome: 'filter-denied' } })
  })

  it('that are stateless see the ports of the answer swapped', () => {
    const net = guarded(false)
    net.filters[0]!.rules.push(rule('answers', 'out', { sourcePorts: [[443, 443]], destinationPorts: [[1024, 65535]] }))
    expect(ping(net, 'vm-b', { protocol: 'tcp', port: 443 }).ok).toBe(true)
  })
})

describe('stateful filters that an answer meets on another way than the request', () => {
  // The request goes straight to b; the answer comes through an appliance in B.
  const detour = (through: boolean) => {
    const appliance = { k: 'address', address: at('10.2.0.5') } as const
    const net = twoNetworks({
      filters: [filter('f', [rule('in-web', 'in', { protocol: 'tcp', destinationPorts: [[443, 443]] })])],
    })
    net.tables.push(table('leaf', { scope: 'B', reach: ['B'] }))
    net.links.push(link('leaf-a', 'leaf', 'a'))
    net.origins = net.origins.filter((each) => each.table !== 'b' || each.prefix !== '10.1.0.0/16')
    net.origins.push(route('b', '10.1.0.0/16', appliance), route('leaf', '10.1.0.0/16', over('leaf-a')))
    net.origins.push(route('leaf', '10.2.0.0/16', { k: 'scope', scope: 'B' }))
    net.tables.find(({ id }) => id === 'b')!.reach = ['B']
    const guard = { forwards: true, filtersIn: ['f'], filtersOut: through ? ['f'] : [] }
    net.endpoints.push(endpoint('nva', 'B', '10.2.0.5', 'leaf', guard))
    return net
  }

  // Connection tracking is the filter's own: learn.microsoft.com, Network security groups (flow records).
  it('judge it as a new flow', () => {
    const answer = ping(detour(true), 'vm-b', { protocol: 'tcp', port: 443 })
    expect(answer).toMatchObject({ ok: false, forward: { outcome: 'delivered' }, back: { outcome: 'filter-denied' } })
  })

  it('let it pass when their rules do', () => {
    const net = detour(false)
    net.filters[0]!.rules.push(rule('answers', 'in', { sourcePorts: [[443, 443]], destinationPorts: [[1024, 65535]] }))
    expect(ping(net, 'vm-b', { protocol: 'tcp', port: 443 })).toMatchObject({
      ok: true,
      warnings: ['asymmetric', 'bypasses-appliance'],
    })
  })

  it('are not asked of an answer to a request that failed before it came there', () => {
    const net = detour(true)
    net.endpoints.find(({ id }) => id === 'vm-b')!.filtersIn = ['f']
    const answer = ping(net, 'vm-b', { protocol: 'tcp', port: 80 })
    expect(answer).toMatchObject({ ok: false, forward: { outcome: 'filter-denied' }, back: { outcome: 'delivered' } })
  })
})

describe('translations', () => {
  it('of a source are undone where the answer reaches them, and the return route is needed there', () => {
    const net = (returnRoute: boolean): Network =>
      twoNetworks({
        tables: [table('public', { scope: 'A' })],
        links: [link('nat', 'a', 'public', { sourceNat: at('10.1.9.9') })],
        origins: [
          route('a', '0.0.0.0/0', over('nat')),
          route('public', '0.0.0.0/0', { k: 'exit', where: 'internet' }),
          ...(returnRoute ? [route('public', '10.1.0.0/16', { k: 'scope', scope: 'A' })] : []),
        ],
      })
    const answer = ping(net(true), { address: '8.8.8.8' })
    expect(answer).toMatchObject({ ok: true, forward: { outcome: 'exits' }, back: { outcome: 'delivered' } })
    expect(answer.forward.steps).toContainEqual({ k: 'translate', owner: 'rec-nat', source: '10.1.9.9' })
    expect(answer.back!.steps[0]).toEqual({ k: 'untranslate', owner: 'rec-nat', destination: '10.1.0.4' })
    expect(ping(net(false), { address: '8.8.8.8' })).toMatchObject({ ok: false, back: { outcome: 'exits' } })
  })

  it('of a source inside the model bring the answer back to the translating box', () => {
    const net = twoNetworks({
      tables: [table('hide', { scope: 'N' })],
      links: [
        link('nat', 'a', 'hide', { sourceNat: at('172.20.0.1') }),
        link('hb', 'hide', 'b'),
        link('ha', 'hide', 'a'),
      ],
      origins: [
        route('a', '10.2.0.0/16', over('nat')),
        route('hide', '10.2.0.0/16', over('hb')),
        route('hide', '10.1.0.0/16', over('ha')),
        route('b', '172.20.0.1/32', { k: 'scope', scope: 'N' }),
      ],
    })
    expect(ping(net)).toMatchObject({ ok: true })
  })

  it('of a published service go there and back, without a route between client and backend', () => {
    const net = network({
      tables: [table('hub', { scope: 'H' }), table('backend', { scope: 'S' })],
      origins: [
        route('hub', '10.0.0.0/16', { k: 'scope', scope: 'H' }),
        route('backend', '10.10.0.0/16', { k: 'scope', scope: 'S' }),
      ],
      endpoints: [
        endpoint('vm-a', 'H', '10.0.0.4', 'hub'),
        endpoint('pe', 'H', '10.0.0.5', 'hub', {
          translate: { source: at('10.10.0.6'), destination: at('10.10.0.9'), continueAt: 'backend' },
        }),
        endpoint('lb', 'S', '10.10.0.9', 'backend', { pool: ['vm-s1', 'vm-s2'] }),
        endpoint('vm-s1', 'S', '10.10.10.4', 'backend'),
        endpoint('vm-s2', 'S', '10.10.10.5', 'backend'),
      ],
    })
    const answer = ping(net, 'pe')
    expect(answer).toMatchObject({ ok: true, warnings: [] })
    expect(answer.back!.steps.filter((step) => step.k === 'untranslate')).toEqual([
      { k: 'untranslate', owner: 'rec-lb', source: '10.10.0.9' },
      { k: 'untranslate', owner: 'rec-pe', source: '10.0.0.5', destination: '10.0.0.4' },
    ])
  })

  it('of a load balancer let its members answer with its address, which selectors see', () => {
    const pairs = [{ source: 'frontend', destination: 'a' }]
    const net = twoNetworks({
      sets: { frontend: setOf('10.2.0.9/32'), a: setOf('10.1.0.0/16') },
      links: [link('sel', 'b', 'a', { admits: [{ k: 'pairs', pairs, outcome: 'selector-mismatch', rule: 'r' }] })],
      origins: [route('a', '10.2.0.0/16', over('ab')), route('b', '10.1.0.0/16', over('sel'))],
      endpoints: [endpoint('lb', 'B', '10.2.0.9', 'b', { pool: ['vm-b'] })],
    })
    expect(ping(net, 'lb').ok).toBe(true)
    expect(ping(net, 'vm-b')).toMatchObject({ ok: false, back: { outcome: 'selector-mismatch' } })
  })

  it('of a load balancer are expected of its members even when nothing reached it', () => {
    const net = twoNetworks({
      origins: [route('b', '10.1.0.0/16', over('ba'))],
      endpoints: [endpoint('lb', 'B', '10.2.0.9', 'b', { pool: ['vm-b'] })],
    })
    expect(ping(net, 'lb')).toMatchObject({ forward: { outcome: 'no-route' }, back: { outcome: 'delivered' } })
  })
})

it('answers go to the local address of the tunnel from which a box pinged', () => {
  const net = twoNetworks({
    tables: [table('gw', { self: [at('10.1.0.30'), at('172.31.0.1')] })],
    links: [link('t', 'gw', 'b', { localAddress: at('172.31.0.1') }), link('r', 'b', 'gw')],
    origins: [route('gw', '10.2.0.0/16', over('t')), route('b', '172.31.0.1/32', over('r'))],
    endpoints: [endpoint('box', 'A', '10.1.0.30', 'gw')],
  })
  expect(roundTrip(originsOnly(net), { from: 'box', to: 'vm-b', probe: icmp }).ok).toBe(true)
})

describe('warnings', () => {
  const viaAppliance = (bothWays: boolean): Network =>
    twoNetworks({
      tables: [table('os')],
      links: [link('os-b', 'os', 'b'), link('os-a', 'os', 'a'), link('b-os', 'b', 'os')],
      origins: [
        route('a', '10.2.0.0/16', { k: 'address', address: at('10.1.0.5') }),
        route('os', '10.2.0.0/16', over('os-b')),
        route('os', '10.1.0.0/16', over('os-a')),
        route('b', '10.1.0.0/16', bothWays ? { k: 'address', address: at('10.1.0.5') } : over('ba')),
      ],
      endpoints: [endpoint('nva', 'A', '10.1.0.5', 'os', { forwards: true })],
    })

  it('name an appliance that sees one direction only', () => {
    expect(ping(viaAppliance(false))).toMatchObject({ ok: true, warnings: ['asymmetric', 'bypasses-appliance'] })
  })

  it('say nothing when the appliance sees both', () => {
    const net = viaAppliance(true)
    net.tables[1]!.reach = ['B', 'A']
    net.links = net.links.filter((each) => each.id !== 'b-os')
    expect(ping(net)).toMatchObject({ ok: true, warnings: [] })
  })

  it('name directions that take different tunnels', () => {
    const net = twoNetworks({
      tables: [table('site')],
      links: [
        link('a-site', 'a', 'site'),
        link('site-a', 'site', 'a'),
        link('site-b', 'site', 'b'),
        link('b-site', 'b', 'site'),
      ],
      origins: [
        route('a', '10.2.0.0/16', over('a-site')),
        route('site', '10.2.0.0/16', over('site-b')),
        route('b', '10.1.0.0/16', over('ba')),
      ],
    })
    expect(ping(net)).toMatchObject({ ok: true, warnings: ['asymmetric'] })
  })

  it('name equal-cost paths that disagree', () => {
    const net = twoNetworks({
      origins: [
        route('a', '10.2.0.0/16', over('ab')),
        route('a', '10.2.0.0/16', { k: 'drop', outcome: 'blackhole' }),
        route('b', '10.1.0.0/16', over('ba')),
      ],
    })
    expect(ping(net)).toMatchObject({ ok: false, warnings: ['equal-paths-disagree'] })
  })

  it('name an encapsulation, which takes room from the packet', () => {
    const encapsulates = { source: at('10.1.0.4'), destination: at('172.16.0.1'), overhead: 50 }
    const net = twoNetworks({
      links: [link('vx', 'a', 'b', { encapsulates })],
      origins: [
        route('a', '10.2.0.0/16', over('vx')),
        route('a', '172.16.0.1/32', over('ab')),
        route('b', '10.1.0.0/16', over('ba')),
      ],
    })
    net.tables[1]!.self = [at('172.16.0.1')]
    expect(ping(net)).toMatchObject({ ok: true, warnings: ['mtu'] })
  })
})
