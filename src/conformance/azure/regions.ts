import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'

/**
 * Cases say of a peering whether it is global, not where a VNet is. Numbers the regions: VNets joined by local peerings
 * share one, every other VNet has its own.
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
  const roots = [...new Set([...group.keys()].map(rootOf))]
  return (vnet) => roots.indexOf(rootOf(vnet)) + 1
}
