import type { Preference, Repair } from '../../../../checks/contract.ts'
import { prefixContains } from '../../../../ip/index.ts'
import { type Design, type RecordId, text } from '../../../../model/index.ts'
import { all, find, lendableOf, type Of, peeringsAt, recordsOf, spaceOf, vnetOf } from '../../catalog/lookup.ts'
import { vnetPeering } from '../../catalog/vnet-peering.ts'
import type { PeeringHalf } from '../../schema/network.ts'
import { peersOf, type Situation, type Vnet, withProp } from '../situation.ts'

type Peering = Of<'azure/vnet-peering'>

/** Peers two networks that are not: plainly, or with the gateway of one of them lent to the other. */
export function peer(design: Design, a: Vnet, b: Vnet, preference: Preference): Repair[] {
  return vnetPeering.connect(design, a.id, b.id).flatMap((proposal, i): Repair[] => {
    if (!proposal.ok) return []
    const lends = proposal.title.key !== 'azure.connect.peering'
    const names = { a: a.name, b: b.name }
    const title = lends
      ? text('azure.fix.peer-transit', { ...names, ...proposal.title.values })
      : text('azure.fix.peer', names)
    const way = `peer:${[a.id, b.id].sort().join(' ')}:${lends ? i : 'plain'}`
    return [{ way, title, preference, edit: proposal.edit, toward: b.id }]
  })
}

/** The two ends of the flow joined without anything between them. */
export function peerDirectly({ design, vnet, to }: Situation): Repair[] {
  if (!vnet || !to || vnet.id === to.id) return []
  const around = peersOf(design, vnet.id).some((hub) => peersOf(design, to.id).some(({ id }) => id === hub.id))
  return peer(design, vnet, to, around ? 'bypass' : 'add').map((repair) => ({
    ...repair,
    ...(around && { title: text('azure.fix.peer-directly', { a: vnet.name, b: to.name }) }),
  }))
}

/** A BGP peering whose speakers stand in two networks comes up only if these are peered. Source: Azure Route Server FAQ. */
export function peerSpeakers({ design }: Situation): Repair[] {
  return recordsOf(design, 'azure/bgp-peering').flatMap(({ ends }): Repair[] => {
    const [a, b] = [ends?.a, ends?.b].map((id) => vnetOf(design, id))
    const joined = a && b && (a.id === b.id || peeringsAt(design, a.id).some((each) => each.peer === b.id))
    return a && b && !joined ? peer(design, a, b, 'restore') : []
  })
}

/** The network that has a user route's next hop is not a peer: the hop cannot be reached from here. */
export function peerWithNextHop({ design, vnet, blocker }: Situation): Repair[] {
  const next = blocker.matched?.next
  if (!vnet || next?.k !== 'address') return []
  const owner = all(design, 'azure/vnet').find((each) =>
    spaceOf(each).some((prefix) => prefixContains(prefix, next.address)),
  )
  return owner && owner.id !== vnet.id ? peer(design, vnet, owner, 'restore') : []
}

/**
 * A spoke learns and is announced through a peer's gateway only if both halves say so.
 * Source: learn.microsoft.com, Configure VPN gateway transit for virtual network peering.
 */
export function useRemoteGateway({ design, from, to, vnet }: Situation): Repair[] {
  const networks = new Map([vnet, from, to].flatMap((each) => (each ? [[each.id, each] as const] : [])))
  return [...networks.values()].flatMap((spoke) => {
    if (lendableOf(design, spoke.id) || usesOne(design, spoke.id)) return []
    const hubs = all(design, 'azure/vnet').filter((hub) => lendableOf(design, hub.id) && hub.id !== spoke.id)
    return hubs.flatMap((hub) => borrow(design, spoke, hub))
  })
}

const usesOne = (design: Design, vnet: RecordId): boolean =>
  peeringsAt(design, vnet).some(
    ({ mine, other, peer: hub }) => mine?.useRemoteGateways && other?.allowGatewayTransit && lendableOf(design, hub),
  )

