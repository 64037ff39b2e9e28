import type { Prefix } from '../../../ip/index.ts'
import type { DesignRecord, RecordId } from '../../../model/index.ts'
import type { LowerContext } from '../../provider.ts'
import { peeringHindrance } from '../peering-rules.ts'
import type { Peer, Peering } from './records.ts'

/**
 * Connected peerings by network: both halves are there and the platform does not refuse it. Of two that cannot be there
 * together, the first by id is. Source: cloud.google.com/vpc/docs/vpc-peering, Specifications; Overlapping subnets.
 */
export function peersByNetwork(
  context: LowerContext,
  ranges: ReadonlyMap<RecordId, readonly Prefix[]>,
): ReadonlyMap<RecordId, Peer[]> {
  const peers = new Map<RecordId, Peer[]>()
  const add = (network: DesignRecord, peer: Omit<Peer, 'rank'>) => {
    const list = peers.get(network.id) ?? []
    list.push({ ...peer, rank: list.length })
    peers.set(network.id, list)
  }
  const side = (network: DesignRecord) => ({
    id: network.id,
    auto: network.props.mode === 'auto',
    ranges: ranges.get(network.id) ?? [],
    peers: (peers.get(network.id) ?? []).map((peer) => ({
      id: peer.network.id,
      ranges: ranges.get(peer.network.id) ?? [],
    })),
  })
  for (const link of context.ofKind('google/peering') as readonly Peering[]) {
    const a = networkOf(context, link.ends?.a)
    const b = networkOf(context, link.ends?.b)
    const { a: halfA, b: halfB } = link.props
    if (!a || !b || !halfA || !halfB || peeringHindrance(side(a), side(b))) continue
    add(a, { link, way: 'ab', mine: halfA, theirs: halfB, network: b })
    add(b, { link, way: 'ba', mine: halfB, theirs: halfA, network: a })
  }
  return peers
}

function networkOf(context: LowerContext, id: RecordId | undefined): DesignRecord | undefined {
  const record = id === undefined ? undefined : context.design.records[id]
  return record?.kind === 'google/network' || record?.kind === 'google/service-network' ? record : undefined
}
