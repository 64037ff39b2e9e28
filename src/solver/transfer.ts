import type { Address } from '../ip/index.ts'
import type { AbsenceStop, BgpSession, NextHop, RuleId, Statement } from '../network/index.ts'
import { countInPath, EMPTY_PATH, isPrivateAs, mapPath, prepend } from './as-path.ts'
import type { Resolution, TableResolver } from './next-hop-resolution.ts'
import type { Channel, Plan, PlanTable } from './plan.ts'
import { applyPolicy } from './policy.ts'
import { copyRoute, EXTERNAL, INTERNAL, type Route } from './route.ts'

/** What a transfer reports when it is asked why. */
export interface TransferLog {
  rules: RuleId[]
  stop?: AbsenceStop['reason']
  /** The route after the sender's part (export policy and path changes), when it got that far. */
  sent?: Route
}

/** Longest AS path that is passed on: a belt against networks whose loop checks are switched off. */
export const PATH_CAP = 64

const DEFAULT_LOCAL_PREF = 100
const addressHops = new Map<Address, NextHop>()

function addressHop(address: Address): NextHop {
  let hop = addressHops.get(address)
  if (!hop) {
    hop = { k: 'address', address }
    addressHops.set(address, hop)
  }
  return hop
}

/**
 * One route over one session that is up: what arrives at the receiver, or `null` when it does not. The sender's part
 * (split horizon, reflection, export policy, AS path and next hop) comes first, then relabelling, the receiver's
 * checks and its import policy.
 */
export function transfer(
  plan: Plan,
  resolution: Resolution,
  channel: Channel,
  route: Route,
  sets: ReadonlySet<number>,
  log?: TransferLog,
): Route | null {
  const sent = send(plan, channel, route, sets, log)
  if (sent === null) return null
  if (log) log.sent = copyRoute(sent)
  return receive(plan, resolution, channel, sent, sets, log)
}

function stop(log: TransferLog | undefined, reason: AbsenceStop['reason']): null {
  if (log) log.stop = reason
  return null
}

/** A policy that accepts everything is left out of the plan; its rule explains the route all the same. */
function noteUnread(statements: readonly Statement[], log: TransferLog): void {
  for (const { rule } of statements) log.rules.push(rule)
}

function send(
  plan: Plan,
  channel: Channel,
  route: Route,
  sets: ReadonlySet<number>,
  log: TransferLog | undefined,
): Route | null {
  if (route.pair === channel.pair) return stop(log, 'split-horizon')
  if (channel.notGroup >= 0 && route.group === channel.notGroup) return stop(log, 'same-group')
  const { bgp } = channel.session
  // Most routes in a mesh die in the receiver's loop check: see it before the work of making the copy.
  if (!log && bgp && channel.keepsPath && countInPath(route.path, bgp.toAs) > bgp.allowOwnAs) return null
  // RFC 4456, section 6: what came from a non-client over internal BGP goes to clients only.
  const reflects = bgp !== undefined && !bgp.external && route.learned === INTERNAL
  if (reflects && !route.fromClient && !bgp.reflect.toIsClient) return stop(log, 'not-reflected')
  const sent = copyRoute(route)
  sent.own = false
  sent.pair = channel.pair
  if (bgp?.external) leaveAs(bgp, route, sent)
  if (log && !channel.exportPolicy) noteUnread(channel.session.export, log)
  if (!applyPolicy(channel.exportPolicy, sent, sets, plan.interner, log?.rules)) return stop(log, 'denied')
  if (!bgp) return sent
  const from = plan.tables[channel.from] as PlanTable
  const to = plan.tables[channel.to] as PlanTable
  sent.nextAddress = nextHopOf(bgp, route, reflects)
  if (sent.nextAddress === bgp.peerAddress || to.self.has(sent.nextAddress)) return stop(log, 'next-hop-is-receiver')
  sent.neighbor = bgp.selfAddress
  sent.routerId = from.routerId
  sent.weight = 0
  sent.priority = 0
  sent.category = 0
  sent.learned = bgp.external ? EXTERNAL : INTERNAL
  sent.fromClient = bgp.reflect.fromIsClient
  if (bgp.external) {
    sent.path = prepend(sent.path, bgp.fromAs)
    sent.localPref = DEFAULT_LOCAL_PREF
    sent.originator = 0
    sent.clusters = EMPTY_PATH
  } else if (reflects) {
    // RFC 4456, section 8: the reflector names the originator once and puts its cluster in front of the list.
    sent.originator = route.originator || route.routerId
    sent.clusters = prepend(route.clusters, from.clusterId)
    sent.routerId = sent.originator
  }
  return sent
}

