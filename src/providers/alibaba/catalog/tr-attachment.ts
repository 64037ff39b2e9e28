import { type Design, type DesignRecord, freeId, type RecordId, text } from '../../../model/index.ts'
import type { Fault, LinkKind, Proposal } from '../../provider.ts'
import { trAttachmentFields, trPeeringFields } from '../schema/transit.ts'
import { all, find, inside, type Of, regionOf, shortName } from './lookup.ts'
import { fault } from './place-result.ts'
import { tablesOf } from './transit.ts'

const ATTACHABLE = ['alibaba/vpc', 'alibaba/vpn-attachment', 'alibaba/vbr'] as const
const ATTACH = text('alibaba.connect.attachment')
const PEER = text('alibaba.connect.tr-peering')

export const trAttachment: LinkKind = {
  kind: 'alibaba/tr-attachment',
  line: 'attachment',
  fields: trAttachmentFields,
  docs: 'https://www.alibabacloud.com/help/en/cen/user-guide/create-a-vpc-connection',
  /** Associated with the first table, learned by it, and synchronised into the VPC: what most people mean. */
  connect(design, a, b) {
    const router = [a, b].find((id) => find(design, 'alibaba/transit-router', id))
    const other = design.records[router === a ? b : a]
    if (!router || !other || !ATTACHABLE.some((kind) => kind === other.kind)) return []
    const hub = find(design, 'alibaba/transit-router', router) as Of<'alibaba/transit-router'>
    const why = hindrance(design, hub, other)
    if (why) return [{ ok: false, title: ATTACH, why }]
    const isVpc = other.kind === 'alibaba/vpc'
    const name = `att-${shortName(other.name)}`
    const id = freeId(design, [name])
    const first = tablesOf(design, router)[0]?.id
    const zones = inside(design, other.id, 'alibaba/vswitch').filter(
      ({ props }, i, list) => list.findIndex((each) => each.props.zone === props.zone) === i,
    )
    const props = {
      ...(first ? { association: first } : {}),
      propagations: first ? [first] : [],
      routeSync: isVpc,
      advertised: [],
      ...(isVpc ? { vswitches: zones.slice(0, 2).map((each) => each.id) } : {}),
    }
    const link: DesignRecord = { id, kind: 'alibaba/tr-attachment', name, ends: { a: router, b: other.id }, props }
    const adds = isVpc ? [text('alibaba.adds.route-sync')] : []
    return [{ ok: true, title: ATTACH, adds, edit: { put: [link] }, id }]
  },
  label(record) {
    const { association, propagations, routeSync } = (record as unknown as Of<'alibaba/tr-attachment'>).props
    if (!association) return text('alibaba.label.not-associated')
    if (propagations.length === 0) return text('alibaba.label.not-learned')
    return routeSync ? text('alibaba.label.route-sync') : undefined
  },
  state: (record) => ((record as unknown as Of<'alibaba/tr-attachment'>).props.association ? 'whole' : 'half'),
  validate(record, design) {
    const link = record as unknown as Of<'alibaba/tr-attachment'>
    const other = design.records[link.ends?.b ?? '']
    if (!find(design, 'alibaba/transit-router', link.ends?.a) || !ATTACHABLE.some((kind) => kind === other?.kind))
      return [fault('ends', 'attachment-ends')]
    return [...tableFaults(design, link.props, link.ends?.a, 'props'), ...vpcFaults(design, link, other)]
  },
}

/** Tables that an attachment names belong to its router. */
function tableFaults(
  design: Design,
  { association, propagations }: { association?: RecordId; propagations: readonly RecordId[] },
  router: RecordId | undefined,
  path: string,
): Fault[] {
  const own = new Set(tablesOf(design, router ?? '').map(({ id }) => id))
  const wrong = (id: RecordId) => design.records[id] !== undefined && !own.has(id)
  return [
    ...(association !== undefined && wrong(association) ? [fault(`${path}.association`, 'tr-table-elsewhere')] : []),
    ...propagations.flatMap((id, i) => (wrong(id) ? [fault(`${path}.propagations.${i}`, 'tr-table-elsewhere')] : [])),
  ]
}

