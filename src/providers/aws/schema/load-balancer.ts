import { fields, type PropsOf } from '../../../model/index.ts'

/** A Network Load Balancer: one address in each of its subnets, and listeners that hand ports on to targets. */
export const networkLoadBalancerFields = fields({
  scheme: { type: 'choice', options: ['internal', 'internet-facing'], default: 'internal' },
  /** Its node in each zone. */
  nodes: {
    type: 'list',
    min: 1,
    max: 20,
    default: [],
    of: {
      type: 'group',
      fields: {
        subnet: { type: 'ref', kinds: ['aws/subnet'] },
        address: { type: 'address', family: 4, example: '10.0.1.30' },
        elasticIp: { type: 'ref', kinds: ['aws/elastic-ip'], optional: true },
        /** Known only for what already runs. */
        publicIp: { type: 'address', optional: true, advanced: true },
      },
    },
  },
  /** On: each node sends to targets of every zone. */
  crossZone: { type: 'flag', default: false },
  /** None: it filters nothing. */
  securityGroups: { type: 'list', of: { type: 'ref', kinds: ['aws/security-group'] }, default: [] },
  listeners: {
    type: 'list',
    max: 50,
    default: [],
    of: {
      type: 'group',
      fields: {
        protocol: { type: 'choice', options: ['tcp', 'udp'], default: 'tcp' },
        port: { type: 'integer', min: 1, max: 65535, default: 80 },
        targetPort: { type: 'integer', min: 1, max: 65535, default: 80 },
        /** On: targets see the client's address; off: that of the load balancer. UDP always keeps it. */
        preserveClientIp: { type: 'flag', default: true },
        targets: {
          type: 'list',
          max: 1000,
          default: [],
          of: {
            type: 'group',
            fields: {
              /** One of these two. */
              interface: { type: 'ref', kinds: ['aws/network-interface'], optional: true },
              address: { type: 'address', family: 4, optional: true },
              /** Absent: that of the listener. */
              port: { type: 'integer', min: 1, max: 65535, optional: true, advanced: true },
            },
          },
        },
      },
    },
  },
})

export type NetworkLoadBalancerProps = PropsOf<typeof networkLoadBalancerFields>
export type Listener = NetworkLoadBalancerProps['listeners'][number]
export type BalancerNode = NetworkLoadBalancerProps['nodes'][number]
