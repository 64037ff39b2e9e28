import { overlaps, type ParsedPrefix, type Prefix, prefixNumbers } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { LowerContext } from '../../provider.ts'
import type { ResourceGroupProps, VnetPeeringProps, VnetProps } from '../schema/network.ts'
import type { VpnGatewayProps } from '../schema/vpn.ts'
import { systemsBySubnet } from './appliance.ts'
import { type CircuitGatewayFacts, type CircuitGatewayPlace, circuitGatewayPlaces } from './express-route/facts.ts'
import { circuitGatewayAddress } from './express-route/gateway-address.ts'
import { bgpAddresses, nextHopLabels } from './gateway-addresses.ts'
import { gatewayTable, leafId, leafOfSubnet, serverTable } from './ids.ts'
import { privateLinkFacts } from './private-link/facts.ts'
import type {
  CircuitVia,
  GatewayFacts,
  LoadBalancer,
  Nic,
  Nsg,
  Peer,
  Peering,
  Preference,
  RouteServer,
  RouteTable,
  ServerFacts,
  ServerVia,
  Subnet,
  SubnetFacts,
  Via,
  Vnet,
  VnetFacts,
  VpnGateway,
} from './records.ts'
import { type ServerPlace, serverPlaces } from './server-places.ts'
import { hubViaOf } from './virtual-wan/facts.ts'

export interface AzureFacts {
  readonly vnets: readonly VnetFacts[]
  readonly gateways: readonly GatewayFacts[]
  readonly circuitGateways: readonly CircuitGatewayFacts[]
  readonly servers: readonly ServerFacts[]
}

const cache = new WeakMap<LowerContext, AzureFacts>()

/** What the design says, gathered per VNet and per gateway: who peers with whom, and who uses whose gateway. */
export function azureFacts(context: LowerContext): AzureFacts {
  const known = cache.get(context)
  if (known) return known
  const facts = gather(context)
  cache.set(context, facts)
  return facts
}

function gather(context: LowerContext): AzureFacts {
  const places = placesOf(context)
  const servers = serverPlaces(context)
  const circuitPlaces = circuitGatewayPlaces(context, (gateway) => gatewaySubnet(context, gateway))
  const hubs = hubsOf(places, circuitPlaces, servers)
  const systems = systemsBySubnet(context)
  const regions = new Map(context.ofKind('azure/vnet').map((vnet) => [vnet.id, regionOf(context, vnet)]))
  const known = context.ofKind<VnetProps>('azure/vnet').map((vnet) => {
    const peers = peersOf(context, vnet, regions)
    return { vnet, peers, ...viaOf(vnet, peers, hubs) }
  })
  const lent = new Map(known.flatMap(({ over, hub }) => (over && hub ? [[over.link.id, hub.vnet.id] as const] : [])))
  const vnets = known.map(({ vnet, peers, via, circuits, server, preference, over }) => {
    const hub = hubs.get(vnet.id)
    const own = hub && tableOf(hub)
    const usesOwn = (peer: Peer) => own !== undefined && lent.get(peer.link.id) === vnet.id
    const marked = peers.map((peer) => (usesOwn(peer) ? { ...peer, usesGateway: own } : peer))
    return { vnet, via, circuits, server, preference, over, peers: marked }
  })
  const seen = new Map<string, { peer: Peer; uses: boolean }[]>()
  for (const { vnet, peers, over } of vnets) {
    for (const peer of peers) {
      if (!hubs.has(peer.vnet.id)) continue
      const list = seen.get(peer.vnet.id) ?? []
      list.push({ peer: { ...peer, vnet, mine: peer.theirs, theirs: peer.mine }, uses: over?.link === peer.link })
      seen.set(peer.vnet.id, list)
    }
  }
  const around = <P extends { vnet: Vnet }>(place: P) => {
    const clients = seen.get(place.vnet.id) ?? []
    return {
      ...place,
      clients: clients.filter(({ uses }) => uses).map(({ peer }) => peer),
      around: clients.filter(({ uses }) => !uses).map(({ peer }) => peer),
    }
  }
  return {
    vnets: vnets.map(({ over: _, ...each }) => ({
      ...each,
      ...contentsOf(context, each.vnet, systems),
      privateLink: privateLinkFacts(context, each.vnet, each.peers),
      hub: hubViaOf(context, each.vnet),
    })),
    gateways: places.map(around),
    circuitGateways: circuitPlaces.map(around),
    servers: servers.map((place) => {
      const beside = exchanging(place) ? hubs.get(place.vnet.id) : undefined
      return {
        ...place,
        clients: around(place).clients,
        gateway: beside?.gateway?.gateway,
        gatewayAddress: beside?.gateway && bgpAddresses(beside.gateway.gateway, beside.gateway.subnet)[0],
        circuits: beside?.circuits?.gateway,
        circuitsAddress: beside?.circuits && circuitGatewayAddress(beside.circuits.subnet),
        preference: preferenceOf(place, beside?.circuits),
      }
    }),
  }
}

