import type { Design, DesignRecord, Edit, Props, RecordId, Text } from '../../model/index.ts'
import { freeId, text } from '../../model/index.ts'
import type { Proposal } from '../provider.ts'
import { withInsideAddresses } from './inside-addresses.ts'
import { nextPrivateAsn } from './private-asn.ts'
import type { VpnCandidate, VpnCompletion } from './vpn-candidates.ts'
import type { VpnProps, VpnSide } from './vpn-fields.ts'

type CandidateOf = (design: Design, id: RecordId) => VpnCandidate | { readonly why: Text } | undefined

const BGP = text('joint.connect.vpn-bgp')
const STATIC = text('joint.connect.vpn-static')

/**
 * How two records can be joined by an IPsec VPN: with BGP first where both ends speak it, then with static routes.
 * Everything that the tunnel needs (a gateway, its subnet, an ASN that the peer accepts) is part of the same edit.
 */
export function joinByVpn(design: Design, a: RecordId, b: RecordId, candidateOf: CandidateOf): Proposal[] {
  const left = candidateOf(design, a)
  if (!left) return []
  if ('why' in left) return candidateOf(design, b) ? [{ ok: false, title: STATIC, why: left.why }] : []
  const after = left.needs ? withEdit(design, left.needs.edit) : design
  const right = candidateOf(after, b)
  if (!right) return []
  if ('why' in right) return [{ ok: false, title: STATIC, why: right.why }]
  const why = hindrance(design, left, right)
  if (why) return [{ ok: false, title: STATIC, why }]
  const base = right.needs ? withEdit(after, right.needs.edit) : after
  const [near, far] = [toward(left, right), toward(right, left)]
  const silent = [left, right].find((end) => end.asn === undefined)
  const plain = propose(base, near, far, false)
  if (!silent) return [propose(base, near, far, true), plain]
  return silent.noBgp ? [plain, { ok: false, title: BGP, why: silent.noBgp }] : [plain]
}

/** An end as it is towards another: how many interfaces it has there may depend on that one's. */
const toward = (own: VpnCandidate, other: VpnCandidate): VpnCandidate =>
  own.perRemote === undefined
    ? own
    : { ...own, meets: 'in-order', interfaces: own.perRemote * Math.max(1, other.interfaces) }

/** A design with what an edit puts and places; such edits of a placement remove nothing. */
const withEdit = (design: Design, { put = [], place = {} }: Edit): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries(put.map((record) => [record.id, record])) },
  layout: { ...design.layout, ...place },
})

function hindrance(design: Design, a: VpnCandidate, b: VpnCandidate): Text | undefined {
  if (a.record === b.record) return text('joint.connect.same', { name: a.name })
  if (a.perRemote !== undefined && b.perRemote !== undefined)
    return text('joint.connect.both-wait', { a: a.name, b: b.name })
  const links = Object.values(design.records).filter((record) => record.ends !== undefined)
  const at = (id: RecordId) => links.filter(({ ends }) => ends?.a === id || ends?.b === id)
  if (at(a.record).some(({ ends }) => ends?.a === b.record || ends?.b === b.record))
    return text('joint.connect.already', { a: a.name, b: b.name })
  const full = [a, b].find((end) => end.singleTunnel && at(end.record).length > 0)
  return full && text('joint.connect.single-tunnel', { name: full.name })
}

function propose(design: Design, a: VpnCandidate, b: VpnCandidate, bgp: boolean): Proposal {
  const name = `conn-${a.short}-${b.short}`
  const id = freeId(design, [name])
  const numbering = bgp ? separateAsns(design, a, b) : { put: [], adds: [] }
  const props: VpnProps = {
    ike: 'IKEv2',
    tunnels: bgp ? withInsideAddresses(design, tunnelsBetween(a, b), a, b) : tunnelsBetween(a, b),
    a: sideTowards(a, b, bgp),
    b: sideTowards(b, a, bgp),
  }
  const ends = { a: a.record, b: b.record }
  const plain: DesignRecord = { id, kind: 'core/vpn', name, ends, props: props as unknown as Props }
  const { link, put: completed, adds: told } = complete(design, plain, numbering.put, a, b)
  const needed = [a, b].flatMap((end) => (end.needs ? [end.needs] : []))
  const place = Object.assign({}, ...needed.map(({ edit }) => edit.place ?? {})) as NonNullable<Edit['place']>
  const records = [...needed.flatMap(({ edit }) => edit.put ?? []), ...numbering.put, ...completed, link]
  const put = [...new Map(records.map((record) => [record.id, record])).values()]
  const count = (link.props as unknown as VpnProps).tunnels.length
  const adds = [
    ...needed.flatMap((each) => each.adds),
    text('joint.adds.tunnels', { count }),
    ...numbering.adds,
    ...told,
  ]
  return { ok: true, title: bgp ? BGP : STATIC, adds, edit: { put, ...(needed.length > 0 ? { place } : {}) }, id }
}

