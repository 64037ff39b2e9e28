import { describe, expect, it } from 'vitest'
import type { Network, PortService } from '../network/index.ts'
import { roundTrip } from './round-trip.ts'
import { at, endpoint, filter, link, network, originsOnly, route, rule, setOf, table } from './walk-fixture.ts'

/** A client in one network; in another a balancer whose table leads back, and a server whose table does not. */
function balanced(service: Partial<PortService>, more: Partial<Network> = {}) {
  const serves: PortService[] = [
    { protocol: 'tcp', port: 80, to: [{ address: at('10.2.1.4'), port: 8080 }], ...service },
  ]
  const net = network({
    tables: [table('a', { scope: 'A' }), table('front', { scope: 'B' }), table('back', { scope: 'B' })],
    links: [link('there', 'a', 'front'), link('here', 'front', 'a')],
    origins: [
      route('a', '10.1.0.0/16', { k: 'scope', scope: 'A' }),
      route('a', '10.2.0.0/16', { k: 'link', link: 'there' }),
      route('front', '10.2.0.0/16', { k: 'scope', scope: 'B' }),
      route('front', '10.1.0.0/16', { k: 'link', link: 'here' }),
      route('back', '10.2.0.0/16', { k: 'scope', scope: 'B' }),
    ],
    endpoints: [
      endpoint('client', 'A', '10.1.0.4', 'a'),
      endpoint('lb', 'B', '10.2.0.9', 'front', { serves }),
      endpoint('server', 'B', '10.2.1.4', 'back', { filtersIn: ['guard'] }),
    ],
    sets: { clients: setOf('10.1.0.0/16'), balancer: setOf('10.2.0.9/32') },
    ...more,
  })
  return (probe: 'icmp' | number) =>
    roundTrip(originsOnly(net), {
      from: 'client',
      to: 'lb',
      probe: probe === 'icmp' ? { protocol: 'icmp' } : { protocol: 'tcp', port: probe },
    })
}

const guard = (set: string, port: number) => ({
  filters: [
    filter('guard', [
      rule('only', 'in', { protocol: 'tcp', sources: [{ k: 'set', set }], destinationPorts: [[port, port]] }),
    ]),
  ],
})

// RFC 3022, 2.2: a translation of address and port is undone for the answer.
describe('an endpoint that hands ports on', () => {
  it('keeps the client, changes the port, and sends the answer by its own table', () => {
    const answer = balanced({}, guard('clients', 8080))(80)
    expect(answer).toMatchObject({ ok: true, forward: { outcome: 'delivered' }, back: { outcome: 'delivered' } })
    expect(answer.back!.steps.find((step) => step.k === 'route')).toMatchObject({ table: 'front' })
  })

  it('shows itself as the client where it is set so', () => {
    const source = at('10.2.0.9')
    expect(balanced({ source }, guard('balancer', 8080))(80).ok).toBe(true)
    expect(balanced({ source }, guard('clients', 8080))(80)).toMatchObject({
      ok: false,
      forward: { outcome: 'filter-denied' },
    })
    expect(balanced({}, guard('balancer', 8080))(80).ok).toBe(false)
  })

  it('the port that a filter of the server sees is the one behind', () => {
    expect(balanced({}, guard('clients', 80))(80).forward.outcome).toBe('filter-denied')
  })

  it('takes no other port, and no ping', () => {
    const ask = balanced({}, guard('clients', 8080))
    expect(ask(443).forward.outcome).toBe('no-endpoint')
    expect(ask('icmp').forward.outcome).toBe('no-endpoint')
  })

  it('says so when its targets disagree', () => {
    const to = ['10.2.1.4', '10.2.1.5'].map((each) => ({ address: at(each), port: 8080 }))
    const answer = balanced({ to }, guard('clients', 8080))(80)
    expect(answer).toMatchObject({ ok: false, forward: { outcome: 'equal-paths-disagree' } })
  })
})
