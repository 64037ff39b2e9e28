import type { Blocker, CheckContext } from '../../../checks/contract.ts'
import { prefixContains } from '../../../ip/index.ts'
import type { Design, DesignRecord, Edit, RecordId } from '../../../model/index.ts'
import { circuitGatewayOf } from '../catalog/express-route/lookup.ts'
import { all, find, gatewayOf, lendableOf, type Of, peeringsAt, spaceOf, vnetOf } from '../catalog/lookup.ts'
import { leafOfSubnet } from '../lower/ids.ts'

export type Vnet = Of<'azure/vnet'>
export type Subnet = Of<'azure/subnet'>

/** A blocker in Azure's words. */
export interface Situation {
  readonly context: CheckContext
  readonly design: Design
  readonly blocker: Blocker
  /** The subnet whose effective routes decided, and its network. */
  readonly subnet: Subnet | undefined
  readonly vnet: Vnet | undefined
  /** Networks of the two ends of this leg. */
  readonly from: Vnet | undefined
  readonly to: Vnet | undefined
}

export function readSituation(blocker: Blocker, context: CheckContext): Situation {
  const { design } = context
  const subnet = decidingSubnet(design, blocker)
  return {
    context,
    design,
    blocker,
    subnet,
    vnet: subnet && vnetOf(design, subnet.id),
    from: vnetOf(design, blocker.sender),
    to: blocker.receiver === undefined ? ownerOf(design, blocker) : vnetOf(design, blocker.receiver),
  }
}

const ownerOf = (design: Design, { destination }: Blocker): Vnet | undefined =>
  all(design, 'azure/vnet').find((vnet) => spaceOf(vnet).some((prefix) => prefixContains(prefix, destination)))

/** Subnets with one route table share their table: the one of the sending interface, else that of a gateway passed. */
function decidingSubnet(design: Design, { table, box, passed }: Blocker): Subnet | undefined {
  const sharing = all(design, 'azure/subnet').filter((subnet) => leafOfSubnet(subnet as never) === table)
  const parents = [box, ...[...passed].reverse()].map((id) => design.records[id]?.parent)
  return sharing.find(({ id }) => parents.includes(id)) ?? sharing[0]
}

/** Networks whose peering with this one has both halves. */
export const peersOf = (design: Design, vnet: RecordId): Vnet[] =>
  peeringsAt(design, vnet).flatMap(({ peer, mine, other }) => {
    const found = mine && other ? find(design, 'azure/vnet', peer) : undefined
    return found ? [found] : []
  })

/** The gateway that a network's subnets learn from: its own, or the one of a peer that lends it. */
export function gatewayUsedBy(design: Design, vnet: RecordId): Of<'azure/vpn-gateway'> | undefined {
  const own = gatewayOf(design, vnet)
  if (own) return own
  const lender = peeringsAt(design, vnet).find(
    ({ mine, other }) => mine?.useRemoteGateways && other?.allowGatewayTransit,
  )
  return lender && gatewayOf(design, lender.peer)
}

/** The ExpressRoute gateway that a network's subnets learn from: its own, or the one of a peer that lends it. */
export function circuitGatewayUsedBy(design: Design, vnet: RecordId): DesignRecord | undefined {
  const own = circuitGatewayOf(design, vnet)
  if (own) return own
  const lender = peeringsAt(design, vnet).find(
    ({ mine, other }) => mine?.useRemoteGateways && other?.allowGatewayTransit,
  )
  return lender && circuitGatewayOf(design, lender.peer)
}

/** Whether a network's subnets learn routes from a gateway or Route Server: its own, or that of a peer that lends it. */
export const learnsFromGateway = (design: Design, vnet: RecordId): boolean =>
  lendableOf(design, vnet) !== undefined ||
  peeringsAt(design, vnet).some(
    ({ mine, other, peer }) => mine?.useRemoteGateways && other?.allowGatewayTransit && lendableOf(design, peer),
  )

/** A copy with what an edit puts: for an edit that another one builds on. */
export const withPut = (design: Design, { put = [], place = {} }: Edit): Design => ({
  ...design,
  records: { ...design.records, ...Object.fromEntries(put.map((record) => [record.id, record])) },
  layout: { ...design.layout, ...place },
})

/** Both edits as one; the later one wins where both put a record. */
export function joinEdits(first: Edit, second: Edit): Edit {
  const put = new Map([...(first.put ?? []), ...(second.put ?? [])].map((record) => [record.id, record]))
  const remove = [...(first.remove ?? []), ...(second.remove ?? [])]
  const place = { ...first.place, ...second.place }
  return {
    ...(put.size > 0 && { put: [...put.values()] }),
    ...(remove.length > 0 && { remove }),
    ...(Object.keys(place).length > 0 && { place }),
  }
}

/** A record with one prop changed; nested props by a path like `a.useRemoteGateways`. */
export function withProp(record: DesignRecord, path: string, value: unknown): DesignRecord {
  const set = (target: Record<string, unknown>, [key, ...rest]: readonly string[]): Record<string, unknown> => ({
    ...target,
    [key!]: rest.length === 0 ? value : set((target[key!] ?? {}) as Record<string, unknown>, rest),
  })
  return { ...record, props: set(record.props, path.split('.')) as DesignRecord['props'] }
}
