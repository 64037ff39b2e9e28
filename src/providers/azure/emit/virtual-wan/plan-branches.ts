import type { DesignRecord } from '../../../../model/index.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import type { CircuitConnectionProps } from '../../schema/express-route.ts'
import type { HubExpressRouteGatewayProps, HubVpnGatewayProps, VirtualHubProps } from '../../schema/virtual-wan.ts'
import type { Drafting } from '../drafting.ts'
import type { Key } from '../plan.ts'
import type { Late } from '../planned-common.ts'
import { routingOf } from './plan-virtual-wan.ts'
import type { Routing, VirtualHub } from './planned.ts'

type RecordOf<P> = DesignRecord & { props: P }

/** Gateways of hubs, sites, and the connections to sites and circuits. After the hubs and circuits. */
export function planHubBranches(draft: Drafting): void {
  for (const record of draft.context.ofKind<HubVpnGatewayProps>('azure/hub-vpn-gateway')) {
    const hub = draft.find('virtual-hub', record.parent)
    if (!hub) continue
    const { scaleUnits } = record.props
    draft.add({ kind: 'hub-vpn-gateway', ...inHub(draft, record, hub, 'hub-vpn-gateway'), hub: hub.key, scaleUnits })
    for (const link of draft.context.linksAt(record.id)) {
      if (link.kind === 'core/vpn') planSite(draft, link as RecordOf<VpnProps>, record, hub)
    }
  }
  for (const record of draft.context.ofKind<HubExpressRouteGatewayProps>('azure/hub-expressroute-gateway')) {
    const hub = draft.find('virtual-hub', record.parent)
    if (!hub) continue
    const { scaleUnits, allowRemoteVnetTraffic } = record.props
    const common = inHub(draft, record, hub, 'hub-circuit-gateway')
    draft.add({ kind: 'hub-circuit-gateway', ...common, hub: hub.key, scaleUnits, allowRemoteVnetTraffic })
    for (const link of draft.context.linksAt(record.id)) {
      if (link.kind === 'azure/expressroute-connection')
        planCircuitConnection(draft, link as RecordOf<CircuitConnectionProps>, record, hub)
    }
  }
}

const inHub = (
  draft: Drafting,
  record: DesignRecord,
  hub: VirtualHub,
  kind: 'hub-vpn-gateway' | 'hub-circuit-gateway',
) => ({
  ...draft.common(kind, record),
  group: hub.group,
  location: hub.location,
})

/** What all branches of a hub propagate to; a routing intent decides by itself. */
function branchRouting(draft: Drafting, hub: VirtualHub): { routing?: Routing } {
  const props = draft.context.design.records[hub.key]?.props as VirtualHubProps | undefined
  const { branchTables = [], branchLabels = [], privatePolicy, internetPolicy } = props ?? {}
  if (privatePolicy !== undefined || internetPolicy !== undefined) return {}
  return { routing: routingOf(draft, hub.key, undefined, branchTables, branchLabels) }
}

/** A VPN site with a link for each interface of the far end, and the connection to it. */
function planSite(
  draft: Drafting,
  link: RecordOf<VpnProps>,
  gateway: RecordOf<HubVpnGatewayProps>,
  hub: VirtualHub,
): void {
  const end = link.ends?.a === gateway.id ? 'a' : 'b'
  const other = end === 'a' ? 'b' : 'a'
  const side = link.props[end]
  const far = draft.context.design.records[link.ends?.[other] ?? '']
  if (!side || !far) return
  const theirs = draft.context.vpnEnd(far.id, link)
  const interfaces = [...new Set(link.props.tunnels.map((tunnel) => tunnel[other]))].sort((a, b) => a - b)
  const plain = draft.plainName(far)
  const links = interfaces.map((at) => {
    const remote = side.remotes.find((each) => each.interface === at)
    const asn = remote?.asn ?? theirs?.asn
    const peer = remote?.bgpAddress ?? theirs?.interfaces[at]?.bgpAddress
    const bgp = side.enableBgp && asn !== undefined && peer !== undefined ? { asn, address: peer } : undefined
    if (side.enableBgp && !bgp) draft.note('no-bgp-values', link, { far: far.name })
    const stated = remote?.publicIp ?? theirs?.interfaces[at]?.publicIp
    const own = draft.find('vpn-gateway', far.id)?.publicIps[at]
    const address: Late = stated
      ? { k: 'value', value: stated }
      : own !== undefined
        ? { k: 'address-of', publicIp: own }
        : { k: 'far', record: far.id, at, name: far.name, plain, link: link.id }
    return { name: `link-${at + 1}`, at, address, ...(bgp ? { bgp } : {}) }
  })
  const prefixes = [...new Set(side.remotes.flatMap((remote) => remote.prefixes))]
  const site = draft.derived('vpn-site', link.id, hub.group, `${end}/site`, `site-${plain}`)
  const common = { ...site, location: hub.location, wan: hub.wan, prefixes }
  draft.add({ kind: 'vpn-site', ...common, links: links.map(({ at: _, ...each }) => each) })
  const name = draft.derived('vpn-site-connection', link.id, hub.group, `${end}/connection`, draft.plainName(link))
  draft.add({
    kind: 'vpn-site-connection',
    ...name,
    gateway: gateway.id,
    site: site.key,
    propagateDefaultRoute: gateway.props.propagateDefaultRoute,
    ...branchRouting(draft, hub),
    links: links.map(({ name: own, at, bgp }) => ({
      name: own,
      bgp: bgp !== undefined,
      tunnel: link.props.tunnels.findIndex((tunnel) => tunnel[other] === at),
    })),
    protocol: link.props.ike,
  })
}

function planCircuitConnection(
  draft: Drafting,
  link: RecordOf<CircuitConnectionProps>,
  gateway: RecordOf<HubExpressRouteGatewayProps>,
  hub: VirtualHub,
): void {
  const circuit = [link.ends?.a, link.ends?.b].map((id) => draft.find('circuit', id)).find((found) => found)
  if (!circuit) return
  if (!draft.find('circuit-peering', `${circuit.key}/peering`)) {
    draft.note('hub-circuit-peering', link)
    return
  }
  const before: Key[] = draft.resources.flatMap((one) =>
    (one.kind === 'hub-circuit-connection' || one.kind === 'circuit-connection') && one.circuit === circuit.key
      ? [one.key]
      : [],
  )
  draft.add({
    kind: 'hub-circuit-connection',
    key: link.id,
    record: link.id,
    group: hub.group,
    name: draft.nameIn(hub.group, 'hub-circuit-connection', link),
    gateway: gateway.id,
    circuit: circuit.key,
    weight: link.props.routingWeight,
    propagateDefaultRoute: gateway.props.propagateDefaultRoute,
    ...branchRouting(draft, hub),
    after: before.slice(-1),
  })
}
