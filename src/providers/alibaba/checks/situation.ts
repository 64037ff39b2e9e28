import type { Blocker, CheckContext, Preference, Repair } from '../../../checks/contract.ts'
import { type Address, type Prefix, prefixContains } from '../../../ip/index.ts'
import { type Design, type DesignRecord, type Edit, type Props, type RecordId, text } from '../../../model/index.ts'
import { prefixesIn } from '../../joint/placing/index.ts'
import { find, inside, type Of, vpcOf } from '../catalog/lookup.ts'
import { inTable, outTable, systemTable } from '../lower/ids.ts'

/** A blocker in the words of this platform: the table that has no route, and what is around it. */
export interface Situation {
  readonly design: Design
  readonly blocker: Blocker
  readonly context: CheckContext
  /** Ranges of the networks that the two ends stand in: what people write into routes and selectors. */
  readonly source: Prefix
  readonly destination: Prefix
  /** The VPC whose route table decided, and that table's record (the VPC itself: its system route table). */
  readonly vpc: Of<'alibaba/vpc'> | undefined
  readonly table: DesignRecord | undefined
  /** The VPN gateway that decided. */
  readonly gateway: Of<'alibaba/vpn-gateway'> | undefined
  /** The transit router's table that decided. */
  readonly trTable: Of<'alibaba/tr-route-table'> | undefined
}

export function readSituation(blocker: Blocker, context: CheckContext): Situation {
  const { design } = context
  const { owner, table } = blocker
  const gateway = find(design, 'alibaba/vpn-gateway', owner)
  const isGateway = gateway !== undefined && (table === outTable(owner) || table === inTable(owner))
  const vpc = find(design, 'alibaba/vpc', owner) ?? vpcOf(design, owner)
  const isVpc = table === systemTable(owner) || design.records[owner]?.kind === 'alibaba/route-table'
  return {
    design,
    blocker,
    context,
    source: rangeOf(design, blocker.source) ?? blocker.prefix,
    destination: rangeOf(design, blocker.destination) ?? blocker.prefix,
    vpc: isVpc ? vpc : undefined,
    table: isVpc ? design.records[owner] : undefined,
    gateway: isGateway ? gateway : undefined,
    trTable: find(design, 'alibaba/tr-route-table', owner),
  }
}

/** The range of the network or site that an address belongs to: the longest, where several have it. */
function rangeOf(design: Design, address: Address): Prefix | undefined {
  const ranges = Object.values(design.records).flatMap(({ ends, props }) =>
    ends ? [] : ['cidrs', 'prefixes', 'addressSpace'].flatMap((name) => prefixesIn(props[name])),
  )
  const around = ranges.filter((range) => prefixContains(range, address))
  return around.sort((a, b) => Number(b.split('/')[1]) - Number(a.split('/')[1]))[0]
}

/** A record with some props changed. */
export const withProps = (record: { id: RecordId }, design: Design, props: object): DesignRecord => {
  const known = design.records[record.id] as DesignRecord
  return { ...known, props: { ...known.props, ...(props as Props) } }
}

export const repair = (
  what: string,
  id: RecordId,
  edit: Edit,
  preference: Preference,
  values: Record<string, string>,
  toward?: RecordId,
): Repair => ({
  way: `${what}:${id}`,
  title: text(`alibaba.fix.${what}`, values),
  preference,
  edit,
  ...(toward === undefined ? {} : { toward }),
})

export const gatewaysOf = ({ design, vpc }: Situation): readonly Of<'alibaba/vpn-gateway'>[] =>
  vpc ? inside(design, vpc.id, 'alibaba/vpn-gateway') : []
