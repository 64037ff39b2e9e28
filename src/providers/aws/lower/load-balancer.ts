import type { Address } from '../../../ip/index.ts'
import type { Endpoint, Filter, Network, PortService } from '../../../network/index.ts'
import type { BalancerNode, Listener } from '../schema/load-balancer.ts'
import { leafOf } from './endpoints.ts'
import { zoneOf } from './facts.ts'
import type { NetworkInterface, NetworkLoadBalancer, SubnetFacts, VpcFacts } from './records.ts'

/** Endpoint of the node at a position: the first one is the load balancer itself. */
const nodeId = ({ id, props }: NetworkLoadBalancer, i: number): string =>
  i === 0 ? id : `${id}/${props.nodes[i]?.address}`

/**
 * Network Load Balancers: a node in each of their subnets answers at the ports of its listeners, hands new connections on to
 * targets, and sends by the table of its own subnet.
 * Source: docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html.
 */
export function lowerBalancers(facts: VpcFacts, part: Network): void {
  for (const balancer of facts.balancers) {
    part.filters.push(listening(balancer))
    for (const [i, node] of balancer.props.nodes.entries()) {
      const at = facts.subnets.find(({ subnet }) => subnet.id === node.subnet)
      if (at) part.endpoints.push(lowerNode(balancer, i, node, at, facts, part))
    }
  }
}

function lowerNode(
  balancer: NetworkLoadBalancer,
  i: number,
  node: BalancerNode,
  at: SubnetFacts,
  facts: VpcFacts,
  part: Network,
): Endpoint {
  const base = leafOf(at, facts, balancer.props.securityGroups, part)
  return {
    ...base,
    id: nodeId(balancer, i),
    address: node.address as Address,
    forwards: false,
    filtersIn: [balancer.id, ...base.filtersIn],
    serves: balancer.props.listeners.map((listener) => serviceOf(balancer, listener, node, at, facts)),
    owner: balancer.id,
  }
}

/** Ports without a listener are not answered. Source: elasticloadbalancing/latest/network/load-balancer-listeners.html. */
function listening({ id, props }: NetworkLoadBalancer): Filter {
  const any = [{ k: 'any' } as const]
  return {
    id,
    owner: id,
    stateful: true,
    rules: props.listeners.map(({ protocol, port }) => ({
      name: `${protocol}/${port}`,
      direction: 'in' as const,
      action: 'allow' as const,
      protocol,
      sources: any,
      destinations: any,
      sourcePorts: [],
      destinationPorts: [[port, port] as [number, number]],
      rule: 'aws/nlb-listener',
    })),
    otherwise: 'deny',
    otherwiseRule: 'aws/nlb-listener',
  }
}

function serviceOf(
  balancer: NetworkLoadBalancer,
  listener: Listener,
  { address }: BalancerNode,
  at: SubnetFacts,
  facts: VpcFacts,
): PortService {
  const { protocol, port, targetPort, targets } = listener
  const found = targets.flatMap((target) => {
    const card = target.interface === undefined ? undefined : cardIn(facts, target.interface)
    const to = (card?.card.props.address ?? target.address) as Address | undefined
    return to === undefined ? [] : [{ to, card, port: target.port ?? targetPort }]
  })
  // A node sends to targets of its own zone, unless cross-zone load balancing is on; addresses outside the VPC have no zone.
  // Source: docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html.
  const near = found.filter(({ to, card }) => {
    const zone = card ? zoneOf(card.at.subnet) : zoneAt(facts, to)
    return balancer.props.crossZone || zone === undefined || zone === zoneOf(at.subnet)
  })
  const named = found.some(({ card }) => card && namesBalancer(card.card, balancer, facts))
  const shown = protocol === 'tcp' && (!listener.preserveClientIp || named)
  return {
    protocol,
    port,
    to: near.map(({ to, port: own }) => ({ address: to, port: own })),
    ...(shown ? { source: address as Address } : {}),
  }
}

function cardIn({ subnets }: VpcFacts, id: string): { card: NetworkInterface; at: SubnetFacts } | undefined {
  for (const at of subnets) {
    const card = at.interfaces.find((each) => each.id === id)
    if (card) return { card, at }
  }
  return undefined
}

/** The zone of an address that an interface of the VPC has. */
function zoneAt({ subnets }: VpcFacts, address: Address): string | undefined {
  const holds = ({ props }: NetworkInterface) =>
    props.address === address || props.secondaryAddresses?.includes(address) === true
  const at = subnets.find(({ interfaces }) => interfaces.some(holds))
  return at && zoneOf(at.subnet)
}

/**
 * Whether a security group of a target lets in what has a security group of the load balancer: then clients count as the load
 * balancer, whose address stands for them here.
 * Source: docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html.
 */
const namesBalancer = ({ props }: NetworkInterface, balancer: NetworkLoadBalancer, { groups }: VpcFacts): boolean =>
  groups
    .filter(({ id }) => props.securityGroups.includes(id))
    .some((group) =>
      group.props.inbound.some((rule) => rule.groups?.some((id) => balancer.props.securityGroups.includes(id))),
    )
