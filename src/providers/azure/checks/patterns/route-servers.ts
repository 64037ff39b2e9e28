import { parsePrefix } from '../../../../ip/index.ts'
import { RESERVED_SUBNETS } from '../../catalog/limits.ts'
import { spaceOf, subnetsOf } from '../../catalog/lookup.ts'
import {
  change,
  type Draft,
  type Forwarder,
  gatewaySubnetsOf,
  withAnnounced,
  withAsOverride,
  withBgpPeering,
  withForwarder,
  withRouteServer,
  withRoutes,
} from './draft.ts'
import type { Hub, PatternSituation } from './situation.ts'

/**
 * Route Server and appliance in one hub: the appliance announces the spoke, user routes of the spoke lead back.
 * Source: github.com/skmkzyk/bicep-templates, 20220930_hub-spoke-wo-remote-gw.
 */
export const routeServerInHub = (situation: PatternSituation): Draft =>
  announceFrom({ design: situation.design, edit: {} }, situation, [situation.hub])

/**
 * The same in every hub of a spoke that has several, without a Route Server in the spoke.
 * Source: learn.microsoft.com, About dual-homed network with Azure Route Server, with user routes in its place.
 */
export const routeServersAndUserRoutes = (situation: PatternSituation): Draft =>
  announceFrom({ design: situation.design, edit: {} }, situation, situation.hubs)

function announceFrom(start: Draft, { spoke }: PatternSituation, hubs: readonly Hub[]): Draft {
  return hubs.reduce((before, hub) => {
    const [draft, forwarder] = throughHub(before, spoke, hub)
    const announced = withAnnounced(draft, forwarder.machine, spaceOf(spoke))
    const subnets = subnetsOf(announced.design, spoke.id).filter(({ name }) => !RESERVED_SUBNETS[name])
    return withRoutes(announced, subnets, hub.branches, forwarder.address)
  }, start)
}

/**
 * A Route Server in the spoke too: the appliances carry the routes between it and those of the hubs, with their own AS
 * number in the place of 65515. Source: learn.microsoft.com, About dual-homed network with Azure Route Server.
 */
export function routeServerInSpoke({ design, spoke, hubs }: PatternSituation): Draft {
  const [start, central] = withRouteServer({ design, edit: {} }, spoke.id, false)
  return hubs.reduce((before, hub) => {
    const [draft, forwarder] = throughHub(before, spoke, hub)
    return withAsOverride(withBgpPeering(draft, forwarder.machine, central), forwarder.machine)
  }, start)
}

/** Hub: Route Server with branch-to-branch, appliance, their peering; packets from the gateway cross the appliance too. */
function throughHub(start: Draft, spoke: PatternSituation['spoke'], hub: Hub): [Draft, Forwarder] {
  const opened = openPeering(start, hub)
  const [served, server] = withRouteServer(opened, hub.vnet.id, true)
  const [ready, forwarder] = withForwarder(served, hub.vnet.id)
  const peered = withBgpPeering(ready, forwarder.machine, server)
  const gatewaySubnets = gatewaySubnetsOf(peered.design, hub.vnet.id)
  const space = spaceOf(spoke).flatMap((prefix) => parsePrefix(prefix) ?? [])
  return [withRoutes(peered, gatewaySubnets, space, forwarder.address), forwarder]
}

/** Both halves let through what the appliance forwards. Source: learn.microsoft.com, Virtual network peering. */
const openPeering = (start: Draft, { peering }: Hub): Draft =>
  ['a', 'b'].reduce(
    (draft, side) =>
      ['allowVirtualNetworkAccess', 'allowForwardedTraffic'].reduce(
        (each, flag) => change(each, peering, `${side}.${flag}`, true),
        draft,
      ),
    start,
  )
