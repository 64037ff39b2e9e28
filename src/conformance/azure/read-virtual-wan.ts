import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { circuitName } from './read-circuits.ts'
import { vnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

/** Hubs of a case's Virtual WAN, with their connections to networks and circuits. Circuits are there already. */
export function readVirtualWan(topology: Topology): void {
  const { builder, members, names } = topology
  if (!members.has('vwan')) return
  const vwan = Members.of(members.raw('vwan'), 'topology.vwan')
  vwan.only('hubs', 'hubRoutingPreference', 'globalReach')
  if (vwan.flag('globalReach', false)) throw new Missing('topology.vwan.globalReach')
  const wan = builder.add('azure/virtual-wan', 'vwan', { branchToBranch: true })
  for (const hub of vwan.members('hubs')) {
    hub.only('name', 'prefix', 'routerIp', 'vnetConnections', 'er', 'mseeNextHop', 'hubRoutingPreference')
    const name = hub.text('name')
    const vnets = hub.texts('vnetConnections').map((each) => vnetOf(topology, each))
    const record = builder.add(
      'azure/virtual-hub',
      name,
      {
        location: locationOf(topology, vnets[0]),
        prefix: hub.text('prefix'),
        routingPreference: hub.text('hubRoutingPreference', vwan.text('hubRoutingPreference', 'ExpressRoute')),
        ...(hub.has('routerIp') ? { shownRouterAddress: hub.text('routerIp') } : {}),
      },
      { parent: wan },
    )
    names.set(name, record)
    for (const vnet of vnets) connect(topology, record, vnet)
    if (hub.texts('er').length > 0) joinCircuits(topology, hub, record)
  }
}

/** A case that says nothing of regions means that a network and its hub share one. */
function locationOf({ builder }: Topology, vnet: DesignRecord | undefined): string {
  const location = vnet?.parent === undefined ? undefined : builder.get(vnet.parent).props['location']
  return typeof location === 'string' ? location : 'region1'
}

/** As the portal connects: associated with the default table, propagated to the label default. */
const connect = ({ builder }: Topology, hub: DesignRecord, vnet: DesignRecord): DesignRecord =>
  builder.add(
    'azure/hub-connection',
    `${vnet.name}-conn`,
    {
      propagatedTables: [],
      labels: ['default'],
      propagateDefaultRoute: true,
      staticRoutes: [],
      propagateStaticRoutes: true,
      bypassNextHop: false,
    },
    { ends: [hub.id, vnet.id] },
  )

function joinCircuits({ builder, names }: Topology, hub: Members, record: DesignRecord): void {
  const gateway = builder.add(
    'azure/hub-expressroute-gateway',
    `${record.name}-ergw`,
    { scaleUnits: 1, propagateDefaultRoute: false, allowRemoteVnetTraffic: false },
    { parent: record },
  )
  const shown = hub.optionalText('mseeNextHop')
  for (const name of hub.texts('er')) {
    const circuit = names.get(circuitName(name))
    if (!circuit) throw new Missing(`circuit ${name}`)
    const props = { up: true, routingWeight: 0, fastPath: false, ...(shown ? { shownNextHops: [shown, shown] } : {}) }
    builder.add('azure/expressroute-connection', `${record.name}-${name}`, props, { ends: [gateway.id, circuit.id] })
  }
}
