import type { Prefix } from '../../../ip/index.ts'
import type { Network } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { rememberBy } from '../../joint/same-facts.ts'
import { lowerAcl } from './acl.ts'
import { lowerEndpoints } from './endpoints.ts'
import { lowerEntries, lowerInternetGateways, lowerNats, lowerWays } from './gateways.ts'
import { segmentOf } from './ids.ts'
import { leavesOf, lowerLeaf } from './leaf.ts'
import { lowerBalancers } from './load-balancer.ts'
import { lowerPeerings } from './peering.ts'
import { lowerPrivateGateway, lowerWayToPrivateGateway } from './private-gateway.ts'
import type { VpcFacts } from './records.ts'
import { lowerRoutes } from './routes.ts'
import { lowerWayToTransit } from './way-to-transit.ts'

/** Tables, routes, gateways, interfaces and filters of one VPC. The last result per VPC is kept and reused. */
export const lowerVpc = rememberBy((facts: VpcFacts) => facts.vpc, lower)

function lower(facts: VpcFacts): Network {
  const part = emptyNetwork()
  for (const leaf of leavesOf(facts)) {
    part.tables.push(lowerLeaf(leaf, facts.vpc))
    part.origins.push(...lowerRoutes(leaf, facts))
    lowerWays(leaf, facts, part)
    for (const gateway of facts.privateGateways) lowerWayToPrivateGateway(leaf, gateway, part)
    for (const attachment of facts.attachments) lowerWayToTransit(leaf, attachment, facts, part)
  }
  lowerEntries(facts, part)
  lowerPeerings(facts, part)
  for (const gateway of facts.privateGateways) lowerPrivateGateway(gateway, facts, part)
  lowerSubnets(facts, part)
  lowerEndpoints(facts, part)
  lowerBalancers(facts, part)
  lowerNats(facts, part)
  // Public addresses last: a record answers by its first address, the private one.
  lowerInternetGateways(facts, part)
  return part
}

/** Subnets with their network ACLs: traffic inside one subnet meets none. Source: docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html. */
function lowerSubnets({ vpc, subnets }: VpcFacts, part: Network): void {
  part.segments = {}
  for (const { subnet, acl } of subnets) {
    part.segments[segmentOf(subnet.id)] = acl ? [acl.id] : []
    if (acl && !part.filters.some(({ id }) => id === acl.id)) part.filters.push(lowerAcl(acl, part.sets))
  }
  const blocks = subnets.flatMap(({ subnet }) => [
    subnet.props.cidr,
    ...(subnet.props.ipv6Cidr ? [subnet.props.ipv6Cidr] : []),
  ])
  part.subnets = { [vpc.id]: blocks as Prefix[] }
}
