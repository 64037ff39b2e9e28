import { type Design, freeId, type Text, text } from '../../../model/index.ts'
import { firstOverlap } from '../../joint/placing/index.ts'
import type { Fault, LinkKind } from '../../provider.ts'
import { vpcPeeringFields } from '../schema/network.ts'
import { blocksOf, find, linksAt, type Of, regionOf, routeTablesOf, shortName } from './lookup.ts'

const KIND = 'aws/vpc-peering'

export const vpcPeering: LinkKind = {
  kind: KIND,
  line: 'peering',
  fields: vpcPeeringFields,
  docs: 'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',

  /** With routes to the peer in the route tables of both sides, then without. */
  connect(design, a, b) {
    const left = find(design, 'aws/vpc', a)
    const right = find(design, 'aws/vpc', b)
    if (!left || !right || left.id === right.id) return []
    const why = hindrance(design, left, right)
    if (why) return [{ ok: false, title: text('aws.connect.peering'), why }]
    const name = `${shortName(left.name)}-to-${shortName(right.name)}`
    const id = freeId(design, ['pcx', name])
    const link = { id, kind: KIND, name, ends: { a: left.id, b: right.id }, props: { accepted: true } }
    const routes = [...routesTo(design, left, right, id), ...routesTo(design, right, left, id)]
    return [
      {
        ok: true,
        title: text('aws.connect.peering-routes'),
        adds: [text('aws.adds.peering-routes')],
        edit: { put: [link, ...routes] },
        id,
      },
      { ok: true, title: text('aws.connect.peering'), adds: [], edit: { put: [link] }, id },
    ]
  },

  label(record, design) {
    if (record.props['accepted'] !== true) return text('aws.label.pending')
    const [a, b] = [record.ends?.a, record.ends?.b].map((id) => regionOf(design, id)?.props['region'])
    return a !== undefined && b !== undefined && a !== b ? text('aws.label.other-region') : undefined
  },

  state: (record) => (record.props['accepted'] === true ? 'whole' : 'half'),

  validate(record, design) {
    const a = find(design, 'aws/vpc', record.ends?.a)
    const b = find(design, 'aws/vpc', record.ends?.b)
    if (!a || !b) return [fault('ends', text('aws.fault.peering-ends'))]
    const overlap = firstOverlap(blocksOf(a), blocksOf(b))
    const twin = peeringsOf(design, a.id, b.id).find(({ id }) => id !== record.id)
    return [
      ...(overlap
        ? [
            fault(
              'ends',
              text('aws.fault.peer-overlap', { a: a.name, b: b.name, prefix: overlap[0], other: overlap[1] }),
            ),
          ]
        : []),
      ...(twin ? [fault('ends', text('aws.fault.peered-twice', { a: a.name, b: b.name }))] : []),
    ]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

const peeringsOf = (design: Design, a: string, b: string) =>
  linksAt(design, a).filter(({ kind, ends }) => kind === KIND && (ends?.a === b || ends?.b === b))

/** Why no peering can join them. Source: vpc/latest/peering/vpc-peering-basics.html: no overlap, one per pair. */
function hindrance(design: Design, a: Of<'aws/vpc'>, b: Of<'aws/vpc'>): Text | undefined {
  if (peeringsOf(design, a.id, b.id).length > 0) return text('aws.connect.already', { a: a.name, b: b.name })
  const overlap = firstOverlap(blocksOf(a), blocksOf(b))
  return overlap && text('aws.connect.overlap', { a: a.name, b: b.name, prefix: overlap[0], other: overlap[1] })
}

/** The route tables of one side with a route to each block of the other that they have none for, or a blackhole only. */
function routesTo(design: Design, from: Of<'aws/vpc'>, to: Of<'aws/vpc'>, target: string) {
  return routeTablesOf(design, from.id).flatMap((table) => {
    if (table.props.edge !== undefined) return []
    const working = table.props.routes.filter((route) => route.target !== undefined || route.otherTarget !== undefined)
    const known = new Set(working.map(({ destination }) => destination))
    const missing = blocksOf(to).filter((block) => !known.has(block))
    const kept = table.props.routes.filter(({ destination }) => !missing.some((block) => block === destination))
    const routes = [...kept, ...missing.map((destination) => ({ destination, target }))]
    const record = design.records[table.id]
    return record && missing.length > 0 ? [{ ...record, props: { ...record.props, routes } }] : []
  })
}
