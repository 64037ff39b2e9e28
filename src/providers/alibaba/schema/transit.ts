import { fields, type PropsOf } from '../../../model/index.ts'

const table = { type: 'ref', kinds: ['alibaba/tr-route-table'] } as const

export const transitRouterFields = fields({
  /** Name of the Cloud Enterprise Network instance; routers of one instance can peer. */
  cen: { type: 'text', default: 'cen-1', maxLength: 80 },
})

export const trRouteTableFields = fields({
  transitRouter: { type: 'ref', kinds: ['alibaba/transit-router'] },
  routes: {
    type: 'list',
    max: 200,
    default: [],
    of: {
      type: 'group',
      fields: {
        destination: { type: 'prefix', family: 4, example: '10.1.0.0/16' },
        nextHopType: { type: 'choice', options: ['Attachment', 'BlackHole'], default: 'Attachment' },
        attachment: { type: 'ref', kinds: ['alibaba/tr-attachment', 'alibaba/tr-peering'], optional: true },
      },
    },
  },
})

const half = {
  type: 'group',
  fields: {
    /** The table that forwards what comes in here. Absent: not associated. */
    association: { ...table, optional: true },
    /** Tables that learn the routes of this attachment. */
    propagations: { type: 'list', of: table, max: 20, default: [] },
  },
} as const

/** Joins a transit router (end a) with a VPC, a VBR or an IPsec connection. */
export const trAttachmentFields = fields({
  ...half.fields,
  /** Route synchronisation: routes of the associated table enter the VPC's system route table. */
  routeSync: { type: 'flag', default: false },
  /** Custom routes of the VPC that were advertised to the transit router by hand. */
  advertised: { type: 'list', of: { type: 'prefix', family: 4 }, max: 200, default: [] },
  /** One per zone; the first vSwitches of the VPC otherwise. */
  vswitches: { type: 'list', of: { type: 'ref', kinds: ['alibaba/vswitch'] }, max: 10, default: [], optional: true },
})

/** An inter-region connection. `a` is what the router of end a does with it. */
export const trPeeringFields = fields({
  bandwidth: { type: 'integer', min: 2, max: 100_000, default: 2, unit: 'Mbps' },
  a: half,
  b: half,
})

/** A virtual border router of Express Connect, with what the data centre behind it announces. */
export const vbrFields = fields({
  vlanId: { type: 'integer', min: 0, max: 2999, default: 1 },
  localGatewayIp: { type: 'address', default: '172.16.0.1' },
  peerGatewayIp: { type: 'address', default: '172.16.0.2' },
  peerAsn: { type: 'asn', optional: true },
  /** What lies behind it; packets to these leave the design. */
  prefixes: { type: 'list', of: { type: 'prefix', family: 4 }, default: [] },
})

export type TransitRouterProps = PropsOf<typeof transitRouterFields>
export type TrRouteTableProps = PropsOf<typeof trRouteTableFields>
export type TrAttachmentProps = PropsOf<typeof trAttachmentFields>
export type TrPeeringProps = PropsOf<typeof trPeeringFields>
export type VbrProps = PropsOf<typeof vbrFields>
