import { fields, type PropsOf } from '../../../model/index.ts'

export const NEXT_HOPS = ['internet-gateway', 'instance', 'address', 'load-balancer', 'vpn-tunnel'] as const

export const routeFields = fields({
  destination: { type: 'prefix', default: '0.0.0.0/0', example: '192.168.0.0/16' },
  priority: { type: 'integer', min: 0, max: 65535, default: 1000 },
  nextHop: { type: 'choice', options: NEXT_HOPS, default: 'internet-gateway' },
  instance: { type: 'ref', kinds: ['google/instance'], optional: true },
  address: { type: 'address', optional: true, example: '10.0.0.10' },
  loadBalancer: { type: 'ref', kinds: ['google/load-balancer'], optional: true },
  /** A VPN of a Classic gateway of the same network, and which of its tunnels. */
  vpn: { type: 'ref', kinds: ['core/vpn'], optional: true },
  tunnel: { type: 'integer', min: 0, max: 15, default: 0, optional: true },
  /** Empty: every machine. */
  tags: { type: 'list', of: { type: 'text', maxLength: 63 }, default: [] },
})

export const policyRouteFields = fields({
  priority: { type: 'integer', min: 1, max: 65535, default: 1000 },
  appliesTo: { type: 'choice', options: ['all', 'tags', 'attachments'], default: 'all' },
  tags: { type: 'list', of: { type: 'text', maxLength: 63 }, default: [] },
  /** Of the attachments. */
  region: { type: 'text', maxLength: 40, optional: true, example: 'asia-northeast1' },
  source: { type: 'prefix', default: '0.0.0.0/0', example: '10.0.1.0/24' },
  destination: { type: 'prefix', default: '0.0.0.0/0', example: '10.0.2.0/24' },
  /** `default-routing`: leave the policy-based routes and use the others. */
  nextHop: { type: 'choice', options: ['load-balancer', 'default-routing'], default: 'load-balancer' },
  loadBalancer: { type: 'ref', kinds: ['google/load-balancer'], optional: true },
})

export const cloudNatFields = fields({
  router: { type: 'ref', kinds: ['google/cloud-router'] },
  /** Empty: all subnets of the router's region. */
  subnets: { type: 'list', of: { type: 'ref', kinds: ['google/subnet'] }, default: [] },
})

const services = {
  type: 'list',
  default: [{ protocol: 'all', ports: [] }],
  min: 1,
  of: {
    type: 'group',
    fields: {
      protocol: { type: 'choice', options: ['all', 'tcp', 'udp', 'icmp', 'esp', 'ah'], default: 'tcp' },
      /** `22` or `1000-2000`; empty: any. */
      ports: { type: 'list', of: { type: 'text', maxLength: 11 }, default: [] },
    },
  },
} as const

export const firewallFields = fields({
  direction: { type: 'choice', options: ['INGRESS', 'EGRESS'], default: 'INGRESS' },
  action: { type: 'choice', options: ['allow', 'deny'], default: 'allow' },
  priority: { type: 'integer', min: 0, max: 65535, default: 1000 },
  targets: { type: 'choice', options: ['all', 'tags', 'service-accounts'], default: 'all' },
  targetTags: { type: 'list', of: { type: 'text', maxLength: 63 }, default: [] },
  targetServiceAccounts: { type: 'list', of: { type: 'text', maxLength: 120 }, default: [] },
  /** Ingress. With tags or accounts too, one match is enough. */
  sourceRanges: { type: 'list', of: { type: 'prefix' }, default: [] },
  sourceTags: { type: 'list', of: { type: 'text', maxLength: 63 }, default: [] },
  sourceServiceAccounts: { type: 'list', of: { type: 'text', maxLength: 120 }, default: [] },
  /** Egress. Empty: everywhere. */
  destinationRanges: { type: 'list', of: { type: 'prefix' }, default: [] },
  services,
  disabled: { type: 'flag', default: false },
})

export type RouteProps = PropsOf<typeof routeFields>
export type PolicyRouteProps = PropsOf<typeof policyRouteFields>
export type CloudNatProps = PropsOf<typeof cloudNatFields>
export type FirewallProps = PropsOf<typeof firewallFields>
