import { type Address, type Prefix, prefixContains } from '../../../../ip/index.ts'
import type { DesignRecord, RecordId } from '../../../../model/index.ts'
import type { LowerContext } from '../../../provider.ts'
import type { ResourceGroupProps, VnetPeeringProps, VnetProps } from '../../schema/network.ts'
import type { VirtualHubProps } from '../../schema/virtual-wan.ts'
import { pathsOf } from '../express-route/facts.ts'
import { leafId, leafOfSubnet, systemTable } from '../ids.ts'
import { portsOf } from '../ports.ts'
import type { Appliance, Subnet, Vnet } from '../records.ts'
import { firewallLabel, hubVpnAddresses, routerLabel } from './addresses.ts'
import { impliedTable } from './ids.ts'
import { associatedTable } from './propagation.ts'
import type {
  HubBgpConnection,
  HubExpressRouteGateway,
  HubFacts,
  HubFirewall,
  HubPeer,
  HubPlace,
  HubRouteTable,
  HubTable,
  HubVpnGateway,
  Spoke,
  Wan,
} from './records.ts'
import type { Hub, HubConnection, HubLabels, HubVia } from './via.ts'

interface WanFacts {
  readonly hubs: readonly HubFacts[]
  readonly vias: ReadonlyMap<RecordId, HubVia>
}

const cache = new WeakMap<LowerContext, WanFacts>()

/** Every hub with the others of its WAN, and the hub of each connected network. */
function wanFacts(context: LowerContext): WanFacts {
  const known = cache.get(context)
  if (known) return known
  const connections = connectionsInEffect(context)
  const places = context.ofKind<VirtualHubProps>('azure/virtual-hub').map((hub) => placeOf(context, hub, connections))
  const facts: WanFacts = {
    hubs: places.map((place) => ({
      ...place,
      others: places.filter((other) => other !== place && place.wan !== undefined && other.wan === place.wan),
    })),
    vias: new Map(
      places.flatMap((place) => place.spokes.map((spoke) => [spoke.vnet.id, viaOf(context, place, spoke)])),
    ),
  }
  cache.set(context, facts)
  return facts
}

export const hubFacts = (context: LowerContext): readonly HubFacts[] => wanFacts(context).hubs

/** The hub that a network is connected to, where the connection is in effect. */
export const hubViaOf = (context: LowerContext, vnet: Vnet): HubVia | undefined => wanFacts(context).vias.get(vnet.id)

const OWN_GATEWAYS = ['azure/vpn-gateway', 'azure/expressroute-gateway', 'azure/route-server']

/**
 * A connection makes the network use the hub as its remote gateway. The platform refuses it for a network with a gateway or
 * Route Server of its own or that of a peer, and a second one of the same network, so those join nothing.
 * Source: learn.microsoft.com, Virtual WAN FAQ; Connect a virtual network to a hub.
 */
function connectionsInEffect(context: LowerContext): ReadonlyMap<RecordId, HubConnection[]> {
  const byHub = new Map<RecordId, HubConnection[]>()
  const withGateway = new Set(OWN_GATEWAYS.flatMap((kind) => context.ofKind(kind).map((own) => vnetOf(context, own))))
  for (const vnet of context.ofKind<VnetProps>('azure/vnet')) {
    if (withGateway.has(vnet.id) || borrows(context, vnet)) continue
    const link = context
      .linksAt(vnet.id)
      .find(({ kind, ends }) => kind === 'azure/hub-connection' && ends?.b === vnet.id) as HubConnection | undefined
    const hub = link?.ends?.a
    if (link && hub) byHub.set(hub, [...(byHub.get(hub) ?? []), link])
  }
  return byHub
}

function vnetOf(context: LowerContext, record: DesignRecord): RecordId | undefined {
  const { records } = context.design
  for (let at = records[record.parent ?? '']; at; at = records[at.parent ?? ''])
    if (at.kind === 'azure/vnet') return at.id
  return undefined
}

const borrows = (context: LowerContext, vnet: Vnet): boolean =>
  context.linksAt(vnet.id).some((link) => {
    if (link.kind !== 'azure/vnet-peering') return false
    const { a, b } = link.props as VnetPeeringProps
    return (link.ends?.a === vnet.id ? a : b)?.useRemoteGateways === true
  })

const only = <R extends DesignRecord>(records: readonly DesignRecord[], kind: string): R | undefined =>
  records.find((record) => record.kind === kind) as R | undefined

