import { fields, type PropsOf } from '../../../model/index.ts'

export const CIRCUIT_BANDWIDTHS = ['50', '100', '200', '500', '1000', '2000', '5000', '10000'] as const

/** A circuit is a pair of links; its private peering has a /30 on each, the first address on the customer's side. */
export const circuitFields = fields({
  serviceProvider: { type: 'text', default: 'Equinix', example: 'Equinix', maxLength: 80 },
  peeringLocation: {
    type: 'text',
    default: 'Tokyo',
    example: 'Tokyo',
    maxLength: 80,
    docs: 'https://learn.microsoft.com/azure/expressroute/expressroute-locations-providers',
  },
  /** Mbit/s. */
  bandwidth: { type: 'choice', options: CIRCUIT_BANDWIDTHS, default: '50' },
  tier: { type: 'choice', options: ['Local', 'Standard', 'Premium'], default: 'Standard' },
  family: { type: 'choice', options: ['MeteredData', 'UnlimitedData'], default: 'MeteredData' },
  /** Off: the service provider has not provisioned it (or it is down), and it carries nothing. */
  provisioned: { type: 'flag', default: true },
  primaryPrefix: {
    type: 'prefix',
    optional: true,
    example: '172.16.0.0/30',
    docs: 'https://learn.microsoft.com/azure/expressroute/expressroute-routing',
  },
  secondaryPrefix: { type: 'prefix', optional: true, example: '172.16.0.4/30' },
  vlan: { type: 'integer', min: 1, max: 4094, default: 100 },
})

export const CIRCUIT_GATEWAY_SKUS = [
  'Standard',
  'HighPerformance',
  'UltraPerformance',
  'ErGw1AZ',
  'ErGw2AZ',
  'ErGw3AZ',
  'ErGwScale',
] as const

/** Its AS number (65515) is the platform's. */
export const circuitGatewayFields = fields({
  sku: { type: 'choice', options: CIRCUIT_GATEWAY_SKUS, default: 'ErGw1AZ' },
  publicIp: { type: 'ref', kinds: ['azure/public-ip'], optional: true },
  /** Takes traffic from VNets behind other gateways of the same circuit. */
  allowRemoteVnetTraffic: {
    type: 'flag',
    default: false,
    docs: 'https://learn.microsoft.com/azure/expressroute/virtual-network-connectivity-guidance',
  },
})

/** A gateway's connection to a circuit. */
export const circuitConnectionFields = fields({
  up: { type: 'flag', default: true },
  /** Highest wins among connections of one gateway. */
  routingWeight: {
    type: 'integer',
    min: 0,
    max: 32000,
    default: 0,
    docs: 'https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing',
  },
  /** Packets from the circuit go past the gateway, straight to the machine. */
  fastPath: { type: 'flag', default: false, advanced: true },
  /** What effective routes print as next hops (primary, secondary), where it is known: addresses that only Azure knows. */
  shownNextHops: { type: 'list', of: { type: 'address' }, max: 2, optional: true, advanced: true },
})

export type CircuitRecordProps = PropsOf<typeof circuitFields>
export type CircuitGatewayProps = PropsOf<typeof circuitGatewayFields>
export type CircuitConnectionProps = PropsOf<typeof circuitConnectionFields>
