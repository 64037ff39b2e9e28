import type { RecordId } from '../../../model/index.ts'
import type { LinkId, TableId } from '../../../network/index.ts'

/** The table of a network's machines in one region that have these tags (those that routes ask for, sorted). */
export const leafId = (network: RecordId, region: string, tags: readonly string[] = []): TableId =>
  tags.length > 0 ? `${network}/${region}/${tags.join(',')}` : `${network}/${region}`

/** The same without policy-based routes: where one says that the other routes decide. */
export const plainLeafId = (leaf: TableId): TableId => `${leaf}/default-routing`

/** Where packets from VLAN attachments of a region are looked up, if policy-based routes are theirs alone. */
export const attachmentLeafId = (network: RecordId, region: string): TableId => `${network}/${region}/!attachments`

export const programmedTable = (router: RecordId): TableId => `${router}/programmed`
export const internetLink = (network: RecordId): LinkId => `${network}/internet-gateway`
export const plainLink = (leaf: TableId): LinkId => `${leaf}/to-default-routing`
export const peeringLink = (peering: RecordId, way: 'ab' | 'ba'): LinkId => `${peering}/${way}`
export const systemTable = (instance: RecordId): TableId => `${instance}/system`
export const systemLink = (nic: RecordId): LinkId => `${nic}/out`
