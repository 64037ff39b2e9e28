import { type Address, hostPrefix, type Prefix } from '../../ip/index.ts'
import type { Admission, Condition, Link, Network, RecordId, Session } from '../../network/index.ts'
import { internSet } from './intern-set.ts'
import { type TunnelCrypto, tunnelCrypto } from './proposals/index.ts'
import type { VpnEnd } from './vpn-end.ts'
import type { VpnProps, VpnSide } from './vpn-fields.ts'
import { tunnelLinkId, tunnelSessionId, type Way } from './vpn-ids.ts'

export interface Vpn {
  readonly id: RecordId
  /** Absent: IKEv2. */
  readonly ike?: VpnProps['ike']
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
    const crypto = tunnelCrypto(
      { ike: vpn.ike ?? 'IKEv2', a: vpn.a.side, b: vpn.b.side },
      i,
      vpn.a.end.crypto,
      vpn.b.end.crypto,
    )
    part.links.push(lowerTunnel(part, vpn, i, 'ab', crypto), lowerTunnel(part, vpn, i, 'ba', crypto))
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

type Inside = [near: Address | undefined, far: Address | undefined]

/** Where the BGP session of a tunnel ends: at the tunnel's own inside addresses, else at those of the interfaces. */
function bgpAddressesOf(vpn: Vpn, tunnel: Vpn['tunnels'][number], way: Way): Inside {
  const a = (tunnel.insideA as Address | undefined) ?? vpn.a.end.interfaces[tunnel.a]?.bgpAddress
  const b = (tunnel.insideB as Address | undefined) ?? vpn.b.end.interfaces[tunnel.b]?.bgpAddress
  return way === 'ab' ? [a, b] : [b, a]
}

const remoteOf = (side: VpnSide | undefined, far: number): Remote | undefined =>
  side?.remotes.find((remote) => remote.interface === far)

/** Ends that have no proposal in common never bring the tunnel up (RFC 7296, 2.7: NO_PROPOSAL_CHOSEN). */
function lowerTunnel(part: Part, vpn: Vpn, i: number, way: Way, crypto: TunnelCrypto): Link {
  const [from, to] = halves(vpn, way)
  const tunnel = vpn.tunnels[i]
  const configured = from.side !== undefined && to.side !== undefined
  const agreed = !configured || crypto.agreement.chosen !== undefined
  const never = configured ? 'core/vpn-proposals' : 'core/vpn-two-sides'
  const admits: Admission[] = configured && agreed ? [] : [{ k: 'never', outcome: 'not-active', rule: never }]
  const single =
    [crypto.a, crypto.b].some(({ version }) => version === 'IKEv1') &&
    (from.end.onePairInIkev1 === true || to.end.onePairInIkev1 === true)
  const selectors = [...selectorsOf(part, from, to, 'out', single), ...selectorsOf(part, to, from, 'in', single)]
  const localAddress = tunnel && bgpAddressesOf(vpn, tunnel, way)[0]
  return {
    id: tunnelLinkId(vpn.id, i, way),
    from: from.end.table,
    to: to.end.arrivesIn ?? to.end.table,
    up: agreed && (tunnel?.up ?? false),
    owner: vpn.id,
    shown: true,
    admits: [...admits, ...selectors],
    ...(localAddress ? { localAddress } : {}),
  }
}

/** What the selectors of `self` let pass: packets that it sends (`out`) or receives (`in`). None when route-based. */
function selectorsOf(part: Part, self: Half, other: Half, direction: 'in' | 'out', single: boolean): Admission[] {
  if (!self.side || (self.side.selectors !== 'policy' && !self.end.alwaysSelects)) return []
  const set = (prefixes: readonly string[]) =>
    internSet(
      part.sets,
      prefixes.slice(0, single ? 1 : undefined).map((prefix) => ({ prefix: prefix as Prefix, mode: 'or-longer' })),
    )
  const local = set(self.side.localNetworks ?? self.end.ownNetworks)
  const told = self.side.remotes.flatMap((remote) => remote.prefixes)
  const remote = set(self.side.remoteNetworks ?? (told.length > 0 ? told : other.end.ownNetworks))
  const pair = direction === 'out' ? { source: local, destination: remote } : { source: remote, destination: local }
  return [{ k: 'pairs', pairs: [pair], outcome: 'selector-mismatch', rule: 'core/vpn-selectors' }]
}

/** Where routes about the same remote came in: nothing goes back to it. */
const groupOf = (vpn: Vpn, way: Way, far: number): string => `${vpn.id}/${way}/remote${far}`

/** Static routes of the end that sends in this direction, and where the platform adds them, its routes to BGP peers. */
function lowerStatics(part: Part, vpn: Vpn, way: Way): void {
  const [from] = halves(vpn, way)
  if (!from.side) return
  for (const far of new Set(vpn.tunnels.map((tunnel) => interfacesOf(tunnel, way)[1]))) {
    const links = vpn.tunnels.flatMap((tunnel, i) =>
      interfacesOf(tunnel, way)[1] === far ? [tunnelLinkId(vpn.id, i, way)] : [],
    )
    const remote = remoteOf(from.side, far)
    const group = groupOf(vpn, way, far)
    const told = new Set((remote?.prefixes ?? []) as Prefix[])
    const peers = from.end.host && speaksBgp(vpn) ? peerRoutes(vpn, way, far, remote, links) : new Map()
    const { statics, host } = from.end
    for (const prefix of new Set([...(statics ? told : []), ...peers.keys()])) {
      const how = peers.has(prefix) ? host : undefined
      const over: string[] = peers.get(prefix) ?? links
      for (const link of over) {
        const when = over.length > 1 ? preferUp(link, over) : undefined
        part.origins.push({
          table: from.end.table,
          prefix,
          kind: (how ?? statics)?.kind ?? '',
          next: { k: 'link', link },
          attrs: { group, ...(how ? { tag: how.tag } : {}) },
          owner: vpn.id,
          rule: (how && !told.has(prefix) ? how : (statics ?? how))?.rule ?? '',
          ...(when ? { when } : {}),
        })
      }
    }
  }
}

/** Host routes to the peer's BGP addresses behind one far interface, each over the tunnels that lead there. */
function peerRoutes(
  vpn: Vpn,
  way: Way,
  far: number,
  remote: Remote | undefined,
  links: readonly string[],
): Map<Prefix, string[]> {
  const routes = new Map<Prefix, string[]>()
  for (const [i, tunnel] of vpn.tunnels.entries()) {
    if (interfacesOf(tunnel, way)[1] !== far) continue
    const peer = (remote?.bgpAddress as Address | undefined) ?? bgpAddressesOf(vpn, tunnel, way)[1]
    if (!peer) continue
    const inside = way === 'ab' ? tunnel.insideB : tunnel.insideA
    routes.set(hostPrefix(peer), inside === peer ? [tunnelLinkId(vpn.id, i, way)] : [...links])
  }
  return routes
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
  const [ownA, ownB] = bgpAddressesOf(vpn, tunnel, 'ab')
  if (!ownA || !ownB) return
  part.origins.push(...insideRoutes(vpn, tunnel))
  const toldB = remoteOf(vpn.a.side, tunnel.b)
  const toldA = remoteOf(vpn.b.side, tunnel.a)
  const agreed =
    (toldB?.bgpAddress ?? ownB) === ownB &&
    (toldA?.bgpAddress ?? ownA) === ownA &&
    (toldB?.asn ?? vpn.b.end.asn) === vpn.b.end.asn &&
    (toldA?.asn ?? vpn.a.end.asn) === vpn.a.end.asn &&
    !(vpn.a.end.asn === vpn.b.end.asn && (vpn.a.end.externalOnly || vpn.b.end.externalOnly))
  const links = [tunnelLinkId(vpn.id, i, 'ab'), tunnelLinkId(vpn.id, i, 'ba')]
  if (!agreed) links.push(refusedLink(part, vpn, i))
  // Where packets out of tunnels are looked up elsewhere than in the table that speaks, no route decides about the way to it.
  const apart = ({ end }: Half) => end.arrivesIn !== undefined && end.arrivesIn !== end.table
  const reachable = [
    ...(tunnel.insideB && apart(vpn.b) ? [] : [{ from: vpn.a.end.table, address: ownB }]),
    ...(tunnel.insideA && apart(vpn.a) ? [] : [{ from: vpn.b.end.table, address: ownA }]),
  ]
  for (const way of ['ab', 'ba'] as const) {
    part.sessions.push(lowerSession(vpn, i, way, { links, reachable }))
  }
}

/** An inside address belongs to the box at its end of the tunnel. */
function insideRoutes(vpn: Vpn, { insideA, insideB }: Vpn['tunnels'][number]): Network['origins'] {
  const at = ({ end }: Half, address: string | undefined): Network['origins'] =>
    address === undefined || !end.host
      ? []
      : [
          {
            table: end.table,
            prefix: hostPrefix(address as Address),
            kind: end.host.kind,
            next: { k: 'box' },
            attrs: { tag: end.host.tag },
            owner: vpn.id,
            rule: end.host.rule,
          },
        ]
  return [...at(vpn.a, insideA), ...at(vpn.b, insideB)]
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

/** What an end announces over one tunnel; the MED that the user gave its session goes with everything. */
function exportsOver({ end, side }: Half, tunnel: number): Session['export'] {
  const own = end.exportsByTunnel?.[tunnel]
  if (own) return [...own]
  const med = side?.sessions?.find((session) => session.tunnel === tunnel)?.med
  if (med === undefined) return [...end.exports]
  return end.exports.map((statement) =>
    statement.do === 'accept' ? { ...statement, set: { ...statement.set, med } } : statement,
  )
}

function lowerSession(vpn: Vpn, i: number, way: Way, requires: Session['requires']): Session {
  const [from, to] = halves(vpn, way)
  const back = way === 'ab' ? 'ba' : 'ab'
  const tunnel = vpn.tunnels[i] ?? { a: 0, b: 0, up: false }
  const [near, far] = interfacesOf(tunnel, way)
  const [selfAddress, peerAddress] = bgpAddressesOf(vpn, tunnel, way)
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
    export: exportsOver(from, i),
    import: [...(to.end.importsByTunnel?.[i] ?? to.end.imports)],
    bgp: {
      fromAs,
      toAs,
      external: fromAs !== toAs,
      allowOwnAs: 0,
      asOverride: false,
      removePrivateAs: false,
      keepMed: false,
      nextHopSelf: true,
      selfAddress: selfAddress as Address,
      peerAddress: peerAddress as Address,
      reflect: { fromIsClient: false, toIsClient: false },
      ...(to.end.maxPrefixes !== undefined && { maxPrefixes: to.end.maxPrefixes }),
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
