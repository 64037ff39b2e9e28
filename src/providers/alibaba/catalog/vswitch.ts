import {
  addressAt,
  nextFreePrefix,
  parsePrefix,
  prefixContains,
  prefixesOverlap,
  prefixNumbers,
} from '../../../ip/index.ts'
import { freeId, text } from '../../../model/index.ts'
import { arrange, nameBeside, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { vswitchFields } from '../schema/network.ts'
import { shapeOf } from './kinds-of.ts'
import { cidrsOf, find, inside, type Of, regionOf, vpcOf, vswitchCidrs } from './lookup.ts'
import { fault, placed, record, refuse } from './place-result.ts'
import { zoneOf } from './zones.ts'

/** Source: aliyun/terraform-provider-alicloud, website/docs/r/vswitch, cidr_block. */
const [WIDEST, NARROWEST] = [16, 29]

export const vswitch: Kind = {
  kind: 'alibaba/vswitch',
  shape: 'subnet',
  glyph: 'subnet',
  fields: vswitchFields,
  parents: ['alibaba/vpc'],
  palette: { order: 20, prefixLength: 24 },
  docs: 'https://www.alibabacloud.com/help/en/vpc/user-guide/vswitch',
  place(design, { parent, at, prefixLength }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('needs-vpc')
    const shortest = Math.min(32, ...cidrsOf(vpc).map((range) => prefixNumbers(range).length))
    const length = prefixLength ?? Math.min(NARROWEST, Math.max(24, shortest))
    if (length < WIDEST || length > NARROWEST) return refuse('vswitch-size')
    const cidr = nextFreePrefix(cidrsOf(vpc), vswitchCidrs(design, vpc.id), length)
    if (!cidr) return refuse('vpc-full', { vpc: vpc.name, length })
    const siblings = inside(design, vpc.id, 'alibaba/vswitch')
    const name = nameBeside(
      siblings.map((each) => each.name),
      `vsw-${siblings.length + 1}`,
    )
    const id = freeId(design, [vpc.id, name])
    const place = arrange(
      design,
      [{ id, parent: vpc.id, size: sizeOf('subnet'), container: true, at: parent === vpc.id ? at : undefined }],
      shapeOf,
    )
    const props = { cidr, zone: zoneOf(regionOf(design, vpc.id), siblings.length) }
    return placed(id, { put: [record(id, 'alibaba/vswitch', name, vpc.id, props)], place })
  },
  summary(record) {
    const { cidr, zone, routeTable } = (record as unknown as Of<'alibaba/vswitch'>).props
    return { lines: [cidr, zone], chips: routeTable ? [text('alibaba.chip.rt')] : [] }
  },
  validate(record, design) {
    const vswitch = record as unknown as Of<'alibaba/vswitch'>
    const cidr = parsePrefix(vswitch.props.cidr)
    const vpc = vpcOf(design, vswitch.parent)
    if (!cidr || !vpc) return []
    const { length } = prefixNumbers(cidr)
    const other = inside(design, vpc.id, 'alibaba/vswitch').find(
      (each) => each.id !== vswitch.id && prefixesOverlap(parsePrefix(each.props.cidr) ?? cidr, cidr),
    )
    const table = find(design, 'alibaba/route-table', vswitch.props.routeTable)
    const faults: (Fault | false)[] = [
      !cidrsOf(vpc).some((range) => prefixContains(range, cidr)) &&
        fault('props.cidr', 'vswitch-outside', { prefix: cidr, vpc: vpc.name }),
      (length < WIDEST || length > NARROWEST) && fault('props.cidr', 'vswitch-size', { prefix: cidr }),
      other !== undefined && fault('props.cidr', 'vswitch-overlap', { prefix: cidr, name: other.name }),
      table !== undefined &&
        vpcOf(design, table.id)?.id !== vpc.id &&
        fault('props.routeTable', 'table-elsewhere', { table: table.name }),
    ]
    return faults.filter((each) => each !== false)
  },
}

/** The first address and the last three belong to the platform. Source: CreateVSwitch. */
export function isReserved(cidr: string, address: string): boolean {
  const range = parsePrefix(cidr)
  if (!range) return false
  return [0, -1, -2, -3].some((offset) => (addressAt(range, offset) as string) === address)
}
