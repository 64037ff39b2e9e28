import type { RecordId } from '../../../network/index.ts'
import type { RouteTable } from './records.ts'

/** One table for all NICs of a VNet whose subnets share a route table. */
export interface Leaf {
  readonly id: string
  readonly routeTable: RouteTable | undefined
  /** What the interface shows for it: the only subnet that uses it, else the VNet. */
  readonly owner: RecordId
}