function placeOf(
  context: LowerContext,
  hub: Hub,
  connections: ReadonlyMap<RecordId, readonly HubConnection[]>,
): HubPlace {
  const { records } = context.design
  const inside = context.children(hub.id)
  const wan = records[hub.parent ?? '']
  const circuits = only<HubExpressRouteGateway>(inside, 'azure/hub-expressroute-gateway')
  const spokes = (connections.get(hub.id) ?? []).map((link) => spokeOf(context, link))
  return {
    hub,
    wan: wan?.kind === 'azure/virtual-wan' ? (wan as Wan) : undefined,
    tables: tablesOf(hub, inside),
    spokes,
    peers: peersOf(context, hub, spokes),
    vpn: only<HubVpnGateway>(inside, 'azure/hub-vpn-gateway'),
    circuits,
    paths: circuits ? pathsOf(context, circuits) : [],
    firewall: only<HubFirewall>(inside, 'azure/hub-firewall'),
  }
}

/** Source: learn.microsoft.com, About virtual hub routing (hub route table, None route table, labels). */
function tablesOf(hub: Hub, inside: readonly DesignRecord[]): HubTable[] {
  const tables = inside
    .filter(({ kind }) => kind === 'azure/hub-route-table')
    .map((record): HubTable => {
      const { role, labels, routes } = (record as HubRouteTable).props
      const own = labels.map((label) => label.toLowerCase())
      // The default table has its label whatever others the user adds.
      return { id: record.id, role, labels: role === 'Default' ? [...new Set(['default', ...own])] : own, routes }
    })
  if (tables.some(({ role }) => role === 'Default')) return tables
  return [{ id: impliedTable(hub.id), role: 'Default', labels: ['default'], routes: [] }, ...tables]
}

function spokeOf(context: LowerContext, link: HubConnection): Spoke {
  const vnet = context.design.records[link.ends?.b ?? ''] as Vnet
  const first = context.children(vnet.id).find(({ kind }) => kind === 'azure/subnet') as Subnet | undefined
  return {
    link,
    vnet,
    leaf: first ? leafOfSubnet(first) : leafId(vnet.id, undefined),
    // Hubs have no IPv6. Source: learn.microsoft.com, Virtual WAN FAQ.
    prefixes: (vnet.props.addressSpace as Prefix[]).filter((prefix) => !prefix.includes(':')),
  }
}

/** Appliances in connected networks that peer with the router. Source: learn.microsoft.com, BGP peering with a virtual hub. */
function peersOf(context: LowerContext, hub: Hub, spokes: readonly Spoke[]): HubPeer[] {
  return context.linksAt(hub.id).flatMap((link): HubPeer[] => {
    const appliance = context.design.records[link.ends?.b ?? '']
    if (link.kind !== 'azure/hub-bgp-connection' || appliance?.kind !== 'azure/appliance') return []
    const [port] = portsOf(context, appliance as Appliance)
    const address = port?.nic.props.address as Address | undefined
    const spoke = spokes.find(({ prefixes }) => address && prefixes.some((prefix) => prefixContains(prefix, address)))
    if (!port || !address || !spoke || appliance.props.asn === undefined) return []
    const connection = link as HubBgpConnection
    return [
      {
        link: connection,
        appliance: appliance as Appliance,
        spoke,
        address,
        nextHop: (connection.props.nextHop as Address | undefined) ?? address,
        nic: port.nic.id,
        system: systemTable(appliance.id),
      },
    ]
  })
}

function viaOf(context: LowerContext, place: HubPlace, spoke: Spoke): HubVia {
  return {
    link: spoke.link,
    hub: place.hub,
    table: associatedTable(place, spoke)?.id,
    global: regionOf(context, spoke.vnet) !== place.hub.props.location,
    labels: labelsOf(place),
  }
}

function regionOf(context: LowerContext, record: DesignRecord): string | undefined {
  const { records } = context.design
  for (let at: DesignRecord | undefined = record; at; at = records[at.parent ?? '']) {
    if (at.kind === 'azure/resource-group') return (at.props as ResourceGroupProps).location
  }
  return undefined
}

/**
 * Next hops in effective routes: the router for everything but what leads to a gateway or the firewall of this hub; there the
 * instances of the VPN gateway, the edge router of the circuit, the firewall.
 * Source: published tables of github.com/dmauser/azure-virtualwan (gr-vwan; natvpn-over-er).
 */
function labelsOf({ hub, vpn, paths, firewall }: HubPlace): HubLabels[] {
  const labels: HubLabels[] = [
    {
      name: 'router',
      kinds: ['static', 'vnet', 'passed-static', 'nva', 'remote', 'remote-er', 'remote-vpn'],
      labels: [routerLabel(hub)],
    },
  ]
  if (vpn) labels.push({ name: 'vpn', kinds: ['vpn'], labels: hubVpnAddresses(vpn, hub) })
  if (firewall) {
    labels.push({ name: 'firewall', kinds: ['policy', 'firewall-static'], labels: [firewallLabel(firewall)] })
  }
  for (const { circuit } of paths.filter(({ index }) => index === 0)) {
    const own = paths.filter((path) => path.circuit === circuit)
    const label = own[0]?.label
    if (label) labels.push({ name: circuit.id, kinds: ['er'], groups: own.map(({ id }) => id), labels: [label] })
  }
  return labels
}
