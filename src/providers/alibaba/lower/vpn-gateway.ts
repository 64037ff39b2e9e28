import type { Address, Prefix } from '../../../ip/index.ts'
import type { Condition, Network, NextHop, Origin, PriorityRule, Stage } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import { inside, type Of, vswitchCidrs } from '../catalog/lookup.ts'
import { GATEWAY_ORDER, type GatewayKind } from '../selection.ts'
import { type Connection, connectionsOf, lowerHealth, tunnelInUse } from './connections.ts'
import { type GatewayRoute, type GatewayTables, gatewayTables, routeInUse } from './gateway-routes.ts'
import { inTable, outTable, systemTable, wayTo } from './ids.ts'
import { newTable } from './table.ts'

type Gateway = Of<'alibaba/vpn-gateway'>

/**
 * A VPN gateway looks up in three tables, the first with a match decides: policy routes, destination routes, BGP routes
 * (VPN Gateway, Manage destination-based routes). It is two tables of the network, because what comes out of a tunnel goes
 * to its own VPC first, and to the VPC's router when the gateway has no route.
 */
export function lowerVpnGateway(gateway: Gateway, context: LowerContext): Network {
  const part = emptyNetwork()
  const vpc = context.design.records[gateway.parent ?? '']
  if (vpc?.kind !== 'alibaba/vpc') return part
  const connections = connectionsOf(gateway.id, context.design)
  const tables = gatewayTables(gateway, connections)
  const self = insideAddresses(connections)
  const base = { owner: gateway.id, order: GATEWAY_ORDER, self, asn: gateway.props.asn }
  const [out, arriving] = [outTable(gateway.id), inTable(gateway.id)]
  part.tables.push(
    newTable({ ...base, id: out, stages: [stage('tunnel'), policyStage(part, gateway, tables, false), ...LAST] }),
    newTable({
      ...base,
      id: arriving,
      stages: [stage('tunnel'), stage('local'), policyStage(part, gateway, tables, true), ...LAST, stage('fallback')],
    }),
  )
  part.links.push(...connections.map((each) => lowerHealth(each, gateway)))
  part.links.push({
    id: wayTo(arriving, vpc.id),
    from: arriving,
    to: systemTable(vpc.id),
    up: true,
    owner: gateway.id,
    shown: false,
    admits: [],
  })
  part.origins.push(
    ...destinationRoutes(gateway, tables, out, 'alibaba/destination-route'),
    ...destinationRoutes(gateway, tables, arriving, 'alibaba/destination-route-transit'),
    ...vpcRoutes(gateway, vswitchCidrs(context.design, vpc.id), vpc.id),
  )
  part.sessions.push({
    id: `${arriving}/bgp`,
    from: out,
    to: arriving,
    pair: arriving,
    requires: { links: [] },
    carries: { kinds: ['bgp' satisfies GatewayKind], which: 'best' },
    export: [{ do: 'accept', rule: 'alibaba/bgp-route-transit' }],
    import: [],
    arrives: { kind: 'bgp' satisfies GatewayKind, next: 'keep' },
    owner: gateway.id,
  })
  return part
}

const stage = (...kinds: GatewayKind[]): Stage => ({ k: 'longest', kinds })
const LAST: readonly Stage[] = [stage('destination'), stage('bgp')]

const insideAddresses = (connections: readonly Connection[]): Address[] =>
  [
    ...new Set(
      connections.flatMap(({ side, props }) =>
        props.tunnels.flatMap((tunnel) => (side === 'a' ? tunnel.insideA : tunnel.insideB) ?? []),
      ),
    ),
  ] as Address[]

/** The next hops of a route: the tunnels of its connection, each with the condition under which it is used. */
function waysOf(
  route: GatewayRoute,
  table: readonly GatewayRoute[],
  gateway: Gateway,
): { next: NextHop; when?: Condition }[] {
  const active = routeInUse(route, table, gateway.id)
  return route.connection.links.map((link) => {
    const conditions = [active, tunnelInUse(route.connection, link)].filter((each) => each !== undefined)
    return { next: { k: 'link', link }, ...(conditions.length > 0 ? { when: { k: 'all', of: conditions } } : {}) }
  })
}

function policyStage(part: Network, gateway: Gateway, { policy }: GatewayTables, transit: boolean): Stage {
  const set = (prefix: Prefix) => internSet(part.sets, [{ prefix, mode: 'or-longer' }])
  const rules = policy.flatMap((route, i): PriorityRule[] =>
    waysOf(route, policy, gateway).map(({ next, when }) => ({
      ...(route.source ? { source: set(route.source) } : {}),
      destination: set(route.destination),
      priority: i,
      next,
      ...(when ? { when } : {}),
      owner: gateway.id,
      rule: transit ? 'alibaba/policy-route-transit' : 'alibaba/policy-route',
    })),
  )
  return { k: 'priority', rules }
}

/** Routes to one destination over several connections: their weights say which is used, so that rule explains them. */
const destinationRoutes = (gateway: Gateway, { destination }: GatewayTables, table: string, rule: string): Origin[] =>
  destination.flatMap((route) =>
    waysOf(route, destination, gateway).map(({ next, when }) => ({
      table,
      prefix: route.destination,
      kind: 'destination' satisfies GatewayKind,
      next,
      ...(when ? { when } : {}),
      owner: gateway.id,
      rule: routeInUse(route, destination, gateway.id) ? 'alibaba/weight' : rule,
    })),
  )

/** vSwitches: announced by BGP from the one table, delivered to from the other; all else goes to the VPC's router. */
function vpcRoutes(gateway: Gateway, cidrs: readonly Prefix[], vpc: string): Origin[] {
  const owner = gateway.id
  const arriving = inTable(gateway.id)
  return [
    ...cidrs.flatMap((prefix): Origin[] => [
      { table: outTable(owner), prefix, kind: 'vpc', next: null, owner, rule: 'alibaba/bgp-announces' },
      { table: arriving, prefix, kind: 'local', next: { k: 'scope', scope: vpc }, owner, rule: 'alibaba/own-vpc' },
    ]),
    {
      table: arriving,
      prefix: '0.0.0.0/0' as Prefix,
      kind: 'fallback',
      next: { k: 'link', link: wayTo(arriving, vpc) },
      owner,
      rule: 'alibaba/to-vpc-router',
    },
  ]
}

/** Gateways of a VPC with their tables: what they publish, and where their BGP routes go. */
export const gatewaysIn = (vpc: string, context: LowerContext): readonly Gateway[] =>
  inside(context.design, vpc, 'alibaba/vpn-gateway')
