import { fields, type PropsOf } from '../../../model/index.ts'

export const instanceFields = fields({
  type: { type: 'text', default: 't3.micro', maxLength: 40, advanced: true },
  /** It sends and answers nothing. */
  stopped: { type: 'flag', default: false, optional: true, advanced: true },
})

export const networkInterfaceFields = fields({
  instance: { type: 'ref', kinds: ['aws/instance'], optional: true },
  /** Which interface of the instance: 0 is the first. */
  device: { type: 'integer', min: 0, max: 31, default: 0, advanced: true },
  address: { type: 'address', example: '10.0.1.10' },
  secondaryAddresses: { type: 'list', of: { type: 'address' }, optional: true, advanced: true },
  /** Off: takes packets for other addresses, and sends with other sources. */
  sourceDestCheck: { type: 'flag', default: true },
  securityGroups: { type: 'list', of: { type: 'ref', kinds: ['aws/security-group'] }, default: [] },
  elasticIp: { type: 'ref', kinds: ['aws/elastic-ip'], optional: true },
  /** A public address that AWS assigns at launch; its value is known only for what already runs. */
  autoPublicIp: { type: 'flag', default: false },
  publicIp: { type: 'address', optional: true, advanced: true },
  /** Public addresses of secondary private ones. */
  secondaryPublicIps: {
    type: 'list',
    optional: true,
    advanced: true,
    of: {
      type: 'group',
      fields: {
        address: { type: 'address', family: 4, example: '10.0.1.11' },
        elasticIp: { type: 'ref', kinds: ['aws/elastic-ip'], optional: true },
        publicIp: { type: 'address', optional: true },
      },
    },
  },
})

/** One network interface of an interface endpoint, in one subnet. */
export const interfaceEndpointFields = fields({
  service: { type: 'text', default: 'com.amazonaws.ap-northeast-1.ssm', maxLength: 120 },
  address: { type: 'address', example: '10.0.1.20' },
  securityGroups: { type: 'list', of: { type: 'ref', kinds: ['aws/security-group'] }, default: [] },
})

export const PROTOCOLS = ['all', 'tcp', 'udp', 'icmp', 'icmpv6', 'other'] as const

/** Ports of TCP and UDP (absent: all); for ICMP the type (absent: all). */
const service = {
  protocol: { type: 'choice', options: PROTOCOLS, default: 'tcp' },
  fromPort: { type: 'integer', min: 0, max: 65535, optional: true },
  toPort: { type: 'integer', min: 0, max: 65535, optional: true },
  icmpType: { type: 'integer', min: 0, max: 255, optional: true, advanced: true },
} as const

const groupRules = {
  type: 'list',
  max: 1000,
  default: [],
  of: {
    type: 'group',
    fields: {
      description: { type: 'text', maxLength: 255, optional: true },
      ...service,
      cidrs: { type: 'list', of: { type: 'prefix' }, default: [] },
      prefixLists: { type: 'list', of: { type: 'ref', kinds: ['aws/prefix-list'] }, optional: true, advanced: true },
      groups: { type: 'list', of: { type: 'ref', kinds: ['aws/security-group'] }, optional: true },
    },
  },
} as const

export const securityGroupFields = fields({ inbound: groupRules, outbound: groupRules })

export const networkAclFields = fields({
  isDefault: { type: 'flag', default: false },
  rules: {
    type: 'list',
    max: 400,
    default: [],
    of: {
      type: 'group',
      fields: {
        number: { type: 'integer', min: 1, max: 32766, default: 100 },
        direction: { type: 'choice', options: ['inbound', 'outbound'], default: 'inbound' },
        action: { type: 'choice', options: ['allow', 'deny'], default: 'allow' },
        ...service,
        protocol: { type: 'choice', options: PROTOCOLS, default: 'all' },
        /** Sources of inbound rules, destinations of outbound ones. */
        cidr: { type: 'prefix', default: '0.0.0.0/0' },
      },
    },
  },
})

export type InstanceProps = PropsOf<typeof instanceFields>
export type NetworkInterfaceProps = PropsOf<typeof networkInterfaceFields>
export type InterfaceEndpointProps = PropsOf<typeof interfaceEndpointFields>
export type SecurityGroupProps = PropsOf<typeof securityGroupFields>
export type GroupRule = SecurityGroupProps['inbound'][number]
export type NetworkAclProps = PropsOf<typeof networkAclFields>
export type AclRule = NetworkAclProps['rules'][number]
