import type { Prefix } from '../../../ip/index.ts'
import type { DesignRecord, RecordId } from '../../../model/index.ts'
import { firstOverlap } from '../../joint/placing/index.ts'
import type { LowerContext } from '../../provider.ts'
import { peersByNetwork } from './peering.ts'
import type {
  Attachment,
  ClassicVpnGateway,
  CloudNat,
  CloudRouter,
  Firewall,
  HaVpnGateway,
  Instance,
  LoadBalancer,
  Network,
  Nic,
  Peer,
  PolicyRoute,
  Route,
  ServiceInstance,
  Subnet,
} from './records.ts'

/** What the design says about one network, a producer's included. */
export interface NetworkFacts {
  readonly network: DesignRecord
  /** Absent: a service producer's network, which the user does not configure. */
  readonly settings: Network['props'] | undefined
  readonly subnets: readonly Subnet[]
  /** Regions of its subnets, routers and gateways, sorted; never empty. */
  readonly regions: readonly string[]
  /** Tags that its routes ask for, sorted. */
  readonly routeTags: readonly string[]
  readonly routes: readonly Route[]
  readonly policyRoutes: readonly PolicyRoute[]
  readonly firewalls: readonly Firewall[]
  readonly nats: readonly CloudNat[]
  readonly routers: readonly CloudRouter[]
  readonly gateways: readonly (HaVpnGateway | ClassicVpnGateway)[]
  readonly attachments: readonly Attachment[]
  readonly nics: readonly NicFacts[]
  readonly balancers: readonly { readonly balancer: LoadBalancer; readonly subnet: Subnet }[]
  readonly services: readonly { readonly service: ServiceInstance; readonly subnet: Subnet }[]
  readonly peers: readonly Peer[]
}

export interface NicFacts {
  readonly nic: Nic
  readonly subnet: Subnet
  readonly instance: Instance | undefined
}

export interface GoogleFacts {
  readonly networks: ReadonlyMap<RecordId, NetworkFacts>
}

const cache = new WeakMap<LowerContext, GoogleFacts>()

/** What the design says, gathered per network. */
export function googleFacts(context: LowerContext): GoogleFacts {
  const known = cache.get(context)
  if (known) return known
  const records = [...context.ofKind('google/network'), ...context.ofKind('google/service-network')]
  const subnets = new Map(records.map(({ id }) => [id, subnetsOf(context, id)]))
  const peers = peersByNetwork(context, new Map([...subnets].map(([id, list]) => [id, list.flatMap(rangesOf)])))
  const networks = new Map(
    records.map((network) => [
      network.id,
      networkFacts(context, network, subnets.get(network.id) ?? [], peers.get(network.id) ?? []),
    ]),
  )
  const facts = { networks }
  cache.set(context, facts)
  return facts
}

const only = <R extends DesignRecord>(records: readonly DesignRecord[], kind: string): R[] =>
  records.filter((record) => record.kind === kind) as R[]

/** Subnets of a network. One that overlaps an earlier one cannot be created, so it is not there. */
function subnetsOf(context: LowerContext, network: RecordId): Subnet[] {
  const kept: Subnet[] = []
  for (const subnet of only<Subnet>(context.children(network), 'google/subnet')) {
    if (!firstOverlap(rangesOf(subnet), kept.flatMap(rangesOf))) kept.push(subnet)
  }
  return kept
}

/** Primary and secondary ranges of a subnet. */
export const rangesOf = ({ props }: Subnet): Prefix[] =>
  [props.prefix, ...props.secondaryRanges.map(({ prefix }) => prefix)] as Prefix[]

function networkFacts(
  context: LowerContext,
  network: DesignRecord,
  subnets: readonly Subnet[],
  peers: readonly Peer[],
): NetworkFacts {
  const children = context.children(network.id)
  const routers = only<CloudRouter>(children, 'google/cloud-router')
  const gateways = [
    ...only<HaVpnGateway>(children, 'google/ha-vpn-gateway'),
    ...only<ClassicVpnGateway>(children, 'google/classic-vpn-gateway'),
  ]
  const attachments = only<Attachment>(children, 'google/interconnect-attachment')
  const routes = only<Route>(children, 'google/route')
  const policyRoutes = only<PolicyRoute>(children, 'google/policy-route')
  const inside = subnets.map((subnet) => ({ subnet, children: context.children(subnet.id) }))
  const regions = [
    ...subnets.map(({ props }) => props.region),
    ...[...routers, ...gateways, ...attachments].map(({ props }) => props.region),
  ]
  return {
    network,
    settings: network.kind === 'google/network' ? (network as Network).props : undefined,
    subnets,
    regions: regions.length > 0 ? [...new Set(regions)].sort() : [''],
    routeTags: [...new Set([...routes, ...policyRoutes].flatMap(({ props }) => props.tags))].sort(),
    routes,
    policyRoutes,
    firewalls: only<Firewall>(children, 'google/firewall-rule'),
    nats: only<CloudNat>(children, 'google/cloud-nat'),
    routers,
    gateways,
    attachments,
    nics: inside.flatMap(({ subnet, children: held }) =>
      only<Nic>(held, 'google/nic').map((nic) => ({ nic, subnet, instance: instanceOf(context, nic) })),
    ),
    balancers: inside.flatMap(({ subnet, children: held }) =>
      only<LoadBalancer>(held, 'google/load-balancer').map((balancer) => ({ balancer, subnet })),
    ),
    services: inside.flatMap(({ subnet, children: held }) =>
      only<ServiceInstance>(held, 'google/service-instance').map((service) => ({ service, subnet })),
    ),
    peers,
  }
}

function instanceOf(context: LowerContext, nic: Nic): Instance | undefined {
  const record = context.design.records[nic.props.machine]
  return record?.kind === 'google/instance' ? (record as Instance) : undefined
}

/** The network that holds a record: its nearest container that is one. */
export function networkHolding(context: LowerContext, id: RecordId | undefined): NetworkFacts | undefined {
  const { networks } = googleFacts(context)
  for (let at = id === undefined ? undefined : context.design.records[id]; at; ) {
    const found = networks.get(at.id)
    if (found) return found
    at = at.parent === undefined ? undefined : context.design.records[at.parent]
  }
  return undefined
}

/** What a network's own routing mode is; a producer's network is as one is created. */
export const isGlobal = ({ settings }: NetworkFacts): boolean => settings?.routingMode === 'GLOBAL'
export const isStandard = ({ settings }: NetworkFacts): boolean => settings?.bestPath === 'STANDARD'

/** Reckoned with where no cost is stated. Google publishes none: its example has 250 to 350, and names 200 as the least. */
export const ASSUMED_REGION_COST = 200

/** Cost from one region to another, 0 inside one. Source: cloud.google.com, Advertised routes, Region-to-region costs. */
export function regionCost({ settings }: NetworkFacts, from: string, to: string): number {
  if (from === to) return 0
  const stated = settings?.regionCosts.find(
    (each) => (each.from === from && each.to === to) || (each.from === to && each.to === from),
  )
  return stated?.cost ?? ASSUMED_REGION_COST
}
