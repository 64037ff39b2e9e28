import { type Design, freeId, type Text, text } from '../../../model/index.ts'
import type { Fault, LinkKind, Proposal } from '../../provider.ts'
import { transitGatewayVpcAttachmentFields } from '../schema/transit.ts'
import { withDefaults } from './attachment-tables.ts'
import { find, linksAt, type Of, regionOf, shortName, subnetsOf } from './lookup.ts'

const KIND = 'aws/transit-gateway-vpc-attachment'

export const transitGatewayVpcAttachment: LinkKind = {
  kind: KIND,
  line: 'attachment',
  fields: transitGatewayVpcAttachmentFields,
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',

  connect(design, a, b) {
    const gateway = find(design, 'aws/transit-gateway', a) ?? find(design, 'aws/transit-gateway', b)
    const vpc = find(design, 'aws/vpc', a) ?? find(design, 'aws/vpc', b)
    return gateway && vpc ? [propose(design, gateway, vpc)] : []
  },

  label: (record) =>
    (record as unknown as Of<typeof KIND>).props.applianceMode ? text('aws.label.appliance-mode') : undefined,

  state: (record) => ((record as unknown as Of<typeof KIND>).props.subnets.length > 0 ? 'whole' : 'half'),

  validate(record, design) {
    const link = record as unknown as Of<typeof KIND>
    const vpc = find(design, 'aws/vpc', link.ends?.b)
    if (!vpc || !find(design, 'aws/transit-gateway', link.ends?.a))
      return [fault('ends', text('aws.fault.attachment-ends'))]
    return link.props.subnets.length === 0
      ? [fault('props.subnets', text('aws.fault.attachment-empty'))]
      : subnetFaults(design, link, vpc.name)
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** One subnet in each zone of the VPC, and the default route tables of the gateway. */
function propose(design: Design, gateway: Of<'aws/transit-gateway'>, vpc: Of<'aws/vpc'>): Proposal {
  const title = text('aws.connect.attachment')
  const names = { a: gateway.name, b: vpc.name }
  if (linksAt(design, vpc.id).some(({ kind, ends }) => kind === KIND && ends?.a === gateway.id))
    return { ok: false, title, why: text('aws.connect.already', names) }
  const [here, there] = [gateway, vpc].map(({ id }) => regionOf(design, id)?.props['region'])
  if (here !== undefined && there !== undefined && here !== there)
    return { ok: false, title, why: text('aws.connect.other-region', names) }
  const zones = new Set<string>()
  const subnets = subnetsOf(design, vpc.id)
    .filter(({ props }) => !zones.has(props.zone) && zones.add(props.zone))
    .map(({ id }) => id)
  if (subnets.length === 0) return { ok: false, title, why: text('aws.connect.no-subnet', names) }
  const name = `att-${shortName(gateway.name)}-${shortName(vpc.name)}`
  const id = freeId(design, [name])
  const link = { id, kind: KIND, name, ends: { a: gateway.id, b: vpc.id }, props: { subnets, applianceMode: false } }
  const put = [link, ...withDefaults(design, gateway.id, id, { propagates: true })]
  return { ok: true, title, adds: [text('aws.adds.attachment', { count: subnets.length })], edit: { put }, id }
}

/** Subnets of the VPC, one per zone. Source: vpc/latest/tgw/tgw-vpc-attachments.html. */
function subnetFaults(design: Design, { props }: Of<typeof KIND>, vpc: string): Fault[] {
  const zones = new Map<string, string>()
  return props.subnets.flatMap((id, i): Fault[] => {
    const subnet = find(design, 'aws/subnet', id)
    if (!subnet) return []
    if (design.records[subnet.parent ?? '']?.name !== vpc)
      return [fault(`props.subnets.${i}`, text('aws.fault.attachment-subnet', { name: subnet.name, vpc }))]
    const twin = zones.get(subnet.props.zone)
    zones.set(subnet.props.zone, subnet.name)
    return twin === undefined
      ? []
      : [fault(`props.subnets.${i}`, text('aws.fault.attachment-zone', { zone: subnet.props.zone, name: twin }))]
  })
}
