import { type Design, freeId, type Props, type RecordId, type Text, text } from '../../../model/index.ts'
import type { Fault, LinkKind, Proposal } from '../../provider.ts'
import { type PeeringHindrance, type PeeringSide, peeringHindrance } from '../peering-rules.ts'
import { type PeeringHalf, type PeeringProps, peeringFields } from '../schema/network.ts'
import { fault, peeringsOf, rangesOf, shortName } from './lookup.ts'

const half = (exportCustomRoutes: boolean, importCustomRoutes: boolean): PeeringHalf => ({
  exportCustomRoutes,
  importCustomRoutes,
  exportSubnetRoutesWithPublicIp: true,
  importSubnetRoutesWithPublicIp: false,
})

/** Google's side imports custom routes as soon as they are exported to it. Source: cloud.google.com/vpc/docs/private-services-access. */
export const PRIVATE_SERVICES_HALVES: PeeringProps = { a: half(false, false), b: half(false, true) }

export const peering: LinkKind = {
  kind: 'google/peering',
  line: 'peering',
  fields: peeringFields,
  docs: 'https://cloud.google.com/vpc/docs/vpc-peering',

  /** Plain first; then with custom routes of one side, for networks that reach a site through the other. */
  connect(design, a, b) {
    const [left, right] = [design.records[a], design.records[b]]
    if (!isNetwork(left?.kind) || !isNetwork(right?.kind) || !left || !right || a === b) return []
    const title = text('google.connect.peering')
    const hindrance = peeringHindrance(sideOf(design, a), sideOf(design, b))
    if (hindrance) return [{ ok: false, title, why: explain(design, hindrance, left.name, right.name) }]
    const service = [left, right].find(({ kind }) => kind === 'google/service-network')
    if (service) {
      const { a: consumer, b: producer } = PRIVATE_SERVICES_HALVES
      const [mine, theirs] = service === left ? [producer, consumer] : [consumer, producer]
      return [propose(design, left, right, text('google.connect.private-services'), { a: mine!, b: theirs! })]
    }
    return [
      propose(design, left, right, title, { a: half(false, false), b: half(false, false) }),
      propose(design, left, right, text('google.connect.peering-export', { name: left.name }), {
        a: half(true, false),
        b: half(false, true),
      }),
      propose(design, left, right, text('google.connect.peering-export', { name: right.name }), {
        a: half(false, true),
        b: half(true, false),
      }),
    ]
  },

  label(link) {
    const { a, b } = link.props as PeeringProps
    if (!a || !b) return text('google.label.half-peering')
    const exports = (a.exportCustomRoutes && b.importCustomRoutes) || (b.exportCustomRoutes && a.importCustomRoutes)
    return exports ? text('google.label.custom-routes') : undefined
  },

  state(link) {
    const { a, b } = link.props as PeeringProps
    return a && b ? 'whole' : 'half'
  },

  validate(link, design): Fault[] {
    const [a, b] = [design.records[link.ends?.a ?? ''], design.records[link.ends?.b ?? '']]
    if (!a || !b || !isNetwork(a.kind) || !isNetwork(b.kind)) return [fault('ends', 'google.fault.peering-ends')]
    const found = peeringHindrance(sideOf(design, a.id, link.id), sideOf(design, b.id, link.id))
    return found ? [{ path: 'ends', message: explain(design, found, a.name, b.name) }] : []
  },
}

const isNetwork = (kind: string | undefined): boolean => kind === 'google/network' || kind === 'google/service-network'

/** `except`: a peering that is not counted among those that are there. */
function sideOf(design: Design, id: RecordId, except?: RecordId): PeeringSide {
  const others = peeringsOf(design, id).filter((link) => link.id !== except)
  return {
    id,
    auto: design.records[id]?.props['mode'] === 'auto',
    ranges: rangesOf(design, id),
    peers: others.flatMap(({ ends }) => {
      const peer = ends?.a === id ? ends.b : ends?.a
      return peer === undefined ? [] : [{ id: peer, ranges: rangesOf(design, peer) }]
    }),
  }
}

function explain(design: Design, found: PeeringHindrance, a: string, b: string): Text {
  const names = { a, b }
  switch (found.k) {
    case 'self':
      return text('google.fault.peering-self', names)
    case 'already':
      return text('google.fault.peered-twice', names)
    case 'both-auto':
      return text('google.fault.both-auto', names)
    case 'auto-range':
      return text('google.fault.in-auto-range', { ...names, prefix: found.range })
    case 'identical':
      return text('google.fault.peer-identical', { ...names, prefix: found.range })
    case 'contained':
      return text('google.fault.peer-contained', { ...names, prefix: found.range, other: found.other })
    case 'peer-overlap': {
      const peer = design.records[found.peer]?.name ?? found.peer
      return text('google.fault.peer-of-peer', { ...names, prefix: found.range, other: found.other, peer })
    }
  }
}

function propose(
  design: Design,
  a: { id: RecordId; name: string },
  b: { id: RecordId; name: string },
  title: Text,
  props: { a: PeeringHalf; b: PeeringHalf },
): Proposal {
  const name = `${shortName(a.name)}-${shortName(b.name)}`
  const id = freeId(design, ['peering', name])
  const link = {
    id,
    kind: 'google/peering',
    name,
    ends: { a: a.id, b: b.id },
    props: props as unknown as Props,
  }
  return { ok: true, title, adds: [text('google.adds.both-halves')], edit: { put: [link] }, id }
}
