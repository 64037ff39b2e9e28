import type { DesignRecord } from '../../../model/index.ts'
import { cryptoSeen } from '../../joint/terraform/vpn-seen.ts'
import type { VpnProps, VpnSide } from '../../joint/vpn-fields.ts'
import type { VnetConnectionProps } from '../schema/vpn.ts'
import type { Drafting } from './drafting.ts'
import { policyOf } from './ipsec-policy.ts'
import type { Connection, Key, LocalNetworkGateway, VpnGateway } from './plan.ts'
import { isApipa } from './plan-gateways.ts'
import type { Late } from './planned-common.ts'
import { platformBgpAddress } from './platform-bgp-address.ts'

type End = 'a' | 'b'
type VpnRecord = DesignRecord & { props: VpnProps }

const other = (end: End): End => (end === 'a' ? 'b' : 'a')

/** Local network gateways and connections: one pair for each interface of the far end, as each side is configured. */
export function planConnections(draft: Drafting): void {
  for (const record of draft.context.ofKind<VpnProps>('core/vpn')) {
    const halves = (['a', 'b'] as const).flatMap((end) => {
      const gateway = draft.find('vpn-gateway', record.ends?.[end])
      const side = record.props[end]
      return gateway && side ? [{ end, gateway, side, remotes: farInterfaces(record, end) }] : []
    })
    const count = halves.reduce((sum, half) => sum + half.remotes.length, 0)
    for (const half of halves) {
      for (const at of half.remotes) planRemote(draft, record, { ...half, at, alone: count === 1 })
    }
  }
  for (const record of draft.context.ofKind<VnetConnectionProps>('azure/vnet-connection')) planVnetToVnet(draft, record)
}

/** Interfaces of the other end that tunnels of the record lead to. */
function farInterfaces(record: VpnRecord, end: End): number[] {
  return [...new Set(record.props.tunnels.map((tunnel) => tunnel[other(end)]))].sort((a, b) => a - b)
}

interface Half {
  readonly end: End
  readonly gateway: VpnGateway
  readonly side: VpnSide
  readonly remotes: readonly number[]
  /** Interface of the far end. */
  readonly at: number
  /** The only connection of its VPN. */
  readonly alone: boolean
}

function planRemote(draft: Drafting, record: VpnRecord, half: Half): void {
  const { end, gateway, side, remotes, at } = half
  const far = draft.context.design.records[record.ends?.[other(end)] ?? '']
  if (!far) return
  const remote = side.remotes.find((one) => one.interface === at)
  const suffix = remotes.length > 1 ? `-${at + 1}` : ''
  const site = draft.derived(
    'local-network-gateway',
    record.id,
    gateway.group,
    `${end}/remote${at}`,
    `lng-${draft.plainName(far)}${suffix}`,
  )
  const bgp = side.enableBgp && gateway.asn !== undefined ? bgpOf(draft, record, end, far, remote, at) : undefined
  if (side.enableBgp && gateway.asn !== undefined && !bgp) draft.note('no-bgp-values', record, { far: far.name })
  const prefixes = remote?.prefixes ?? []
  if (!bgp && prefixes.length === 0) draft.note('no-prefixes', record, { far: far.name })
  const local: LocalNetworkGateway = {
    kind: 'local-network-gateway',
    ...site,
    address: addressOf(draft, record, far, remote, at),
    prefixes,
    ...(bgp ? { bgp } : {}),
  }
  draft.add(local)
  const name = half.alone ? draft.plainName(record) : `${draft.plainName(record)}-${gateway.name}${suffix}`
  const common = draft.derived('connection', record.id, gateway.group, `${end}/connection${at}`, name)
  draft.add({
    kind: 'connection',
    ...common,
    gateway: gateway.key,
    to: { k: 'site', key: site.key },
    keyOf: record.id,
    tunnel: record.props.tunnels.findIndex((tunnel) => tunnel[other(end)] === at),
    bgp: bgp !== undefined,
    ...cryptoOf(draft, record, end, at, gateway.vpnType),
    ...selectorsOf(side, gateway),
    ...apipaOf(bgp, gateway, record, end, at),
  })
}

/**
 * The policy of a connection, where leaving it alone would not do: the other end does not meet the defaults, the design
 * states something, or selectors ask for one. All tunnels of a connection have that of the first.
 * Source: learn.microsoft.com/azure/vpn-gateway/vpn-gateway-connect-multiple-policybased-rm-ps.
 */
function cryptoOf(
  draft: Drafting,
  record: VpnRecord,
  end: End,
  at: number,
  vpnType: VpnGateway['vpnType'],
): Pick<Connection, 'policy' | 'protocol' | 'dpdTimeout' | 'respondsOnly'> {
  const tunnel = record.props.tunnels.findIndex((each) => each[other(end)] === at)
  const crypto = cryptoSeen(draft.context, { link: record, side: end }, Math.max(0, tunnel))
  const { own, fixed, isDefault, chosen, states } = crypto
  const selects = record.props.a?.selectors === 'policy' || record.props.b?.selectors === 'policy'
  const written = !fixed && (states || selects || (chosen !== undefined && !isDefault))
  return {
    ...(vpnType === 'RouteBased' ? { protocol: own.version } : {}),
    ...(written ? { policy: policyOf(crypto) } : {}),
    ...(own.stated.dpdTimeout === undefined || fixed ? {} : { dpdTimeout: own.dpdTimeout }),
    ...(own.stated.start === 'wait' ? { respondsOnly: true } : {}),
  }
}

