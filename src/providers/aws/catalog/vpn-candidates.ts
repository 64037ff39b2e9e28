import type { Prefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, type RecordId, text } from '../../../model/index.ts'
import type { VpnCandidate, VpnCandidates } from '../../joint/vpn-candidates.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { withDefaults } from './attachment-tables.ts'
import { rejectsPeerAsn } from './limits.ts'
import { all, blocksOf, partOf, routeTablesOf, shortName, vpcOf } from './lookup.ts'
import { virtualPrivateGateway } from './virtual-private-gateway.ts'

/** AWS's ends of VPNs: transit gateways, virtual private gateways, and VPCs by theirs, added if need be. */
export const awsVpnCandidates: VpnCandidates = {
  candidate(design, id) {
    const record = design.records[id]
    switch (record?.kind) {
      case 'aws/transit-gateway':
        return transitEnd(design, record)
      case 'aws/virtual-private-gateway':
        return privateEnd(design, record)
      case 'aws/vpc':
        return vpcEnd(design, record)
      default:
        return undefined
    }
  },

  /** A customer gateway and a VPN connection with two tunnels for each interface of the other end. */
  derived(link, side, design) {
    const own = link.ends && design.records[link.ends[side]]
    const other = link.ends && design.records[link.ends[side === 'a' ? 'b' : 'a']]
    if (!own?.kind.startsWith('aws/') || !other) return []
    const { tunnels } = link.props as unknown as VpnProps
    const far = [...new Set(tunnels.map((tunnel) => tunnel[side === 'a' ? 'b' : 'a']))].sort((x, y) => x - y)
    return far.flatMap((_, i) => {
      const suffix = far.length > 1 ? `-${i + 1}` : ''
      return [
        text('aws.derived.customer-gateway', { name: `cgw-${other.name}${suffix}` }),
        text('aws.derived.vpn-connection', { name: `${link.name}${suffix}` }),
      ]
    })
  },
}

const base = (record: DesignRecord): Omit<VpnCandidate, 'behind'> => ({
  record: record.id,
  name: record.name,
  short: shortName(record.name),
  // Two tunnels per connection, one connection per interface of the other end.
  interfaces: 8,
  perRemote: 2,
  inside: 'first',
  asn: Number(record.props['asn']),
  policyBased: false,
  singleTunnel: false,
  rejectsPeerAsn,
  withAsn: (asn) => ({ ...record, props: { ...record.props, asn } }),
})

/** A VPN of a transit gateway is an attachment, and stands in its default route tables. */
function transitEnd(design: Design, gateway: DesignRecord): VpnCandidate {
  const attached = all(design, 'aws/transit-gateway-vpc-attachment').filter(({ ends }) => ends?.a === gateway.id)
  return {
    ...base(gateway),
    behind: attached.flatMap(({ ends }) => {
      const vpc = vpcOf(design, ends?.b)
      return vpc ? blocksOf(vpc) : []
    }),
    complete: (now, link) => ({ link, put: withDefaults(now, gateway.id, link.id, { propagates: true }), adds: [] }),
  }
}

/** The tables of the VPC get what the gateway learns: propagation is off by default, and the classic thing to forget. */
function privateEnd(design: Design, gateway: DesignRecord): VpnCandidate {
  const vpc = vpcOf(design, gateway.id)
  const behind: Prefix[] = vpc ? blocksOf(vpc) : []
  return {
    ...base(gateway),
    behind,
    complete(now, link) {
      const put = propagating(now, vpc?.id ?? '', gateway.id)
      return { link, put, adds: put.length > 0 ? [text('aws.adds.propagation', { gateway: gateway.name })] : [] }
    },
  }
}

/** Route tables of a VPC that do not propagate from the gateway yet, with that turned on. */
export function propagating(design: Design, vpc: RecordId, gateway: RecordId): DesignRecord[] {
  return routeTablesOf(design, vpc).flatMap(({ id, props }) => {
    const record = design.records[id]
    if (!record || props.edge !== undefined || props.propagations.includes(gateway)) return []
    return [{ ...record, props: { ...record.props, propagations: [...props.propagations, gateway] } }]
  })
}

/** A VPC without a virtual private gateway gets one in the same edit. */
function vpcEnd(design: Design, vpc: DesignRecord): VpnCandidate | { why: ReturnType<typeof text> } {
  const present = partOf(design, vpc.id, 'aws/virtual-private-gateway')
  if (present) return privateEnd(design, present)
  const result = virtualPrivateGateway.place(design, { parent: vpc.id, at: { x: 0, y: 0 } })
  if (!result.ok) return { why: result.why }
  const { put = [], place = {} } = result.edit
  const after: Design = {
    ...design,
    records: { ...design.records, ...Object.fromEntries(put.map((each) => [each.id, each])) },
    layout: { ...design.layout, ...place },
  }
  const gateway = after.records[result.id]
  if (!gateway) return { why: text('aws.place.needs-vpc') }
  const adds = [text('aws.adds.gateway', { name: gateway.name, vpc: vpc.name })]
  return { ...privateEnd(after, gateway), needs: { edit: result.edit, adds } }
}
