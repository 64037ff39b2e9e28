import { type Prefix, parsePrefix, prefixContains, prefixNumbers } from '../../../ip/index.ts'
import { type Design, freeId, freeName, type Text, text } from '../../../model/index.ts'
import { arrange, firstOverlap, freeRange, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { vpcFields } from '../schema/network.ts'
import { blocksOf, find, linksAt, type Of, partOf, regionOf, routeTablesOf, subnetsOf } from './lookup.ts'
import { adds, placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'

const DEFAULT_LENGTH = 16
const DEFAULT_SUBNET_LENGTH = 24

export const vpc: Kind = {
  kind: 'aws/vpc',
  shape: 'network',
  glyph: 'network',
  fields: vpcFields,
  parents: ['aws/region', null],
  palette: { order: 10, prefixLength: DEFAULT_LENGTH },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html',

  /** A VPC with its main route table, its default network ACL, which allows everything, and one subnet. */
  place(design, { parent, at, prefixLength }) {
    const region = regionOf(design, parent)
    if (parent !== null && region?.id !== parent) return refuse('aws.place.vpc-outside')
    const length = prefixLength ?? DEFAULT_LENGTH
    if (length < 16 || length > 28) return refuse('aws.place.vpc-size')
    const range = freeRange(design, length)
    if (!range) return refuse('aws.place.no-range', { length })
    const name = freeName(design, 'vpc')
    const id = freeId(design, [name])
    const [subnet, table, acl, group] = ['subnet-1', 'rtb-main', 'acl-default', 'default'].map((each) =>
      freeId(design, [name, each], [id]),
    ) as [string, string, string, string]
    const inner = `${range.split('/')[0]}/${Math.max(length, DEFAULT_SUBNET_LENGTH)}`
    const zone = `${String(region?.props['region'] ?? 'ap-northeast-1')}a`
    const place = arrange(
      design,
      [
        { id, parent: region?.id, size: sizeOf('network'), container: true, at },
        { id: subnet, parent: id, size: sizeOf('subnet'), container: true, at: { x: 12, y: 46 }, fixed: true },
      ],
      shapeOf,
    )
    const put = [
      record(id, 'aws/vpc', name, region?.id, { cidrs: [range] }),
      record(subnet, 'aws/subnet', 'subnet-1', id, { cidr: inner, zone }),
      record(table, 'aws/route-table', `${name}-main`, id, { main: true, routes: [], propagations: [] }),
      record(acl, 'aws/network-acl', `${name}-default`, id, { isDefault: true, rules: allowAll }),
      record(group, 'aws/security-group', `${name}-sg`, id, hostGroup(range)),
    ]
    return placed(id, { put, place }, [adds('subnet-1', inner), text('aws.adds.vpc-parts')])
  },

  summary(record) {
    const [first, ...more] = blocksOf(record as unknown as Of<'aws/vpc'>)
    return { lines: first ? [more.length > 0 ? `${first} +${more.length}` : first] : [], chips: [] }
  },

  validate(record, design) {
    const vpc = record as unknown as Of<'aws/vpc'>
    return [
      ...blockFaults(vpc),
      ...outsideFaults(vpc, design),
      ...mainTableFaults(vpc, design),
      ...gatewayFaults(vpc, design),
    ]
  },
}

const allowAll = (['inbound', 'outbound'] as const).map((direction) => ({
  number: 100,
  direction,
  action: 'allow',
  protocol: 'all',
  cidr: '0.0.0.0/0',
}))

/** A group for first hosts: pings and SSH from private addresses, everything out. */
const hostGroup = (range: Prefix) => {
  const from = [range.startsWith('10.') ? '10.0.0.0/8' : range]
  return {
    inbound: [
      { protocol: 'icmp', cidrs: from },
      { protocol: 'tcp', fromPort: 22, toPort: 22, cidrs: from },
    ],
    outbound: [{ protocol: 'all', cidrs: ['0.0.0.0/0'] }],
  }
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** /16 to /28, the first one IPv4, and no overlap inside one VPC. Source: vpc/latest/userguide/vpc-cidr-blocks.html. */
function blockFaults(vpc: Of<'aws/vpc'>): Fault[] {
  return vpc.props.cidrs.flatMap((value, i): Fault[] => {
    const range = parsePrefix(value)
    if (!range) return []
    const path = `props.cidrs.${i}`
    const { family, length } = prefixNumbers(range)
    if (i === 0 && family === 6) return [fault(path, text('aws.fault.first-block'))]
    const before = vpc.props.cidrs.slice(0, i).flatMap((each) => parsePrefix(each) ?? [])
    const overlap = firstOverlap([range], before)
    return [
      ...(family === 4 && (length < 16 || length > 28)
        ? [fault(path, text('aws.fault.block-size', { prefix: range }))]
        : []),
      ...(overlap ? [fault(path, text('aws.fault.block-overlap', { prefix: range, other: overlap[1] }))] : []),
    ]
  })
}

/** Every subnet lies inside a block. Source: vpc/latest/userguide/subnet-sizing.html. */
function outsideFaults(vpc: Of<'aws/vpc'>, design: Design): Fault[] {
  const blocks = blocksOf(vpc)
  const lost = subnetsOf(design, vpc.id)
    .flatMap(({ props }) => parsePrefix(props.cidr) ?? [])
    .find((range) => !blocks.some((block) => prefixContains(block, range)))
  return lost ? [fault('props.cidrs', text('aws.fault.block-leaves-subnet', { prefix: lost }))] : []
}

/** Exactly one main route table. Source: vpc/latest/userguide/VPC_Route_Tables.html. */
function mainTableFaults(vpc: Of<'aws/vpc'>, design: Design): Fault[] {
  const mains = routeTablesOf(design, vpc.id).filter(({ props }) => props.main)
  if (mains.length === 1) return []
  return [
    fault(
      'name',
      text(mains.length === 0 ? 'aws.fault.no-main-table' : 'aws.fault.two-main-tables', { vpc: vpc.name }),
    ),
  ]
}

/** One internet gateway and one virtual private gateway, and one attachment per transit gateway. Sources: vpc/latest/userguide/VPC_Internet_Gateway.html; vpn/latest/s2svpn/vpn-limits.html; vpc/latest/tgw/tgw-vpc-attachments.html. */
function gatewayFaults(vpc: Of<'aws/vpc'>, design: Design): Fault[] {
  const several = (kind: string) =>
    Object.values(design.records).filter((each) => each.kind === kind && each.parent === vpc.id).length > 1
  const transit = linksAt(design, vpc.id).filter(({ kind }) => kind === 'aws/transit-gateway-vpc-attachment')
  const twice = transit.find(({ ends }, i) => transit.slice(0, i).some((other) => other.ends?.a === ends?.a))
  return [
    ...(partOf(design, vpc.id, 'aws/internet-gateway') && several('aws/internet-gateway')
      ? [fault('name', text('aws.fault.second-internet-gateway', { vpc: vpc.name }))]
      : []),
    ...(several('aws/virtual-private-gateway')
      ? [fault('name', text('aws.fault.second-private-gateway', { vpc: vpc.name }))]
      : []),
    ...(twice
      ? [
          fault(
            'name',
            text('aws.fault.attached-twice', {
              vpc: vpc.name,
              gateway: find(design, 'aws/transit-gateway', twice.ends?.a)?.name ?? '-',
            }),
          ),
        ]
      : []),
  ]
}
