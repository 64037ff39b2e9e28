import type { Address } from '../../../ip/index.ts'
import type { Endpoint } from '../../../network/index.ts'
import { leafOfSubnet } from './ids.ts'
import { filterId } from './nsg.ts'
import type { SubnetFacts, VnetFacts } from './records.ts'

/** NICs and internal load balancer frontends of one subnet. */
export function lowerEndpoints(
  { vnet, nsgs }: VnetFacts,
  { subnet, nics, balancers, systems }: SubnetFacts,
): Endpoint[] {
  const leaf = leafOfSubnet(subnet)
  const known = (id: string | undefined) => (id !== undefined && nsgs.some((nsg) => nsg.id === id) ? [id] : [])
  return [
    ...nics.map((nic): Endpoint => {
      const { address, ipForwarding, nsg } = nic.props
      // Outbound the NIC's group is asked first, inbound the subnet's. Both must allow.
      // Source: learn.microsoft.com, How network security groups filter network traffic.
      const out = [...known(nsg), ...known(subnet.props.nsg)].map((id) => filterId(id, leaf))
      return {
        id: nic.id,
        scope: vnet.id,
        address: address as Address,
        table: systems?.[nic.id] ?? leaf,
        forwards: ipForwarding,
        filtersOut: out,
        filtersIn: [...out].reverse(),
        owner: nic.id,
      }
    }),
    ...balancers.map(
      (balancer): Endpoint => ({
        id: balancer.id,
        scope: vnet.id,
        address: balancer.props.address as Address,
        table: leaf,
        // Only HA ports pass packets for any destination on to the pool.
        // Source: learn.microsoft.com, High availability ports overview.
        forwards: balancer.props.haPorts,
        pool: balancer.props.backends,
        filtersOut: [],
        filtersIn: [],
        owner: balancer.id,
      }),
    ),
  ]
}
