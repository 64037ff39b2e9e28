import { fields, type PropsOf } from '../../../model/index.ts'

export const vmFields = fields({
  size: { type: 'text', default: 'Standard_B2s', maxLength: 40, advanced: true },
})

/** A network virtual appliance: a machine that forwards, and may speak BGP and end tunnels. */
export const applianceFields = fields({
  size: { type: 'text', default: 'Standard_B2s', maxLength: 40, advanced: true },
  asn: { type: 'asn', optional: true },
  /** Where its BGP sessions end, if not on a NIC (a loopback). */
  bgpAddress: { type: 'address', optional: true },
  advertises: { type: 'list', of: { type: 'prefix' }, optional: true },
  /** Static routes of its operating system; `via` is an address in a subnet of its NICs, or the far end of a tunnel. */
  osRoutes: {
    type: 'list',
    max: 400,
    optional: true,
    of: {
      type: 'group',
      fields: {
        prefix: { type: 'prefix', example: '10.100.0.0/16' },
        via: { type: 'address', example: '10.0.0.1' },
      },
    },
  },
})

export const nicFields = fields({
  machine: { type: 'ref', kinds: ['azure/vm', 'azure/appliance'] },
  address: { type: 'address', example: '10.0.0.4' },
  ipForwarding: { type: 'flag', default: false },
  nsg: { type: 'ref', kinds: ['azure/nsg'], optional: true },
  publicIp: { type: 'ref', kinds: ['azure/public-ip'], optional: true },
})

/** Internal load balancer, Standard: its frontend is a next hop and a target. */
export const loadBalancerFields = fields({
  address: { type: 'address', example: '10.0.0.100' },
  haPorts: { type: 'flag', default: true },
  backends: { type: 'list', of: { type: 'ref', kinds: ['azure/nic'] }, default: [] },
})

export const publicIpFields = fields({
  /** Known only for what already runs. */
  address: { type: 'address', optional: true },
})

export const bastionFields = fields({
  sku: { type: 'choice', options: ['Basic', 'Standard', 'Premium'], default: 'Standard' },
  publicIp: { type: 'ref', kinds: ['azure/public-ip'] },
})

export const natGatewayFields = fields({
  publicIps: { type: 'list', of: { type: 'ref', kinds: ['azure/public-ip'] }, default: [] },
})

export type VmProps = PropsOf<typeof vmFields>
export type ApplianceProps = PropsOf<typeof applianceFields>
export type NicProps = PropsOf<typeof nicFields>
export type LoadBalancerProps = PropsOf<typeof loadBalancerFields>
export type PublicIpProps = PropsOf<typeof publicIpFields>
export type BastionProps = PropsOf<typeof bastionFields>
export type NatGatewayProps = PropsOf<typeof natGatewayFields>
