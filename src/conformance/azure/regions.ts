import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'

/**
 * Cases say of a peering whether it is global, not where a VNet is. Numbers the regions: VNets joined by local peerings
 * or connected to one virtual hub share one, every other VNet has its own.
 */
export function regionsOf(topology: Members): (vnet: string) => number {
  const group = new Map(topology.members('vnets').map((vnet) => [vnet.text('name'), vnet.text('name')]))
  const rootOf = (name: string): string => {
    const above = group.get(name) ?? name
    return above === name ? name : rootOf(above)
  }
  const pairs = topology.members('peerings').map((peering) => ({
    global: peering.flag('isGlobal', false),
    a: Members.of(peering.raw('a'), 'peering.a').text('vnet'),
    b: Members.of(peering.raw('b'), 'peering.b').text('vnet'),
  }))
  for (const { global, a, b } of pairs) if (!global) group.set(rootOf(a), rootOf(b))
  if (pairs.some(({ global, a, b }) => global && rootOf(a) === rootOf(b))) {
    throw new Missing('a global peering between VNets of one region')
  }
  // Networks of one hub stand in its region.
  const hubs = topology.has('vwan') ? Members.of(topology.raw('vwan'), 'topology.vwan').members('hubs') : []
  for (const hub of hubs) {
    const [first, ...rest] = hub.texts('vnetConnections')
    for (const vnet of rest) group.set(rootOf(vnet), rootOf(first ?? vnet))
  }
  const roots = [...new Set([...group.keys()].map(rootOf))]
  return (vnet) => roots.indexOf(rootOf(vnet)) + 1
}