/** Lets each end that has something to say complete the link, the first end first. */
function complete(
  design: Design,
  link: DesignRecord,
  numbered: readonly DesignRecord[],
  a: VpnCandidate,
  b: VpnCandidate,
): VpnCompletion {
  const start: VpnCompletion = { link, put: [], adds: [] }
  return [[a, b] as const, [b, a] as const].reduce((so, [own, other]) => {
    const now = withEdit(design, { put: [...numbered, ...so.put, so.link] })
    const done = own.complete?.(now, so.link, other)
    return done ? { link: done.link, put: [...so.put, ...done.put], adds: [...so.adds, ...done.adds] } : so
  }, start)
}

/**
 * Every interface of one end with every interface of the other: what two active-active gateways build. Or in order, as many
 * as the end with more interfaces has.
 */
export function tunnelsBetween(a: VpnCandidate, b: VpnCandidate): VpnProps['tunnels'] {
  const indices = (end: VpnCandidate) => Array.from({ length: Math.max(1, end.interfaces) }, (_, i) => i)
  if (a.meets === 'in-order' || b.meets === 'in-order') {
    const [left, right] = [Math.max(1, a.interfaces), Math.max(1, b.interfaces)]
    const count = Math.max(left, right)
    const share = (i: number, of: number) => Math.floor((i * of) / count)
    return Array.from({ length: count }, (_, i) => ({ a: share(i, left), b: share(i, right), up: true }))
  }
  return indices(a).flatMap((i) => indices(b).map((j) => ({ a: i, b: j, up: true })))
}

/** What `own` is told about `other`: its interfaces, and without BGP the prefixes behind it. */
export function sideTowards(own: VpnCandidate, other: VpnCandidate, bgp: boolean): VpnSide {
  const prefixes = bgp ? [] : [...other.behind]
  const remotes = Array.from({ length: Math.max(1, other.interfaces) }, (_, i) => ({ interface: i, prefixes }))
  const policy = own.policyBased || other.policyBased
  return {
    enableBgp: bgp,
    remotes,
    selectors: policy ? 'policy' : 'any',
    ...(policy ? { localNetworks: [...own.behind], remoteNetworks: [...other.behind] } : {}),
  }
}

/** Changes ASNs that the other end would refuse: equal ones (the second end changes), and those it keeps for itself. */
function separateAsns(design: Design, a: VpnCandidate, b: VpnCandidate): { put: DesignRecord[]; adds: Text[] } {
  const used = new Set(Object.values(design.records).map((record) => record.props['asn']))
  const put: DesignRecord[] = []
  const adds: Text[] = []
  const change = (end: VpnCandidate, other: VpnCandidate): number => {
    const asn = nextPrivateAsn((candidate) => used.has(candidate) || other.rejectsPeerAsn(candidate))
    used.add(asn)
    put.push(end.withAsn(asn))
    adds.push(text('joint.adds.asn', { name: end.name, from: end.asn!, to: asn }))
    return asn
  }
  const refused = (end: VpnCandidate, other: VpnCandidate) => !end.fixedAsn && other.rejectsPeerAsn(end.asn!)
  const equal = a.asn === b.asn
  const first = refused(a, b) || (equal && b.fixedAsn) ? change(a, b) : a.asn!
  if (refused(b, a) || (b.asn === first && !b.fixedAsn)) change(b, a)
  return { put, adds }
}
