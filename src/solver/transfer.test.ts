import { describe, expect, it } from 'vitest'
import { address, prefix } from '../ip/index.ts'
import type { Network, Origin } from '../network/index.ts'
import { Drawing, type DrawnEnd, setting } from './bgp-fixture.ts'
import { solve } from './solve.ts'

const P = prefix('10.0.0.0/8')

/** A chain of routers with the given AS numbers (`r1`, `r2`, ...); the first originates P. `out` and `in` = per hop. */
function chain(asns: number[], hops: { out?: DrawnEnd; in?: DrawnEnd }[] = [], origin: Partial<Origin> = {}): Network {
  const drawing = new Drawing()
  asns.forEach((asn, index) => {
    drawing.router(`r${index + 1}`, asn)
  })
  drawing.origin('r1', P, origin)
  for (let i = 1; i < asns.length; i++) drawing.join(`r${i}`, `r${i + 1}`, hops[i - 1]?.out, hops[i - 1]?.in)
  return drawing.network
}

const attrsAt = (network: Network, table: string) => solve(network).rowsAt(table, P)[0]?.attrs
const stopAt = (network: Network, table: string) => solve(network).absence(table, P).stops

describe('a route over a BGP session', () => {
  it('tells the rule of a policy that accepts everything', () => {
    const accept = (rule: string) => [{ do: 'accept' as const, rule }]
    const solution = solve(chain([1, 2], [{ out: { export: accept('out') }, in: { import: accept('in') } }]))
    expect(solution.chain(solution.rowsAt('r2', P)[0]!)).toMatchObject([{ k: 'origin' }, { rules: ['out', 'in'] }])
  })

  it('gains the sender AS between ASes and not inside one (RFC 4271, 5.1.2)', () => {
    expect(attrsAt(chain([1, 2, 3]), 'r3')?.asPath).toEqual([2, 1])
    expect(attrsAt(chain([1, 2, 2]), 'r3')?.asPath).toEqual([1])
  })

  it('is dropped where its path holds the own AS (RFC 4271, 9.1.2), unless so many are allowed', () => {
    const network = chain([1, 2, 1])
    expect(stopAt(network, 'r3')).toContainEqual({ at: 'r2', session: 'r2>r3', owner: 'r2-r3', reason: 'as-loop' })
    expect(attrsAt(chain([1, 2, 1], [{}, { out: { bgp: { allowOwnAs: 1 } } }]), 'r3')?.asPath).toEqual([2, 1])
  })

  it('passes a loop check that the neighbour avoids by overriding the AS', () => {
    expect(attrsAt(chain([1, 2, 1], [{}, { out: { bgp: { asOverride: true } } }]), 'r3')?.asPath).toEqual([2, 2])
  })

  it('loses private ASes where they are removed (RFC 6996, section 4)', () => {
    const network = chain([65001, 2, 3], [{}, { out: { bgp: { removePrivateAs: true } } }])
    expect(attrsAt(network, 'r3')?.asPath).toEqual([2])
  })

  it('keeps its local preference inside an AS and not beyond (RFC 4271, 5.1.5)', () => {
    const high = { in: { import: setting({ localPref: 300 }) } }
    expect(attrsAt(chain([1, 2, 2], [high]), 'r3')?.localPref).toBe(300)
    expect(attrsAt(chain([1, 2, 3], [high]), 'r3')?.localPref).toBe(100)
  })

  it('passes its MED to the neighbouring AS and no further (RFC 4271, 5.1.4)', () => {
    const network = chain([1, 2, 3], [], { attrs: { med: 7 } })
    expect(attrsAt(network, 'r2')?.med).toBe(7)
    expect(attrsAt(network, 'r3')?.med).toBe(0)
    expect(attrsAt(chain([1, 2, 3], [{}, { out: { bgp: { keepMed: true } } }], { attrs: { med: 7 } }), 'r3')?.med).toBe(
      7,
    )
  })

  it('loses its weight, which is local to one router', () => {
    expect(attrsAt(chain([1, 2, 2], [{ in: { import: setting({ weight: 9 }) } }]), 'r3')?.weight).toBe(0)
  })

  it('is not passed on between two internal sessions (RFC 4271, 9.2.1)', () => {
    const network = chain([1, 1, 1])
    expect(stopAt(network, 'r3')).toEqual([{ at: 'r2', session: 'r2>r3', owner: 'r2-r3', reason: 'not-reflected' }])
  })

  it('is reflected to and from clients, with originator and cluster list (RFC 4456, sections 6 and 8)', () => {
    expect(attrsAt(chain([1, 1, 1], [{}, { out: { rrClient: true } }]), 'r3')).toBeDefined()
    expect(attrsAt(chain([1, 1, 1], [{ in: { rrClient: true } }]), 'r3')).toBeDefined()
    const ring = chain([1, 1, 1], [{ in: { rrClient: true } }, { out: { rrClient: true } }])
    const back = solve(ring).absence('r1', prefix('11.0.0.0/8'))
    expect(back.stops[0]?.reason).toBe('nobody-originates')
  })

  it('stops at its originator and at a cluster that it has crossed (RFC 4456, section 8)', () => {
    const clients = new Drawing()
      .router('client', 1)
      .router('rr1', 1)
      .router('rr2', 1)
      .origin('client', P)
      .join('rr1', 'client', { rrClient: true })
      .join('rr1', 'rr2', { rrClient: true })
      .join('rr2', 'client', { rrClient: true })
    const solution = solve(clients.network)
    expect(solution.verdict.k).toBe('converged')
    expect(solution.rowsAt('client', P).map((row) => row.session)).toEqual([undefined])
    for (const table of clients.network.tables) table.clusterId = address('9.9.9.9')
    const clustered = new Drawing()
      .router('a', 1)
      .router('rr1', 1, { clusterId: address('9.9.9.9') })
      .router('rr2', 1, { clusterId: address('9.9.9.9') })
      .origin('a', P)
      .join('rr1', 'a', { rrClient: true })
      .join('rr1', 'rr2')
    expect(stopAt(clustered.network, 'rr2')).toEqual([
      { at: 'rr1', session: 'rr1>rr2', owner: 'rr1-rr2', reason: 'cluster-loop' },
    ])
  })

  it('is not sent to a receiver that is itself the next hop (RFC 4271, 5.1.3)', () => {
    const network = chain([1, 2], [], { next: { k: 'address', address: address('169.254.0.2') } })
    expect(stopAt(network, 'r2')).toEqual([
      { at: 'r1', session: 'r1>r2', owner: 'r1-r2', reason: 'next-hop-is-receiver' },
    ])
  })

  it('keeps a next hop from outside on internal sessions, so the receiver must reach it (RFC 4271, 5.1.3)', () => {
    const network = chain([1, 2, 2])
    const [, , last] = network.tables
    if (last) last.resolves = ['connected']
    network.origins.push({ ...network.origins[0], table: 'r3', prefix: prefix('169.254.0.4/30') } as Origin)
    expect(stopAt(network, 'r3')[0]?.reason).toBe('next-hop-unreachable')
    for (const session of network.sessions) if (session.id === 'r2>r3' && session.bgp) session.bgp.nextHopSelf = true
    expect(solve(network).rowsAt('r3', P)[0]?.next).toEqual({ k: 'address', address: '169.254.0.5' })
  })

  it('meets export statements before import statements; the first that decides ends the list, none denies', () => {
    const network = chain(
      [1, 2],
      [
        {
          out: {
            export: [
              { match: { kinds: ['static'] }, do: 'deny', rule: 'no static' },
              { do: 'continue', set: { addCommunity: '1:1' }, rule: 'mark' },
              { match: { kinds: ['connected'] }, do: 'accept', set: { prepend: [1, 2] }, rule: 'send' },
            ],
          },
          in: { import: [{ match: { communities: ['1:1'], kinds: ['bgp'] }, do: 'accept', rule: 'take' }] },
        },
      ],
    )
    const [row] = solve(network).rowsAt('r2', P)
    expect(row?.attrs.asPath).toEqual([1, 1, 1])
    expect(row && solve(network).chain(row)).toMatchObject([
      { k: 'origin', table: 'r1', owner: 'r1', rule: 'configured' },
      { k: 'session', session: 'r1>r2', rules: ['mark', 'send', 'take'] },
    ])
    const [origin] = network.origins
    if (origin) origin.kind = 'static'
    expect(stopAt(network, 'r2')).toEqual([
      { at: 'r1', session: 'r1>r2', owner: 'r1-r2', reason: 'denied', rule: 'no static' },
    ])
  })

  it('is matched by prefix sets exactly, with longer ones, or by longer ones only', () => {
    const modes = (mode: 'exact' | 'or-longer' | 'longer') => {
      const network = chain([1, 2], [{ out: { export: [{ match: { prefixes: 's' }, do: 'accept', rule: 'r' }] } }])
      network.sets.s = [{ prefix: prefix('10.0.0.0/8'), mode }]
      network.origins.push({ ...network.origins[0], prefix: prefix('10.1.0.0/16') } as Origin)
      return solve(network).prefixesAt('r2')
    }
    expect(modes('exact')).toEqual(['10.0.0.0/8'])
    expect(modes('or-longer')).toEqual(['10.0.0.0/8', '10.1.0.0/16'])
    expect(modes('longer')).toEqual(['10.1.0.0/16'])
  })
})

