import { type Address, hostPrefix, type Prefix } from '../../ip/index.ts'
import type { Admission, Condition, Link, Network, RecordId, Session } from '../../network/index.ts'
import { internSet } from './intern-set.ts'
import type { VpnEnd } from './vpn-end.ts'
import type { VpnProps, VpnSide } from './vpn-fields.ts'
import { tunnelLinkId, tunnelSessionId, type Way } from './vpn-ids.ts'

export interface Vpn {
  readonly id: RecordId
  readonly tunnels: VpnProps['tunnels']
  readonly a: { readonly end: VpnEnd; readonly side: VpnSide | undefined }
  readonly b: { readonly end: VpnEnd; readonly side: VpnSide | undefined }
}

type Half = Vpn['a']
type Remote = VpnSide['remotes'][number]
type Part = Pick<Network, 'origins' | 'sessions' | 'links' | 'sets'>

/**
 * The neutral form of one VPN: a link per tunnel and direction with the traffic selectors of both ends as admissions,
 * the static routes of each end, and the BGP sessions that both ends configure alike.
 */
export function lowerVpn(vpn: Vpn): Part {
  const part: Part = { origins: [], sessions: [], links: [], sets: {} }
  for (const i of vpn.tunnels.keys()) {
    part.links.push(lowerTunnel(part, vpn, i, 'ab'), lowerTunnel(part, vpn, i, 'ba'))
  }
  lowerStatics(part, vpn, 'ab')
  lowerStatics(part, vpn, 'ba')
  for (const i of vpn.tunnels.keys()) lowerBgp(part, vpn, i)
  return part
}

/** The half that sends in this direction, and the one that receives. */
const halves = (vpn: Vpn, way: Way): [from: Half, to: Half] => (way === 'ab' ? [vpn.a, vpn.b] : [vpn.b, vpn.a])

/** Interface at the end that packets of this direction leave from, and at the end where they arrive. */
const interfacesOf = (tunnel: Vpn['tunnels'][number], way: Way): [near: number, far: number] =>
  way === 'ab' ? [tunnel.a, tunnel.b] : [tunnel.b, tunnel.a]

const remoteOf = (side: VpnSide | undefined, far: number): Remote | undefined =>
  side?.remotes.find((remote) => remote.interface === far)

function lowerTunnel(part: Part, vpn: Vpn, i: number, way: Way): Link {
  const [from, to] = halves(vpn, way)
  const tunnel = vpn.tunnels[i]
  const configured = from.side !== undefined && to.side !== undefined
  const admits: Admission[] = configured ? [] : [{ k: 'never', outcome: 'not-active', rule: 'core/vpn-two-sides' }]
  const selectors = [...selectorsOf(part, from, to, 'out'), ...selectorsOf(part, to, from, 'in')]
  const near = tunnel && from.end.interfaces[interfacesOf(tunnel, way)[0]]
  return {
    id: tunnelLinkId(vpn.id, i, way),
    from: from.end.table,
    to: to.end.table,
    up: tunnel?.up ?? false,
    owner: vpn.id,
    shown: true,
    admits: [...admits, ...selectors],
    ...(near?.bgpAddress ? { localAddress: near.bgpAddress } : {}),
  }
}

/** What the selectors of `self` let pass: packets that it sends (`out`) or receives (`in`). None when route-based. */
function selectorsOf(part: Part, self: Half, other: Half, direction: 'in' | 'out'): Admission[] {
  if (!self.side || (self.side.selectors !== 'policy' && !self.end.alwaysSelects)) return []
  const set = (prefixes: readonly string[]) =>
    internSet(
      part.sets,
      prefixes.map((prefix) => ({ prefix: prefix as Prefix, mode: 'or-longer' })),
    )
  const local = set(self.side.localNetworks ?? self.end.ownNetworks)
  const told = self.side.remotes.flatMap((remote) => remote.prefixes)
  const remote = set(self.side.remoteNetworks ?? (told.length > 0 ? told : other.end.ownNetworks))
  const pair = direction === 'out' ? { source: local, destination: remote } : { source: remote, destination: local }
  return [{ k: 'pairs', pairs: [pair], outcome: 'selector-mismatch', rule: 'core/vpn-selectors' }]
}

/** Where routes about the same remote came in: nothing goes back to it. */
const groupOf = (vpn: Vpn, way: Way, far: number): string => `${vpn.id}/${way}/remote${far}`

