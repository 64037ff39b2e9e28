import type { Prefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, type Edit, type Props, type RecordId, text } from '../../../model/index.ts'
import type { VpnCandidate, VpnCandidates, VpnCompletion } from '../../joint/vpn-candidates.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { cidrsOf, find, inside, type Of, shortName, vpcOf } from './lookup.ts'
import { vpnEndFaults } from './vpn-end-faults.ts'
import { vpnGateway } from './vpn-gateway.ts'

/** The number that the platform keeps for itself, so that no customer gateway may have it. Source: VPN Gateway, Customer gateway. */
const OWN_ASN = 45104

type End = Of<'alibaba/vpn-gateway'> | Of<'alibaba/vpn-attachment'>

/** Ends of VPNs: VPN gateways, VPCs (by their gateway, added if need be), and IPsec connections of transit routers. */
export const alibabaVpnCandidates: VpnCandidates = {
  candidate(design, id) {
    const end = endBehind(design, id)
    if (end) return endOf(design, end)
    return find(design, 'alibaba/vpc', id) ? vpcEnd(design, id) : undefined
  },
  /** A customer gateway for each interface of the other end, and the IPsec connection. */
  derived(link, side, design) {
    const own = link.ends && endBehind(design, link.ends[side])
    const other = link.ends && design.records[link.ends[side === 'a' ? 'b' : 'a']]
    if (!own || own.id !== link.ends?.[side] || !other) return []
    const { tunnels } = link.props as unknown as VpnProps
    const far = [...new Set(tunnels.map((tunnel) => tunnel[side === 'a' ? 'b' : 'a']))]
    return [
      ...far.map((_, i) =>
        text('alibaba.derived.customer-gateway', { name: `cgw-${other.name}${far.length > 1 ? `-${i + 1}` : ''}` }),
      ),
      text('alibaba.derived.connection', { name: link.name }),
    ]
  },
}

function endBehind(design: Design, id: RecordId): End | undefined {
  return (
    find(design, 'alibaba/vpn-gateway', id) ??
    find(design, 'alibaba/vpn-attachment', id) ??
    (find(design, 'alibaba/vpc', id) && inside(design, id, 'alibaba/vpn-gateway')[0])
  )
}

const isDual = (end: End): boolean => !('tunnelMode' in end.props) || end.props.tunnelMode === 'dual'

function endOf(design: Design, end: End): VpnCandidate {
  const vpc = vpcOf(design, end.id)
  const record = design.records[end.id] as DesignRecord
  return {
    record: end.id,
    name: end.name,
    short: shortName(end.name),
    interfaces: isDual(end) ? 2 : 1,
    asn: end.props.asn,
    policyBased: false,
    singleTunnel: false,
    ...(isDual(end) ? { meets: 'in-order' } : {}),
    inside: 'any',
    ownRoutes: true,
    behind: vpc ? cidrsOf(vpc) : [],
    faults: vpnEndFaults,
    rejectsPeerAsn: (asn) => asn === OWN_ASN || asn === 0,
    withAsn: (asn) => ({ ...record, props: { ...record.props, asn } }),
    complete: (now, link, other) => completeLink(now, link, end.id, other),
  }
}

/** A VPC without a gateway gets one in the same edit. */
function vpcEnd(design: Design, id: RecordId): VpnCandidate | { why: ReturnType<typeof text> } {
  const placed = vpnGateway.place(design, { parent: id, at: { x: 0, y: 0 } })
  if (!placed.ok) return { why: placed.why }
  const after = withPut(design, placed.edit)
  const end = find(after, 'alibaba/vpn-gateway', placed.id) as Of<'alibaba/vpn-gateway'>
  const told = [text('alibaba.adds.gateway', { name: end.name, vpc: design.records[id]?.name ?? id })]
  return { ...endOf(after, end), needs: { edit: placed.edit, adds: [...told, ...placed.adds] } }
}

const withPut = (design: Design, { put = [] }: Edit): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries(put.map((record) => [record.id, record])) },
})

/** What this end makes of a new connection: static routes stand in the gateway's own tables, published to the VPC. */
function completeLink(design: Design, link: DesignRecord, own: RecordId, other: VpnCandidate): VpnCompletion {
  const end = endBehind(design, own)
  if (!end) return { link, put: [], adds: [] }
  const side = link.ends?.a === own ? 'a' : 'b'
  const props = link.props as unknown as VpnProps
  const bgp = props.a?.enableBgp === true && props.b?.enableBgp === true
  const mine = props[side]
  const told = mine && { ...mine, remotes: mine.remotes.map((remote) => ({ ...remote, prefixes: [] })) }
  const put = bgp ? propagate(design, end) : [withRoutes(design, end, link.id, other.behind)]
  return {
    link: { ...link, props: { ...props, ...(told ? { [side]: told } : {}) } as unknown as Props },
    put,
    adds: bgp
      ? put.map(() => text('alibaba.adds.propagation', { name: end.name }))
      : [text('alibaba.adds.gateway-routes', { name: end.name, count: other.behind.length })],
  }
}

/** BGP moves no routes between VPC and peer before automatic propagation is on. */
function propagate(design: Design, end: End): DesignRecord[] {
  if (!('autoPropagate' in end.props) || end.props.autoPropagate) return []
  const record = design.records[end.id] as DesignRecord
  return [{ ...record, props: { ...record.props, autoPropagate: true } }]
}

function withRoutes(design: Design, end: End, link: RecordId, behind: readonly Prefix[]): DesignRecord {
  const record = design.records[end.id] as DesignRecord
  const wanted = behind.filter((prefix) => !prefix.endsWith('/0'))
  if (!('destinationRoutes' in end.props)) {
    const routes = [...end.props.routes, ...wanted.map((destination) => ({ destination, connection: link }))]
    return { ...record, props: { ...record.props, routes } }
  }
  const known = end.props.destinationRoutes
  const routes = wanted.map((destination) => {
    const weight = known.some((each) => each.destination === destination && each.weight === '100') ? '0' : '100'
    return { destination, connection: link, weight, published: true }
  })
  return { ...record, props: { ...record.props, destinationRoutes: [...known, ...routes] } as unknown as Props }
}
