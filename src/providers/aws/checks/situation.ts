import type { Blocker, CheckContext, Preference, Repair } from '../../../checks/contract.ts'
import type { Design, DesignRecord, Edit, Props, RecordId, Text } from '../../../model/index.ts'
import { all, blocksOf, find, linksAt, type Of, routeTableOf, subnetOf, vpcOf } from '../catalog/lookup.ts'

/** A blocker in AWS's words. */
export interface Situation {
  readonly context: CheckContext
  readonly design: Design
  readonly blocker: Blocker
  /** The subnet whose routes decided, its VPC and its route table. */
  readonly subnet: Of<'aws/subnet'> | undefined
  readonly vpc: Of<'aws/vpc'> | undefined
  readonly routeTable: Of<'aws/route-table'> | undefined
  /** The transit gateway route table that decided. */
  readonly transitTable: Of<'aws/transit-gateway-route-table'> | undefined
  /** The VPC that the packet is meant for. */
  readonly to: Of<'aws/vpc'> | undefined
}

export function readSituation(blocker: Blocker, context: CheckContext): Situation {
  const { design } = context
  const owner = design.records[blocker.owner]
  const subnet = subnetOf(design, owner?.kind === 'aws/subnet' ? owner.id : undefined)
  const isTransit = owner?.kind === 'aws/transit-gateway-route-table'
  return {
    context,
    design,
    blocker,
    subnet,
    vpc: vpcOf(design, subnet?.id),
    routeTable: subnet && routeTableOf(design, subnet),
    transitTable: isTransit ? (owner as unknown as Of<'aws/transit-gateway-route-table'>) : undefined,
    to: vpcOf(design, blocker.receiver) ?? vpcOf(design, blocker.holder),
  }
}

/** Attachments of a VPC to transit gateways. */
export const attachmentsOf = (design: Design, vpc: RecordId): Of<'aws/transit-gateway-vpc-attachment'>[] =>
  linksAt(design, vpc).filter(
    ({ kind }) => kind === 'aws/transit-gateway-vpc-attachment',
  ) as unknown as Of<'aws/transit-gateway-vpc-attachment'>[]

/** Blocks of the other VPCs at a transit gateway. */
export const attachedElsewhere = (design: Design, gateway: RecordId, vpc: RecordId): string[] => [
  ...new Set(
    linksAt(design, gateway).flatMap(({ kind, ends }) => {
      const other = kind === 'aws/transit-gateway-vpc-attachment' ? find(design, 'aws/vpc', ends?.b) : undefined
      return other && other.id !== vpc ? blocksOf(other) : []
    }),
  ),
]

/** Accepted and other peerings between two VPCs. */
export const peeringsBetween = (design: Design, a: RecordId, b: RecordId): Of<'aws/vpc-peering'>[] =>
  all(design, 'aws/vpc-peering').filter(
    ({ ends }) => (ends?.a === a && ends.b === b) || (ends?.a === b && ends.b === a),
  )

export const withProps = (record: DesignRecord, props: object): DesignRecord => ({
  ...record,
  props: { ...record.props, ...props } as Props,
})

export const putting = (...put: (DesignRecord | undefined)[]): Edit => ({
  put: put.filter((record) => record !== undefined),
})

export const repair = (way: string, title: Text, preference: Preference, edit: Edit, toward?: RecordId): Repair => ({
  way,
  title,
  preference,
  edit,
  ...(toward === undefined ? {} : { toward }),
})
