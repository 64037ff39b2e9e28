import { fields, type PropsOf } from '../../../model/index.ts'

export const VPN_SKUS = [
  'Basic',
  'VpnGw1',
  'VpnGw2',
  'VpnGw3',
  'VpnGw4',
  'VpnGw5',
  'VpnGw1AZ',
  'VpnGw2AZ',
  'VpnGw3AZ',
  'VpnGw4AZ',
  'VpnGw5AZ',
] as const

export const vpnGatewayFields = fields({
  sku: { type: 'choice', options: VPN_SKUS, default: 'VpnGw1AZ' },
  vpnType: { type: 'choice', options: ['RouteBased', 'PolicyBased'], default: 'RouteBased' },
  activeActive: { type: 'flag', default: false },
  enableBgp: { type: 'flag', default: true },
  asn: { type: 'asn', default: 65515 },
  /** One per instance. Absent: what the platform picks from GatewaySubnet. */
  bgpAddresses: { type: 'list', of: { type: 'address' }, max: 2, optional: true },
  /** One per instance, in order. */
  publicIps: { type: 'list', of: { type: 'ref', kinds: ['azure/public-ip'] }, max: 2, default: [] },
  /** What effective routes print as the next hop, where it is known to differ from this gateway's own address. */
  shownNextHop: { type: 'address', optional: true, advanced: true },
})

const side = {
  type: 'group',
  optional: true,
  fields: { enableBgp: { type: 'flag', default: true } },
} as const

/** VNet-to-VNet: one connection object in each direction, no local network gateway. */
export const vnetConnectionFields = fields({
  up: { type: 'flag', default: true },
  a: side,
  b: side,
})

export type VpnGatewayProps = PropsOf<typeof vpnGatewayFields>
export type VnetConnectionProps = PropsOf<typeof vnetConnectionFields>
