import type { KindId } from '../../../model/index.ts'
import type { Shape } from '../../provider.ts'

/** How each kind is drawn. */
const SHAPES = {
  'alibaba/region': 'scope',
  'alibaba/vpc': 'network',
  'alibaba/vswitch': 'subnet',
  'alibaba/ecs': 'endpoint',
  'alibaba/havip': 'endpoint',
  'alibaba/vpn-gateway': 'card',
  'alibaba/transit-router': 'card',
  'alibaba/vpn-attachment': 'card',
  'alibaba/vbr': 'card',
  'alibaba/route-table': 'attached',
  'alibaba/tr-route-table': 'attached',
  'alibaba/security-group': 'attached',
  'alibaba/nat-gateway': 'attached',
  'alibaba/eip': 'attached',
} as const satisfies Record<KindId, Shape>

export const shapeOf = (kind: KindId): Shape | undefined => (SHAPES as Record<KindId, Shape>)[kind]
