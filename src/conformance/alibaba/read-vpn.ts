import { type Address, addressAt, type Prefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import type { CaseNetwork } from './case-network.ts'

/** One end of an IPsec connection as the case writes it: a connection of a gateway, or a tunnel of a site. */
interface Half {
  readonly ike: string
  readonly local: readonly string[]
  readonly remote: readonly string[]
}

const readHalf = (members: Members): Half => ({
  ike: members.text('ike', 'v2'),
  local: members.texts('local'),
  remote: members.texts('remote'),
})

const isAny = (list: readonly string[]): boolean => list.length === 1 && list[0] === '0.0.0.0/0'

const sideOf = (half: Half, bgp: boolean) => ({
  enableBgp: bgp,
  remotes: [{ interface: 0, prefixes: [] }],
  ...(isAny(half.local) && isAny(half.remote)
    ? { selectors: 'any' }
    : { selectors: 'policy', localNetworks: half.local, remoteNetworks: half.remote }),
})

const VERSIONS: Readonly<Record<string, string>> = { v1: 'IKEv1', v2: 'IKEv2' }

/** Connections of the case as links: two that name each other, or one and the tunnel of a site, are one link. */
export function readConnections(net: CaseNetwork): void {
  const list = net.members.members('ipsec')
  const byId = new Map(list.map((each) => [each.text('id'), each]))
  for (const each of list) {
    each.only('id', 'gw', 'peer', 'ike', 'mode', 'local', 'remote', 'up', 'health', 'bgp', 'published')
    const id = each.text('id')
    const peer = byId.get(each.text('peer'))
    if (peer && peer.text('id') < id && peer.text('peer') === id) continue
    const gateway = net.record(each.text('gw'))
    if (peer) joinGateways(net, each, peer, gateway)
    else joinSite(net, each, gateway)
  }
}

function joinGateways(net: CaseNetwork, one: Members, other: Members, gateway: DesignRecord): void {
  if (one.has('bgp') || other.has('bgp')) throw new Missing('ipsec.bgp between two gateways')
  const [a, b] = [readHalf(one), readHalf(other)]
  const up = one.flag('up', true) && other.flag('up', true)
  const link = add(net, one.text('id'), [gateway.id, net.record(other.text('gw')).id], {
    ike: a.ike === b.ike ? a.ike : 'differs',
    up,
    a: sideOf(a, false),
    ...(other.text('peer') === one.text('id') ? { b: sideOf(b, false) } : {}),
  })
  net.names.set(other.text('id'), link)
  net.sides.set(one.text('id'), { link: link.id, side: 'a' })
  net.sides.set(other.text('id'), { link: link.id, side: 'b' })
}

function joinSite(net: CaseNetwork, one: Members, gateway: DesignRecord): void {
  const id = one.text('id')
  const site = net.members.members('sites').find((each) => each.text('id') === one.text('peer'))
  if (!site) throw new Missing(`ipsec.peer ${one.text('peer')}`)
  const tunnels = site.child('tunnels')
  const far = tunnels.has(id) ? readHalf(tunnels.child(id)) : undefined
  const near = readHalf(one)
  const bgp = one.has('bgp') ? one.child('bgp') : undefined
  const ends: [string, string] = [gateway.id, net.record(site.text('id')).id]
  const link = add(net, id, ends, {
    ike: !far || far.ike === near.ike ? near.ike : 'differs',
    up: one.flag('up', true),
    a: sideOf(near, bgp !== undefined),
    ...(far ? { b: sideOf(far, bgp !== undefined) } : {}),
    ...(bgp ? { inside: insideOf(bgp) } : {}),
  })
  net.sides.set(id, { link: link.id, side: 'a' })
}

function insideOf(bgp: Members): { insideA: Address; insideB: Address } {
  bgp.only('tunnel_cidr', 'local_ip', 'local_asn', 'peer_asn')
  const usable = [1, 2].map((offset) => addressAt(bgp.text('tunnel_cidr') as Prefix, offset))
  const insideA = bgp.text('local_ip') as Address
  return { insideA, insideB: usable.find((each) => each !== insideA) as Address }
}

interface Link {
  readonly ike: string
  readonly up: boolean
  readonly a: object
  readonly b?: object
  readonly inside?: object
}

function add(net: CaseNetwork, name: string, ends: [string, string], { ike, up, a, b, inside }: Link): DesignRecord {
  const version = VERSIONS[ike]
  if (version === undefined && ike !== 'differs') throw new Missing(`ipsec.ike ${ike}`)
  // Two versions never agree: the tunnel does not come up.
  const tunnels = [{ a: 0, b: 0, up: up && version !== undefined, ...inside }]
  return net.add('core/vpn', name, { ike: version ?? 'IKEv2', tunnels, a, ...(b ? { b } : {}) }, { ends })
}
