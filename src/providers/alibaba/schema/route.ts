import type { Field, PropsOf } from '../../../model/index.ts'

/** Next-hop types of custom routes, in the words of the API (CreateRouteEntry, NextHopType). */
export const NEXT_HOP_TYPES = [
  'VpnGateway',
  'Instance',
  'NetworkInterface',
  'HaVip',
  'Attachment',
  'VpcPeer',
  'RouterInterface',
  'Ecr',
  'NatGateway',
  'Ipv4Gateway',
  'GatewayEndpoint',
] as const

/** Records that a route can name, whatever its type; `NEXT_HOP_KINDS` says which belong to which type. */
const TARGETS = [
  'alibaba/vpn-gateway',
  'alibaba/ecs',
  'alibaba/havip',
  'alibaba/tr-attachment',
  'alibaba/vpc-peering',
  'alibaba/vbr',
  'alibaba/nat-gateway',
] as const

export const NEXT_HOP_KINDS: Readonly<Record<(typeof NEXT_HOP_TYPES)[number], (typeof TARGETS)[number] | undefined>> = {
  VpnGateway: 'alibaba/vpn-gateway',
  Instance: 'alibaba/ecs',
  NetworkInterface: 'alibaba/ecs',
  HaVip: 'alibaba/havip',
  Attachment: 'alibaba/tr-attachment',
  VpcPeer: 'alibaba/vpc-peering',
  RouterInterface: 'alibaba/vbr',
  Ecr: 'alibaba/vbr',
  NatGateway: 'alibaba/nat-gateway',
  Ipv4Gateway: undefined,
  GatewayEndpoint: undefined,
}

const route = {
  destination: { type: 'prefix', family: 4, example: '10.1.0.0/16' },
  nextHopType: { type: 'choice', options: NEXT_HOP_TYPES, default: 'VpnGateway' },
  /** Several share the traffic (NextHopList). None for gateways that are no records of their own. */
  nextHops: { type: 'list', of: { type: 'ref', kinds: TARGETS }, max: 16, default: [] },
} as const

/** Custom routes of a route table. Source: CreateRouteEntry, default quota of 200 per table. */
export const customRoutes = {
  type: 'list',
  max: 200,
  default: [],
  of: { type: 'group', fields: route },
} as const satisfies Field

export type CustomRoute = PropsOf<typeof route>
