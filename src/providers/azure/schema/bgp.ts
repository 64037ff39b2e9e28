import { fields, type PropsOf } from '../../../model/index.ts'

/** Its AS number (65515) and addresses (the first two of its subnet) are the platform's. */
export const routeServerFields = fields({
  branchToBranch: {
    type: 'flag',
    default: false,
    docs: 'https://learn.microsoft.com/azure/route-server/expressroute-vpn-support',
  },
  /** Which of several routes for one prefix it takes, by where it learned them. */
  routingPreference: {
    type: 'choice',
    options: ['ExpressRoute', 'VpnGateway', 'ASPath'],
    default: 'ExpressRoute',
    optional: true,
    docs: 'https://learn.microsoft.com/azure/route-server/hub-routing-preference',
  },
  publicIp: { type: 'ref', kinds: ['azure/public-ip'] },
})

const side = {
  type: 'group',
  optional: true,
  fields: {
    /** Puts the sender's own AS number in the place of the receiver's, so that the receiver does not see a loop. */
    asOverride: { type: 'flag', default: false },
    /** Announces these alone, each exactly as written. Absent: everything. */
    announces: { type: 'list', of: { type: 'prefix' }, optional: true, advanced: true },
    withholds: { type: 'list', of: { type: 'prefix' }, optional: true, advanced: true },
    /** Announces no route whose AS path holds one of these. */
    withholdsAsns: { type: 'list', of: { type: 'asn' }, optional: true, advanced: true },
    /** Times its own AS number is put in front beyond the first. */
    prepend: { type: 'integer', min: 0, max: 20, optional: true, advanced: true },
  },
} as const

/** A BGP peering without a tunnel: of an appliance with a Route Server, or of two appliances. */
export const bgpPeeringFields = fields({
  up: { type: 'flag', default: true },
  /** What the appliance writes as the next hop towards a Route Server; absent: itself. */
  nextHop: { type: 'address', optional: true, advanced: true, example: '10.0.0.100' },
  a: side,
  b: side,
})

export type RouteServerProps = PropsOf<typeof routeServerFields>
export type BgpPeeringProps = PropsOf<typeof bgpPeeringFields>
