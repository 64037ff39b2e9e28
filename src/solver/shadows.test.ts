import { describe, expect, it } from 'vitest'
import { address, prefix } from '../ip/index.ts'
import type { NextHop, Shadow } from '../network/index.ts'
import { Drawing } from './bgp-fixture.ts'
import { solve } from './solve.ts'

const base: Omit<Shadow, 'relation'> = { by: ['local'], losers: ['learned'], becomes: 'absent', rule: 'shadow' }

function leaf(shadows: Shadow[], routes: [kind: string, prefix: string, next?: NextHop, tag?: string][]) {
  const { network } = new Drawing().router('t', 1, { shadows, order: 'leaf' })
  network.orders.leaf = [{ k: 'rank-kinds', kinds: ['user', 'local', 'learned', 'none'], rule: 'kinds' }]
  for (const [kind, of, next = { k: 'box' } as NextHop, tag] of routes)
    network.origins.push({
      table: 't',
      prefix: prefix(of),
      kind,
      next,
      ...(tag !== undefined && { attrs: { tag } }),
      owner: `${kind} ${of}`,
      rule: 'r',
    })
  const solution = solve(network)
  const rows = solution
    .prefixesAt('t')
    .flatMap((one) => solution.rowsAt('t', one))
    .map((row) => `${row.kind} ${row.prefix} ${row.state}`)
  return { rows, solution }
}

describe('shadows: rules between the prefixes of one table', () => {
  it('inside-or-equal hides a route inside or equal to the winner, and no other', () => {
    const { rows, solution } = leaf(
      [{ ...base, relation: 'inside-or-equal' }],
      [
        ['local', '10.0.0.0/16'],
        ['learned', '10.0.0.0/16'],
        ['learned', '10.0.1.0/24'],
        ['learned', '10.0.0.0/8'],
      ],
    )
    expect(rows).toEqual(['learned 10.0.0.0/8 active', 'local 10.0.0.0/16 active'])
    const [hidden] = solution.rowsAt('t', prefix('10.0.1.0/24'), { absent: true })
    expect(hidden).toMatchObject({
      state: 'absent',
      lostBy: { rule: 'shadow', kind: 'local', prefix: '10.0.0.0/16', owner: 'local 10.0.0.0/16' },
    })
    expect(solution.lookup('t', address('10.0.1.1'))?.prefix).toBe('10.0.0.0/16')
    expect(solution.absence('t', prefix('10.0.1.0/24')).stops).toEqual([
      { at: 't', reason: 'shadowed', rule: 'shadow' },
    ])
  })

  it('strictly-inside spares the equal prefix', () => {
    const { rows } = leaf(
      [{ ...base, losers: ['none'], relation: 'strictly-inside' }],
      [
        ['local', '10.0.0.0/8'],
        ['none', '10.0.0.0/8'],
        ['none', '10.1.0.0/16'],
      ],
    )
    expect(rows).toEqual(['local 10.0.0.0/8 active', 'none 10.0.0.0/8 lost'])
  })

  it('same-prefix hides only at the prefix of the winner', () => {
    const { rows } = leaf(
      [{ ...base, losers: ['none'], by: ['user'], relation: 'same-prefix' }],
      [
        ['user', '10.0.0.0/8'],
        ['none', '10.0.0.0/8'],
        ['none', '10.1.0.0/16'],
      ],
    )
    expect(rows).toEqual(['user 10.0.0.0/8 active', 'none 10.1.0.0/16 active'])
  })

  it('default-winner hides wherever the zero prefix has such a winner, unless its next hop is excepted', () => {
    const shadow: Shadow = { ...base, losers: ['none'], by: ['user'], relation: 'default-winner', unlessNext: ['exit'] }
    const routes = (next: NextHop): [string, string, NextHop][] => [
      ['user', '0.0.0.0/0', next],
      ['none', '10.0.0.0/8', { k: 'drop', outcome: 'drop-route' }],
    ]
    const appliance: NextHop = { k: 'address', address: address('10.0.0.4') }
    expect(leaf([shadow], routes(appliance)).rows).toEqual(['user 0.0.0.0/0 active'])
    expect(leaf([shadow], routes({ k: 'exit', where: 'internet' })).rows).toHaveLength(2)
  })

  it('a minimum length spares routes under a shorter winner', () => {
    const shadow: Shadow = { ...base, losers: ['host'], by: ['user'], relation: 'inside-or-equal', minLength: 16 }
    expect(
      leaf(
        [shadow],
        [
          ['user', '10.0.0.0/8'],
          ['host', '10.0.0.5/32'],
        ],
      ).rows,
    ).toHaveLength(2)
    expect(
      leaf(
        [shadow],
        [
          ['user', '10.0.0.0/16'],
          ['host', '10.0.0.5/32'],
        ],
      ).rows,
    ).toHaveLength(1)
  })

  it('a tag narrows the losers, and `lost` keeps them listed', () => {
    const shadow: Shadow = { ...base, loserTag: 'vpn', relation: 'inside-or-equal', becomes: 'lost' }
    const { rows } = leaf(
      [shadow],
      [
        ['local', '10.0.0.0/8'],
        ['learned', '10.1.0.0/16', { k: 'box' }, 'vpn'],
        ['learned', '10.2.0.0/16', { k: 'box' }, 'er'],
      ],
    )
    expect(rows).toEqual(['local 10.0.0.0/8 active', 'learned 10.1.0.0/16 lost', 'learned 10.2.0.0/16 active'])
  })

  it('a hidden winner makes room for the next candidate of its prefix', () => {
    const { rows } = leaf(
      [{ ...base, relation: 'strictly-inside' }],
      [
        ['local', '10.0.0.0/8'],
        ['learned', '10.1.0.0/16'],
        ['none', '10.1.0.0/16'],
      ],
    )
    expect(rows).toEqual(['local 10.0.0.0/8 active', 'none 10.1.0.0/16 active'])
  })

  it('a route that an earlier shadow hid casts none itself', () => {
    const { rows } = leaf(
      [
        { ...base, relation: 'inside-or-equal' },
        { ...base, losers: ['none'], by: ['learned'], relation: 'inside-or-equal' },
      ],
      [
        ['local', '10.0.0.0/16'],
        ['learned', '10.0.0.0/16'],
        ['none', '10.0.0.0/24'],
      ],
    )
    expect(rows).toEqual(['local 10.0.0.0/16 active', 'none 10.0.0.0/24 active'])
  })
})
