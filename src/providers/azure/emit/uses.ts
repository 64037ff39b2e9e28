import type { Key, Planned } from './plan.ts'
import type { Late } from './planned-common.ts'
import { usesOfWan } from './virtual-wan/uses.ts'

/** Keys of the resources that one names or must follow. */
export function usesOf(resource: Planned): Key[] {
  switch (resource.kind) {
    case 'nsg':
    case 'route-table':
    case 'public-ip':
    case 'circuit':
      return []
    case 'nat-gateway':
      return [...resource.publicIps]
    case 'vnet':
      return resource.subnets.flatMap((subnet) => present(subnet.nsg, subnet.routeTable, subnet.natGateway))
    case 'load-balancer':
      return [resource.subnet.vnet]
    case 'nic':
      return [resource.subnet.vnet, ...resource.pools, ...present(resource.nsg, resource.publicIp)]
    case 'vm':
      return [...resource.nics]
    case 'bastion':
      return [resource.subnet.vnet, resource.publicIp]
    case 'firewall-policy':
      return []
    case 'firewall-rules':
      return [resource.policy]
    case 'firewall':
      return [resource.subnet.vnet, resource.publicIp, resource.policy, ...present(resource.rules)]
    case 'private-link-service':
      return [resource.subnet.vnet, resource.balancer]
    case 'private-endpoint':
      return [resource.subnet.vnet, ...(resource.target.k === 'service' ? [resource.target.key] : [])]
    case 'vpn-gateway':
      return [resource.subnet.vnet, ...resource.publicIps]
    case 'circuit-peering':
      return [resource.circuit]
    case 'circuit-gateway':
    case 'route-server':
      return [resource.subnet.vnet, resource.publicIp, ...resource.after]
    case 'circuit-connection':
      return [resource.gateway, resource.circuit, ...resource.after]
    case 'route-server-place':
      return [resource.server, resource.subnet.vnet, resource.publicIp]
    case 'bgp-connection':
      return [resource.server, ...resource.after]
    case 'local-network-gateway':
      return [...late(resource.address), ...(resource.bgp ? late(resource.bgp.address) : [])]
    case 'connection':
      return [resource.gateway, resource.to.key]
    case 'peering':
      return [resource.vnet, resource.remote, ...resource.after]
    default:
      return usesOfWan(resource)
  }
}

const present = (...keys: (Key | undefined)[]): Key[] => keys.filter((key) => key !== undefined)

function late(value: Late): Key[] {
  switch (value.k) {
    case 'value':
    case 'far':
    case 'resource-id':
      return []
    case 'address-of':
      return [value.publicIp]
    case 'bgp-address-of':
      return [value.gateway]
  }
}
