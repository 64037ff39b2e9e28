import type { Address } from '../../../../ip/index.ts'
import type { Endpoint, Filter, FilterRule } from '../../../../network/index.ts'
import { leafId, leafOfSubnet } from '../ids.ts'
import { filterId } from '../nsg.ts'
import type { EndpointFacts, ServiceFacts, VnetFacts } from '../records.ts'
import { groupsApply } from './facts.ts'

/** Private endpoints of the VNet itself. */
export const ownEndpoints = ({ privateLink }: VnetFacts): EndpointFacts[] =>
  privateLink.endpoints.filter(({ over }) => over === undefined)

const serviceFilter = (endpoint: string): string => `${endpoint}/service`

/**
 * A private endpoint answers straight to the source it sees, whatever the route table of its subnet says, and is asked by
 * no security group unless network policies say so. Sources: learn.microsoft.com, Manage network policies for private
 * endpoints; Private endpoint overview, limitations (outbound traffic from a private endpoint is no valid scenario).
 */
export function lowerPrivateEndpoint(
  { endpoint, subnet, vnet, service }: EndpointFacts,
  { nsgs }: VnetFacts,
): Endpoint {
  const group = groupsApply(subnet) && nsgs.some(({ id }) => id === subnet.props.nsg) ? subnet.props.nsg : undefined
  const groups = group === undefined ? [] : [filterId(group, leafOfSubnet(subnet))]
  return {
    id: endpoint.id,
    scope: vnet.id,
    address: endpoint.props.address as Address,
    table: leafId(vnet.id, undefined),
    forwards: false,
    ...(service ? { translate: translationOf(service) } : {}),
    filtersOut: [serviceFilter(endpoint.id)],
    filtersIn: [...groups, serviceFilter(endpoint.id)],
    owner: endpoint.id,
  }
}

/**
 * The service's machines see its NAT address as source and answer to it: no routes between the two sides are needed, and
 * none lead back. Source: learn.microsoft.com, What is Azure Private Link service (NAT IP configuration).
 */
const translationOf = ({ service, balancer, vnet }: ServiceFacts): NonNullable<Endpoint['translate']> => ({
  source: service.props.address as Address,
  destination: balancer.props.address as Address,
  continueAt: leafId(vnet.id, undefined),
})

/**
 * What the service behind an endpoint takes and does: TCP and UDP only, once the connection is approved, and it answers
 * only. Sources: learn.microsoft.com, What is Azure Private Link service (limitations); Private endpoint overview.
 */
export function lowerServiceFilter({ endpoint, waits }: EndpointFacts): Filter {
  const rule = (
    name: string,
    direction: FilterRule['direction'],
    protocol: FilterRule['protocol'],
    action: FilterRule['action'],
    id: string,
  ): FilterRule => ({
    name,
    direction,
    action,
    protocol,
    sources: [{ k: 'any' }],
    destinations: [{ k: 'any' }],
    sourcePorts: [],
    destinationPorts: [],
    rule: id,
  })
  return {
    id: serviceFilter(endpoint.id),
    owner: endpoint.id,
    stateful: true,
    rules: [
      ...(waits ? [rule('NotApproved', 'in', 'any', 'deny', 'azure/endpoint-approval')] : []),
      rule('Tcp', 'in', 'tcp', 'allow', 'azure/endpoint-protocols'),
      rule('Udp', 'in', 'udp', 'allow', 'azure/endpoint-protocols'),
      rule('OtherProtocols', 'in', 'any', 'deny', 'azure/endpoint-protocols'),
      rule('AnswersOnly', 'out', 'any', 'deny', 'azure/endpoint-answers-only'),
    ],
    otherwise: 'deny',
    otherwiseRule: 'azure/endpoint-answers-only',
  }
}
