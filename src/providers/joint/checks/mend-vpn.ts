import type { Blocker, CheckContext, Preference, Repair } from '../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../ip/index.ts'
import { type Design, type DesignRecord, type Props, text } from '../../../model/index.ts'
import type { VpnCandidate, VpnCandidates } from '../vpn-candidates.ts'
import { sideTowards } from '../vpn-connect.ts'
import type { VpnProps, VpnSide } from '../vpn-fields.ts'

type CandidateOf = (id: string | undefined) => VpnCandidate | undefined

interface Case {
  readonly link: DesignRecord
  readonly props: VpnProps
  readonly blocker: Blocker
  readonly name: string
  readonly a: VpnCandidate | undefined
  readonly b: VpnCandidate | undefined
}

/** What may be wrong with the VPNs of a design: a tunnel that is down, a side that is not configured or says otherwise. */
export function mendVpns(blocker: Blocker, context: CheckContext, providers: readonly VpnCandidates[]): Repair[] {
  const { design } = context
  const candidateOf = candidatesIn(design, providers)
  return Object.values(design.records).flatMap((link): Repair[] => {
    if (link.kind !== 'core/vpn') return []
    const each: Case = {
      link,
      props: link.props as unknown as VpnProps,
      blocker,
      name: context.name(link.id),
      a: candidateOf(link.ends?.a),
      b: candidateOf(link.ends?.b),
    }
    return [tunnelsUp, bothSides, bgpOnBoth, sameIdentity, staticRoutes, selectors].flatMap((mend) => mend(each))
  })
}

const candidatesIn =
  (design: Design, providers: readonly VpnCandidates[]): CandidateOf =>
  (id) => {
    for (const provider of providers) {
      const found = id === undefined ? undefined : provider.candidate(design, id)
      if (found) return 'why' in found ? undefined : found
    }
    return undefined
  }

function repair({ link, name }: Case, what: string, props: VpnProps, preference: Preference = 'restore'): Repair {
  const put = [{ ...link, props: props as unknown as Props }]
  return { way: `${what}:${link.id}`, title: text(`joint.fix.${what}`, { link: name }), preference, edit: { put } }
}

function tunnelsUp(each: Case): Repair[] {
  const { props } = each
  if (props.tunnels.every(({ up }) => up)) return []
  return [repair(each, 'tunnels-up', { ...props, tunnels: props.tunnels.map((tunnel) => ({ ...tunnel, up: true })) })]
}

function bothSides(each: Case): Repair[] {
  const { props, a, b } = each
  if ((props.a && props.b) || !a || !b) return []
  const bgp = (props.a ?? props.b)?.enableBgp ?? (a.asn !== undefined && b.asn !== undefined)
  return [
    repair(each, 'both-sides', {
      ...props,
      a: props.a ?? { ...sideTowards(a, b, bgp), ...selectorsLike(props.b) },
      b: props.b ?? { ...sideTowards(b, a, bgp), ...selectorsLike(props.a) },
    }),
  ]
}

/** What the other end lists, seen from here: its remote networks are the local ones (RFC 7296, 2.9). */
function selectorsLike(other: VpnSide | undefined): Partial<VpnSide> {
  if (other?.selectors !== 'policy' || !other.localNetworks || !other.remoteNetworks) return {}
  return { selectors: 'policy', localNetworks: other.remoteNetworks, remoteNetworks: other.localNetworks }
}

/** BGP comes up only if both ends speak it. Source: RFC 4271, 8. */
function bgpOnBoth(each: Case): Repair[] {
  const { props, a, b } = each
  if (!props.a || !props.b || !a || !b || (props.a.enableBgp && props.b.enableBgp)) return []
  const started = props.a.enableBgp || props.b.enableBgp || (a.asn !== undefined && b.asn !== undefined)
  const on = { ...props, a: { ...props.a, enableBgp: true }, b: { ...props.b, enableBgp: true } }
  return [repair(each, 'bgp-on', on, started ? 'restore' : 'use')]
}

/** What one end is told about the other must be what the other is (RFC 4271, 6.2). */
function sameIdentity(each: Case): Repair[] {
  const { props } = each
  const plain = (side: VpnSide | undefined): VpnSide | undefined =>
    side && {
      ...side,
      remotes: side.remotes.map(({ interface: at, prefixes, publicIp }) => ({
        interface: at,
        prefixes,
        ...(publicIp !== undefined && { publicIp }),
      })),
    }
  const told = [props.a, props.b].some((side) =>
    side?.remotes.some(({ asn, bgpAddress }) => asn !== undefined || bgpAddress !== undefined),
  )
  const [a, b] = [plain(props.a), plain(props.b)]
  return told ? [repair(each, 'same-identity', { ...props, ...(a && { a }), ...(b && { b }) })] : []
}

/** Without BGP every prefix behind the other end is written down. */
function staticRoutes(each: Case): Repair[] {
  const { props, blocker } = each
  if (props.a?.enableBgp && props.b?.enableBgp) return []
  return (['a', 'b'] as const).flatMap((side): Repair[] => {
    const own = props[side]
    const [near, other] = side === 'a' ? [each.a, each.b] : [each.b, each.a]
    if (!own || near?.ownRoutes || !other?.behind.some((prefix) => prefixContains(prefix, blocker.destination)))
      return []
    if (own.remotes.some(({ prefixes }) => prefixes.includes(blocker.prefix))) return []
    const remotes = own.remotes.length > 0 ? own.remotes : [{ interface: 0, prefixes: [] }]
    const told = remotes.map((remote) => ({ ...remote, prefixes: [...remote.prefixes, blocker.prefix] }))
    return [repair(each, 'static-routes', { ...props, [side]: { ...own, remotes: told } })]
  })
}

/** Both ends must let a pair of prefixes pass: an IPsec SA carries what both selectors allow (RFC 7296, 2.9). */
function selectors(each: Case): Repair[] {
  const { props, blocker, link } = each
  if (blocker.outcome !== 'selector-mismatch' || blocker.link?.owner !== link.id) return []
  const outward = blocker.link.id.endsWith('/ab') ? 'a' : 'b'
  const widen = (side: VpnSide | undefined, local: Prefix, remote: Prefix): VpnSide | undefined => {
    if (side?.selectors !== 'policy') return side
    const add = (list: readonly string[] | undefined, prefix: Prefix) =>
      list && !list.some((each) => prefixContains(each as Prefix, prefix)) ? [...list, prefix] : list
    const [localNetworks, remoteNetworks] = [add(side.localNetworks, local), add(side.remoteNetworks, remote)]
    return {
      ...side,
      ...(localNetworks && { localNetworks: [...localNetworks] }),
      ...(remoteNetworks && { remoteNetworks: [...remoteNetworks] }),
    }
  }
  const near = outward === 'a' ? each.a : each.b
  const source = near?.behind.find((prefix) => prefixContains(prefix, blocker.source))
  if (!source) return []
  const [a, b] =
    outward === 'a'
      ? [widen(props.a, source, blocker.prefix), widen(props.b, blocker.prefix, source)]
      : [widen(props.a, blocker.prefix, source), widen(props.b, source, blocker.prefix)]
  return [repair(each, 'selectors', { ...props, ...(a && { a }), ...(b && { b }) })]
}
