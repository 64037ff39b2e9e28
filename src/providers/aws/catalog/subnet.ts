import { parsePrefix, prefixContains, prefixesOverlap, prefixNumbers } from '../../../ip/index.ts'
import { type Design, freeId, type Text, text } from '../../../model/index.ts'
import { arrange, nameBeside, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { subnetFields } from '../schema/network.ts'
import { subnetChips } from './chips.ts'
import { blocksOf, childrenOf, find, freeSubnet, type Of, subnetsOf, vpcOf } from './lookup.ts'
import { onlyUsedHere } from './owned.ts'
import { placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

const DEFAULT_LENGTH = 24
const SMALLEST = 28

export const subnet: Kind = {
  kind: 'aws/subnet',
  shape: 'subnet',
  glyph: 'subnet',
  fields: subnetFields,
  parents: ['aws/vpc'],
  palette: { order: 20, prefixLength: DEFAULT_LENGTH },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',

  place(design, { parent, at, prefixLength }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('aws.place.needs-vpc')
    const shortest = Math.min(
      ...blocksOf(vpc).flatMap((block) => (block.includes(':') ? [] : prefixNumbers(block).length)),
    )
    const length = prefixLength ?? Math.min(SMALLEST, Math.max(DEFAULT_LENGTH, shortest))
    if (length > SMALLEST) return refuse('aws.place.subnet-size')
    const range = freeSubnet(design, vpc, length)
    if (!range) return refuse('aws.place.vpc-full', { vpc: vpc.name, length })
    const siblings = subnetsOf(design, vpc.id)
    const name = nameBeside(
      siblings.map((each) => each.name),
      'subnet-1',
    ).replace(/^subnet-1-/, 'subnet-')
    const id = freeId(design, [vpc.id, name])
    const inside = parent === vpc.id ? at : undefined
    const place = arrange(
      design,
      [{ id, parent: vpc.id, size: sizeOf('subnet'), container: true, at: inside }],
      shapeOf,
    )
    const zone = siblings[0]?.props.zone ?? 'ap-northeast-1a'
    return placed(id, { put: [record(id, 'aws/subnet', name, vpc.id, { cidr: range, zone })], place })
  },

  summary(record, design) {
    const subnet = record as unknown as Of<'aws/subnet'>
    const filled = childrenOf(design, subnet.id).length > 0
    return { lines: [subnet.props.cidr, subnet.props.zone], chips: filled ? subnetChips(design, subnet.id) : [] }
  },

  validate(record, design) {
    const subnet = record as unknown as Of<'aws/subnet'>
    return [...rangeFaults(subnet, design), ...tableFaults(subnet, design)]
  },

  owned: (subnet, design) => onlyUsedHere(design, subnet.id, ['routeTable', 'networkAcl']),
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** Inside a block of the VPC, apart from its siblings, /16 to /28. Source: vpc/latest/userguide/subnet-sizing.html. */
function rangeFaults(subnet: Of<'aws/subnet'>, design: Design): Fault[] {
  const range = parsePrefix(subnet.props.cidr)
  const vpc = vpcOf(design, subnet.parent)
  if (!range || !vpc) return []
  const path = 'props.cidr'
  const blocks = blocksOf(vpc)
  const { length } = prefixNumbers(range)
  const twin = subnetsOf(design, vpc.id).find((other) => {
    const taken = other.id === subnet.id ? undefined : parsePrefix(other.props.cidr)
    return taken !== undefined && prefixesOverlap(range, taken)
  })
  return [
    ...(blocks.some((block) => prefixContains(block, range))
      ? []
      : [fault(path, text('aws.fault.subnet-outside', { prefix: range, vpc: vpc.name, blocks: blocks.join(', ') }))]),
    ...(length < 16 || length > SMALLEST ? [fault(path, text('aws.fault.subnet-size', { prefix: range }))] : []),
    ...(twin
      ? [fault(path, text('aws.fault.subnet-overlap', { prefix: range, other: twin.props.cidr, name: twin.name }))]
      : []),
  ]
}

/** Route tables and network ACLs belong to one VPC; a gateway's table is not for subnets. Source: vpc/latest/userguide/VPC_Route_Tables.html. */
function tableFaults({ props, parent }: Of<'aws/subnet'>, design: Design): Fault[] {
  const table = find(design, 'aws/route-table', props.routeTable)
  const acl = props.networkAcl === undefined ? undefined : design.records[props.networkAcl]
  return [
    ...(table && table.parent !== parent
      ? [fault('props.routeTable', text('aws.fault.other-vpc', { name: table.name }))]
      : []),
    ...(table?.props.edge !== undefined
      ? [fault('props.routeTable', text('aws.fault.edge-on-subnet', { name: table.name }))]
      : []),
    ...(acl && acl.parent !== parent
      ? [fault('props.networkAcl', text('aws.fault.other-vpc', { name: acl.name }))]
      : []),
  ]
}
