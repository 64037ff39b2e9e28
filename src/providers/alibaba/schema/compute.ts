import { fields, type PropsOf } from '../../../model/index.ts'

export const ecsFields = fields({
  address: { type: 'address', example: '10.0.0.10' },
  /** Whether its operating system forwards packets that are not for it. */
  forwards: { type: 'flag', default: false },
  /** None: nothing is filtered in this model. */
  securityGroups: { type: 'list', of: { type: 'ref', kinds: ['alibaba/security-group'] }, max: 5, default: [] },
  eip: { type: 'ref', kinds: ['alibaba/eip'], optional: true },
  instanceType: { type: 'text', default: 'ecs.t6-c1m1.large', maxLength: 60, optional: true, advanced: true },
  imageId: {
    type: 'text',
    default: 'aliyun_3_x64_20G_alibase_20240528.vhd',
    maxLength: 120,
    optional: true,
    advanced: true,
  },
})

/** A private address that moves between instances; routes can lead to it. */
export const havipFields = fields({
  address: { type: 'address', example: '10.0.0.100' },
  /** The first one holds the address now. */
  instances: { type: 'list', of: { type: 'ref', kinds: ['alibaba/ecs'] }, max: 10, default: [] },
})

export const securityGroupFields = fields({
  /** `normal` is the basic group. */
  type: { type: 'choice', options: ['normal', 'enterprise'], default: 'normal' },
  /** Whether members of a basic group reach each other. */
  innerAccess: { type: 'flag', default: true },
  rules: {
    type: 'list',
    max: 400,
    default: [],
    of: {
      type: 'group',
      fields: {
        direction: { type: 'choice', options: ['ingress', 'egress'], default: 'ingress' },
        policy: { type: 'choice', options: ['accept', 'drop'], default: 'accept' },
        protocol: { type: 'choice', options: ['all', 'tcp', 'udp', 'icmp'], default: 'icmp' },
        /** `22/22`, `1/65535`; `-1/-1` for protocols without ports. */
        portRange: { type: 'text', default: '-1/-1', maxLength: 11 },
        cidr: { type: 'prefix', family: 4, default: '0.0.0.0/0' },
        priority: { type: 'integer', min: 1, max: 100, default: 1 },
      },
    },
  },
})

export const natGatewayFields = fields({
  vswitch: { type: 'ref', kinds: ['alibaba/vswitch'], optional: true },
  eip: { type: 'ref', kinds: ['alibaba/eip'], optional: true },
})

export const eipFields = fields({
  /** Known only for what already runs. */
  address: { type: 'address', optional: true },
})

export type EcsProps = PropsOf<typeof ecsFields>
export type HavipProps = PropsOf<typeof havipFields>
export type SecurityGroupProps = PropsOf<typeof securityGroupFields>
export type NatGatewayProps = PropsOf<typeof natGatewayFields>
export type EipProps = PropsOf<typeof eipFields>
