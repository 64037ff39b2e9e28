import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Network, Origin, Session } from '../network/index.ts'
import { Drawing, setting } from './bgp-fixture.ts'
import type { Solution } from './solution.ts'
import { solve } from './solve.ts'

/** A random network of up to 7 routers in up to 5 ASes, with some preferences, prepends and reflectors. */
const anyNetwork = fc
  .record({
    asns: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 7 }),
    joins: fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(9)), { minLength: 1, maxLength: 12 }),
    origins: fc.array(fc.tuple(fc.nat(6), fc.nat(3)), { minLength: 1, maxLength: 6 }),
  })
  .map(({ asns, joins, origins }): Network => {
    const drawing = new Drawing()
    asns.forEach((asn, i) => {
      drawing.router(`r${i}`, asn, {
        ...(i % 3 === 0 && { maxPaths: 4, pathMix: 'any-path' }),
        ...(i % 2 === 0 && { resolves: ['link'] }),
      })
    })
    const seen = new Set<string>()
    for (const [x, y, policy] of joins) {
      const a = Math.min(x, y) % asns.length
      const b = Math.max(x, y) % asns.length
      const key = `${Math.min(a, b)}-${Math.max(a, b)}`
      if (a === b || seen.has(key)) continue
      seen.add(key)
      const asn = asns[a] as number
      drawing.join(
        `r${a}`,
        `r${b}`,
        policy === 1
          ? { import: setting({ localPref: 200 }) }
          : policy === 2
            ? { export: setting({ prepend: [asn, 2] }) }
            : policy === 3
              ? { rrClient: true }
              : {},
        policy === 4 ? { import: setting({ med: 5 }) } : {},
      )
      const number = drawing.network.links.length - 1
      for (const table of [`r${a}`, `r${b}`])
        drawing.origin(table, `169.254.${number >> 6}.${(number & 63) * 4}/30`, {
          kind: 'link',
          when: { k: 'link-up', link: `r${a}-r${b}` },
          attrs: { igpCost: policy },
        })
    }
    for (const [table, net] of origins) drawing.origin(`r${table % asns.length}`, `10.${net}.0.0/16`)
    return drawing.network
  })

/** Everything that a solution says, as text. */
function print(solution: Solution): string {
  const tables = [...solution.network.tables].map(({ id }) => id).sort()
  return JSON.stringify([
    solution.verdict,
    tables.map((table) => solution.rows(table).map((row) => [row, solution.chain(row)])),
    solution.network.sessions
      .map(({ id }) => id)
      .sort()
      .map((id) => [id, solution.delivered(id), solution.announced(id)]),
  ])
}

const shuffled = <T>(list: readonly T[], keys: readonly number[]): T[] =>
  list
    .map((item, index) => ({ item, key: keys[index % keys.length] as number, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item)

describe('a solution is a function of the network', () => {
  it('shuffled records give identical bytes', () => {
    fc.assert(
      fc.property(anyNetwork, fc.array(fc.nat(), { minLength: 5, maxLength: 30 }), (network, keys) => {
        const other: Network = {
          ...network,
          tables: shuffled(network.tables, keys),
          origins: shuffled(network.origins, keys),
          sessions: shuffled(network.sessions, keys),
          links: shuffled(network.links, keys),
        }
        expect(print(solve(other))).toBe(print(solve(network)))
      }),
      { numRuns: 60 },
    )
  })

  it('solving twice gives the same bytes, also after a trip through JSON', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        expect(print(solve(JSON.parse(JSON.stringify(network)) as Network))).toBe(print(solve(network)))
      }),
      { numRuns: 40 },
    )
  })

  it('starting from an earlier solution changes nothing, whatever was edited in between', () => {
    const edit = fc.tuple(
      fc.constantFrom('down', 'prefer', 'plain', 'origin', 'drop-session', 'drop-table'),
      fc.nat(),
      fc.nat(3),
    )
    fc.assert(
      fc.property(anyNetwork, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        let network = start
        let solution = solve(network)
        for (const [what, at, net] of edits) {
          network = apply(network, what, at, net)
          const link = network.links[at % Math.max(1, network.links.length)]?.id
          const down = what === 'down' && link !== undefined ? [link] : []
          solution = solve(network, { down, previous: solution })
          expect(print(solution)).toBe(print(solve(network, { down })))
        }
      }),
      { numRuns: 80 },
    )
  })
})

function apply(network: Network, what: string, at: number, net: number): Network {
  const place = at % Math.max(1, network.sessions.length)
  const change = (with_: (session: Session) => Session) => ({
    ...network,
    sessions: network.sessions.map((session, index) => (index === place ? with_(session) : session)),
  })
  switch (what) {
    case 'prefer':
      return change((session) => ({ ...session, import: setting({ localPref: 150 + net * 50 }) }))
    case 'plain':
      return change((session) => ({ ...session, import: [], export: [] }))
    case 'origin': {
      const table = network.tables[at % network.tables.length]?.id
      return {
        ...network,
        origins: [
          ...network.origins,
          {
            kind: 'connected',
            next: { k: 'box' },
            table,
            prefix: `10.${net}.0.0/16`,
            owner: 'new',
            rule: 'configured',
          } as Origin,
        ],
      }
    }
    case 'drop-session':
      return { ...network, sessions: network.sessions.filter((_, index) => index !== place) }
    case 'drop-table': {
      const gone = network.tables[at % network.tables.length]?.id
      if (network.tables.length < 3) return network
      return {
        ...network,
        tables: network.tables.filter(({ id }) => id !== gone),
        origins: network.origins.filter(({ table }) => table !== gone),
        sessions: network.sessions.filter(({ from, to }) => from !== gone && to !== gone),
        links: network.links.filter(({ from, to }) => from !== gone && to !== gone),
      }
    }
    default:
      return network
  }
}
