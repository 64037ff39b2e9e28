import { describe, expect, test } from 'vitest'
import type { Address, Prefix } from '../../ip/index.ts'
import type { Network, Table } from '../../network/index.ts'
import { solve } from '../../solver/index.ts'
import { lowerVpn, type Vpn } from './lower-vpn.ts'
import { emptyNetwork, mergePart } from './merge-parts.ts'
import type { VpnEnd } from './vpn-end.ts'
import { tunnelLinkId, tunnelSessionId } from './vpn-ids.ts'

const end = (name: string, asn: number, ...addresses: string[]): VpnEnd => ({
  table: name,
  interfaces: addresses.map((bgpAddress) => ({ bgpAddress: bgpAddress as Address })),
  asn,
  statics: { kind: 'static', rule: 'test/static' },
  host: { kind: 'static', tag: 'host', rule: 'test/host' },
  learned: { kind: 'learned' },
  announces: ['own'],
  exports: [{ do: 'accept', rule: 'test/all' }],
  imports: [{ do: 'accept', rule: 'test/all' }],
  ownNetworks: [`10.${asn % 100}.0.0/16` as Prefix],
})

const table = (id: string, self: string[]): Table => ({
  id,
  owner: id,
  order: 'o',
  stages: [{ k: 'longest' }],
  shadows: [],
  reach: [],
  self: self as Address[],
  maxPaths: 8,
  pathMix: 'any-path',
  medScope: 'always',
  resolves: [],
})

const side: NonNullable<Vpn['a']['side']> = { enableBgp: true, remotes: [], selectors: 'any' }
const base: Vpn = {
  id: 'vpn',
  tunnels: [{ a: 0, b: 0, up: true }],
  a: { end: end('a', 65001, '192.168.0.1'), side },
  b: { end: end('b', 65002, '192.168.0.2'), side },
}

function networkOf(vpn: Vpn): Network {
  const network = emptyNetwork()
  network.orders.o = [{ k: 'rank-kinds', kinds: ['own', 'static', 'learned'], rule: 'test/order' }]
  network.tables.push(table('a', ['192.168.0.1']), table('b', ['192.168.0.2', '192.168.0.3']))
  const own = (id: string, prefix: string) => ({
    table: id,
    prefix: prefix as Prefix,
    kind: 'own',
    next: { k: 'box' as const },
    owner: id,
    rule: 'test/own',
  })
  network.origins.push(own('a', '10.1.0.0/16'), own('b', '10.2.0.0/16'))
  mergePart(network, lowerVpn(vpn))
  return network
}

const learnedAt = (vpn: Vpn, at: string) =>
  solve(networkOf(vpn))
    .rows(at)
    .flatMap((row) => (row.kind === 'learned' ? [row.prefix] : []))

describe('BGP over a tunnel', () => {
  test('both ends learn what the other announces', () => {
    expect(learnedAt(base, 'a')).toEqual(['10.2.0.0/16'])
    expect(learnedAt(base, 'b')).toEqual(['10.1.0.0/16'])
  })

  test('announces the MED that is set for the session of a tunnel (RFC 4271, 5.1.4)', () => {
    const vpn: Vpn = { ...base, a: { ...base.a, side: { ...side, sessions: [{ tunnel: 0, med: 150 }] } } }
    const meds = (v: Vpn) =>
      solve(networkOf(v))
        .delivered('vpn/bgp0/ab')
        .map(({ attrs }) => attrs.med)
    expect([meds(base), meds(vpn)]).toEqual([[0], [150]])
  })

  test('needs BGP on both sides', () => {
    expect(learnedAt({ ...base, b: { ...base.b, side: { ...side, enableBgp: false } } }, 'a')).toEqual([])
  })

  test('needs a tunnel that is up', () => {
    expect(learnedAt({ ...base, tunnels: [{ a: 0, b: 0, up: false }] }, 'a')).toEqual([])
  })

  test('needs a route to the peer: multihop BGP (RFC 4271, 5.1.3)', () => {
    const { host: _, ...bare } = base.a.end
    expect(learnedAt({ ...base, a: { ...base.a, end: bare } }, 'b')).toEqual([])
  })

  test('needs different AS numbers where an end has no session with a peer of its own AS (VPN Gateway FAQ, BGP)', () => {
    const same = (externalOnly: boolean): Vpn => ({
      ...base,
      b: { ...base.b, end: { ...base.b.end, asn: 65001, ...(externalOnly && { externalOnly: true as const }) } },
    })
    expect(learnedAt(same(true), 'a')).toEqual([])
    expect(learnedAt(same(false), 'a')).toEqual(['10.2.0.0/16'])
  })

  test('needs the right AS number and address of the peer (RFC 4271, 6.2)', () => {
    for (const wrong of [{ asn: 65003 }, { bgpAddress: '192.168.0.9' }]) {
      const told = { ...side, remotes: [{ interface: 0, prefixes: [], ...wrong }] }
      expect(learnedAt({ ...base, a: { ...base.a, side: told } }, 'a')).toEqual([])
    }
  })
})

