import type { Prefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, type Edit, type RecordId, type Text, text } from '../../../model/index.ts'
import { prefixesIn } from '../../joint/placing/index.ts'
import type { VpnCandidate, VpnCandidates } from '../../joint/vpn-candidates.ts'
import type { ApplianceProps } from '../schema/compute.ts'
import { rejectsPeerAsn } from './limits.ts'
import { find, gatewayOf, nicsOf, type Of, peeringsAt, shortName, spaceOf, vnetOf } from './lookup.ts'
import { hubVpnCandidate, hubVpnDerived } from './virtual-wan/ends.ts'
import { vpnGateway } from './vpn-gateway.ts'

/** Azure's ends of VPNs: VPN gateways, VNets (by their gateway, added if need be), and appliances. */
export const azureVpnCandidates: VpnCandidates = {
  candidate(design, id) {
    const record = design.records[id]
    const gateway = gatewayBehind(design, id)
    if (gateway) return gatewayEnd(design, gateway)
    if (record?.kind === 'azure/vnet') return vnetEnd(design, id)
    const hub = hubVpnCandidate(design, id)
    if (hub) return hub
    const machine = record?.kind === 'azure/nic' ? design.records[String(record.props['machine'])] : record
    return machine?.kind === 'azure/appliance' ? applianceEnd(design, machine) : undefined
  },

  /** A local network gateway for each interface of the other end, and a connection to each. Source: skmkzyk/bicep-templates lib. */
  derived(link, side, design) {
    const own = link.ends && design.records[link.ends[side]]
    const other = link.ends && design.records[link.ends[side === 'a' ? 'b' : 'a']]
    if (own?.kind === 'azure/hub-vpn-gateway' && other) return hubVpnDerived(link, other)
    if (own?.kind !== 'azure/vpn-gateway' || !other) return []
    const remotes = remotesOf(link, side)
    const alone = remotes + (other.kind === own.kind ? remotesOf(link, side === 'a' ? 'b' : 'a') : 0) === 1
    return Array.from({ length: remotes }, (_, i) => (remotes > 1 ? `-${i + 1}` : '')).flatMap((suffix) => [
      text('azure.derived.local-network-gateway', { name: `lng-${other.name}${suffix}` }),
      text('azure.derived.connection', { name: alone ? link.name : `${link.name}-${own.name}${suffix}` }),
    ])
  },
}

const remotesOf = (link: DesignRecord, side: 'a' | 'b'): number =>
  (link.props[side] as { remotes?: unknown[] } | undefined)?.remotes?.length ?? 0

/** The VPN gateway that a record is, holds (a VNet, its GatewaySubnet), or `undefined`. */
export function gatewayBehind(design: Design, id: RecordId): Of<'azure/vpn-gateway'> | undefined {
  const record = design.records[id]
  if (record?.kind === 'azure/vpn-gateway') return find(design, 'azure/vpn-gateway', id)
  if (record?.kind === 'azure/vnet') return gatewayOf(design, id)
  return record?.name === 'GatewaySubnet' && record.parent ? gatewayOf(design, record.parent) : undefined
}

const withAsn = (record: DesignRecord) => (asn: number) => ({ ...record, props: { ...record.props, asn } })

function gatewayEnd(design: Design, gateway: Of<'azure/vpn-gateway'>): VpnCandidate {
  const { asn, enableBgp, activeActive, vpnType } = gateway.props
  const policyBased = vpnType === 'PolicyBased'
  return {
    record: gateway.id,
    name: gateway.name,
    short: shortName(gateway.name),
    interfaces: activeActive ? 2 : 1,
    ...(enableBgp && !policyBased ? { asn } : { noBgp: silence(gateway) }),
    policyBased,
    singleTunnel: policyBased,
    behind: prefixesBehind(design, gateway.id),
    rejectsPeerAsn,
    withAsn: withAsn(design.records[gateway.id]!),
  }
}

const silence = ({ name, props }: Of<'azure/vpn-gateway'>): Text =>
  props.vpnType === 'PolicyBased' ? text('azure.fault.policy-bgp') : text('azure.fault.gateway-no-bgp', { name })

/** The VNet of a gateway, and the VNets that use this gateway through their peering. Source: azure-docs vpn-gateway-peering-gateway-transit. */
function prefixesBehind(design: Design, gateway: RecordId): Prefix[] {
  const vnet = vnetOf(design, gateway)
  if (!vnet) return []
  const clients = peeringsAt(design, vnet.id).filter(
    ({ mine, other }) => mine?.allowGatewayTransit && other?.useRemoteGateways,
  )
  return [...spaceOf(vnet), ...clients.flatMap(({ peer }) => prefixesIn(design.records[peer]?.props['addressSpace']))]
}

/** A VNet without a gateway gets one in the same edit. */
function vnetEnd(design: Design, vnet: RecordId): VpnCandidate | { why: Text } {
  const placed = vpnGateway.place(design, { parent: vnet, at: { x: 0, y: 0 } })
  if (!placed.ok) return { why: placed.why }
  const after = withPut(design, placed.edit)
  const name = after.records[placed.id]!.name
  const told = [text('azure.adds.gateway', { name, vnet: design.records[vnet]!.name }), ...placed.adds]
  return {
    ...gatewayEnd(after, find(after, 'azure/vpn-gateway', placed.id)!),
    needs: { edit: placed.edit, adds: told },
  }
}

const withPut = (design: Design, { put = [] }: Edit): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries(put.map((record) => [record.id, record])) },
})

function applianceEnd(design: Design, appliance: DesignRecord): VpnCandidate {
  const { asn, advertises } = appliance.props as ApplianceProps
  const vnet = vnetOf(design, nicsOf(design, appliance.id)[0]?.id)
  return {
    record: appliance.id,
    name: appliance.name,
    short: shortName(appliance.name),
    interfaces: 1,
    ...(asn === undefined ? { noBgp: text('azure.connect.appliance-no-asn', { name: appliance.name }) } : { asn }),
    policyBased: false,
    singleTunnel: false,
    behind: advertises ? prefixesIn(advertises) : vnet ? spaceOf(vnet) : [],
    rejectsPeerAsn: (candidate) => candidate === 23456 || candidate === 0,
    withAsn: withAsn(appliance),
  }
}
