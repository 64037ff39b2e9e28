import { fields, type PropsOf } from '../../../model/index.ts'
import { customRoutes } from './route.ts'

/** A region as a frame. Its id is an open text: new regions need no new version. */
export const regionFields = fields({
  regionId: { type: 'text', default: 'ap-northeast-1', example: 'cn-shanghai', maxLength: 40 },
})

export const vpcFields = fields({
  /** First the primary one, then secondary ones. */
  cidrs: { type: 'list', of: { type: 'prefix', family: 4 }, min: 1, max: 6 },
  /** Custom routes of the system route table. */
  routes: customRoutes,
  /** Ranges outside RFC 1918 that count as private. */
  userCidrs: { type: 'list', of: { type: 'prefix', family: 4 }, max: 3, optional: true, advanced: true },
})

export const vswitchFields = fields({
  cidr: { type: 'prefix', family: 4, example: '10.0.0.0/24' },
  zone: { type: 'text', default: 'ap-northeast-1a', example: 'cn-shanghai-b', maxLength: 40 },
  /** Absent: the system route table. */
  routeTable: { type: 'ref', kinds: ['alibaba/route-table'], optional: true },
})

export const routeTableFields = fields({
  routes: customRoutes,
  /** Whether routes of dynamic sources enter it too. */
  propagation: { type: 'flag', default: false, optional: true, advanced: true },
})

/** Free to have: traffic flows only with routes on both sides. */
export const vpcPeeringFields = fields({
  status: { type: 'choice', options: ['Activated', 'Accepting', 'Rejected'], default: 'Activated' },
  bandwidth: { type: 'integer', min: 0, max: 100_000, default: 0, unit: 'Mbps', optional: true, advanced: true },
})

export type VpcProps = PropsOf<typeof vpcFields>
export type VswitchProps = PropsOf<typeof vswitchFields>
export type RouteTableProps = PropsOf<typeof routeTableFields>
export type VpcPeeringProps = PropsOf<typeof vpcPeeringFields>
