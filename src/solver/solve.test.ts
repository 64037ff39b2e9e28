import { describe, expect, it } from 'vitest'
import { address, prefix } from '../ip/index.ts'
import { Drawing, setting } from './bgp-fixture.ts'
import { solve } from './solve.ts'

const P = prefix('10.0.0.0/8')

describe('the verdict', () => {
  it('names the sessions of a network that never settles (Griffin and Wilfong, BAD GADGET)', () => {
    const drawing = new Drawing().router('o', 9).router('g0', 1).router('g1', 2).router('g2', 3).origin('o', P)
    for (const g of ['g0', 'g1', 'g2']) drawing.join(g, 'o')
    const clockwise = (g: string, next: string, nextAs: number) =>
      drawing.join(
        g,
        next,
        {
          import: [
            { match: { asIn: [1, 2, 3].filter((asn) => asn !== nextAs) }, do: 'deny', rule: 'two hops only' },
            ...setting({ localPref: 200 }),
          ],
        },
        { import: [{ do: 'deny', rule: 'one way' }] },
      )
    clockwise('g0', 'g1', 2)
    clockwise('g1', 'g2', 3)
    clockwise('g2', 'g0', 1)
    const { verdict } = solve(drawing.network)
    expect(verdict).toEqual({ k: 'oscillates', sessions: ['g0>g2', 'g1>g0', 'g2>g1'], prefixes: [P] })
  })

  it('reports more than one stable outcome (DISAGREE)', () => {
    const prefer = { import: setting({ localPref: 200 }) }
    const { network } = new Drawing()
      .router('o', 9)
      .router('a', 1)
      .router('b', 2)
      .origin('o', P)
      .join('a', 'o')
      .join('b', 'o')
      .join('a', 'b', prefer, prefer)
    expect(solve(network).verdict).toEqual({ k: 'several-outcomes', sessions: ['a>b', 'b>a'], prefixes: [P] })
  })

  it('is converged where a preference has one outcome only', () => {
    const { network } = new Drawing()
      .router('o', 9)
      .router('a', 1)
      .router('b', 2)
      .origin('o', P)
      .join('a', 'o')
      .join('b', 'o')
      .join('a', 'b', { import: setting({ localPref: 200 }) })
    expect(solve(network).verdict).toEqual({ k: 'converged' })
  })
})

describe('a session over several hops', () => {
  const multihop = () => {
    const drawing = new Drawing()
      .router('a', 1, { self: [address('1.1.1.1')] })
      .router('b', 2, { self: [address('2.2.2.2')] })
      .origin('a', P)
      .join('a', 'b')
    const over = (from: string, link: string): Parameters<Drawing['origin']>[2] => ({
      kind: 'static',
      next: { k: 'link', link },
      when: { k: 'link-up', link },
      owner: from,
    })
    drawing.origin('a', '2.2.2.2/32', over('a', 'tunnel')).origin('b', '1.1.1.1/32', over('b', 'tunnel-back'))
    const link = { up: true, owner: 'tunnel', shown: true, admits: [] }
    drawing.network.links.push(
      { ...link, id: 'tunnel', from: 'a', to: 'b' },
      { ...link, id: 'tunnel-back', from: 'b', to: 'a' },
    )
    for (const session of drawing.network.sessions)
      session.requires = {
        links: [],
        reachable: [
          { from: 'a', address: address('2.2.2.2') },
          { from: 'b', address: address('1.1.1.1') },
        ],
      }
    return drawing.network
  }

  it('comes up when both ends reach each other', () => {
    const solution = solve(multihop())
    expect(solution.sessionUp('a>b')).toBe(true)
    expect(solution.rowsAt('b', P)).toHaveLength(1)
  })

  it('stays down when one end does not, and says so', () => {
    const solution = solve(multihop(), { down: ['tunnel-back'] })
    expect(solution.sessionUp('a>b')).toBe(false)
    expect(solution.absence('b', P).stops).toMatchObject([{ session: 'a>b', reason: 'session-down' }])
  })

  it('that hides its own tunnel is reported as oscillating', () => {
    const network = multihop()
    // Over the session `b` learns a better route to the far end, which leads nowhere.
    network.origins.push({
      table: 'a',
      prefix: prefix('1.1.1.1/32'),
      kind: 'static',
      next: { k: 'drop', outcome: 'drop-route' },
      owner: 'a',
      rule: 'r',
    })
    const [, b] = network.tables
    if (b) b.order = 'learned-first'
    network.orders['learned-first'] = [{ k: 'rank-kinds', kinds: ['connected', 'bgp', 'static'], rule: 'k' }]
    const { verdict } = solve(network)
    expect(verdict).toMatchObject({ k: 'oscillates', sessions: ['a>b', 'b>a'] })
  })
})

