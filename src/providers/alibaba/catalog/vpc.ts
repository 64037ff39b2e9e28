import { type Prefix, parsePrefix, prefixContains, prefixesOverlap, prefixNumbers } from '../../../ip/index.ts'
import { type Design, freeId, freeName } from '../../../model/index.ts'
import { arrange, freeRange, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { vpcFields } from '../schema/network.ts'
import { shapeOf } from './kinds-of.ts'
import { cidrsOf, inside, type Of, regionOf, vswitchCidrs } from './lookup.ts'
import { adds, fault, placed, record, refuse } from './place-result.ts'
import { routeFaults } from './route-faults.ts'
import { zoneOf } from './zones.ts'

const DEFAULT_LENGTH = 16
/** Source: aliyun/terraform-provider-alicloud, website/docs/r/vpc, cidr_block. */
const FORBIDDEN = ['100.64.0.0/10', '224.0.0.0/4', '127.0.0.0/8', '169.254.0.0/16'] as Prefix[]

export const vpc: Kind = {
  kind: 'alibaba/vpc',
  shape: 'network',
  glyph: 'network',
  fields: vpcFields,
  parents: ['alibaba/region', null],
  palette: { order: 10, prefixLength: DEFAULT_LENGTH },
  docs: 'https://www.alibabacloud.com/help/en/vpc/what-is-vpc',
  place(design, { parent, at, prefixLength }) {
    const region = regionOf(design, parent)
    if (parent !== null && region?.id !== parent) return refuse('vpc-outside')
    const length = prefixLength ?? DEFAULT_LENGTH
    if (length < 8 || length > 28) return refuse('vpc-size')
    const range = freeRange(design, length)
    if (!range) return refuse('no-range', { length })
    const name = freeName(design, 'vpc')
    const id = freeId(design, [name])
    const vswitch = freeId(design, [name, 'vsw-1'], [id])
    const inner = `${range.split('/')[0]}/${Math.max(length, 24)}`
    const place = arrange(
      design,
      [
        { id, parent: region?.id, size: sizeOf('network'), container: true, at },
        { id: vswitch, parent: id, size: sizeOf('subnet'), container: true, at: { x: 12, y: 46 }, fixed: true },
      ],
      shapeOf,
    )
    const put = [
      record(id, 'alibaba/vpc', name, region?.id, { cidrs: [range], routes: [] }),
      record(vswitch, 'alibaba/vswitch', 'vsw-1', id, { cidr: inner, zone: zoneOf(region, 0) }),
    ]
    return placed(id, { put, place }, [adds('vsw-1', inner)])
  },
  summary(record) {
    const [first, ...more] = cidrsOf(record as unknown as Of<'alibaba/vpc'>)
    return { lines: first ? [more.length > 0 ? `${first} +${more.length}` : first] : [], chips: [] }
  },
  validate(record, design) {
    const vpc = record as unknown as Of<'alibaba/vpc'>
    return [...cidrFaults(vpc, design), ...routeFaults(design, vpc.props.routes, vpc.id)]
  },
}

/** /8 to /28, none of the reserved ranges, no overlap inside one VPC, every vSwitch inside. */
function cidrFaults(vpc: Of<'alibaba/vpc'>, design: Design): Fault[] {
  const ranges = vpc.props.cidrs.map((value) => parsePrefix(value))
  const faults = ranges.flatMap((range, i): Fault[] => {
    if (!range) return []
    const path = `props.cidrs.${i}`
    const { length } = prefixNumbers(range)
    const reserved = FORBIDDEN.find((each) => prefixesOverlap(each, range))
    const other = ranges.slice(0, i).find((each) => each && prefixesOverlap(each, range))
    return [
      ...(length < 8 || length > 28 ? [fault(path, 'vpc-size', { prefix: range })] : []),
      ...(reserved ? [fault(path, 'vpc-reserved', { prefix: range, reserved })] : []),
      ...(other ? [fault(path, 'vpc-overlap', { prefix: range, other })] : []),
    ]
  })
  const space = cidrsOf(vpc)
  const lost = vswitchCidrs(design, vpc.id).find((cidr) => !space.some((range) => prefixContains(range, cidr)))
  return [
    ...faults,
    ...(lost ? [fault('props.cidrs', 'vpc-leaves-vswitch', { prefix: lost })] : []),
    ...(inside(design, vpc.id, 'alibaba/route-table').length > 9 ? [fault('name', 'too-many-tables')] : []),
  ]
}