/** Path and MED on the way to another AS, before the export policy sees them. */
function leaveAs(bgp: BgpSession, route: Route, sent: Route): void {
  if (bgp.removePrivateAs) sent.path = mapPath(sent.path, (asn) => (isPrivateAs(asn) ? undefined : asn))
  if (bgp.asOverride) sent.path = mapPath(sent.path, (asn) => (asn === bgp.toAs ? bgp.fromAs : asn))
  // RFC 4271, 5.1.4: a MED learned from one neighbouring AS is not passed on to another.
  if (route.learned !== 0 && !bgp.keepMed) sent.med = 0
}

/** RFC 4271, 5.1.3: the NEXT_HOP that the sender writes. A configured route may name a third party. */
function nextHopOf(bgp: BgpSession, route: Route, reflects: boolean): Address {
  const third = route.own && route.next?.k === 'address' ? route.next.address : route.nextAddress
  if (bgp.external) return route.own && third === bgp.peerAddress ? third : bgp.selfAddress
  if (bgp.nextHopSelf && !reflects) return bgp.selfAddress
  return third || bgp.selfAddress
}

function receive(
  plan: Plan,
  resolution: Resolution,
  channel: Channel,
  sent: Route,
  sets: ReadonlySet<number>,
  log: TransferLog | undefined,
): Route | null {
  const { bgp } = channel.session
  const to = plan.tables[channel.to] as PlanTable
  if (bgp && !acceptable(bgp, to, sent, log)) return null
  const next = channel.next
  if (next === 'bgp-next-hop') {
    if (bgp) {
      const cost = (resolution.tables[channel.to] as TableResolver).cost(sent.nextAddress)
      if (cost < 0) return stop(log, 'next-hop-unreachable')
      sent.igpCost = cost
      sent.next = addressHop(sent.nextAddress)
    }
  } else if (next !== 'keep') sent.next = next
  sent.kind = channel.kind
  if (channel.tag >= 0) sent.tag = channel.tag
  else if (bgp) sent.tag = 0
  if (channel.group >= 0) sent.group = channel.group
  else if (bgp) sent.group = 0
  if (log && !channel.importPolicy) noteUnread(channel.session.import, log)
  if (!applyPolicy(channel.importPolicy, sent, sets, plan.interner, log?.rules)) return stop(log, 'denied')
  return sent
}

/** The receiver's loop checks: AS_PATH (RFC 4271, 9.1.2), ORIGINATOR_ID and CLUSTER_LIST (RFC 4456, section 8). */
function acceptable(bgp: BgpSession, to: PlanTable, sent: Route, log: TransferLog | undefined): boolean {
  const { path } = sent
  const own = to.table.asn
  const loops =
    countInPath(path, bgp.toAs) > bgp.allowOwnAs ||
    (own !== undefined && own !== bgp.toAs && countInPath(path, own) > bgp.allowOwnAs) ||
    path.length > PATH_CAP
  if (loops) {
    stop(log, 'as-loop')
    return false
  }
  if (bgp.external) return true
  if (sent.originator !== 0 && sent.originator === to.routerId) {
    stop(log, 'originator-loop')
    return false
  }
  if (to.clusterId !== 0 && countInPath(sent.clusters, to.clusterId) > 0) {
    stop(log, 'cluster-loop')
    return false
  }
  return true
}
