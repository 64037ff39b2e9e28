import { type Design, freeId, type RecordId, type Text, text } from '../../../model/index.ts'
import { firstOverlap } from '../../joint/placing/index.ts'
import type { Fault, LinkKind, Proposal } from '../../provider.ts'
import { type PeeringHalf, vnetPeeringFields } from '../schema/network.ts'
import { find, groupOf, lendableOf, type Of, peeringsAt, shortName, spaceOf } from './lookup.ts'

type Vnet = Of<'azure/vnet'>
type Peering = Of<'azure/vnet-peering'>

export const vnetPeering: LinkKind = {
  kind: 'azure/vnet-peering',
  line: 'peering',
  fields: vnetPeeringFields,
  docs: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview',

  /** Gateway transit first where one side has a gateway to lend, then the plain peering; both halves in one edit. */
  connect(design, a, b) {
    const left = find(design, 'azure/vnet', a)
    const right = find(design, 'azure/vnet', b)
    if (!left || !right || left.id === right.id) return []
    const why = hindrance(design, left, right)
    if (why) return [{ ok: false, title: text('azure.connect.peering'), why }]
    const lenders = [
      { hub: left, spoke: right },
      { hub: right, spoke: left },
    ].filter(({ hub }) => lendableOf(design, hub.id) !== undefined)
    const transits = lenders.map(({ hub, spoke }) => proposeTransit(design, left, right, hub, spoke))
    const plain = propose(design, left, right, text('azure.connect.peering'))
    return [...transits.filter((each) => each.ok), plain, ...transits.filter((each) => !each.ok)]
  },

  label(record, design) {
    const { a, b } = (record as unknown as Peering).props
    if (!a || !b) return text('azure.label.half-peering')
    if (!a.allowVirtualNetworkAccess || !b.allowVirtualNetworkAccess) return text('azure.label.no-access')
    if (a.useRemoteGateways || b.useRemoteGateways) return text('azure.label.gateway-transit')
    if (isGlobal(design, record as unknown as Peering)) return text('azure.label.remote-region')
    return a.allowForwardedTraffic && b.allowForwardedTraffic ? undefined : text('azure.label.no-forwarded')
  },

  state(record) {
    const { a, b } = (record as unknown as Peering).props
    if (!a || !b) return 'half'
    return a.allowVirtualNetworkAccess && b.allowVirtualNetworkAccess ? 'whole' : 'off'
  },

  validate(record, design) {
    const peering = record as unknown as Peering
    const ends = peering.ends
    const a = find(design, 'azure/vnet', ends?.a)
    const b = find(design, 'azure/vnet', ends?.b)
    if (!a || !b) return [fault('ends', text('azure.fault.peering-ends'))]
    return [
      ...pairFaults(design, peering, a, b),
      ...gatewayFaults(design, 'a', peering.props.a, peering.props.b, a, b),
      ...gatewayFaults(design, 'b', peering.props.b, peering.props.a, b, a),
    ]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** Why no peering at all can join them. Source: azure-docs virtual-network-manage-peering (peered VNets must not overlap; one peering per pair). */
function hindrance(design: Design, a: Vnet, b: Vnet): Text | undefined {
  if (peeringsAt(design, a.id).some(({ peer }) => peer === b.id))
    return text('azure.connect.already-peered', { a: a.name, b: b.name })
  const overlap = firstOverlap(spaceOf(a), spaceOf(b))
  return overlap && text('azure.connect.overlap', { a: a.name, b: b.name, prefix: overlap[0] })
}

/** Source: azure-docs virtual-network-manage-peering: no gateway of its own, and one remote gateway per VNet. */
function proposeTransit(design: Design, a: Vnet, b: Vnet, hub: Vnet, spoke: Vnet): Proposal {
  const title = text('azure.connect.transit', { hub: hub.name })
  if (lendableOf(design, spoke.id))
    return { ok: false, title, why: text('azure.connect.own-gateway', { vnet: spoke.name }) }
  const other = peeringsAt(design, spoke.id).find(({ mine }) => mine?.useRemoteGateways)
  if (other) {
    const name = design.records[other.peer]?.name ?? other.peer
    return { ok: false, title, why: text('azure.connect.other-remote', { vnet: spoke.name, hub: name }) }
  }
  return propose(design, a, b, title, { hub: hub.id, spoke: spoke.id, names: { hub: hub.name, spoke: spoke.name } })
}

interface Transit {
  hub: RecordId
  spoke: RecordId
  names: { hub: string; spoke: string }
}

function propose(design: Design, a: Vnet, b: Vnet, title: Text, transit?: Transit): Proposal {
  const name = `${shortName(a.name)}-to-${shortName(b.name)}`
  const id = freeId(design, ['peer', name])
  const half = (vnet: RecordId): PeeringHalf => ({
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: transit?.hub === vnet,
    useRemoteGateways: transit?.spoke === vnet,
  })
  const props = { a: half(a.id), b: half(b.id) }
  const record = { id, kind: 'azure/vnet-peering', name, ends: { a: a.id, b: b.id }, props }
  const told = transit
    ? [text('azure.adds.both-halves'), text('azure.adds.transit', transit.names)]
    : [text('azure.adds.both-halves')]
  return { ok: true, title, adds: told, edit: { put: [record] }, id }
}

function isGlobal(design: Design, peering: Peering): boolean {
  const region = (id: RecordId | undefined) => groupOf(design, id)?.props['location']
  const [a, b] = [region(peering.ends?.a), region(peering.ends?.b)]
  return a !== undefined && b !== undefined && a !== b
}

function pairFaults(design: Design, peering: Peering, a: Vnet, b: Vnet): Fault[] {
  const overlap = firstOverlap(spaceOf(a), spaceOf(b))
  const twin = peeringsAt(design, a.id).some(({ peer, link }) => peer === b.id && link.id !== peering.id)
  return [
    ...(overlap ? [fault('ends', text('azure.fault.peer-overlap', { a: a.name, b: b.name, prefix: overlap[0] }))] : []),
    ...(twin ? [fault('ends', text('azure.fault.peered-twice', { a: a.name, b: b.name }))] : []),
  ]
}

/** Conditions of useRemoteGateways = true. Source: azure-docs virtual-network-manage-peering and erjosito/azure-networking-lab lab 10. */
function gatewayFaults(
  design: Design,
  side: 'a' | 'b',
  mine: PeeringHalf | undefined,
  other: PeeringHalf | undefined,
  vnet: Vnet,
  peer: Vnet,
): Fault[] {
  if (!mine?.useRemoteGateways) return []
  const path = `props.${side}.useRemoteGateways`
  const names = { vnet: vnet.name, peer: peer.name }
  const remotes = peeringsAt(design, vnet.id).filter((each) => each.mine?.useRemoteGateways)
  return [
    ...(lendableOf(design, peer.id) ? [] : [fault(path, text('azure.fault.remote-has-none', names))]),
    ...(other?.allowGatewayTransit ? [] : [fault(path, text('azure.fault.remote-not-lent', names))]),
    ...(lendableOf(design, vnet.id) ? [fault(path, text('azure.fault.remote-and-own', names))] : []),
    ...(remotes.length > 1 ? [fault(path, text('azure.fault.remote-twice', names))] : []),
    ...(mine.allowGatewayTransit ? [fault(path, text('azure.fault.remote-and-lend', names))] : []),
  ]
}
