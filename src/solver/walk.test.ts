import { describe, expect, it } from 'vitest'
import type { Admission, NextHop, Origin, Outcome, Table, Walk } from '../network/index.ts'
import { walk } from './walk.ts'
import {
  at,
  endpoint,
  go,
  icmp,
  kinds,
  link,
  network,
  originsOnly,
  overAb,
  pair,
  route,
  setOf,
  table,
} from './walk-fixture.ts'

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
  const through = (admission: Admission, nva = false, more: { tables?: Table[]; origins?: Origin[] } = {}): Walk => {
    const guarded = link('g', 'a', 'b', { admits: [admission] })
    if (!nva) return go(pair({ k: 'link', link: 'g' }, { links: [guarded], sets }))
    return go(
      pair(
        { k: 'address', address: at('10.1.0.5') },
        {
          sets,
          tables: [table('os', { self: [at('10.1.0.5')] }), ...(more.tables ?? [])],
          links: [guarded],
          origins: [route('os', '0.0.0.0/0', { k: 'link', link: 'g' }), ...(more.origins ?? [])],
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

  it('lets a forwarded packet pass whose source is covered by routes of the named table', () => {
    const forwarded = (kinds: string[], prefix: string) => {
      const origins = [route('feed', prefix, { k: 'box' }, { kind: 'learned' })]
      const admission: Admission = {
        k: 'forwarded-only-from',
        sources: ['other'],
        orRoutesOf: { table: 'feed', kinds },
        outcome: 'forwarded-not-allowed',
        ...by,
      }
      return through(admission, true, { origins, tables: [table('feed')] }).outcome
    }
    expect(forwarded(['learned'], '10.1.0.0/16')).toBe('delivered')
    expect(forwarded(['static'], '10.1.0.0/16')).toBe('forwarded-not-allowed')
    expect(forwarded(['learned'], '10.77.0.0/16')).toBe('forwarded-not-allowed')
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

it('refuses a sender that is no endpoint', () => {
  const ask = () => walk(originsOnly(network({})), { endpoint: 'x' }, { destination: at('10.0.0.1'), probe: icmp })
  expect(ask).toThrow('no such endpoint: x')
})
