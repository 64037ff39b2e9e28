import type { Blocker, Repair } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import { anyNetworkOf } from '../../catalog/lookup.ts'
import { peering } from '../../catalog/peering.ts'
import { completeHalf, exchange } from '../findings/peerings.ts'
import { networks, peeringViews, vpnsOf } from '../reading.ts'

/** Networks of the two ends and of the tables on the way, and those that they are peered with. */
export function nearby(design: Design, { sender, receiver, owner, passed }: Blocker): DesignRecord[] {
  const own = [sender, receiver, owner, ...passed].flatMap((id) => anyNetworkOf(design, id) ?? [])
  const peers = peeringViews(design).filter(({ network }) => own.some(({ id }) => id === network.id))
  return [...new Map([...own, ...peers.map(({ peer }) => peer)].map((record) => [record.id, record])).values()]
}

export const completeHalves = (design: Design, network: DesignRecord): Repair[] =>
  peeringViews(design)
    .filter((view) => view.network.id === network.id && !view.props[view.side])
    .map(completeHalf)

export const exchangeAround = (design: Design, network: DesignRecord): Repair[] =>
  peeringViews(design)
    .filter((view) => view.network.id === network.id && view.props.a && view.props.b)
    .filter(({ props, side, other }) => !props[side]?.exportCustomRoutes || !props[other]?.importCustomRoutes)
    .map(exchange)

/** The networks of both ends peered; for an end elsewhere, a network that the way leads through, or that has VPNs. */
export function peerEnds(design: Design, { sender, receiver, owner, passed }: Blocker): Repair[] {
  const [from, to] = [anyNetworkOf(design, sender), anyNetworkOf(design, receiver)]
  const through = [owner, ...passed].flatMap((id) => anyNetworkOf(design, id) ?? [])
  const gates = networks(design).filter(({ id }) => vpnsOf(design, id).length > 0)
  const pairs = [from, to].flatMap((end, i) => {
    const other = i === 0 ? to : from
    if (!end) return []
    return other ? [[end, other] as const] : [...through, ...gates].map((gate) => [end, gate] as const)
  })
  const repairs = new Map(pairs.flatMap(([end, other]) => join(design, end, other)).map((each) => [each.way, each]))
  return [...repairs.values()]
}

function join(design: Design, a: DesignRecord, b: DesignRecord): Repair[] {
  const [offer] = a.id === b.id ? [] : peering.connect(design, a.id, b.id)
  if (!offer?.ok) return []
  const title = text('google.fix.peer', { a: a.name, b: b.name })
  return [{ way: `peer:${[a.id, b.id].sort().join(' ')}`, title, preference: 'add', edit: offer.edit, toward: b.id }]
}
