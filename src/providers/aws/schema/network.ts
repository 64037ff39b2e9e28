import { fields, type PropsOf } from '../../../model/index.ts'

/** One account in one region: what code needs to know where things stand. Both are open texts. */
export const regionFields = fields({
  region: { type: 'text', default: 'ap-northeast-1', example: 'ap-northeast-1', maxLength: 40 },
  account: { type: 'text', optional: true, example: '123456789012', maxLength: 40 },
})

export const vpcFields = fields({
  /** IPv4 blocks, the primary one first, and IPv6 blocks. */
  cidrs: {
    type: 'list',
    of: { type: 'prefix' },
    min: 1,
    docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  },
})

export const subnetFields = fields({
  cidr: { type: 'prefix', family: 4, example: '10.0.1.0/24' },
  ipv6Cidr: { type: 'prefix', family: 6, optional: true, advanced: true },
  zone: { type: 'text', default: 'ap-northeast-1a', example: 'ap-northeast-1a', maxLength: 40 },
  /** The same zone has another name in each account; the ID is the same in all. */
  zoneId: { type: 'text', optional: true, advanced: true, example: 'apne1-az4', maxLength: 40 },
  /** Absent: the main route table of the VPC. */
  routeTable: { type: 'ref', kinds: ['aws/route-table'], optional: true },
  /** Absent: the default network ACL of the VPC. */
  networkAcl: { type: 'ref', kinds: ['aws/network-acl'], optional: true },
})

/** What a route of a VPC route table can lead to. `local` needs no target. */
export const ROUTE_TARGETS = [
  'aws/internet-gateway',
  'aws/egress-only-internet-gateway',
  'aws/nat-gateway',
  'aws/network-interface',
  'aws/vpc-peering',
  'aws/virtual-private-gateway',
  'aws/transit-gateway',
  'aws/gateway-endpoint',
] as const

export const routeTableFields = fields({
  main: { type: 'flag', default: false },
  routes: {
    type: 'list',
    max: 1000,
    default: [],
    of: {
      type: 'group',
      fields: {
        /** One of these two. */
        destination: { type: 'prefix', optional: true, example: '0.0.0.0/0' },
        prefixList: { type: 'ref', kinds: ['aws/prefix-list'], optional: true },
        /** Absent: what it led to is gone, and the route is a blackhole. */
        target: { type: 'ref', kinds: ROUTE_TARGETS, optional: true },
        /** A target that is not part of the design: what lies behind it is not known. */
        otherTarget: { type: 'text', optional: true, advanced: true, maxLength: 80 },
      },
    },
  },
  /** Gateways whose routes appear in this table by themselves. */
  propagations: { type: 'list', of: { type: 'ref', kinds: ['aws/virtual-private-gateway'] }, default: [] },
  /** The gateway whose incoming packets this table decides about, instead of subnets'. */
  edge: {
    type: 'ref',
    kinds: ['aws/internet-gateway', 'aws/virtual-private-gateway'],
    optional: true,
    advanced: true,
  },
})

export const prefixListFields = fields({
  /** Name of a list that AWS manages, for example com.amazonaws.ap-northeast-1.s3. */
  service: { type: 'text', optional: true, maxLength: 120 },
  entries: { type: 'list', of: { type: 'prefix' }, default: [], max: 1000 },
})

export const internetGatewayFields = fields({})
export const egressOnlyFields = fields({})

export const natGatewayFields = fields({
  connectivity: { type: 'choice', options: ['public', 'private'], default: 'public' },
  /** Private address in its subnet. */
  address: { type: 'address', example: '10.0.0.10' },
  elasticIp: { type: 'ref', kinds: ['aws/elastic-ip'], optional: true },
})

export const elasticIpFields = fields({
  /** Known only for what already runs. */
  address: { type: 'address', optional: true },
})

export const gatewayEndpointFields = fields({
  service: { type: 'text', default: 'com.amazonaws.ap-northeast-1.s3', maxLength: 120 },
  prefixList: { type: 'ref', kinds: ['aws/prefix-list'], optional: true },
  routeTables: { type: 'list', of: { type: 'ref', kinds: ['aws/route-table'] }, default: [] },
})

export const virtualPrivateGatewayFields = fields({
  asn: { type: 'asn', default: 64512 },
})

/** `accepted`: the owner of the other VPC has said yes; until then routes to it are blackholes. */
export const vpcPeeringFields = fields({
  accepted: { type: 'flag', default: true },
})

export type RegionProps = PropsOf<typeof regionFields>
export type VpcProps = PropsOf<typeof vpcFields>
export type SubnetProps = PropsOf<typeof subnetFields>
export type RouteTableProps = PropsOf<typeof routeTableFields>
export type Route = RouteTableProps['routes'][number]
export type PrefixListProps = PropsOf<typeof prefixListFields>
export type NatGatewayProps = PropsOf<typeof natGatewayFields>
export type ElasticIpProps = PropsOf<typeof elasticIpFields>
export type GatewayEndpointProps = PropsOf<typeof gatewayEndpointFields>
export type VirtualPrivateGatewayProps = PropsOf<typeof virtualPrivateGatewayFields>
export type VpcPeeringProps = PropsOf<typeof vpcPeeringFields>
