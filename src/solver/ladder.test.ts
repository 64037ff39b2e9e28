import { describe, expect, it } from 'vitest'
import { address, prefix } from '../ip/index.ts'
import type { Statement, Table } from '../network/index.ts'
import { Drawing, setting } from './bgp-fixture.ts'
import { solve } from './solve.ts'

const P = prefix('10.0.0.0/8')

/** `x` learns one prefix from neighbours `n1` and `n2` of two ASes, with the given policies on import. */
function choose(first: Statement[], second: Statement[], more: Partial<Table> = {}, secondAs = 102) {
  const { network } = new Drawing()
    .router('x', 100, more)
    .router('n1', 101)
    .router('n2', secondAs)
    .origin('n1', P)
    .origin('n2', P)
    .join('x', 'n1', { import: first })
    .join('x', 'n2', { import: second })
  const [winner, other] = solve(network).rowsAt('x', P)
  return { from: winner?.session, lostBy: other?.lostBy?.rule, state: other?.state }
}

describe('the decision process of BGP (RFC 4271, 9.1.2.2) step by step', () => {
  it('prefers the higher weight before anything else', () => {
    const result = choose(setting({ localPref: 500 }), setting({ weight: 1 }))
    expect(result).toEqual({ from: 'n2>x', lostBy: 'weight', state: 'lost' })
  })

  it('prefers the higher local preference before the AS path (RFC 4271, 9.1.1)', () => {
    const result = choose(setting({}), setting({ localPref: 200, prepend: [102, 5] }))
    expect(result).toMatchObject({ from: 'n2>x', lostBy: 'local-pref' })
  })

  it('prefers a route of its own over a learned one', () => {
    const { network } = new Drawing()
      .router('x', 100, { order: 'own-first' })
      .router('n1', 101)
      .origin('n1', P)
      .origin('x', P, { kind: 'bgp' })
      .join('x', 'n1')
    network.orders['own-first'] = [{ k: 'own-origin', rule: 'own-origin' }]
    const [winner, other] = solve(network).rowsAt('x', P)
    expect(winner?.session).toBeUndefined()
    expect(other?.lostBy?.rule).toBe('own-origin')
  })

  it('prefers the shorter AS path (9.1.2.2 a)', () => {
    expect(choose(setting({ prepend: [101, 1] }), [])).toMatchObject({ from: 'n2>x', lostBy: 'as-path' })
  })

  it('prefers the lower origin code (9.1.2.2 b)', () => {
    const { network } = new Drawing()
      .router('x', 100)
      .router('n1', 101)
      .router('n2', 102)
      .origin('n1', P, { attrs: { originCode: 2 } })
      .origin('n2', P)
      .join('x', 'n1')
      .join('x', 'n2')
    const rows = solve(network).rowsAt('x', P)
    expect(rows.map((row) => row.session)).toEqual(['n2>x', 'n1>x'])
    expect(rows[1]?.lostBy?.rule).toBe('origin')
  })

  it('compares MED only between routes of one neighbouring AS (9.1.2.2 c)', () => {
    expect(choose(setting({ med: 9 }), setting({ med: 1 }))).toMatchObject({ from: 'n1>x', lostBy: 'router-id' })
    expect(choose(setting({ med: 9 }), setting({ med: 1 }), {}, 101)).toMatchObject({ from: 'n2>x', lostBy: 'med' })
  })

  it('compares MED between all routes when the table says so', () => {
    const result = choose(setting({ med: 9 }), setting({ med: 1 }), { medScope: 'always' })
    expect(result).toMatchObject({ from: 'n2>x', lostBy: 'med' })
  })

  it('eliminates by MED on the whole set, so that the order of the neighbours does not matter (RFC 3345, 2.1)', () => {
    const { network } = new Drawing()
      .router('x', 100)
      .router('a', 101)
      .router('b', 102)
      .router('c', 101)
      .origin('a', P)
      .origin('b', P)
      .origin('c', P)
      .join('x', 'a', { import: setting({ med: 5 }) })
      .join('x', 'b', { import: setting({ med: 9 }) })
      .join('x', 'c', { import: setting({ med: 1 }) })
    const rows = solve(network).rowsAt('x', P)
    expect(rows[0]?.session).toBe('b>x')
    expect(rows.find((row) => row.session === 'a>x')?.lostBy).toMatchObject({ rule: 'med', owner: 'c' })
    expect(rows.find((row) => row.session === 'c>x')?.lostBy).toMatchObject({ rule: 'router-id', owner: 'b' })
  })

  it('prefers external over internal routes (9.1.2.2 d)', () => {
    expect(choose([], setting({ prepend: [7, 1] }), {}, 100)).toMatchObject({ from: 'n1>x', lostBy: 'external' })
  })

  it('prefers the next hop with the lower IGP cost (9.1.2.2 e)', () => {
    const drawing = new Drawing()
      .router('x', 100, { resolves: ['static'] })
      .router('n1', 101)
      .router('n2', 102)
      .origin('n1', P)
      .origin('n2', P)
      .join('x', 'n1')
      .join('x', 'n2')
      .origin('x', '169.254.0.0/30', { kind: 'static', attrs: { igpCost: 10 } })
      .origin('x', '169.254.0.4/30', { kind: 'static', attrs: { igpCost: 3 } })
    const rows = solve(drawing.network).rowsAt('x', P)
    expect(rows.map((row) => [row.session, row.lostBy?.rule])).toEqual([
      ['n2>x', undefined],
      ['n1>x', 'igp-cost'],
    ])
  })

  it('prefers the lowest router id (9.1.2.2 f), then the lowest neighbour address (g)', () => {
    expect(choose([], [])).toMatchObject({ from: 'n1>x', lostBy: 'router-id' })
    const { network } = new Drawing()
      .router('x', 100)
      .router('n2', 102, { routerId: address('1.0.0.9') })
      .router('n1', 101, { routerId: address('1.0.0.9') })
      .origin('n1', P)
      .origin('n2', P)
      .join('x', 'n1')
      .join('x', 'n2')
    const rows = solve(network).rowsAt('x', P)
    expect(rows.map((row) => [row.session, row.lostBy?.rule])).toEqual([
      ['n1>x', undefined],
      ['n2>x', 'neighbor'],
    ])
  })

  it('forms the equal-cost set before the router id, up to the largest number of paths', () => {
    const wide: Partial<Table> = { maxPaths: 4, pathMix: 'any-path' }
    expect(choose([], [], wide)).toMatchObject({ from: 'n1>x', state: 'active' })
    expect(choose([], [], { ...wide, pathMix: 'same-path' })).toMatchObject({ state: 'lost' })
    expect(choose([], [], { ...wide, maxPaths: 1 })).toMatchObject({ state: 'lost', lostBy: 'router-id' })
    expect(choose(setting({ localPref: 50 }), [], wide)).toMatchObject({ from: 'n2>x', state: 'lost' })
  })

  it('ranks tags, and numbers that a ladder names', () => {
    const { network } = new Drawing().router('x', 100, { order: 'mine' })
    network.orders.mine = [
      { k: 'rank-tags', tags: ['first', 'second'], rule: 'tags' },
      { k: 'lowest', attr: 'priority', rule: 'priority' },
    ]
    const origin = (tag: string, priority: number) => ({
      table: 'x',
      prefix: P,
      kind: 'static',
      next: { k: 'box' } as const,
      attrs: { tag, priority },
      owner: `${tag} ${priority}`,
      rule: 'r',
    })
    network.origins.push(origin('second', 1), origin('first', 9), origin('first', 5))
    const rows = solve(network).rowsAt('x', P)
    expect(rows[0]?.owner).toBe('first 5')
    const lost = new Map(rows.slice(1).map((row) => [row.owner, row.lostBy?.rule]))
    expect(lost).toEqual(
      new Map([
        ['first 9', 'priority'],
        ['second 1', 'tags'],
      ]),
    )
  })
})
