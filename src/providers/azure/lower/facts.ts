import type { DesignRecord } from '../../../model/index.ts'
import type { LowerContext } from '../../provider.ts'
import type { ResourceGroupProps, VnetPeeringProps, VnetProps } from '../schema/network.ts'
import type { VpnGatewayProps } from '../schema/vpn.ts'
import { hasSystemTable } from './appliance.ts'
import { nextHopLabels } from './gateway-addresses.ts'
import { leafId, leafOfSubnet, systemTable } from './ids.ts'
import type {
  Appliance,
  GatewayFacts,
  LoadBalancer,
  Nic,
  Nsg,
  Peer,
  Peering,
  RouteTable,
  Subnet,
  SubnetFacts,
  Via,
  Vnet,
  VnetFacts,
  VpnGateway,
} from './records.ts'

export interface AzureFacts {
  readonly vnets: readonly VnetFacts[]
  readonly gateways: readonly GatewayFacts[]
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
  const gateways = gatewaysByVnet(context)
  const vnets = context.ofKind<VnetProps>('azure/vnet').map((vnet) => {
    const peers = peersOf(context, vnet)
    return { vnet, peers, via: viaOf(context, vnet, peers, gateways) }
  })
  const clients = new Map<string, { peer: Peer; uses: boolean }[]>()
  for (const { vnet, peers, via } of vnets) {
    for (const peer of peers) {
      const list = clients.get(peer.vnet.id) ?? []
      list.push({ peer: { ...peer, vnet, mine: peer.theirs, theirs: peer.mine }, uses: via?.over?.link === peer.link })
      clients.set(peer.vnet.id, list)
    }
  }
  return {
    vnets: vnets.map((each) => ({ ...each, ...contentsOf(context, each.vnet) })),
    gateways: [...gateways.values()].map(({ gateway, subnet, vnet }) => {
      const seen = clients.get(vnet.id) ?? []
      return {
        gateway,
        subnet,
        vnet,
        labels: nextHopLabels(gateway, subnet, context.design),
        clients: seen.filter(({ uses }) => uses).map(({ peer }) => peer),
        around: seen.filter(({ uses }) => !uses).map(({ peer }) => peer),
      }
    }),
  }
}

interface GatewayPlace {
  gateway: VpnGateway
  subnet: Subnet
  vnet: Vnet
}

function gatewaysByVnet(context: LowerContext): Map<string, GatewayPlace> {
  const byVnet = new Map<string, GatewayPlace>()
  for (const gateway of context.ofKind<VpnGatewayProps>('azure/vpn-gateway')) {
    const subnet = recordOf<Subnet>(context, gateway.parent, 'azure/subnet')
    const vnet = recordOf<Vnet>(context, subnet?.parent, 'azure/vnet')
    if (subnet && vnet && !byVnet.has(vnet.id)) byVnet.set(vnet.id, { gateway, subnet, vnet })
  }
  return byVnet
}

function recordOf<R extends DesignRecord>(context: LowerContext, id: string | undefined, kind: string): R | undefined {
  const record = id === undefined ? undefined : context.design.records[id]
  return record?.kind === kind ? (record as R) : undefined
}

/** Connected peerings of a VNet: both halves exist. */
function peersOf(context: LowerContext, vnet: Vnet): Peer[] {
  return context.linksAt(vnet.id).flatMap((link): Peer[] => {
    if (link.kind !== 'azure/vnet-peering' || !link.ends) return []
    const { a, b } = (link as DesignRecord & { props: VnetPeeringProps }).props
    const isA = link.ends.a === vnet.id
    const other = recordOf<Vnet>(context, isA ? link.ends.b : link.ends.a, 'azure/vnet')
    if (!a || !b || !other || other === vnet) return []
    return [
      {
        link: link as Peering,
        mine: isA ? a : b,
        theirs: isA ? b : a,
        vnet: other,
        global: regionOf(context, vnet) !== regionOf(context, other),
        leaf: mainLeaf(context, other),
      },
    ]
  })
}

function regionOf(context: LowerContext, record: DesignRecord): string | undefined {
  for (let at: DesignRecord | undefined = record; at; at = at.parent ? context.design.records[at.parent] : undefined) {
    if (at.kind === 'azure/resource-group') return (at.props as ResourceGroupProps).location
  }
  return undefined
}

const subnetsIn = (context: LowerContext, vnet: Vnet): Subnet[] =>
  context.children(vnet.id).filter((child) => child.kind === 'azure/subnet') as Subnet[]

/** Table that stands for a VNet as the end of a peering: that of its first subnet. */
function mainLeaf(context: LowerContext, vnet: Vnet): string {
  const [first] = subnetsIn(context, vnet)
  return first ? leafOfSubnet(first) : leafId(vnet.id, undefined)
}

/**
 * The gateway that a VNet's subnets learn from. A remote one needs both flags, and none of its own; the platform
 * refuses a second peering with `useRemoteGateways`, so only the first counts.
 * Source: learn.microsoft.com, Create, change, or delete a virtual network peering.
 */
function viaOf(
  context: LowerContext,
  vnet: Vnet,
  peers: readonly Peer[],
  gateways: Map<string, GatewayPlace>,
): Via | undefined {
  const via = (place: GatewayPlace, over: Peer | undefined): Via => ({
    gateway: place.gateway,
    labels: nextHopLabels(place.gateway, place.subnet, context.design),
    over,
  })
  const own = gateways.get(vnet.id)
  if (own) return via(own, undefined)
  for (const peer of peers) {
    const place = gateways.get(peer.vnet.id)
    if (place && peer.mine.useRemoteGateways && peer.theirs.allowGatewayTransit) return via(place, peer)
  }
  return undefined
}

function contentsOf(context: LowerContext, vnet: Vnet): Pick<VnetFacts, 'subnets' | 'routeTables' | 'nsgs'> {
  const routeTables = new Map<string, RouteTable>()
  const nsgs = new Map<string, Nsg>()
  const use = <R extends DesignRecord>(into: Map<string, R>, id: string | undefined, kind: string) => {
    const record = recordOf<R>(context, id, kind)
    if (record) into.set(record.id, record)
  }
  const subnets = subnetsIn(context, vnet).map((subnet): SubnetFacts => {
    use(routeTables, subnet.props.routeTable, 'azure/route-table')
    use(nsgs, subnet.props.nsg, 'azure/nsg')
    const children = context.children(subnet.id)
    const nics = children.filter((child) => child.kind === 'azure/nic') as Nic[]
    for (const nic of nics) use(nsgs, nic.props.nsg, 'azure/nsg')
    return {
      subnet,
      nics: nics.map((nic) => ({ nic, system: systemOf(context, nic) })),
      balancers: children.filter((child) => child.kind === 'azure/load-balancer') as LoadBalancer[],
    }
  })
  return { subnets, routeTables: [...routeTables.values()], nsgs: [...nsgs.values()] }
}

/** Table of the appliance that a NIC belongs to, where that one decides by more than the NIC's routes. */
function systemOf(context: LowerContext, nic: Nic): string | undefined {
  const appliance = recordOf<Appliance>(context, nic.props.machine, 'azure/appliance')
  return appliance && hasSystemTable(context, appliance) ? systemTable(appliance.id) : undefined
}