describe('a feed (a session without BGP)', () => {
  const feed = (which: 'best' | 'equal-best' | 'all', paths?: number) => {
    const drawing = new Drawing().router('hub', 1, { maxPaths: 8, pathMix: 'any-path' }).router('leaf', 2)
    for (const via of ['10.9.0.1', '10.9.0.2', '10.9.0.3'])
      drawing.origin('hub', P, { kind: 'static', next: { k: 'address', address: address(via) }, owner: via })
    drawing.origin('hub', P, { kind: 'bgp', next: { k: 'address', address: address('10.9.0.4') }, owner: 'last' })
    drawing.network.sessions.push({
      id: 'feed',
      from: 'hub',
      to: 'leaf',
      pair: 'feed',
      requires: { links: [] },
      carries: { kinds: ['static', 'bgp'], which },
      notGroup: 'g',
      export: [],
      import: [],
      arrives: { kind: 'static', tag: 'fed', next: 'keep', ...(paths !== undefined && { paths }) },
      owner: 'feed',
    })
    drawing.network.tables[1] = {
      ...(drawing.network.tables[1] as (typeof drawing.network.tables)[0]),
      maxPaths: 8,
      pathMix: 'any-path',
    }
    return drawing.network
  }

  it('carries the best route, the equal-cost set, or everything', () => {
    const count = (which: 'best' | 'equal-best' | 'all', paths?: number) =>
      solve(feed(which, paths)).rowsAt('leaf', P).length
    expect(count('best')).toBe(1)
    expect(count('equal-best')).toBe(3)
    expect(count('all')).toBe(4)
    expect(count('equal-best', 1)).toBe(1)
  })

  it('names the owner of each member of a set', () => {
    const rows = solve(feed('equal-best')).rowsAt('leaf', P)
    expect(rows.map((row) => [row.owner, row.tag])).toEqual([
      ['10.9.0.1', 'fed'],
      ['10.9.0.2', 'fed'],
      ['10.9.0.3', 'fed'],
    ])
  })

  it('does not carry what came in through the group that it excludes', () => {
    const network = feed('all')
    for (const origin of network.origins) origin.attrs = { group: 'g' }
    expect(solve(network).absence('leaf', P).stops[0]).toMatchObject({ reason: 'same-group', session: 'feed' })
  })
})
