import { comparePrefixes, type Prefix, prefixNumbers } from '../../../ip/index.ts'
import type { Condition, RecordId } from '../../../network/index.ts'
import type { Of } from '../catalog/lookup.ts'
import { type Connection, isHealthy } from './connections.ts'
import { wantedSelectors } from './selectors.ts'

/** A line of the policy-based or destination-based table of a VPN gateway. */
export interface GatewayRoute {
  readonly source?: Prefix
  readonly destination: Prefix
  readonly connection: Connection
  readonly weight: '100' | '0'
  readonly priority: number
  readonly published: boolean
  /** Added by the system for protected data flows. */
  readonly auto: boolean
}

/** Priority of policy routes that the system adds: what the console proposes for a new one. */
const AUTO_PRIORITY = 10

export interface GatewayTables {
  /** In the order in which they are tried. */
  readonly policy: readonly GatewayRoute[]
  readonly destination: readonly GatewayRoute[]
}

/**
 * Both tables of a gateway. Protected data flows bring a policy route for each pair of local and remote network, not
 * published, unless the user wrote or deleted those of that connection. Policy routes are tried by priority number, smaller
 * first; among equal numbers the longer destination, then the longer source comes first (not stated by the vendor today;
 * the order of gateways without the priority feature). Source: VPN Gateway, Manage policy-based routes.
 */
export function gatewayTables(gateway: Of<'alibaba/vpn-gateway'>, connections: readonly Connection[]): GatewayTables {
  const { props } = gateway
  const byId = new Map(connections.map((each) => [each.id, each]))
  const own = props.policyRoutes.flatMap((route): GatewayRoute[] => {
    const connection = byId.get(route.connection)
    if (!connection) return []
    return [
      { ...route, source: route.source as Prefix, destination: route.destination as Prefix, connection, auto: false },
    ]
  })
  const written = new Set(own.map(({ connection }) => connection.id))
  const auto = connections.flatMap((each) => (written.has(each.id) ? [] : autoRoutes(gateway, each)))
  const destination = props.destinationRoutes.flatMap((route): GatewayRoute[] => {
    const connection = byId.get(route.connection)
    return connection
      ? [{ ...route, destination: route.destination as Prefix, connection, priority: 0, auto: false }]
      : []
  })
  return {
    policy: [...own, ...auto].sort(byTurn),
    destination: destination.sort((a, b) => compare(a.destination, b.destination) || byWeight(a, b)),
  }
}

function autoRoutes(gateway: Of<'alibaba/vpn-gateway'>, connection: Connection): GatewayRoute[] {
  const side = connection.props[connection.side]
  const settings = gateway.props.connections.find((each) => each.connection === connection.id)?.autoRoutes
  if (side?.selectors !== 'policy' || settings === 'deleted') return []
  const { local, remote } = wantedSelectors(side)
  const rest = { connection, weight: '100', priority: AUTO_PRIORITY, published: settings === 'published' } as const
  return local.flatMap((source) => remote.map((destination) => ({ source, destination, ...rest, auto: true })))
}

const compare = (a: Prefix, b: Prefix): number => comparePrefixes(prefixNumbers(a), prefixNumbers(b))
const lengthOf = (prefix: Prefix | undefined): number => (prefix ? prefixNumbers(prefix).length : 0)
const byWeight = (a: GatewayRoute, b: GatewayRoute): number =>
  Number(b.weight) - Number(a.weight) || (a.connection.id < b.connection.id ? -1 : 1)

function byTurn(a: GatewayRoute, b: GatewayRoute): number {
  return (
    a.priority - b.priority ||
    lengthOf(b.destination) - lengthOf(a.destination) ||
    lengthOf(b.source) - lengthOf(a.source) ||
    compare(a.destination, b.destination) ||
    byWeight(a, b)
  )
}

/**
 * When a route of weight 100 or 0 is used. The active one is, while its connection is negotiated and healthy, or no other
 * is; else the first healthy standby. Source: VPN Gateway, Manage destination-based routes.
 */
export function routeInUse(
  route: GatewayRoute,
  table: readonly GatewayRoute[],
  gateway: RecordId,
): Condition | undefined {
  const same = table.filter((each) => each.destination === route.destination && each.source === route.source)
  if (same.length < 2) return undefined
  const [active, ...standbys] = [...same].sort(byWeight)
  const healthy = (each: GatewayRoute) => isHealthy(each.connection, gateway)
  const not = (of: Condition): Condition => ({ k: 'not', of })
  if (!active || route === active)
    return { k: 'any', of: [healthy(route), not({ k: 'any', of: standbys.map(healthy) })] }
  const before = [active, ...standbys.slice(0, standbys.indexOf(route))]
  return { k: 'all', of: [healthy(route), ...before.map((each) => not(healthy(each)))] }
}
