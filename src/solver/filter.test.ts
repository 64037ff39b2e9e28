import { describe, expect, it } from 'vitest'
import type { FilterRule, Probe } from '../network/index.ts'
import { matchesAddress, matchesPort } from './filter-match.ts'
import { walk } from './walk.ts'
import { walkContext } from './walk-context.ts'
import { at, endpoint, filter, network, originsOnly, route, rule, setOf, table } from './walk-fixture.ts'

const lan = (rules: FilterRule[]) =>
  originsOnly(
    network({
      tables: [table('t', { scope: 'S' })],
      origins: [
        route('t', '10.0.0.0/16', { k: 'scope', scope: 'S' }, { kind: 'local' }),
        route('t', '10.1.0.0/16', { k: 'exit', where: 'outside' }, { kind: 'learned' }),
        route('t', '10.1.9.0/24', { k: 'drop', outcome: 'drop-route' }, { kind: 'learned' }),
        route('t', '10.2.0.0/16', { k: 'drop', outcome: 'drop-route' }, { kind: 'learned' }),
        route('t', '10.3.0.0/16', null, { kind: 'learned' }),
      ],
      sets: { a: setOf('10.0.0.4/32'), b: setOf('10.0.0.5/32'), six: setOf('fd00::/8', 'fd00:1::/32') },
      filters: [filter('f', rules)],
      endpoints: [
        endpoint('a', 'S', '10.0.0.4', 't'),
        endpoint('b', 'S', '10.0.0.5', 't', { filtersIn: ['f', 'not-there'] }),
      ],
    }),
  )

const ask = (rules: FilterRule[], probe: Probe) =>
  walk(lan(rules), { endpoint: 'a' }, { destination: at('10.0.0.5'), probe })
const passes = (rules: FilterRule[], probe: Probe) => ask(rules, probe).outcome === 'delivered'

describe('a rule of a filter', () => {
  it('matches its direction only', () => {
    expect(passes([rule('x', 'out')], { protocol: 'icmp' })).toBe(false)
    expect(passes([rule('x', 'in')], { protocol: 'icmp' })).toBe(true)
  })

  it('matches its protocol only', () => {
    const udp = [rule('x', 'in', { protocol: 'udp' })]
    expect(passes(udp, { protocol: 'udp', port: 53 })).toBe(true)
    expect(passes(udp, { protocol: 'tcp', port: 53 })).toBe(false)
  })

  it('matches inclusive port ranges', () => {
    const web = [rule('x', 'in', { destinationPorts: [[80, 90]] })]
    const tcp = (port: number) => passes(web, { protocol: 'tcp', port })
    expect([79, 80, 90, 91].map(tcp)).toEqual([false, true, true, false])
  })

  it('with some ports does not match a packet without ports', () => {
    expect(matchesPort([[443, 443]], undefined)).toBe(false)
    expect(matchesPort([[0, 65535]], undefined)).toBe(true)
    expect(matchesPort([], undefined)).toBe(true)
  })

  it('sees a client port of the dynamic range as source port (RFC 6335, 6)', () => {
    const from = (range: [number, number]) =>
      passes([rule('x', 'in', { sourcePorts: [range] })], { protocol: 'tcp', port: 443 })
    expect(from([1024, 65535])).toBe(true)
    expect(from([0, 1023])).toBe(false)
  })

  it('matches sources and destinations', () => {
    const of = (source: string, destination: string) =>
      passes(
        [rule('x', 'in', { sources: [{ k: 'set', set: source }], destinations: [{ k: 'set', set: destination }] })],
        {
          protocol: 'icmp',
        },
      )
    expect(of('a', 'b')).toBe(true)
    expect(of('b', 'b')).toBe(false)
    expect(of('a', 'a')).toBe(false)
  })

  it('decides before later ones', () => {
    const answer = ask([rule('no', 'in', { action: 'deny' }), rule('yes', 'in')], { protocol: 'icmp' })
    expect(answer.outcome).toBe('filter-denied')
    expect(answer.steps.at(-1)).toMatchObject({ ruleName: 'no', allowed: false })
  })
})

describe('an address match', () => {
  const context = walkContext(lan([]))
  const routes = { k: 'routes-of', table: 't', kinds: ['local', 'learned'] } as const
  const covered = (text: string) => matchesAddress(context, { ...routes, kinds: [...routes.kinds] }, at(text))

  it('of the routes of a table holds what its forwarding rows cover', () => {
    expect(covered('10.0.0.77')).toBe(true)
    expect(covered('10.1.0.1')).toBe(true)
    expect(covered('10.99.0.1')).toBe(false)
  })

  it('of the routes of a table ignores rows that drop or only announce, and sees shorter ones behind them', () => {
    expect(covered('10.2.0.1')).toBe(false)
    expect(covered('10.3.0.1')).toBe(false)
    expect(covered('10.1.9.1')).toBe(true)
  })

  it('of the routes of a table looks at the stated kinds only', () => {
    expect(matchesAddress(context, { k: 'routes-of', table: 't', kinds: ['local'] }, at('10.1.0.1'))).toBe(false)
  })

  it('can be turned round', () => {
    const not = { k: 'not', of: { k: 'set', set: 'a' } } as const
    expect(matchesAddress(context, not, at('10.0.0.4'))).toBe(false)
    expect(matchesAddress(context, not, at('10.0.0.5'))).toBe(true)
  })

  it('works for IPv6', () => {
    expect(matchesAddress(context, { k: 'set', set: 'six' }, at('fd00:2::1'))).toBe(true)
    expect(matchesAddress(context, { k: 'set', set: 'six' }, at('2001:db8::1'))).toBe(false)
  })
})
