import { nextFreePrefix, type Prefix, parsePrefix, prefixNumbers, prefixSize } from '../../../ip/index.ts'
import { type Design, freeId } from '../../../model/index.ts'
import { arrange, freeRange, nameBeside, prefixesIn, sizeOf, takenPrefixes } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { overlaps } from '../ranges.ts'
import { type SubnetProps, subnetFields } from '../schema/network.ts'
import { DEFAULT_REGION, SMALLEST_SUBNET } from './defaults.ts'
import { anyNetworkOf, fault, isLabel, isRegion, placed, rangesOf, record, refuse, subnetsOf } from './lookup.ts'
import { newSubnet } from './network.ts'
import { shapeOf } from './shapes.ts'

const DEFAULT_LENGTH = 24

export const subnet: Kind = {
  kind: 'google/subnet',
  shape: 'subnet',
  glyph: 'subnet',
  fields: subnetFields,
  parents: ['google/network', 'google/service-network'],
  palette: { order: 20, prefixLength: DEFAULT_LENGTH },
  docs: 'https://cloud.google.com/vpc/docs/subnets',

  place(design, { parent, at, prefixLength }) {
    const network = anyNetworkOf(design, parent)
    if (!network) return refuse('google.place.needs-network')
    const service = network.kind === 'google/service-network'
    const length = prefixLength ?? (service ? SMALLEST_SUBNET : DEFAULT_LENGTH)
    if (length > SMALLEST_SUBNET) return refuse('google.place.subnet-too-small')
    const range = service
      ? allocate(design, network.id, length)
      : (beside(design, network.id, length) ?? freeRange(design, length))
    if (!range) return refuse('google.place.no-range', { length })
    const siblings = subnetsOf(design, network.id)
    const name = nameBeside(
      siblings.map((each) => each.name),
      `subnet-${siblings.length + 1}`,
    )
    const id = freeId(design, [network.id, name])
    const region = siblings[0]?.props.region ?? DEFAULT_REGION
    const place = arrange(
      design,
      [{ id, parent: network.id, size: sizeOf('subnet'), container: true, at: parent === network.id ? at : undefined }],
      shapeOf,
    )
    return placed(id, { put: [record(id, 'google/subnet', name, network.id, newSubnet(range, region))], place })
  },

  summary(record) {
    const { prefix, region, secondaryRanges } = record.props as unknown as SubnetProps
    return { lines: [secondaryRanges.length > 0 ? `${prefix} +${secondaryRanges.length}` : prefix, region], chips: [] }
  },

  validate: (record, design) =>
    rangeFaults(record.id, record.parent, record.props as unknown as SubnetProps, design).concat(
      isLabel(record.name) ? [] : [fault('name', 'google.fault.name', { name: record.name })],
    ),
}

/** The next free block after the network's own subnets, so that one network stays together. */
function beside(design: Design, network: string, length: number): Prefix | undefined {
  const [first] = rangesOf(design, network)
  if (!first || first.includes(':')) return undefined
  const around =
    prefixNumbers(first).length > 16 ? parsePrefix(`${first.split('.').slice(0, 2).join('.')}.0.0/16`) : first
  return around && nextFreePrefix([around], takenPrefixes(design), length)
}

const allocate = (design: Design, network: string, length: number): Prefix | undefined =>
  nextFreePrefix(prefixesIn(design.records[network]?.props['allocatedRanges']), rangesOf(design, network), length)

/** Source: cloud.google.com/vpc/docs/subnets, Subnet ranges; Limitations. */
function rangeFaults(id: string, parent: string | undefined, props: SubnetProps, design: Design): Fault[] {
  const faults: Fault[] = []
  const ranges = [
    { path: 'props.prefix', range: parsePrefix(props.prefix) },
    ...props.secondaryRanges.map(({ prefix }, i) => ({
      path: `props.secondaryRanges.${i}.prefix`,
      range: parsePrefix(prefix),
    })),
  ]
  if (!isRegion(props.region)) faults.push(fault('props.region', 'google.fault.region', { region: props.region }))
  const network = anyNetworkOf(design, parent)
  if (!network) return faults
  const others = rangesOf(design, network.id, id)
  const allocated = prefixesIn(network.props['allocatedRanges'])
  for (const [i, { path, range }] of ranges.entries()) {
    if (!range) continue
    if (!range.includes(':') && prefixSize(range) < 8)
      faults.push(fault(path, 'google.fault.subnet-too-small', { prefix: range }))
    const twin = [...others, ...ranges.slice(0, i).flatMap((each) => each.range ?? [])].find((each) =>
      overlaps(each, range),
    )
    if (twin) faults.push(fault(path, 'google.fault.subnet-overlap', { prefix: range, other: twin }))
    if (allocated.length > 0 && !allocated.some((each) => overlaps(each, range)))
      faults.push(fault(path, 'google.fault.not-allocated', { prefix: range, allocated: allocated.join(', ') }))
  }
  return faults
}
