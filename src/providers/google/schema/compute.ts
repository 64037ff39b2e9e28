import { fields, type PropsOf } from '../../../model/index.ts'

export const instanceFields = fields({
  zone: { type: 'text', maxLength: 40, default: 'asia-northeast1-a', example: 'asia-northeast1-a' },
  machineType: { type: 'text', maxLength: 40, default: 'e2-small', advanced: true },
  tags: { type: 'list', of: { type: 'text', maxLength: 63 }, default: [] },
  serviceAccount: { type: 'text', maxLength: 120, optional: true, advanced: true },
  canIpForward: { type: 'flag', default: false },
  /** The service project that owns it, where its subnets belong to a host project. */
  project: { type: 'ref', kinds: ['google/project'], optional: true },
  /** Routes of its own operating system, where it has several interfaces. `interface`: counted from 0. */
  systemRoutes: {
    type: 'list',
    default: [],
    advanced: true,
    of: {
      type: 'group',
      fields: {
        prefix: { type: 'prefix', example: '10.0.0.0/8' },
        interface: { type: 'integer', min: 0, max: 15, default: 1 },
      },
    },
  },
})

/** A network interface. The first one by `index` is nic0. */
export const nicFields = fields({
  machine: { type: 'ref', kinds: ['google/instance'] },
  index: { type: 'integer', min: 0, max: 15, default: 0 },
  address: { type: 'address', example: '10.0.0.2' },
  externalIp: { type: 'flag', default: false },
  /** Of the external address, once it is known. */
  externalAddress: { type: 'address', optional: true, advanced: true, example: '203.0.113.10' },
})

/** Internal passthrough Network Load Balancer: a target, and the next hop of routes. */
export const loadBalancerFields = fields({
  address: { type: 'address', example: '10.0.0.100' },
  globalAccess: { type: 'flag', default: false },
  backends: { type: 'list', of: { type: 'ref', kinds: ['google/nic'] }, default: [] },
})

/** A managed service in a producer's network. */
export const serviceInstanceFields = fields({
  product: { type: 'text', maxLength: 60, default: 'Memorystore for Redis' },
  address: { type: 'address', example: '10.100.0.4' },
})

export type InstanceProps = PropsOf<typeof instanceFields>
export type NicProps = PropsOf<typeof nicFields>
export type LoadBalancerProps = PropsOf<typeof loadBalancerFields>
export type ServiceInstanceProps = PropsOf<typeof serviceInstanceFields>
