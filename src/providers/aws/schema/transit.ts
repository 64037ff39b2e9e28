import { fields, type PropsOf } from '../../../model/index.ts'

export const transitGatewayFields = fields({
  asn: { type: 'asn', default: 64512 },
  /** Equal paths of several BGP VPNs share the traffic. */
  vpnEcmp: { type: 'flag', default: true },
  /** New attachments are associated with this table. Absent: with none. */
  defaultAssociation: { type: 'ref', kinds: ['aws/transit-gateway-route-table'], optional: true },
  /** New attachments propagate to this table. Absent: to none. */
  defaultPropagation: { type: 'ref', kinds: ['aws/transit-gateway-route-table'], optional: true },
})

/** Everything that a transit gateway calls an attachment is a link of the design. */
export const ATTACHMENTS = [
  'aws/transit-gateway-vpc-attachment',
  'aws/transit-gateway-peering',
  'core/vpn',
  'aws/direct-connect-gateway-association',
] as const

export const transitGatewayRouteTableFields = fields({
  associations: { type: 'list', of: { type: 'ref', kinds: ATTACHMENTS }, default: [] },
  propagations: { type: 'list', of: { type: 'ref', kinds: ATTACHMENTS }, default: [] },
  routes: {
    type: 'list',
    max: 10000,
    default: [],
    of: {
      type: 'group',
      fields: {
        destination: { type: 'prefix', optional: true, example: '0.0.0.0/0' },
        prefixList: { type: 'ref', kinds: ['aws/prefix-list'], optional: true },
        /** Absent: a blackhole. */
        attachment: { type: 'ref', kinds: ATTACHMENTS, optional: true },
      },
    },
  },
})

/** End `a` is the transit gateway, end `b` the VPC. */
export const transitGatewayVpcAttachmentFields = fields({
  /** One in each zone that takes part. */
  subnets: { type: 'list', of: { type: 'ref', kinds: ['aws/subnet'] }, default: [] },
  applianceMode: { type: 'flag', default: false },
})

export const transitGatewayPeeringFields = fields({
  accepted: { type: 'flag', default: true },
})

export type TransitGatewayProps = PropsOf<typeof transitGatewayFields>
export type TransitGatewayRouteTableProps = PropsOf<typeof transitGatewayRouteTableFields>
export type VpcAttachmentProps = PropsOf<typeof transitGatewayVpcAttachmentFields>
export type TransitPeeringProps = PropsOf<typeof transitGatewayPeeringFields>
