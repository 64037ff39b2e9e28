import type { KindId } from '../../../model/index.ts'
import type { Shape } from '../../provider.ts'

/** How each kind is drawn. Instances are not: their network interfaces stand for them. */
export const SHAPES = {
  'aws/region': 'scope',
  'aws/vpc': 'network',
  'aws/subnet': 'subnet',
  'aws/instance': 'attached',
  'aws/network-interface': 'endpoint',
  'aws/interface-endpoint': 'endpoint',
  'aws/nat-gateway': 'endpoint',
  'aws/network-load-balancer': 'card',
  'aws/internet-gateway': 'card',
  'aws/egress-only-internet-gateway': 'card',
  'aws/virtual-private-gateway': 'card',
  'aws/direct-connect-gateway': 'card',
  'aws/transit-gateway': 'card',
  'aws/transit-gateway-route-table': 'attached',
  'aws/route-table': 'attached',
  'aws/network-acl': 'attached',
  'aws/security-group': 'attached',
  'aws/prefix-list': 'attached',
  'aws/gateway-endpoint': 'attached',
  'aws/elastic-ip': 'attached',
} as const satisfies Record<KindId, Shape>

export const shapeOf = (kind: KindId): Shape | undefined => (SHAPES as Record<KindId, Shape>)[kind]
