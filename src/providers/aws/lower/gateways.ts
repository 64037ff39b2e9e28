import { type Address, hostPrefix, type Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Filter, Link, Network, NextHop, Origin, Table } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { INTERNET } from '../../joint/internet.ts'
import type { Route } from '../schema/network.ts'
import { blocksOf } from './facts.ts'
import { edgeTable, entryTable, leafId, segmentOf, toLink } from './ids.ts'
import { type Leaf, tableIn } from './leaf.ts'
import { publicAddresses } from './public-addresses.ts'
import type { SubnetFacts, VpcFacts } from './records.ts'
import { interfaceAddress, localRoutes, natOf, tableRoutes } from './routes.ts'

const ZEROS = ['0.0.0.0/0', '::/0'] as Prefix[]

const plain = (id: string, owner: string): Table => ({
  ...tableIn({ id: owner } as never, id, owner),
  shadows: [],
  reach: [],
  maxPaths: 1,
})

/** Filters of a packet that leaves a subnet: its network ACL, asked about what goes out. */
export const leaving = ({ facts }: Leaf): NonNullable<Link['filters']> =>
  facts?.acl ? [{ filter: facts.acl.id, direction: 'out' }] : []

/** The same into a subnet. */
export const entering = (facts: SubnetFacts | undefined): NonNullable<Link['filters']> =>
  facts?.acl ? [{ filter: facts.acl.id, direction: 'in' }] : []

/** Where packets go on that come in through a gateway: by its own route table, else by the local routes. */
export const arrivalTable = ({ vpc, routeTables }: VpcFacts, gateway: string): string =>
  routeTables.some(({ props }) => props.edge === gateway) ? edgeTable(gateway) : entryTable(vpc.id)

/** The table behind gateways of a VPC, and those of gateways with a route table of their own. */
export function lowerEntries(facts: VpcFacts, part: Network): void {
  const { vpc, routeTables } = facts
  part.tables.push(tableIn(vpc, entryTable(vpc.id), vpc.id))
  part.origins.push(...localRoutes(entryTable(vpc.id), vpc))
  for (const routeTable of routeTables) {
    const { edge } = routeTable.props
    if (edge === undefined) continue
    const id = edgeTable(edge)
    if (part.tables.some((table) => table.id === id)) continue
    part.tables.push(tableIn(vpc, id, routeTable.id))
    part.origins.push(...tableRoutes(id, facts, routeTable, (route) => edgeHop(route, facts)))
  }
}

/**
 * The table of a gateway leads to interfaces only. Source: docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html,
 * gateway route tables.
 */
function edgeHop({ target }: Route, facts: VpcFacts): NextHop {
  const address = target === undefined ? undefined : interfaceAddress(facts, target)
  return address ? { k: 'address', address } : { k: 'drop', outcome: 'blackhole' }
}

/** Ways from a subnet to the gateways of its VPC. */
export function lowerWays(leaf: Leaf, facts: VpcFacts, part: Network): void {
  const targets = new Set(leaf.routeTable?.props.routes.flatMap(({ target }) => target ?? []))
  for (const gateway of [...facts.internetGateways, ...facts.egressOnly]) {
    if (targets.has(gateway.id)) part.links.push(way(leaf, gateway.id, gateway.id))
  }
  for (const target of targets) {
    const found = natOf(facts, target)
    if (found) part.links.push(wayToNat(leaf, found))
  }
}

const way = (leaf: Leaf, target: string, to: string): Link => ({
  id: toLink(leaf.id, target),
  from: leaf.id,
  to,
  up: true,
  owner: target,
  shown: true,
  admits: [],
  filters: leaving(leaf),
})

/**
 * A NAT gateway takes packets from other subnets, gives them its private address, and sends them by its own subnet's table.
 * Source: docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html.
 */
function wayToNat(leaf: Leaf, { nat, at }: NonNullable<ReturnType<typeof natOf>>): Link {
  const sameSubnet = leaf.facts?.subnet.id === at.subnet.id
  return {
    ...way(leaf, nat.id, leafId(at.subnet.id)),
    filters: sameSubnet ? [] : [...leaving(leaf), ...entering(at)],
    sourceNat: nat.props.address as Address,
    zone: at.subnet.props.zoneId ?? at.subnet.props.zone,
  }
}

/** NAT gateways as owners of their addresses: they answer nobody who asks them directly. */
export function lowerNats(facts: VpcFacts, part: Network): void {
  for (const { subnet, nats } of facts.subnets) {
    for (const nat of nats) {
      part.filters.push(answersNobody(nat))
      part.endpoints.push({
        id: nat.id,
        scope: facts.vpc.id,
        address: nat.props.address as Address,
        table: leafId(subnet.id),
        forwards: false,
        segment: segmentOf(subnet.id),
        filtersIn: [nat.id],
        filtersOut: [],
        owner: nat.id,
      })
    }
  }
}

const answersNobody = (nat: DesignRecord): Filter => ({
  id: nat.id,
  owner: nat.id,
  stateful: true,
  rules: [],
  otherwise: 'deny',
  otherwiseRule: 'aws/nat-answers-nobody',
})

/**
 * An internet gateway translates one to one between the private address of an interface and its public one, and carries
 * nothing for interfaces without. Source: docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html.
 */
export function lowerInternetGateways(facts: VpcFacts, part: Network): void {
  for (const gateway of facts.internetGateways) {
    const published = publicAddresses(facts)
    const blocks = blocksOf(facts.vpc).filter((prefix) => prefix.includes(':'))
    const known = [...published.map(({ inside }) => hostPrefix(inside)), ...blocks]
    part.links.push({
      ...outTo(gateway, part, known, 'aws/needs-public-address'),
      staticNat: published.flatMap(({ inside, outside }) => (outside ? [{ inside, outside }] : [])),
    })
    for (const { inside, outside, owner } of published) {
      if (!outside) continue
      part.endpoints.push({
        id: `${owner}/public/${outside}`,
        scope: INTERNET,
        address: outside,
        table: INTERNET,
        forwards: false,
        translate: { destination: inside, continueAt: arrivalTable(facts, gateway.id) },
        filtersIn: [],
        filtersOut: [],
        owner,
      })
    }
  }
  for (const gateway of facts.egressOnly) {
    const blocks = blocksOf(facts.vpc).filter((prefix) => prefix.includes(':'))
    part.links.push(outTo(gateway, part, blocks, 'aws/egress-only'))
  }
}

/** A gateway to the Internet for sources in `known`. */
function outTo(gateway: DesignRecord, part: Network, known: readonly Prefix[], rule: string): Link {
  const out = `${gateway.id}/out`
  part.tables.push(plain(gateway.id, gateway.id))
  part.origins.push(
    ...ZEROS.map(
      (prefix): Origin => ({
        table: gateway.id,
        prefix,
        kind: 'static',
        next: { k: 'link', link: out },
        owner: gateway.id,
        rule: 'aws/internet-gateway',
      }),
    ),
  )
  const set = internSet(
    part.sets,
    known.map((prefix) => ({ prefix, mode: 'or-longer' })),
  )
  return {
    id: out,
    from: gateway.id,
    to: INTERNET,
    up: true,
    owner: gateway.id,
    shown: false,
    admits: [{ k: 'source-in', set, outcome: 'no-public-address', rule }],
  }
}
