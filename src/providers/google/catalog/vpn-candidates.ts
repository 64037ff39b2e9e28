import { type Design, type DesignRecord, type Edit, type RecordId, type Text, text } from '../../../model/index.ts'
import type { VpnCandidate, VpnCandidates } from '../../joint/vpn-candidates.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { haVpnGateway } from './hybrid.ts'
import { childrenOf, rangesOf, shortName } from './lookup.ts'

/** The layer of Cloud Interconnect that a site's router meets; no IPsec. */
const VLAN = 'google/interconnect-attachment'

const GATEWAYS = ['google/ha-vpn-gateway', 'google/classic-vpn-gateway', VLAN]

/** Google Cloud's ends of VPNs: its gateways, and networks by their HA VPN gateway, which is added if need be. */
export const googleVpnCandidates: VpnCandidates = {
  candidate(design, id) {
    const record = design.records[id]
    if (!record) return undefined
    if (GATEWAYS.includes(record.kind)) return gatewayEnd(design, record)
    if (record.kind !== 'google/network') return undefined
    const present = childrenOf(design, id).find(({ kind }) => kind === 'google/ha-vpn-gateway')
    return present ? gatewayEnd(design, present) : newEnd(design, id)
  },

  /** An external VPN gateway with an interface for each address of the other end; a tunnel, an interface and a BGP peer each. */
  derived(link, side, design) {
    const own = design.records[link.ends?.[side] ?? '']
    const other = design.records[link.ends?.[side === 'a' ? 'b' : 'a'] ?? '']
    if (!own || !other || !GATEWAYS.slice(0, 2).includes(own.kind)) return []
    const { tunnels } = link.props as unknown as VpnProps
    const count = tunnels.length
    const interfaces = new Set(tunnels.map((tunnel) => tunnel[side === 'a' ? 'b' : 'a'])).size
    const speaks = (link.props as unknown as VpnProps)[side]?.enableBgp === true
    return [
      ...(own.kind === 'google/ha-vpn-gateway' && !isGoogle(other)
        ? [text('google.derived.external-gateway', { name: other.name, interfaces })]
        : []),
      text('google.derived.tunnels', { count }),
      ...(speaks ? [text('google.derived.bgp-peers', { count })] : []),
    ]
  },

  label: ({ kind }, bgp) => (kind === VLAN ? text(bgp ? 'google.label.vlan-bgp' : 'google.label.vlan') : undefined),
}

const isGoogle = ({ kind }: DesignRecord): boolean => kind.startsWith('google/')

function gatewayEnd(design: Design, gateway: DesignRecord): VpnCandidate {
  const router = routerOf(design, gateway)
  const routing = gateway.props['routing']
  const classic = gateway.kind === 'google/classic-vpn-gateway'
  return {
    record: gateway.id,
    name: gateway.name,
    short: shortName(gateway.name),
    interfaces: gateway.kind === 'google/ha-vpn-gateway' ? 2 : 1,
    ...(router ? { asn: Number(router.props['asn']) } : { noBgp: silence(gateway, classic) }),
    policyBased: routing === 'policy-based',
    singleTunnel: false,
    meets: 'in-order',
    inside: 'any',
    behind: rangesOf(design, gateway.parent ?? ''),
    rejectsPeerAsn: (asn) => asn === 0 || asn === 23456,
    withAsn: (asn) => (router ? { ...router, props: { ...router.props, asn } } : gateway),
  }
}

const silence = (gateway: DesignRecord, classic: boolean): Text =>
  text(classic ? 'google.connect.classic-static' : 'google.fault.needs-router', { name: gateway.name })

function routerOf(design: Design, { kind, props, parent }: DesignRecord): DesignRecord | undefined {
  if (kind === 'google/classic-vpn-gateway' && props['routing'] !== 'dynamic') return undefined
  const router = design.records[String(props['router'] ?? '')]
  const fits = router?.kind === 'google/cloud-router' && router.parent === parent
  return fits && router.props['region'] === props['region'] ? router : undefined
}

/** A network without an HA VPN gateway gets one, with a Cloud Router, in the same edit. */
function newEnd(design: Design, network: RecordId): VpnCandidate | { why: Text } {
  const made = haVpnGateway.place(design, { parent: network, at: { x: 0, y: 0 } })
  if (!made.ok) return { why: made.why }
  const after = withPut(design, made.edit)
  const gateway = after.records[made.id]
  if (!gateway) return { why: text('google.place.needs-network') }
  const name = design.records[network]?.name ?? network
  const adds = [text('google.adds.gateway', { name: gateway.name, network: name }), ...made.adds]
  return { ...gatewayEnd(after, gateway), needs: { edit: made.edit, adds } }
}

const withPut = (design: Design, { put = [] }: Edit): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries(put.map((record) => [record.id, record])) },
})