interface GatewayPlace {
  gateway: VpnGateway
  subnet: Subnet
  vnet: Vnet
  table: RouteTable | undefined
  labels: readonly string[]
}

/** Every gateway with its place. The platform allows one per VNet: subnets learn from the first. */
function placesOf(context: LowerContext): GatewayPlace[] {
  return context.ofKind<VpnGatewayProps>('azure/vpn-gateway').flatMap((gateway) => {
    const subnet = gatewaySubnet(context, gateway)
    const vnet = recordOf<Vnet>(context, subnet?.parent, 'azure/vnet')
    if (!subnet || !vnet) return []
    const table = recordOf<RouteTable>(context, subnet.props.routeTable, 'azure/route-table')
    return [{ gateway, subnet, vnet, table, labels: nextHopLabels(gateway, subnet, context.design) }]
  })
}

/** The subnet that holds the gateway; one that stands in its VNet belongs to GatewaySubnet all the same. */
const gatewaySubnet = (context: LowerContext, { parent }: DesignRecord): Subnet | undefined =>
  recordOf<Subnet>(context, parent, 'azure/subnet') ??
  (context.children(parent ?? '').find((child) => child.kind === 'azure/subnet' && child.name === 'GatewaySubnet') as
    | Subnet
    | undefined)

function recordOf<R extends DesignRecord>(context: LowerContext, id: string | undefined, kind: string): R | undefined {
  const record = id === undefined ? undefined : context.design.records[id]
  return record?.kind === kind ? (record as R) : undefined
}

/**
 * Connected peerings of a VNet: both halves exist. The platform refuses a peering of VNets that overlap, and a second one
 * between the same two, so those join nothing.
 * Source: learn.microsoft.com, Create, change, or delete a virtual network peering.
 */
function peersOf(context: LowerContext, vnet: Vnet, regions: ReadonlyMap<string, string | undefined>): Peer[] {
  const joined = new Set<string>()
  return context.linksAt(vnet.id).flatMap((link): Peer[] => {
    if (link.kind !== 'azure/vnet-peering' || !link.ends) return []
    const { a, b } = (link as DesignRecord & { props: VnetPeeringProps }).props
    const isA = link.ends.a === vnet.id
    const other = recordOf<Vnet>(context, isA ? link.ends.b : link.ends.a, 'azure/vnet')
    if (!a || !b || !other || other === vnet || joined.has(other.id) || overlap(vnet, other)) return []
    joined.add(other.id)
    return [
      {
        link: link as Peering,
        mine: isA ? a : b,
        theirs: isA ? b : a,
        vnet: other,
        global: regions.get(vnet.id) !== regions.get(other.id),
        leaf: mainLeaf(context, other),
        usesGateway: undefined,
      },
    ]
  })
}

const spaces = new WeakMap<Vnet, readonly ParsedPrefix[]>()

/** The address space as numbers; read once per record, because every edit asks for all of them. */
function spaceOf(vnet: Vnet): readonly ParsedPrefix[] {
  const known = spaces.get(vnet) ?? (vnet.props.addressSpace as Prefix[]).map(prefixNumbers)
  spaces.set(vnet, known)
  return known
}

const overlap = (a: Vnet, b: Vnet): boolean =>
  spaceOf(a).some((left) => spaceOf(b).some((right) => overlaps(left, right)))

function regionOf(context: LowerContext, record: DesignRecord): string | undefined {
  for (let at: DesignRecord | undefined = record; at; at = at.parent ? context.design.records[at.parent] : undefined) {
    if (at.kind === 'azure/resource-group') return (at.props as ResourceGroupProps).location
  }
  return undefined
}

const subnetLists = new WeakMap<readonly DesignRecord[], readonly Subnet[]>()
const nicLists = new WeakMap<readonly DesignRecord[], readonly Nic[]>()
const balancerLists = new WeakMap<readonly DesignRecord[], readonly LoadBalancer[]>()

/** The records of one kind in a list; the same list gives the same answer, so that facts stay comparable by identity. */
function only<R extends DesignRecord>(
  known: WeakMap<readonly DesignRecord[], readonly R[]>,
  list: readonly DesignRecord[],
  kind: string,
): readonly R[] {
  const found = known.get(list) ?? (list.filter((record) => record.kind === kind) as R[])
  known.set(list, found)
  return found
}

const subnetsIn = (context: LowerContext, vnet: Vnet): readonly Subnet[] =>
  only(subnetLists, context.children(vnet.id), 'azure/subnet')

/** Table that stands for a VNet as the end of a peering: that of its first subnet. */
function mainLeaf(context: LowerContext, vnet: Vnet): string {
  const [first] = subnetsIn(context, vnet)
  return first ? leafOfSubnet(first) : leafId(vnet.id, undefined)
}

/** What a VNet has that its subnets, and peers that may, learn from. */
interface Hub {
  readonly vnet: Vnet
  readonly gateway: GatewayPlace | undefined
  readonly circuits: CircuitGatewayPlace | undefined
  readonly server: ServerPlace | undefined
}

