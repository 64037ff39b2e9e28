import { type Address, type Prefix, prefixContains, prefixNumbers } from '../../../../ip/index.ts'
import type { DesignRecord } from '../../../../model/index.ts'
import type { LowerContext } from '../../../provider.ts'
import type {
  PrivateConnectionProps,
  PrivateEndpointProps,
  PrivateLinkServiceProps,
} from '../../schema/private-link.ts'
import type {
  EndpointFacts,
  LoadBalancer,
  Peer,
  PrivateEndpoint,
  PrivateLinkFacts,
  PrivateLinkService,
  ServiceFacts,
  Subnet,
  Vnet,
} from '../records.ts'

const cache = new WeakMap<LowerContext, ReadonlyMap<string, EndpointFacts[]>>()

/** Private endpoints of a VNet and of its connected peers, and whether the platform itself sends in it. */
export function privateLinkFacts(context: LowerContext, vnet: Vnet, peers: readonly Peer[]): PrivateLinkFacts {
  const known = cache.get(context) ?? endpointsByVnet(context)
  cache.set(context, known)
  const own = known.get(vnet.id) ?? []
  const others = peers.flatMap((over) => (known.get(over.vnet.id) ?? []).map((facts) => ({ ...facts, over })))
  const offers = context
    .ofKind<PrivateLinkServiceProps>('azure/private-link-service')
    .some((service) => placeOf(context, service)?.vnet === vnet)
  return { endpoints: [...own, ...others], platform: own.length > 0 || offers }
}

function endpointsByVnet(context: LowerContext): Map<string, EndpointFacts[]> {
  const found = new Map<string, EndpointFacts[]>()
  for (const endpoint of context.ofKind<PrivateEndpointProps>('azure/private-endpoint')) {
    const place = placeOf(context, endpoint)
    if (!place) continue
    const connection = connectionOf(context, endpoint)
    const service = connection && serviceOf(context, connection.ends?.b)
    const waits = connection !== undefined && (!service || connection.props.status !== 'Approved')
    const facts = { endpoint, ...place, over: undefined, service, waits }
    found.set(place.vnet.id, [...(found.get(place.vnet.id) ?? []), facts])
  }
  return found
}

function placeOf(
  { design }: LowerContext,
  { parent }: { parent?: string },
): { subnet: Subnet; vnet: Vnet } | undefined {
  const subnet = design.records[parent ?? '']
  const vnet = design.records[subnet?.parent ?? '']
  if (subnet?.kind !== 'azure/subnet' || vnet?.kind !== 'azure/vnet') return undefined
  return { subnet: subnet as Subnet, vnet: vnet as Vnet }
}

type Connection = DesignRecord & { readonly props: PrivateConnectionProps }

/** An endpoint leads to one service. */
const connectionOf = (context: LowerContext, { id }: PrivateEndpoint): Connection | undefined =>
  context
    .linksAt(id)
    .find((link): link is Connection => link.kind === 'azure/private-connection' && link.ends?.a === id)

function serviceOf(context: LowerContext, id: string | undefined): ServiceFacts | undefined {
  const service = context.design.records[id ?? ''] as PrivateLinkService | undefined
  const place = service?.kind === 'azure/private-link-service' ? placeOf(context, service) : undefined
  const balancer = context.design.records[service?.props.loadBalancer ?? '']
  if (!service || !place || balancer?.kind !== 'azure/load-balancer') return undefined
  return { service, balancer: balancer as LoadBalancer, vnet: place.vnet }
}

/** Length of the prefix of the VNet's address space that holds the endpoint. */
export function spaceLength({ endpoint, vnet }: EndpointFacts): number {
  const address = endpoint.props.address as Address
  const lengths = (vnet.props.addressSpace as Prefix[])
    .filter((prefix) => prefixContains(prefix, address))
    .map((prefix) => prefixNumbers(prefix).length)
  return Math.max(0, ...lengths)
}

const policiesOf = ({ props }: Subnet) => props.privateEndpointNetworkPolicies ?? 'Disabled'

/** Source: learn.microsoft.com, Manage network policies for private endpoints. */
export const routesApply = (subnet: Subnet): boolean => ['Enabled', 'RouteTableEnabled'].includes(policiesOf(subnet))
export const groupsApply = (subnet: Subnet): boolean =>
  ['Enabled', 'NetworkSecurityGroupEnabled'].includes(policiesOf(subnet))