/** Static routes of the end that sends in this direction. */
function lowerStatics(part: Part, vpn: Vpn, way: Way): void {
  const [from, to] = halves(vpn, way)
  if (!from.side) return
  for (const far of new Set(vpn.tunnels.map((tunnel) => interfacesOf(tunnel, way)[1]))) {
    const links = vpn.tunnels.flatMap((tunnel, i) =>
      interfacesOf(tunnel, way)[1] === far ? [tunnelLinkId(vpn.id, i, way)] : [],
    )
    const remote = remoteOf(from.side, far)
    const peer = remote?.bgpAddress ?? to.end.interfaces[far]?.bgpAddress
    const host = from.end.host && peer ? hostPrefix(peer as Address) : undefined
    const routes = new Set((remote?.prefixes ?? []) as Prefix[])
    if (host && speaksBgp(vpn)) routes.add(host)
    for (const prefix of routes) {
      const isHost = from.end.host !== undefined && prefix === host
      const how = isHost ? from.end.host : undefined
      for (const link of links) {
        const when = links.length > 1 ? preferUp(link, links) : undefined
        part.origins.push({
          table: from.end.table,
          prefix,
          kind: how?.kind ?? from.end.statics.kind,
          next: { k: 'link', link },
          attrs: { group: groupOf(vpn, way, far), ...(how ? { tag: how.tag } : {}) },
          owner: vpn.id,
          rule: how && !remote?.prefixes.includes(prefix) ? how.rule : from.end.statics.rule,
          ...(when ? { when } : {}),
        })
      }
    }
  }
}

/** A static route stays when all its tunnels are down, and leaves the ones that are down while another is up. */
const preferUp = (link: string, all: readonly string[]): Condition => ({
  k: 'any',
  of: [
    { k: 'link-up', link },
    { k: 'not', of: { k: 'any', of: all.map((other) => ({ k: 'link-up', link: other })) } },
  ],
})

const speaksBgp = ({ a, b }: Vpn): boolean =>
  a.side?.enableBgp === true && b.side?.enableBgp === true && a.end.asn !== undefined && b.end.asn !== undefined

/** Both directions of the BGP peering over one tunnel, where both ends configure it. */
function lowerBgp(part: Part, vpn: Vpn, i: number): void {
  const tunnel = vpn.tunnels[i]
  if (!tunnel || !speaksBgp(vpn)) return
  const ownA = vpn.a.end.interfaces[tunnel.a]?.bgpAddress
  const ownB = vpn.b.end.interfaces[tunnel.b]?.bgpAddress
  if (!ownA || !ownB) return
  const toldB = remoteOf(vpn.a.side, tunnel.b)
  const toldA = remoteOf(vpn.b.side, tunnel.a)
  const agreed =
    (toldB?.bgpAddress ?? ownB) === ownB &&
    (toldA?.bgpAddress ?? ownA) === ownA &&
    (toldB?.asn ?? vpn.b.end.asn) === vpn.b.end.asn &&
    (toldA?.asn ?? vpn.a.end.asn) === vpn.a.end.asn
  const links = [tunnelLinkId(vpn.id, i, 'ab'), tunnelLinkId(vpn.id, i, 'ba')]
  if (!agreed) links.push(refusedLink(part, vpn, i))
  const reachable = [
    { from: vpn.a.end.table, address: ownB },
    { from: vpn.b.end.table, address: ownA },
  ]
  for (const way of ['ab', 'ba'] as const) {
    part.sessions.push(lowerSession(vpn, i, way, { links, reachable }))
  }
}

/** A link that is never up: the two ends name different AS numbers or addresses, so OPEN is refused (RFC 4271, 6.2). */
function refusedLink(part: Part, vpn: Vpn, i: number): string {
  const id = `${vpn.id}/bgp${i}/refused`
  part.links.push({
    id,
    from: vpn.a.end.table,
    to: vpn.b.end.table,
    up: false,
    owner: vpn.id,
    shown: false,
    admits: [{ k: 'never', outcome: 'not-active', rule: 'core/vpn-bgp-identity' }],
  })
  return id
}

function lowerSession(vpn: Vpn, i: number, way: Way, requires: Session['requires']): Session {
  const [from, to] = halves(vpn, way)
  const back = way === 'ab' ? 'ba' : 'ab'
  const tunnel = vpn.tunnels[i] ?? { a: 0, b: 0 }
  const [near, far] = way === 'ab' ? [tunnel.a, tunnel.b] : [tunnel.b, tunnel.a]
  const fromAs = from.end.asn ?? 0
  const toAs = to.end.asn ?? 0
  return {
    id: tunnelSessionId(vpn.id, i, way),
    from: from.end.table,
    to: to.end.table,
    pair: `${vpn.id}/bgp${i}`,
    requires,
    carries: { kinds: [...from.end.announces], which: 'best' },
    notGroup: groupOf(vpn, way, far),
    export: [...from.end.exports],
    import: [...to.end.imports],
    bgp: {
      fromAs,
      toAs,
      external: fromAs !== toAs,
      allowOwnAs: 0,
      asOverride: false,
      removePrivateAs: false,
      keepMed: false,
      nextHopSelf: true,
      selfAddress: from.end.interfaces[near]?.bgpAddress as Address,
      peerAddress: to.end.interfaces[far]?.bgpAddress as Address,
      reflect: { fromIsClient: false, toIsClient: false },
    },
    arrives: {
      kind: to.end.learned.kind,
      ...(to.end.learned.tag ? { tag: to.end.learned.tag } : {}),
      group: groupOf(vpn, back, near),
      next: { k: 'link', link: tunnelLinkId(vpn.id, i, back) },
    },
    owner: vpn.id,
  }
}
