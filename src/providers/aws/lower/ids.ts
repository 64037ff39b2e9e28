import type { FilterId, LinkId, RecordId, SegmentId, TableId } from '../../../network/index.ts'

/** The table that packets of one subnet are looked up in: what its route table says, seen from its zone. */
export const leafId = (subnet: RecordId): TableId => `${subnet}/routes`

/** The same for a route table that no subnet uses. */
export const unusedTable = (routeTable: RecordId): TableId => `${routeTable}/routes`

/** Where packets go on that come into a VPC through a gateway. */
export const entryTable = (vpc: RecordId): TableId => `${vpc}/entry`

/** The same for a gateway that has a route table of its own. */
export const edgeTable = (gateway: RecordId): TableId => `${gateway}/edge`

/** Where the packets of attachments without an association end. */
export const unassociatedTable = (transitGateway: RecordId): TableId => `${transitGateway}/unassociated`

/** The end of a VPN or Direct Connect at a transit gateway: routes that came over it, and those it announces. */
export const attachmentTable = (attachment: RecordId): TableId => `${attachment}/attachment`

/** What a Direct Connect gateway announces to sites, and where their packets are looked up. */
export const cloudsTable = (directConnectGateway: RecordId): TableId => `${directConnectGateway}/clouds`

/** The table of an instance with several interfaces that forwards. */
export const systemTable = (instance: RecordId): TableId => `${instance}/system`

export const toLink = (table: TableId, target: RecordId): LinkId => `${table}/to/${target}`

/** A peering as packets of one of its VPCs cross it. */
export const peeringLink = (peering: RecordId, from: RecordId): LinkId => `${peering}/from/${from}`

export const segmentOf = (subnet: RecordId): SegmentId => subnet

export const aclFilter = (acl: RecordId): FilterId => acl

/** Groups of one interface are one filter: what any of them allows passes. */
export const groupFilter = (groups: readonly RecordId[]): FilterId => [...groups].sort().join('+')