describe('views', () => {
  const line = () =>
    new Drawing().router('a', 1).router('b', 2).router('c', 3).origin('a', P).join('a', 'b').join('b', 'c').network

  it('the route that forwards need not be the route that is announced', () => {
    const network = line()
    network.origins.push({
      table: 'b',
      prefix: P,
      kind: 'static',
      next: { k: 'drop', outcome: 'drop-route' },
      owner: 'b',
      rule: 'null route',
    })
    for (const session of network.sessions) session.carries = { kinds: ['connected', 'bgp'], which: 'best' }
    const solution = solve(network)
    expect(solution.rowsAt('b', P).map((row) => [row.kind, row.state])).toEqual([
      ['static', 'active'],
      ['bgp', 'lost'],
    ])
    expect(solution.announced('b>c')).toMatchObject([
      { prefix: P, attrs: { asPath: [2, 1] }, from: { kind: 'bgp', state: 'lost' } },
    ])
    expect(solution.delivered('b>c')).toMatchObject([{ table: 'c', kind: 'bgp', state: 'active', owner: 'a' }])
  })

  it('a route without a next hop is announced and never looked up', () => {
    const network = line()
    const [origin] = network.origins
    if (origin) origin.next = null
    const solution = solve(network)
    expect(solution.rowsAt('a', P)[0]).toMatchObject({ next: null, state: 'lost' })
    expect(solution.lookup('a', address('10.1.1.1'))).toBeUndefined()
    expect(solution.rowsAt('c', P)).toHaveLength(1)
  })

  it('a what-if takes links down without touching the network', () => {
    const network = line()
    const before = structuredClone(network)
    const solution = solve(network, { down: ['b-c'] })
    expect(solution.rowsAt('b', P)).toHaveLength(1)
    expect(solution.rowsAt('c', P)).toHaveLength(0)
    expect([...solution.downLinks]).toEqual(['b-c'])
    expect(network).toEqual(before)
  })

  it('a lookup stage sees only the kinds it names', () => {
    const network = line()
    network.origins.push({ ...network.origins[0], table: 'c', prefix: prefix('10.1.0.0/16'), kind: 'static' } as never)
    const solution = solve(network)
    expect(solution.lookup('c', address('10.1.2.3'))?.prefix).toBe('10.1.0.0/16')
    expect(solution.lookup('c', address('10.1.2.3'), ['bgp'])?.prefix).toBe('10.0.0.0/8')
    expect(solution.lookup('c', address('11.1.2.3'))).toBeUndefined()
  })

  it('refuses a network that names what it does not hold, and feeds that form a cycle', () => {
    const network = line()
    const bad = { ...network, sessions: network.sessions.map((one) => ({ ...one, to: 'nowhere' })) }
    expect(() => solve(bad)).toThrow('nowhere')
    for (const session of network.sessions) {
      delete session.bgp
      session.arrives = { kind: 'bgp', next: 'keep' }
    }
    expect(() => solve(network)).toThrow('cycle')
  })

  it('solves IPv6 beside IPv4', () => {
    const network = line()
    network.origins.push({ ...network.origins[0], prefix: prefix('fd00::/8') } as never)
    expect(solve(network).lookup('c', address('fd00::1'))?.prefix).toBe('fd00::/8')
  })
})
