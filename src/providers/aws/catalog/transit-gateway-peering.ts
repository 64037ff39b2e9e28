import { freeId, text } from '../../../model/index.ts'
import type { LinkKind } from '../../provider.ts'
import { transitGatewayPeeringFields } from '../schema/transit.ts'
import { withDefaults } from './attachment-tables.ts'
import { find, linksAt, shortName } from './lookup.ts'

const KIND = 'aws/transit-gateway-peering'

export const transitGatewayPeering: LinkKind = {
  kind: KIND,
  line: 'peering',
  fields: transitGatewayPeeringFields,
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html',

  /** Associated with both default tables. Routes over it are static: the user writes them. */
  connect(design, a, b) {
    const left = find(design, 'aws/transit-gateway', a)
    const right = find(design, 'aws/transit-gateway', b)
    if (!left || !right || left.id === right.id) return []
    const title = text('aws.connect.tgw-peering')
    const joined = linksAt(design, left.id).some(
      ({ kind, ends }) => kind === KIND && (ends?.a === right.id || ends?.b === right.id),
    )
    if (joined) return [{ ok: false, title, why: text('aws.connect.already', { a: left.name, b: right.name }) }]
    const name = `${shortName(left.name)}-to-${shortName(right.name)}`
    const id = freeId(design, ['tgw-peer', name])
    const link = { id, kind: KIND, name, ends: { a: left.id, b: right.id }, props: { accepted: true } }
    const tables = [left, right].flatMap((each) => withDefaults(design, each.id, id, { propagates: false }))
    return [{ ok: true, title, adds: [text('aws.adds.tgw-peering')], edit: { put: [link, ...tables] }, id }]
  },

  label: (record) => (record.props['accepted'] === true ? undefined : text('aws.label.pending')),
  state: (record) => (record.props['accepted'] === true ? 'whole' : 'half'),

  validate: (record, design) =>
    find(design, 'aws/transit-gateway', record.ends?.a) && find(design, 'aws/transit-gateway', record.ends?.b)
      ? []
      : [{ path: 'ends', message: text('aws.fault.tgw-peering-ends') }],
}