/** Route synchronisation: one router per VPC, and not beside automatic BGP propagation. Source: CEN, Route synchronization. */
function vpcFaults(design: Design, link: Of<'alibaba/tr-attachment'>, other: DesignRecord | undefined): Fault[] {
  if (!link.props.routeSync) return []
  if (other?.kind !== 'alibaba/vpc') return [fault('props.routeSync', 'sync-vpc-only')]
  const twice = all(design, 'alibaba/tr-attachment').some(
    ({ id, ends, props }) => id !== link.id && ends?.b === other.id && props.routeSync,
  )
  const bgp = inside(design, other.id, 'alibaba/vpn-gateway').find(({ props }) => props.autoPropagate)
  return [
    ...(twice ? [fault('props.routeSync', 'sync-twice', { vpc: other.name })] : []),
    ...(bgp ? [fault('props.routeSync', 'sync-and-bgp', { gateway: bgp.name })] : []),
  ]
}

function hindrance(design: Design, hub: Of<'alibaba/transit-router'>, other: DesignRecord) {
  const taken = all(design, 'alibaba/tr-attachment').some(({ ends }) => ends?.a === hub.id && ends.b === other.id)
  if (taken) return text('alibaba.connect.already', { a: hub.name, b: other.name })
  const [here, there] = [regionOf(design, hub.id), regionOf(design, other.id)].map((each) => each?.props.regionId)
  return here !== undefined && there !== undefined && here !== there
    ? text('alibaba.connect.other-region', { router: hub.name, name: other.name })
    : undefined
}

export const trPeering: LinkKind = {
  kind: 'alibaba/tr-peering',
  line: 'attachment',
  fields: trPeeringFields,
  docs: 'https://www.alibabacloud.com/help/en/cen/user-guide/create-an-inter-region-connection',
  connect(design, a, b): Proposal[] {
    const left = find(design, 'alibaba/transit-router', a)
    const right = find(design, 'alibaba/transit-router', b)
    if (!left || !right || left.id === right.id) return []
    const known = all(design, 'alibaba/tr-peering').some(
      ({ ends }) => (ends?.a === a && ends.b === b) || (ends?.a === b && ends.b === a),
    )
    if (known)
      return [{ ok: false, title: PEER, why: text('alibaba.connect.already', { a: left.name, b: right.name }) }]
    if (left.props.cen !== right.props.cen)
      return [{ ok: false, title: PEER, why: text('alibaba.connect.other-cen', { a: left.name, b: right.name }) }]
    const name = `peer-${shortName(left.name)}-${shortName(right.name)}`
    const id = freeId(design, [name])
    const half = (router: RecordId) => {
      const first = tablesOf(design, router)[0]?.id
      return { ...(first ? { association: first } : {}), propagations: first ? [first] : [] }
    }
    const props = { bandwidth: 2, a: half(a), b: half(b) }
    const link: DesignRecord = { id, kind: 'alibaba/tr-peering', name, ends: { a, b }, props }
    return [{ ok: true, title: PEER, adds: [], edit: { put: [link] }, id }]
  },
  label: (record) => {
    const { bandwidth } = (record as unknown as Of<'alibaba/tr-peering'>).props
    return text('alibaba.label.bandwidth', { bandwidth })
  },
  state(record) {
    const { a, b } = (record as unknown as Of<'alibaba/tr-peering'>).props
    return a.association && b.association ? 'whole' : 'half'
  },
  validate(record, design) {
    const link = record as unknown as Of<'alibaba/tr-peering'>
    const [a, b] = [link.ends?.a, link.ends?.b].map((id) => find(design, 'alibaba/transit-router', id))
    if (!a || !b) return [fault('ends', 'tr-peering-ends')]
    return [
      ...tableFaults(design, link.props.a, a.id, 'props.a'),
      ...tableFaults(design, link.props.b, b.id, 'props.b'),
      ...(a.props.cen === b.props.cen ? [] : [fault('ends', 'tr-peering-cen')]),
    ]
  },
}
