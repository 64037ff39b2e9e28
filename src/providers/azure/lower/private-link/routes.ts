import { type Address, hostPrefix } from '../../../../ip/index.ts'
import type { Origin, Shadow } from '../../../../network/index.ts'
import { peeringLink } from '../ids.ts'
import type { Leaf } from '../leaf-of.ts'
import type { EndpointFacts, VnetFacts } from '../records.ts'
import { routesApply, spaceLength } from './facts.ts'

/** Mark of the routes that a user route of at least this length puts out of force. */
const overridable = (length: number): string => `endpoint/${length}`

/**
 * A host route to every private endpoint of the VNet and of its direct peers, never of a peer's peers.
 * Source: learn.microsoft.com, Inspect traffic destined to a private endpoint with Azure Firewall.
 */
export function lowerEndpointRoutes(leaf: Leaf, { vnet, privateLink }: VnetFacts): Origin[] {
  return privateLink.endpoints.map((facts): Origin => {
    const { endpoint, subnet, over } = facts
    return {
      table: leaf.id,
      prefix: hostPrefix(endpoint.props.address as Address),
      kind: 'private-endpoint',
      next: { k: 'scope', scope: facts.vnet.id, ...(over ? { link: peeringLink(over.link, vnet.id) } : {}) },
      ...(routesApply(subnet) ? { attrs: { tag: overridable(spaceLength(facts)) } } : {}),
      owner: endpoint.id,
      rule: 'azure/endpoint-route',
    }
  })
}

/**
 * With network policies for route tables on the endpoint's subnet, a wider user route puts its host route out of force
 * if it is at least as long as the address space of the endpoint's VNet; without them only a host route does.
 * Source: learn.microsoft.com, Manage network policies for private endpoints.
 */
export function endpointShadows(endpoints: readonly EndpointFacts[]): Shadow[] {
  const lengths = new Set(endpoints.filter(({ subnet }) => routesApply(subnet)).map(spaceLength))
  return [...lengths]
    .sort((a, b) => a - b)
    .map((minLength) => ({
      losers: ['private-endpoint'],
      loserTag: overridable(minLength),
      by: ['user'],
      relation: 'strictly-inside',
      minLength,
      becomes: 'lost',
      rule: 'azure/endpoint-policy',
    }))
}
