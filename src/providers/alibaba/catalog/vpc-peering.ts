import { type Prefix, prefixContains } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, text } from '../../../model/index.ts'
import { firstOverlap } from '../../joint/placing/index.ts'
import type { LinkKind } from '../../provider.ts'
import { vpcPeeringFields } from '../schema/network.ts'
import type { CustomRoute } from '../schema/route.ts'
import { all, cidrsOf, find, type Of, regionOf, shortName, vswitchCidrs } from './lookup.ts'
import { fault } from './place-result.ts'

type Vpc = Of<'alibaba/vpc'>
const TITLE = text('alibaba.connect.peering')

export const vpcPeering: LinkKind = {
  kind: 'alibaba/vpc-peering',
  line: 'peering',
  fields: vpcPeeringFields,
  docs: 'https://www.alibabacloud.com/help/en/vpc/user-guide/vpc-peering-connection',
  /** With a route on each side: the platform adds none by itself. */
  connect(design, a, b) {
    const left = find(design, 'alibaba/vpc', a)
    const right = find(design, 'alibaba/vpc', b)
    if (!left || !right || left.id === right.id) return []
    if (all(design, 'alibaba/vpc-peering').some(({ ends }) => isBetween(ends, a, b)))
      return [{ ok: false, title: TITLE, why: text('alibaba.connect.already', { a: left.name, b: right.name }) }]
    const overlap = firstOverlap(cidrsOf(left), cidrsOf(right))
    if (overlap) {
      const values = { a: left.name, b: right.name, prefix: overlap[0] }
      return [{ ok: false, title: TITLE, why: text('alibaba.connect.overlap', values) }]
    }
    const name = `pcc-${shortName(left.name)}-${shortName(right.name)}`
    const id = freeId(design, [name])
    const link: DesignRecord = { id, kind: 'alibaba/vpc-peering', name, ends: { a, b }, props: { status: 'Activated' } }
    const put = [link, withRoutes(design, left, right, id), withRoutes(design, right, left, id)]
    const adds = [left, right].map((vpc) => text('alibaba.adds.routes', { name: vpc.name }))
    return [{ ok: true, title: TITLE, adds, edit: { put }, id }]
  },
  label: (record) =>
    statusOf(record) === 'Activated' ? undefined : text(`alibaba.vpc-peering.status.option.${statusOf(record)}`),
  state: (record) => (statusOf(record) === 'Activated' ? 'whole' : statusOf(record) === 'Accepting' ? 'half' : 'off'),
  /** CIDRs of peers must not overlap. Source: VPC, VPC peering connection. */
  validate(record, design) {
    const a = find(design, 'alibaba/vpc', record.ends?.a)
    const b = find(design, 'alibaba/vpc', record.ends?.b)
    if (!a || !b) return [fault('ends', 'peering-ends')]
    const overlap = firstOverlap(cidrsOf(a), cidrsOf(b))
    const bandwidth = (record as unknown as Of<'alibaba/vpc-peering'>).props.bandwidth ?? 0
    const sameRegion = regionOf(design, a.id)?.props.regionId === regionOf(design, b.id)?.props.regionId
    return [
      ...(overlap ? [fault('ends', 'peering-overlap', { a: a.name, b: b.name, prefix: overlap[0] })] : []),
      ...(sameRegion && bandwidth > 0 ? [fault('props.bandwidth', 'peering-bandwidth')] : []),
    ]
  },
}

const statusOf = (record: DesignRecord) => (record as unknown as Of<'alibaba/vpc-peering'>).props.status

const isBetween = (ends: DesignRecord['ends'], a: string, b: string): boolean =>
  (ends?.a === a && ends.b === b) || (ends?.a === b && ends.b === a)

/** A VPC whose system route table leads to the ranges of another over a link, where it may and does not yet. */
function withRoutes(design: Design, vpc: Vpc, other: Vpc, link: string): DesignRecord {
  const locals = vswitchCidrs(design, vpc.id)
  const known = new Set(vpc.props.routes.map(({ destination }) => destination))
  const free = cidrsOf(other).filter(
    (cidr: Prefix) => !known.has(cidr) && !locals.some((local) => prefixContains(local, cidr)),
  )
  const routes = free.map((destination): CustomRoute => ({ destination, nextHopType: 'VpcPeer', nextHops: [link] }))
  const record = design.records[vpc.id] as DesignRecord
  return { ...record, props: { ...record.props, routes: [...vpc.props.routes, ...routes] } }
}
