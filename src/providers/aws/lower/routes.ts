import type { Address, Prefix } from '../../../ip/index.ts'
import type { NextHop, Origin, TableId } from '../../../network/index.ts'
import type { Route } from '../schema/network.ts'
import { blocksOf } from './facts.ts'
import { peeringLink, toLink } from './ids.ts'
import type { Leaf } from './leaf.ts'
import type { PrefixList, RouteTable, Vpc, VpcFacts } from './records.ts'

const BLACKHOLE: NextHop = { k: 'drop', outcome: 'blackhole' }

/**
 * Routes of a table in a VPC: one local route per block, then what the route table lists. A local route stays, but may have
 * another target. Source: docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html.
 */
export function lowerRoutes(leaf: Leaf, facts: VpcFacts): Origin[] {
  const { routeTable } = leaf
  if (!routeTable) return localRoutes(leaf.id, facts.vpc)
  const next = (route: Route) => nextHopOf(route, leaf.id, facts)
  return [
    ...tableRoutes(leaf.id, facts, routeTable, next),
    ...facts.gatewayEndpoints
      .filter(({ props }) => props.routeTables.includes(routeTable.id))
      .flatMap((endpoint) =>
        entriesOf(facts.prefixLists, endpoint.props.prefixList).map((prefix): Origin => {
          const exit = { k: 'exit', where: 'service' } as const
          return origin(
            leaf.id,
            prefix,
            'prefix-list',
            exit,
            endpoint.id,
            'aws/gateway-endpoint',
            endpoint.props.prefixList,
          )
        }),
      ),
  ]
}

/** Local routes of a VPC, as they are in every table of it. */
export const localRoutes = (table: TableId, vpc: Vpc, except: ReadonlySet<string> = new Set()): Origin[] =>
  blocksOf(vpc)
    .filter((prefix) => !except.has(prefix))
    .map((prefix) => origin(table, prefix, 'local', { k: 'scope', scope: vpc.id }, vpc.id, 'aws/local'))

/** What a route table says, its local routes included. `next`: what its targets mean where the table stands. */
export function tableRoutes(
  table: TableId,
  { vpc, prefixLists }: VpcFacts,
  routeTable: RouteTable,
  next: (route: Route) => NextHop,
): Origin[] {
  const blocks = new Set<string>(blocksOf(vpc))
  const replaced = new Set<string>()
  const listed = routeTable.props.routes.flatMap((route): Origin[] => {
    const { destination, prefixList } = route
    if (destination !== undefined) {
      const isLocal = blocks.has(destination)
      if (isLocal) replaced.add(destination)
      const kind = isLocal ? 'local' : 'static'
      return [
        origin(
          table,
          destination as Prefix,
          kind,
          next(route),
          routeTable.id,
          `aws/${isLocal ? 'local-target' : 'static-route'}`,
        ),
      ]
    }
    return entriesOf(prefixLists, prefixList).map((prefix) =>
      origin(table, prefix, 'prefix-list', next(route), routeTable.id, 'aws/prefix-list-route', prefixList),
    )
  })
  return [...localRoutes(table, vpc, replaced), ...listed]
}

const origin = (
  table: TableId,
  prefix: Prefix,
  kind: string,
  next: NextHop,
  owner: string,
  rule: string,
  name?: string,
): Origin => ({ table, prefix, kind, next, owner, rule, ...(name === undefined ? {} : { name }) })

/** Prefixes of a prefix list; none when it is not known. */
export const entriesOf = (lists: readonly PrefixList[], id: string | undefined): Prefix[] =>
  [...new Set(lists.find((list) => list.id === id)?.props.entries ?? [])] as Prefix[]

/**
 * A route whose target is gone, detached or not yet accepted stays and drops.
 * Source: docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html.
 */
function nextHopOf({ target, otherTarget }: Route, table: TableId, facts: VpcFacts): NextHop {
  if (target === undefined) return otherTarget === undefined ? BLACKHOLE : { k: 'exit', where: 'outside' }
  const has = (list: readonly { readonly id: string }[]) => list.some(({ id }) => id === target)
  const gateways = [...facts.internetGateways, ...facts.egressOnly, ...facts.privateGateways]
  if (has(gateways) || facts.attachments.some(({ gateway }) => gateway.id === target) || natOf(facts, target))
    return { k: 'link', link: toLink(table, target), labels: [target] }
  const peer = facts.peers.find(({ link }) => link.id === target)
  if (peer) return { k: 'scope', scope: peer.vpc.id, link: peeringLink(peer.link.id, facts.vpc.id) }
  if (has(facts.gatewayEndpoints)) return { k: 'exit', where: 'service' }
  const address = interfaceAddress(facts, target)
  return address ? { k: 'address', address } : BLACKHOLE
}

/** The private address of an interface in this VPC: the next hop of routes to it. */
export function interfaceAddress({ subnets }: VpcFacts, id: string): Address | undefined {
  for (const { interfaces } of subnets) {
    const found = interfaces.find((card) => card.id === id)
    if (found) return found.props.address as Address
  }
  return undefined
}

/** A NAT gateway of this VPC, with the subnet that it stands in. */
export function natOf({ subnets }: VpcFacts, id: string) {
  for (const facts of subnets) {
    const nat = facts.nats.find((each) => each.id === id)
    if (nat) return { nat, at: facts }
  }
  return undefined
}
