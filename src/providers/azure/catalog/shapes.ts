import type { KindId } from '../../../model/index.ts'
import type { Shape } from '../../provider.ts'

/** How each kind is drawn. Machines are not: their NICs stand for them. */
export const SHAPES = {
  'azure/resource-group': 'scope',
  'azure/vnet': 'network',
  'azure/virtual-wan': 'scope',
  'azure/virtual-hub': 'network',
  'azure/hub-vpn-gateway': 'card',
  'azure/hub-expressroute-gateway': 'card',
  'azure/hub-firewall': 'card',
  'azure/hub-route-table': 'attached',
  'azure/subnet': 'subnet',
  'azure/vm': 'attached',
  'azure/appliance': 'attached',
  'azure/nic': 'endpoint',
  'azure/load-balancer': 'endpoint',
  'azure/bastion': 'endpoint',
  'azure/private-endpoint': 'endpoint',
  'azure/private-link-service': 'endpoint',
  'azure/firewall': 'card',
  'azure/vpn-gateway': 'card',
  'azure/route-server': 'card',
  'azure/expressroute-gateway': 'card',
  'azure/expressroute-circuit': 'card',
  'azure/route-table': 'attached',
  'azure/nsg': 'attached',
  'azure/nat-gateway': 'attached',
  'azure/public-ip': 'attached',
} as const satisfies Record<KindId, Shape>

export const shapeOf = (kind: KindId): Shape | undefined => (SHAPES as Record<KindId, Shape>)[kind]