type Remote = VpnSide['remotes'][number] | undefined

/** The public address of the far end: as stated on this side, else the far end's own. */
function addressOf(draft: Drafting, link: VpnRecord, far: DesignRecord, remote: Remote, at: number): Late {
  const publicIp = draft.find('vpn-gateway', far.id)?.publicIps[at] ?? appliancePublicIps(draft, far)[at]
  const known =
    remote?.publicIp ?? (publicIp ? undefined : draft.context.vpnEnd(far.id, link)?.interfaces[at]?.publicIp)
  if (known) return { k: 'value', value: known }
  if (publicIp) return { k: 'address-of', publicIp }
  return { k: 'far', record: far.id, at, name: far.name, plain: draft.plainName(far), link: link.id }
}

/** Public addresses of an appliance's interfaces, in the order of the interfaces. */
function appliancePublicIps(draft: Drafting, far: DesignRecord): Key[] {
  const machine = draft.find('vm', far.id)
  return (machine?.nics ?? []).flatMap((key) => draft.find('nic', key)?.publicIp ?? [])
}

/** AS number and BGP address of the far end: as stated on this side, else its own; `undefined` when one is unknown. */
function bgpOf(
  draft: Drafting,
  link: VpnRecord,
  own: End,
  far: DesignRecord,
  remote: Remote,
  at: number,
): LocalNetworkGateway['bgp'] {
  const gateway = draft.find('vpn-gateway', far.id)
  const end = gateway ? undefined : draft.context.vpnEnd(far.id, link)
  const tunnel = link.props.tunnels.find((each) => each[other(own)] === at)
  const inside = own === 'a' ? tunnel?.insideB : tunnel?.insideA
  const asn = remote?.asn ?? gateway?.asn ?? end?.asn
  const stated =
    remote?.bgpAddress ?? inside ?? gateway?.apipa[at]?.[0] ?? gateway?.bgpAddress ?? end?.interfaces[at]?.bgpAddress
  if (asn === undefined || (!stated && !gateway)) return undefined
  if (stated) return { asn, address: { k: 'value', value: stated } }
  return gateway && { asn, address: bgpAddressOf(draft, gateway, at) }
}

/** With one instance it follows from the subnet, so nothing waits for the gateway; of two, only the deployment is sure. */
function bgpAddressOf(draft: Drafting, gateway: VpnGateway, at: number): Late {
  const value = gateway.activeActive ? undefined : platformBgpAddress(gateway, draft.resources)
  return value ? { k: 'value', value } : { k: 'bgp-address-of', gateway: gateway.key, instance: at }
}

/** A policy-based gateway knows no other way, so only a route-based one is told. */
function selectorsOf(side: VpnSide, gateway: VpnGateway): Pick<Connection, 'selectors'> {
  if (side.selectors !== 'policy' || gateway.vpnType === 'PolicyBased') return {}
  const { localNetworks = [], remoteNetworks = [] } = side
  return { selectors: { local: localNetworks, remote: remoteNetworks } }
}

/** A peer at a link-local address is met from the gateway's own link-local addresses. */
function apipaOf(
  bgp: LocalNetworkGateway['bgp'],
  gateway: VpnGateway,
  { props }: VpnRecord,
  end: End,
  at: number,
): Pick<Connection, 'apipa'> {
  if (bgp?.address.k !== 'value' || !isApipa(bgp.address.value)) return {}
  const own = gateway.apipa.flatMap(([first], instance) => {
    const tunnel = props.tunnels.find((each) => each[other(end)] === at && each[end] === instance)
    return (end === 'a' ? tunnel?.insideA : tunnel?.insideB) ?? first ?? []
  })
  return own.length === gateway.publicIps.length ? { apipa: own } : {}
}

/** Two connection objects, one in each direction, as far as each side is configured. */
function planVnetToVnet(draft: Drafting, record: DesignRecord & { props: VnetConnectionProps }): void {
  for (const end of ['a', 'b'] as const) {
    const gateway = draft.find('vpn-gateway', record.ends?.[end])
    const peer = draft.find('vpn-gateway', record.ends?.[other(end)])
    const side = record.props[end]
    if (!gateway || !peer || !side) continue
    const name = `${gateway.name}-to-${peer.name}`
    draft.add({
      kind: 'connection',
      ...draft.derived('connection', record.id, gateway.group, `${end}/connection`, name),
      gateway: gateway.key,
      to: { k: 'vnet', key: peer.key },
      keyOf: record.id,
      bgp: side.enableBgp,
    })
  }
}
