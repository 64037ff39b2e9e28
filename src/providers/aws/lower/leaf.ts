import type { RecordId, SegmentId, Table, TableId } from '../../../network/index.ts'
import { VPC_ORDER, vpcShadows } from '../selection.ts'
import { leafId, segmentOf, unusedTable } from './ids.ts'
import type { RouteTable, SubnetFacts, Vpc, VpcFacts } from './records.ts'

/** A table that packets in a VPC are looked up in: a route table as one subnet uses it, or one that no subnet uses. */
export interface Leaf {
  readonly id: TableId
  readonly owner: RecordId
  readonly routeTable: RouteTable | undefined
  /** Absent: no subnet. */
  readonly facts: SubnetFacts | undefined
}

/** One table per subnet, because zone and network ACL belong to the subnet, and one per route table without subnets. */
export function leavesOf({ subnets, routeTables }: VpcFacts): Leaf[] {
  const used = new Set(subnets.map(({ routeTable }) => routeTable?.id))
  return [
    ...subnets.map(
      (facts): Leaf => ({ id: leafId(facts.subnet.id), owner: facts.subnet.id, routeTable: facts.routeTable, facts }),
    ),
    ...routeTables
      .filter(({ id, props }) => !used.has(id) && props.edge === undefined)
      .map(
        (routeTable): Leaf => ({ id: unusedTable(routeTable.id), owner: routeTable.id, routeTable, facts: undefined }),
      ),
  ]
}

/** A table in a VPC. Longest match, then the ladder of sources. */
export function tableIn(vpc: Vpc, id: TableId, owner: RecordId, segment?: SegmentId): Table {
  return {
    id,
    owner,
    order: VPC_ORDER,
    stages: [{ k: 'longest' }],
    shadows: vpcShadows,
    scope: vpc.id,
    ...(segment === undefined ? {} : { segment }),
    reach: [vpc.id],
    self: [],
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'always',
    resolves: [],
  }
}

export const lowerLeaf = ({ id, owner, facts }: Leaf, vpc: Vpc): Table =>
  tableIn(vpc, id, owner, facts && segmentOf(facts.subnet.id))
