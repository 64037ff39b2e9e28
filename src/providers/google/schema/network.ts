import { fields, type PropsOf } from '../../../model/index.ts'

/** A project, and what it is to a Shared VPC: the host owns networks that machines of service projects use. */
export const projectFields = fields({
  sharedVpc: { type: 'choice', options: ['none', 'host', 'service'], default: 'none' },
  hostProject: { type: 'ref', kinds: ['google/project'], optional: true },
})

export const networkFields = fields({
  mode: { type: 'choice', options: ['custom', 'auto'], default: 'custom' },
  routingMode: { type: 'choice', options: ['REGIONAL', 'GLOBAL'], default: 'REGIONAL' },
  bestPath: { type: 'choice', options: ['LEGACY', 'STANDARD'], default: 'LEGACY', advanced: true },
  /** STANDARD only: compare MEDs of different neighbour ASNs too. */
  alwaysCompareMed: { type: 'flag', default: false, advanced: true },
  /** STANDARD only: add the inter-region cost to the MED instead of comparing it afterwards. */
  addCostToMed: { type: 'flag', default: false, advanced: true },
  /** Costs between regions are Google's own and change; these are the ones to reckon with. */
  regionCosts: {
    type: 'list',
    advanced: true,
    default: [],
    of: {
      type: 'group',
      fields: {
        from: { type: 'text', maxLength: 40, example: 'asia-northeast1' },
        to: { type: 'text', maxLength: 40, example: 'us-west1' },
        cost: { type: 'integer', min: 1, max: 9999, default: 200 },
      },
    },
  },
  mtu: { type: 'integer', min: 1300, max: 8896, default: 1460, unit: 'bytes', advanced: true },
})

export const subnetFields = fields({
  prefix: { type: 'prefix', example: '10.0.0.0/24' },
  region: { type: 'text', maxLength: 40, default: 'asia-northeast1', example: 'asia-northeast1' },
  secondaryRanges: {
    type: 'list',
    default: [],
    advanced: true,
    of: {
      type: 'group',
      fields: {
        name: { type: 'text', maxLength: 63, example: 'pods' },
        prefix: { type: 'prefix', family: 4, example: '10.4.0.0/14' },
      },
    },
  },
  privateGoogleAccess: { type: 'flag', default: false, advanced: true },
})

/** A service producer's network: what private services access peers with. Its ranges are allocated in the consumer's network. */
export const serviceNetworkFields = fields({
  allocatedRanges: { type: 'list', of: { type: 'prefix', family: 4, example: '10.100.0.0/24' }, min: 1 },
})

const half = {
  type: 'group',
  optional: true,
  fields: {
    exportCustomRoutes: { type: 'flag', default: false },
    importCustomRoutes: { type: 'flag', default: false },
    exportSubnetRoutesWithPublicIp: { type: 'flag', default: true },
    importSubnetRoutesWithPublicIp: { type: 'flag', default: false },
  },
} as const

/** `a` is the peering configuration in the network of end a, towards b. An absent half is not configured. */
export const peeringFields = fields({ a: half, b: half })

export type ProjectProps = PropsOf<typeof projectFields>
export type NetworkProps = PropsOf<typeof networkFields>
export type SubnetProps = PropsOf<typeof subnetFields>
export type ServiceNetworkProps = PropsOf<typeof serviceNetworkFields>
export type PeeringProps = PropsOf<typeof peeringFields>
export type PeeringHalf = NonNullable<PeeringProps['a']>
