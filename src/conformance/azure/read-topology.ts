import type { Design, DesignRecord } from '../../model/index.ts'
import { Missing } from '../result.ts'
import { readBgpPeerings } from './read-bgp-peerings.ts'
import { readCircuits } from './read-circuits.ts'
import { readConnections } from './read-connections.ts'
import { readGateways } from './read-gateways.ts'
import { readLoadBalancers, readMachines } from './read-machines.ts'
import { readNetworks, readPeerings } from './read-networks.ts'
import { readOverlays } from './read-overlays.ts'
import { readPrivateLink } from './read-private-link.ts'
import { readRouteTables, readServiceEndpoints } from './read-route-tables.ts'
import { readVirtualWan } from './read-virtual-wan.ts'
import { newTopology } from './topology.ts'

/** The network of a case as a design, and its records by the case's names. What cannot be said is named as missing. */
export function readTopology(id: string, value: unknown): { design: Design; names: ReadonlyMap<string, DesignRecord> } {
  const topology = newTopology(id, value)
  topology.members.only(
    'vnets',
    'peerings',
    'routeTables',
    'gateways',
    'circuits',
    'connections',
    'localNetworkGateways',
    'bgpSpeakers',
    'loadBalancers',
    'serviceEndpoints',
    'privateLinkServices',
    'privateEndpoints',
    'overlays',
    'osRoutes',
    'vwan',
    'nics',
  )
  const speakers = topology.members.members('bgpSpeakers')
  readNetworks(topology)
  readPeerings(topology)
  const vnets = new Map(topology.names)
  readMachines(topology, speakers)
  const gateways = readGateways(topology)
  // A gateway may have its VNet's name: VNets stay known to what follows.
  for (const [name, record] of vnets) topology.names.set(name, record)
  readCircuits(topology, gateways.circuits)
  readConnections(topology, gateways.vpn, speakers)
  readVirtualWan(topology)
  readBgpPeerings(topology, speakers)
  readRouteTables(topology)
  readServiceEndpoints(topology)
  readLoadBalancers(topology)
  readPrivateLink(topology)
  readOverlays(topology)
  for (const { record } of [...gateways.vpn, ...gateways.circuits]) topology.names.set(record.name, record)
  requireSpeakers(
    topology.names,
    speakers.map((speaker) => speaker.text('name')),
  )
  return { design: topology.builder.finish(), names: topology.names }
}

/** A BGP speaker that no connection reaches has nobody to talk to: the case means a kind of peer that is not known. */
function requireSpeakers(names: ReadonlyMap<string, DesignRecord>, speakers: readonly string[]): void {
  const lost = speakers.filter((name) => !names.has(name))
  if (lost.length > 0) throw new Missing(`BGP speaker ${lost.join(', ')} without a connection`)
}
