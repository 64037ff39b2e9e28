import type { Address } from '../../../ip/index.ts'
import type { Endpoint } from '../../../network/index.ts'
import type { NetworkFacts } from './facts.ts'
import { filterIdOf } from './firewall.ts'
import { leafId, systemTable } from './ids.ts'
import { routeTagsOf } from './leaf.ts'
import type { Instance } from './records.ts'

/** Interfaces, load balancers and managed services of a network. `systems`: machines with a table of their own. */
export function lowerEndpoints(facts: NetworkFacts, systems: ReadonlyMap<string, unknown>): Endpoint[] {
  const scope = facts.network.id
  const table = (region: string, instance?: Instance) => leafId(scope, region, routeTagsOf(facts, instance))
  return [
    ...facts.nics.map(({ nic, subnet, instance }): Endpoint => {
      const filters = [filterIdOf(facts, instance)]
      const own = instance && systems.has(instance.id)
      return {
        id: nic.id,
        scope,
        address: nic.props.address as Address,
        table: own ? systemTable(instance.id) : table(subnet.props.region, instance),
        forwards: instance?.props.canIpForward ?? false,
        zone: instance?.props.zone ?? '',
        filtersOut: filters,
        filtersIn: filters,
        owner: nic.id,
      }
    }),
    ...facts.balancers.map(
      ({ balancer, subnet }): Endpoint => ({
        id: balancer.id,
        scope,
        address: balancer.props.address as Address,
        table: table(subnet.props.region),
        forwards: true,
        pool: balancer.props.backends,
        filtersOut: [],
        filtersIn: [],
        owner: balancer.id,
      }),
    ),
    ...facts.services.map(
      ({ service, subnet }): Endpoint => ({
        id: service.id,
        scope,
        address: service.props.address as Address,
        table: table(subnet.props.region),
        forwards: false,
        filtersOut: [],
        filtersIn: [],
        owner: service.id,
      }),
    ),
  ]
}
