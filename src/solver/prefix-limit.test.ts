import { describe, expect, it } from 'vitest'
import { prefix } from '../ip/index.ts'
import { Drawing } from './bgp-fixture.ts'
import { solve } from './solve.ts'

const OTHER = prefix('172.16.0.0/16')

/** `a` announces so many prefixes to `b`, which takes three, and `b` tells `c` all that it knows. */
function line(count: number) {
  const drawing = new Drawing().router('a', 1).router('b', 2).router('c', 3).origin('b', OTHER)
  for (let i = 0; i < count; i++) drawing.origin('a', `10.0.${i}.0/24`)
  return drawing.join('a', 'b', { bgp: { maxPrefixes: 3 } }).join('b', 'c').network
}

// RFC 4486, 4: "Maximum Number of Prefixes Reached"; RFC 4271, 6.7: the speaker terminates the BGP connection.
describe('a session that takes so many prefixes', () => {
  it('is up with as many as it takes', () => {
    const solution = solve(line(3))
    expect([solution.sessionUp('a>b'), solution.overfull]).toEqual([true, []])
    expect(solution.prefixesAt('c')).toHaveLength(4)
  })

  it('is down in both directions with one more, and says so', () => {
    const solution = solve(line(4))
    expect(solution.overfull).toEqual([{ session: 'a>b', announced: 4, most: 3 }])
    expect([solution.sessionUp('a>b'), solution.sessionUp('b>a'), solution.sessionUp('b>c')]).toEqual([
      false,
      false,
      true,
    ])
    expect(solution.prefixesAt('c')).toEqual([OTHER])
    expect(solution.prefixesAt('a')).not.toContain(OTHER)
    expect(solution.verdict).toEqual({ k: 'converged' })
  })

  it('counts what is announced, before the receiver filters', () => {
    const network = line(4)
    const [session] = network.sessions.filter(({ id }) => id === 'a>b')
    session!.import = [{ do: 'deny', rule: 'nothing' }]
    expect(solve(network).sessionUp('a>b')).toBe(false)
  })

  it('counts what the sender lets out only', () => {
    const network = line(4)
    const [session] = network.sessions.filter(({ id }) => id === 'a>b')
    session!.export = [{ do: 'deny', rule: 'nothing' }]
    expect(solve(network).sessionUp('a>b')).toBe(true)
  })

  it('comes up again in a later version of the network that announces less, and the other way round', () => {
    const full = solve(line(4))
    const less = solve(line(3), { previous: full })
    expect([less.sessionUp('a>b'), less.overfull]).toEqual([true, []])
    expect(solve(line(4), { previous: less }).sessionUp('a>b')).toBe(false)
  })

  it('ends every session that is over its number at the same moment; it stays down until it is reset', () => {
    const network = line(4)
    for (const session of network.sessions) if (session.id === 'b>c') session.bgp = { ...session.bgp!, maxPrefixes: 3 }
    const solution = solve(network)
    expect(solution.overfull.map(({ session }) => session)).toEqual(['a>b', 'b>c'])
  })
})
