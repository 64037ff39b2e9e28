import type { KindId } from '../../../model/index.ts'
import type { Shape } from '../../provider.ts'

/** How each kind is drawn. Instances are not: their interfaces stand for them. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'google/project': 'scope',
  'google/network': 'network',
  'google/service-network': 'network',
  'google/subnet': 'subnet',
  'google/instance': 'attached',
  'google/nic': 'endpoint',
  'google/load-balancer': 'endpoint',
  'google/service-instance': 'endpoint',
  'google/cloud-router': 'card',
  'google/ha-vpn-gateway': 'card',
  'google/classic-vpn-gateway': 'card',
  'google/interconnect-attachment': 'card',
  'google/cloud-nat': 'attached',
  'google/route': 'attached',
  'google/policy-route': 'attached',
  'google/firewall-rule': 'attached',
}

export const shapeOf = (kind: KindId): Shape | undefined => SHAPES[kind]