function borrow(design: Design, spoke: Vnet, hub: Vnet): Repair[] {
  const peering = peeringsAt(design, spoke.id).find((each) => each.peer === hub.id)
  const lending = peer(design, spoke, hub, 'add').filter(({ title }) => title.key === 'azure.fix.peer-transit')
  if (!peering) return lending
  if (!peering.mine || !peering.other) return []
  const [mine, theirs] = peering.link.ends?.a === spoke.id ? ['a', 'b'] : ['b', 'a']
  const lent = withProp(design.records[peering.link.id]!, `${theirs}.allowGatewayTransit`, true)
  const edit = { put: [withProp(lent, `${mine}.useRemoteGateways`, true)] }
  const started = peering.mine.useRemoteGateways || peering.other.allowGatewayTransit
  const title = text('azure.fix.use-gateway', { spoke: spoke.name, hub: hub.name })
  return [{ way: `transit:${spoke.id}`, title, preference: started ? 'restore' : 'use', edit, toward: hub.id }]
}

/** A peering is connected only if its object exists on both sides. Source: learn.microsoft.com, Manage peerings. */
export function completePeering({ design, context }: Pick<Situation, 'design' | 'context'>): Repair[] {
  return all(design, 'azure/vnet-peering').flatMap((peering) => otherHalf(design, peering, context.name(peering.id)))
}

/** Adds the half that is not there, as the other half expects it. */
export function otherHalf(design: Design, peering: Peering, name: string): Repair[] {
  const { a, b } = peering.props
  const side = a ? 'b' : 'a'
  const present = a ?? b
  const vnet = find(design, 'azure/vnet', peering.ends?.[side])
  if ((a && b) || !vnet) return []
  const half: PeeringHalf = {
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: (present?.useRemoteGateways ?? false) && lendableOf(design, vnet.id) !== undefined,
    useRemoteGateways: (present?.allowGatewayTransit ?? false) && canBorrow(design, peering, vnet),
  }
  const put = [withProp(design.records[peering.id]!, side, half)]
  const title = text('azure.fix.other-half', { vnet: vnet.name, peering: name })
  return [{ way: `half:${peering.id}`, title, preference: 'restore', edit: { put } }]
}

function canBorrow(design: Design, peering: Peering, vnet: Vnet): boolean {
  const other = peering.ends?.a === vnet.id ? peering.ends.b : peering.ends?.a
  const elsewhere = peeringsAt(design, vnet.id).some(
    ({ link, mine }) => link.id !== peering.id && mine?.useRemoteGateways,
  )
  return !lendableOf(design, vnet.id) && !elsewhere && lendableOf(design, other ?? '') !== undefined
}

/** Flags of a peering that refuses packets. Source: learn.microsoft.com, Manage peerings. */
export function openPeering({ design, blocker, context }: Situation): Repair[] {
  const peering = find(design, 'azure/vnet-peering', blocker.decidedBy?.owner)
  const { outcome } = blocker
  if (!peering || (outcome !== 'access-disabled' && outcome !== 'forwarded-not-allowed')) return []
  const flag = outcome === 'access-disabled' ? 'allowVirtualNetworkAccess' : 'allowForwardedTraffic'
  const receiving = blocker.link?.id === `${peering.id}/ab` ? 'b' : 'a'
  const sides = outcome === 'access-disabled' ? (['a', 'b'] as const) : ([receiving] as const)
  const off = sides.filter((side) => peering.props[side]?.[flag] === false)
  const record = off.reduce((each, side) => withProp(each, `${side}.${flag}`, true), design.records[peering.id]!)
  const title = text(`azure.fix.${outcome === 'access-disabled' ? 'allow-access' : 'allow-forwarded'}`, {
    peering: context.name(peering.id),
  })
  return off.length > 0
    ? [{ way: `flag:${peering.id}:${flag}`, title, preference: 'restore', edit: { put: [record] } }]
    : []
}
