import type { DesignRecord } from '../../model/index.ts'
import { Missing } from '../result.ts'
import { subnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

function subnetNamed(topology: Topology, path: string): DesignRecord {
  const [vnet, subnet] = path.split('/')
  if (!vnet || !subnet) throw new Missing(`subnet ${path}`)
  return subnetOf(topology, vnet, subnet)
}

const props = (record: DesignRecord) => record.props as Record<string, unknown>

/** Route tables, and the subnets that use them. */
export function readRouteTables(topology: Topology): void {
  for (const table of topology.members.members('routeTables')) {
    table.only('name', 'disableBgpRoutePropagation', 'subnets', 'routes')
    const routes = table.members('routes').map((route) => {
      route.only('name', 'prefix', 'nextHopType', 'nextHopIp')
      return {
        name: route.text('name', `to-${route.text('prefix').replace(/[./]/g, '-')}`),
        prefix: route.text('prefix'),
        nextHopType: route.text('nextHopType'),
        ...(route.has('nextHopIp') ? { nextHopIp: route.text('nextHopIp') } : {}),
      }
    })
    const record = topology.builder.add('azure/route-table', table.text('name'), {
      disableBgpRoutePropagation: table.flag('disableBgpRoutePropagation', false),
      routes,
    })
    for (const path of table.texts('subnets')) props(subnetNamed(topology, path)).routeTable = record.id
  }
}

export function readServiceEndpoints(topology: Topology): void {
  for (const endpoint of topology.members.members('serviceEndpoints')) {
    endpoint.only('subnet', 'service')
    const subnet = props(subnetNamed(topology, endpoint.text('subnet')))
    subnet.serviceEndpoints = [...((subnet.serviceEndpoints as string[]) ?? []), endpoint.text('service')]
  }
}
