import type { Key } from '../planned-common.ts'
import type { PlannedOfWan, Routing } from './planned.ts'

const tables = (routing: Routing | undefined): Key[] =>
  [...(routing?.tables ?? []), ...(routing?.associated ? [routing.associated] : [])].map((table) =>
    table.k === 'custom' ? table.key : table.hub,
  )

/** Keys of the resources that one of a Virtual WAN names or must follow. */
export function usesOfWan(resource: PlannedOfWan): Key[] {
  switch (resource.kind) {
    case 'virtual-wan':
      return []
    case 'virtual-hub':
      return [resource.wan]
    case 'hub-table':
      return [resource.hub, ...resource.routes.map(({ nextHop }) => nextHop), ...resource.after]
    case 'hub-connection':
      return [resource.hub, resource.vnet, ...tables(resource.routing), ...resource.after]
    case 'hub-firewall':
      return [resource.hub, resource.policy, resource.rules]
    case 'routing-intent':
      return [resource.hub, ...resource.policies.map(({ nextHop }) => nextHop), ...resource.after]
    case 'hub-bgp-connection':
      return [resource.hub, resource.connection, ...resource.after]
    case 'hub-vpn-gateway':
      return [resource.hub]
    case 'hub-circuit-gateway':
      return [resource.hub]
    case 'vpn-site':
      return [
        resource.wan,
        ...resource.links.flatMap(({ address }) => (address.k === 'address-of' ? [address.publicIp] : [])),
      ]
    case 'vpn-site-connection':
      return [resource.gateway, resource.site, ...tables(resource.routing)]
    case 'hub-circuit-connection':
      return [resource.gateway, `${resource.circuit}/peering`, ...tables(resource.routing), ...resource.after]
  }
}
