import { fields, type PropsOf } from '../../../model/index.ts'

/** Region and resource group in one frame: what exported code needs, and what decides local or global peering. */
export const resourceGroupFields = fields({
  location: { type: 'text', default: 'eastasia', example: 'japaneast', maxLength: 40 },
})

export const vnetFields = fields({
  addressSpace: {
    type: 'list',
    of: { type: 'prefix' },
    min: 1,
    docs: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-overview',
  },
  /** What its ExpressRoute gateway announces in place of its own prefixes and of the peers' that these cover. */
  summarizedGatewayPrefixes: { type: 'list', of: { type: 'prefix' }, optional: true, advanced: true },
})

export const subnetFields = fields({
  prefix: { type: 'prefix', example: '10.0.0.0/24' },
  routeTable: { type: 'ref', kinds: ['azure/route-table'], optional: true },
  nsg: { type: 'ref', kinds: ['azure/nsg'], optional: true },
  natGateway: { type: 'ref', kinds: ['azure/nat-gateway'], optional: true },
  serviceEndpoints: {
    type: 'list',
    of: { type: 'text', example: 'Microsoft.Storage' },
    optional: true,
    advanced: true,
  },
  privateEndpointNetworkPolicies: {
    type: 'choice',
    options: ['Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled'],
    default: 'Disabled',
    optional: true,
    advanced: true,
  },
  /** A Private Link service needs `Disabled` in the subnet of its NAT address; absent: `Enabled`. */
  privateLinkServiceNetworkPolicies: {
    type: 'choice',
    options: ['Enabled', 'Disabled'],
    default: 'Enabled',
    optional: true,
    advanced: true,
    docs: 'https://learn.microsoft.com/azure/private-link/disable-private-link-service-network-policy',
  },
})

export const USER_NEXT_HOPS = ['VirtualAppliance', 'VirtualNetworkGateway', 'VnetLocal', 'Internet', 'None'] as const

export const routeTableFields = fields({
  disableBgpRoutePropagation: { type: 'flag', default: false },
  routes: {
    type: 'list',
    max: 400,
    default: [],
    of: {
      type: 'group',
      fields: {
        name: { type: 'text', maxLength: 80, example: 'to-hub' },
        /** A prefix; service tags are out of scope. */
        prefix: { type: 'prefix', example: '10.0.0.0/8' },
        nextHopType: { type: 'choice', options: USER_NEXT_HOPS, default: 'VirtualAppliance' },
        nextHopIp: { type: 'address', optional: true, example: '10.0.0.4' },
      },
    },
  },
})

export const nsgFields = fields({
  rules: {
    type: 'list',
    max: 1000,
    default: [],
    of: {
      type: 'group',
      fields: {
        name: { type: 'text', maxLength: 80, example: 'allow-ssh' },
        priority: { type: 'integer', min: 100, max: 4096, default: 100 },
        direction: { type: 'choice', options: ['Inbound', 'Outbound'], default: 'Inbound' },
        access: { type: 'choice', options: ['Allow', 'Deny'], default: 'Allow' },
        protocol: { type: 'choice', options: ['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'], default: '*' },
        /** `*`, a prefix, an address, or a tag (VirtualNetwork, Internet, AzureLoadBalancer, ...). */
        sources: { type: 'list', of: { type: 'text' }, min: 1, default: ['*'] },
        /** `*`, `22` or `1000-2000`. */
        sourcePorts: { type: 'list', of: { type: 'text' }, min: 1, default: ['*'] },
        destinations: { type: 'list', of: { type: 'text' }, min: 1, default: ['*'] },
        destinationPorts: { type: 'list', of: { type: 'text' }, min: 1, default: ['*'] },
      },
    },
  },
})

const half = {
  type: 'group',
  optional: true,
  fields: {
    allowVirtualNetworkAccess: { type: 'flag', default: true },
    allowForwardedTraffic: { type: 'flag', default: true },
    allowGatewayTransit: { type: 'flag', default: false },
    useRemoteGateways: { type: 'flag', default: false },
  },
} as const

/** `a` is the peering object under the network of end a, towards b. An absent half is a missing object. */
export const vnetPeeringFields = fields({ a: half, b: half })

export type ResourceGroupProps = PropsOf<typeof resourceGroupFields>
export type VnetProps = PropsOf<typeof vnetFields>
export type SubnetProps = PropsOf<typeof subnetFields>
export type RouteTableProps = PropsOf<typeof routeTableFields>
export type NsgProps = PropsOf<typeof nsgFields>
export type VnetPeeringProps = PropsOf<typeof vnetPeeringFields>
export type PeeringHalf = NonNullable<VnetPeeringProps['a']>