/** By VNet. The platform allows one of each in a VNet: subnets learn from the first. */
function hubsOf(
  gateways: readonly GatewayPlace[],
  circuitGateways: readonly CircuitGatewayPlace[],
  servers: readonly ServerPlace[],
): Map<string, Hub> {
  const hubs = new Map<string, Hub>()
  for (const { vnet } of [...gateways, ...circuitGateways, ...servers]) {
    hubs.set(vnet.id, {
      vnet,
      gateway: gateways.find((each) => each.vnet === vnet),
      circuits: circuitGateways.find((each) => each.vnet === vnet),
      server: servers.find((each) => each.vnet === vnet),
    })
  }
  return hubs
}

/** The table that knows everything that the VNet's subnets learn. Two gateways without a Route Server share GatewaySubnet's. */
function tableOf({ gateway, circuits, server }: Hub): string {
  if (server) return serverTable(server.server.id)
  if (gateway && circuits) return leafOfSubnet(gateway.subnet)
  return gatewayTable((gateway ?? circuits)?.gateway.id ?? '')
}

/**
 * How a Route Server compares routes for one prefix: ExpressRoute first (the default, and what two gateways do without one), VPN
 * and appliances first, or the shortest AS path of all.
 * Source: learn.microsoft.com, Azure Route Server, Routing preference; Configure ExpressRoute and S2S coexisting connections.
 */
function preferenceOf(server: ServerPlace | undefined, circuits: CircuitGatewayPlace | undefined): Preference {
  const preference = circuits ? (server?.server.props.routingPreference ?? 'ExpressRoute') : 'ASPath'
  switch (preference) {
    case 'ExpressRoute':
      return { er: 1, other: 0 }
    case 'VpnGateway':
      return { er: 0, other: 1 }
    case 'ASPath':
      return { er: 0, other: 0 }
  }
}

interface Learning {
  readonly via: Via | undefined
  readonly circuits: CircuitVia | undefined
  readonly server: ServerVia | undefined
  readonly preference: Preference
  readonly hub: Hub | undefined
  readonly over: Peer | undefined
}

/**
 * The gateway and the Route Server that a VNet's subnets learn from. Remote ones need both flags, and none of its own;
 * the platform refuses a second peering with `useRemoteGateways`, so only the first counts.
 * Source: learn.microsoft.com, Create, change, or delete a virtual network peering.
 */
function viaOf(vnet: Vnet, peers: readonly Peer[], hubs: ReadonlyMap<string, Hub>): Learning {
  const own = hubs.get(vnet.id)
  if (own) return learningFrom(own, undefined)
  for (const peer of peers) {
    const hub = hubs.get(peer.vnet.id)
    if (hub && peer.mine.useRemoteGateways && peer.theirs.allowGatewayTransit) return learningFrom(hub, peer)
  }
  return {
    via: undefined,
    circuits: undefined,
    server: undefined,
    preference: preferenceOf(undefined, undefined),
    hub: undefined,
    over: undefined,
  }
}

function learningFrom(hub: Hub, over: Peer | undefined): Learning {
  const { gateway, circuits, server } = hub
  return {
    hub,
    over,
    preference: preferenceOf(server, circuits),
    via: gateway && {
      gateway: gateway.gateway,
      labels: gateway.labels,
      over,
      besideOthers: server !== undefined || circuits !== undefined,
    },
    circuits: circuits && {
      gateway: circuits.gateway,
      paths: circuits.paths,
      over,
      besideServer: server !== undefined,
    },
    server: server && { server: server.server, peers: server.peers, over },
  }
}

const exchanging = (place: ServerPlace | undefined): RouteServer | undefined =>
  place?.server.props.branchToBranch ? place.server : undefined

function contentsOf(
  context: LowerContext,
  vnet: Vnet,
  systems: ReadonlyMap<string, Record<string, string>>,
): Pick<VnetFacts, 'subnets' | 'routeTables' | 'nsgs'> {
  const routeTables = new Map<string, RouteTable>()
  const nsgs = new Map<string, Nsg>()
  const subnets: SubnetFacts[] = []
  for (const subnet of subnetsIn(context, vnet)) {
    const children = context.children(subnet.id)
    const nics = only(nicLists, children, 'azure/nic')
    note(context, routeTables, subnet.props.routeTable, 'azure/route-table')
    note(context, nsgs, subnet.props.nsg, 'azure/nsg')
    for (const nic of nics) if (nic.props.nsg !== undefined) note(context, nsgs, nic.props.nsg, 'azure/nsg')
    const balancers = only(balancerLists, children, 'azure/load-balancer')
    subnets.push({ subnet, nics, balancers, systems: systems.get(subnet.id) })
  }
  return { subnets, routeTables: [...routeTables.values()], nsgs: [...nsgs.values()] }
}

function note<R extends DesignRecord>(
  context: LowerContext,
  into: Map<string, R>,
  id: string | undefined,
  kind: string,
): void {
  const record = id === undefined ? undefined : recordOf<R>(context, id, kind)
  if (record) into.set(record.id, record)
}