describe('a tunnel with BGP addresses of its own', () => {
  const inside = { ...base, tunnels: [{ a: 0, b: 0, up: true, insideA: '169.254.21.1', insideB: '169.254.21.2' }] }

  test('carries the session between them, over host routes into this tunnel (RFC 4271, 5.1.3)', () => {
    expect(learnedAt(inside, 'a')).toEqual(['10.2.0.0/16'])
    const { sessions } = lowerVpn(inside)
    expect(sessions[0]?.bgp).toMatchObject({ selfAddress: '169.254.21.1', peerAddress: '169.254.21.2' })
  })

  test('has no session while an end has no route to the peer', () => {
    const { host: _, ...bare } = base.b.end
    expect(learnedAt({ ...inside, b: { ...base.b, end: bare } }, 'a')).toEqual([])
  })
})

test('packets arrive where the end says that tunnels are looked up', () => {
  const { links } = lowerVpn({ ...base, b: { ...base.b, end: { ...base.b.end, arrivesIn: 'b-in' } } })
  expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(['a b-in', 'b a'])
})

describe('static routes', () => {
  const told = (prefixes: string[]) => ({ ...side, enableBgp: false, remotes: [{ interface: 0, prefixes }] })

  test('lead into the tunnel, and no peer route comes with them when there is no BGP', () => {
    const part = lowerVpn({ ...base, a: { ...base.a, side: told(['10.2.0.0/16']) } })
    expect(part.origins.map((origin) => [origin.table, origin.prefix, origin.next])).toEqual([
      ['a', '10.2.0.0/16', { k: 'link', link: tunnelLinkId('vpn', 0, 'ab') }],
    ])
  })

  test('leave a tunnel that is down while another to the same interface is up', () => {
    const tunnels = [
      { a: 0, b: 0, up: false },
      { a: 1, b: 0, up: true },
    ]
    const a = { end: end('a', 65001, '192.168.0.1', '192.168.0.4'), side: told(['10.2.0.0/16']) }
    const rows = (list: typeof tunnels) =>
      solve(networkOf({ ...base, tunnels: list, a })).rowsAt('a', '10.2.0.0/16' as Prefix)
    expect(rows(tunnels).map((row) => row.next)).toEqual([{ k: 'link', link: tunnelLinkId('vpn', 1, 'ab') }])
    expect(rows(tunnels.map((tunnel) => ({ ...tunnel, up: false })))).toHaveLength(2)
  })
})

describe('traffic selectors (RFC 7296, 2.9)', () => {
  const policy = {
    ...side,
    selectors: 'policy' as const,
    localNetworks: ['10.1.0.0/16'],
    remoteNetworks: ['10.2.0.0/16'],
  }

  test('a route-based side lets everything pass', () => {
    expect(lowerVpn(base).links.flatMap((link) => link.admits)).toEqual([])
  })

  test('one side’s selectors bind both directions, each with source and destination in their places', () => {
    const { links, sets } = lowerVpn({ ...base, a: { ...base.a, side: policy } })
    const pairs = links.map((link) => link.admits.flatMap((each) => (each.k === 'pairs' ? each.pairs : [])))
    const text = (id: string) => sets[id]?.map((match) => match.prefix).join()
    expect(pairs.map((list) => list.map((pair) => [text(pair.source), text(pair.destination)]))).toEqual([
      [['10.1.0.0/16', '10.2.0.0/16']],
      [['10.2.0.0/16', '10.1.0.0/16']],
    ])
  })

  test('with IKEv1 only the first network of each list counts, where an end negotiates one pair (RFC 2409, 5.5)', () => {
    const lists = { ...policy, remoteNetworks: ['10.2.0.0/16', '10.3.0.0/16'] }
    const remotes = (ike: 'IKEv1' | 'IKEv2', onePairInIkev1?: true) => {
      const { links, sets } = lowerVpn({
        ...base,
        ike,
        a: { end: { ...base.a.end, ...(onePairInIkev1 && { onePairInIkev1 }) }, side: lists },
      })
      const [admission] = links[0]!.admits
      const pair = admission?.k === 'pairs' ? admission.pairs[0] : undefined
      return sets[pair?.destination ?? '']?.map((match) => match.prefix)
    }
    expect(remotes('IKEv2', true)).toEqual(['10.2.0.0/16', '10.3.0.0/16'])
    expect(remotes('IKEv1', true)).toEqual(['10.2.0.0/16'])
    expect(remotes('IKEv1')).toEqual(['10.2.0.0/16', '10.3.0.0/16'])
  })

  test('a policy-based gateway has them though nobody chose them', () => {
    const part = lowerVpn({ ...base, a: { ...base.a, end: { ...base.a.end, alwaysSelects: true } } })
    expect(part.links[0]?.admits).toMatchObject([{ k: 'pairs', outcome: 'selector-mismatch' }])
  })
})

test('a tunnel that only one end configures carries nothing', () => {
  const part = lowerVpn({ ...base, b: { ...base.b, side: undefined } })
  expect(part.links.map((link) => link.admits[0])).toMatchObject([{ k: 'never' }, { k: 'never' }])
  expect(part.sessions.map((session) => session.id)).not.toContain(tunnelSessionId('vpn', 0, 'ab'))
})
