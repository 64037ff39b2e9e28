import { type Prefix, prefixContains, prefixesOverlap } from '../../../../ip/index.ts'
import type { Design, DesignRecord, RecordId } from '../../../../model/index.ts'
import { find, lendableOf, type Of, peeringsAt, recordsOf, spaceOf, vnetOf } from '../../catalog/lookup.ts'
import type { PeeringHalf } from '../../schema/network.ts'

type Vnet = Of<'azure/vnet'>

/** A spoke with a gateway of its own that is to be reached through a hub's gateway all the same. */
export interface PatternSituation {
  readonly design: Design
  readonly spoke: Vnet
  readonly hub: Hub
  /** Every peer of the spoke that has a gateway, `hub` among them. */
  readonly hubs: readonly Hub[]
}

export interface Hub {
  readonly vnet: Vnet
  readonly peering: RecordId
  /** What its gateway learns from outside: the prefixes of its branches. */
  readonly branches: readonly Prefix[]
}

/** Prefixes that a gateway's own table forwards to. */
export type Learned = (gateway: RecordId) => readonly Prefix[]

const GATEWAYS = ['azure/expressroute-gateway', 'azure/vpn-gateway']

export const gatewaysOf = (design: Design, vnet: RecordId): DesignRecord[] =>
  GATEWAYS.flatMap((kind) => recordsOf(design, kind)).filter(({ id }) => vnetOf(design, id)?.id === vnet)

/** The peering that a record asks about: itself, or the first of its network's that leads to a hub it cannot use. */
export function patternSituation(design: Design, record: RecordId, learned: Learned): PatternSituation | undefined {
  if (find(design, 'azure/vnet-peering', record)) return acrossPeering(design, record, learned)
  const vnet = vnetOf(design, record)
  const found = (vnet ? peeringsAt(design, vnet.id) : []).flatMap(({ link }) => {
    const situation = acrossPeering(design, link.id, learned)
    return situation?.spoke.id === vnet?.id && situation ? [situation] : []
  })
  return found[0]
}

/**
 * What a peering asks for: its spoke is the side that does not lend its gateway. `undefined`: the setting of the peering
 * is enough, or there is no gateway to reach it through.
 */
function acrossPeering(design: Design, peering: RecordId, learned: Learned): PatternSituation | undefined {
  const link = find(design, 'azure/vnet-peering', peering)
  const [a, b] = [find(design, 'azure/vnet', link?.ends?.a), find(design, 'azure/vnet', link?.ends?.b)]
  if (!link || !a || !b || !link.props.a || !link.props.b) return undefined
  if (link.props.a.useRemoteGateways || link.props.b.useRemoteGateways) return undefined
  const [spoke, other] = lends(design, b, link.props.b, a, link.props.a) ? [a, b] : [b, a]
  const hubs = peeringsAt(design, spoke.id).flatMap(({ peer, link: each, mine, other: far }): Hub[] => {
    const vnet = find(design, 'azure/vnet', peer)
    const gateways = vnet ? gatewaysOf(design, vnet.id) : []
    if (!vnet || !mine || !far || gateways.length === 0) return []
    const near = [...spaceOf(vnet), ...spaceOf(spoke)]
    const outside = gateways
      .flatMap(({ id }) => [...learned(id)])
      .filter((prefix) => !near.some((own) => prefixesOverlap(own, prefix)))
    return [{ vnet, peering: each.id, branches: withoutCovered([...new Set(outside)]) }]
  })
  const hub = hubs.find(({ vnet }) => vnet.id === other.id)
  // Whoever has no gateway of its own and one hub simply uses the hub's.
  return hub && (lendableOf(design, spoke.id) || hubs.length > 1) ? { design, spoke, hub, hubs } : undefined
}

/** Which of two networks is the hub: the one with a gateway; if both have one, the one that lends it. */
function lends(design: Design, one: Vnet, half: PeeringHalf, other: Vnet, otherHalf: PeeringHalf): boolean {
  const [own, far] = [one, other].map(({ id }) => gatewaysOf(design, id).length > 0)
  return own && far ? half.allowGatewayTransit && !otherHalf.allowGatewayTransit : own === true
}

/** Only the widest: a route for a prefix serves what lies in it. */
const withoutCovered = (prefixes: readonly Prefix[]): Prefix[] =>
  prefixes.filter((prefix) => !prefixes.some((wide) => wide !== prefix && prefixContains(wide, prefix))).sort()
