import type { Address } from '../ip/index.ts'
import type { NextHop } from '../network/index.ts'
import type { AsPath } from './as-path.ts'

/**
 * A route as the fixed point handles it: interned numbers, shared paths and next hops, no prefix (all prefixes of a
 * class share it) and no session (its place in the array of arrivals says which).
 */
export interface Route {
  kind: number
  tag: number
  group: number
  next: NextHop | null
  /** BGP next hop; empty for configured routes and feeds of them. */
  nextAddress: Address
  localPref: number
  med: number
  path: AsPath
  weight: number
  priority: number
  category: number
  communities: number
  igpCost: number
  originCode: number
  /** Configured in the table that holds it. */
  own: boolean
  /** Last BGP hop that it crossed. */
  learned: 0 | typeof EXTERNAL | typeof INTERNAL
  /** The peer it was learned from over internal BGP is a route reflection client. */
  fromClient: boolean
  /** Interned pair of the session that it came over; 0 = none. */
  pair: number
  /** Router id of the peer, or of the originator when reflected (RFC 4456, section 9). */
  routerId: number
  /** ORIGINATOR_ID, 0 = none. */
  originator: number
  /** CLUSTER_LIST. */
  clusters: AsPath
  /** Address of the peer it was learned from. */
  neighbor: Address
  /** Next member of a set that travels together. */
  also: Route | null
}

export const EXTERNAL = 1
export const INTERNAL = 2

/**
 * A copy that travels alone. Every route is made here, field by field: one shape keeps the hot loops fast, and a spread
 * costs several times as much.
 */
export function copyRoute(route: Route): Route {
  return {
    kind: route.kind,
    tag: route.tag,
    group: route.group,
    next: route.next,
    nextAddress: route.nextAddress,
    localPref: route.localPref,
    med: route.med,
    path: route.path,
    weight: route.weight,
    priority: route.priority,
    category: route.category,
    communities: route.communities,
    igpCost: route.igpCost,
    originCode: route.originCode,
    own: route.own,
    learned: route.learned,
    fromClient: route.fromClient,
    pair: route.pair,
    routerId: route.routerId,
    originator: route.originator,
    clusters: route.clusters,
    neighbor: route.neighbor,
    also: null,
  }
}

function sameRoute(a: Route, b: Route): boolean {
  return (
    a.path === b.path &&
    a.next === b.next &&
    a.nextAddress === b.nextAddress &&
    a.localPref === b.localPref &&
    a.med === b.med &&
    a.kind === b.kind &&
    a.tag === b.tag &&
    a.group === b.group &&
    a.weight === b.weight &&
    a.priority === b.priority &&
    a.category === b.category &&
    a.communities === b.communities &&
    a.igpCost === b.igpCost &&
    a.originCode === b.originCode &&
    a.own === b.own &&
    a.learned === b.learned &&
    a.fromClient === b.fromClient &&
    a.pair === b.pair &&
    a.routerId === b.routerId &&
    a.originator === b.originator &&
    a.clusters === b.clusters &&
    a.neighbor === b.neighbor
  )
}

/** Whether two sets of routes (linked by `also`) are equal, in order. */
export function sameRoutes(a: Route | null, b: Route | null): boolean {
  let left = a
  let right = b
  while (left !== null && right !== null) {
    if (left !== right && !sameRoute(left, right)) return false
    left = left.also
    right = right.also
  }
  return left === right
}
